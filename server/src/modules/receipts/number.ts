import { dayIn } from "./derive-line.ts";

/** The year that a receipt is counted in: the practice's calendar says it, not UTC's. */
export const yearOf = (at: Date, zone: string): number => Number(dayIn(zone, at).slice(0, 4));

/** « JC-2026-000001 » */
export const numberOf = (year: number, sequence: number): string => `JC-${year}-${String(sequence).padStart(6, "0")}`;
