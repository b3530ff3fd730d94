import type { Slot } from "@jechemine/contract/slots.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";

/** A day as the contract writes it, so many days later. Noon keeps clear of changes of the clock. */
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

/** The seven days of the week in which a day lies. */
export const weekOf = (day: string) => Array.from({ length: 7 }, (_, index) => dayAfter(mondayOf(day), index));

/** Free times by the reader's own day; with a way of meeting, only those where it is possible. */
export function slotsByDay(
  slots: readonly Slot[],
  dayOf: (instant: string) => string,
  modality: Modality | null,
): ReadonlyMap<string, readonly Slot[]> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (modality && !slot.modalities.includes(modality)) continue;
    const day = dayOf(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  for (const list of days.values()) list.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return days;
}

const PARTS = [
  { part: "morning", until: 12 * 60 },
  { part: "afternoon", until: 17 * 60 },
  { part: "evening", until: 24 * 60 },
] as const;
export type PartOfDay = (typeof PARTS)[number]["part"];

/** The times of one day by morning, afternoon and evening; parts without any are left out. */
export function byPart<S extends { startsAt: string }>(slots: readonly S[], minutesOf: (instant: string) => number) {
  return PARTS.map(({ part, until }, index) => {
    const from = PARTS[index - 1]?.until ?? 0;
    return { part, slots: slots.filter(({ startsAt }) => minutesOf(startsAt) >= from && minutesOf(startsAt) < until) };
  }).filter(({ slots: some }) => some.length > 0);
}
