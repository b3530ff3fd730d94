import type { Me } from "@jechemine/contract/accounts-shapes.ts";

const MINUTE = 60_000;
/** Long enough to finish a sentence, and asked each minute: it is seen before it is too late. */
const BEFORE_LOCK = 3 * MINUTE;
const BEFORE_END = 10 * MINUTE;
/** So much of the idle time may pass before the page says that somebody is there. */
const UNSAID = 5 * MINUTE;

type Use = Pick<Me, "locked" | "locksAt" | "expiresAt" | "idleMinutes">;
export type Ending = { what: "lock" | "end"; at: string };

/** What is about to end and when: the sign-in itself, or the work place that nobody touches. */
export function deriveEnding({ locked, locksAt, expiresAt }: Use, now: number): Ending | undefined {
  if (locked) return undefined; // the lock screen speaks already
  const isSoon = (at: string, before: number) => Date.parse(at) - now <= before;
  if (isSoon(expiresAt, BEFORE_END)) return { what: "end", at: expiresAt };
  return locksAt !== null && isSoon(locksAt, BEFORE_LOCK) ? { what: "lock", at: locksAt } : undefined;
}

/** Whether the server should hear that somebody types or points here: reading and writing alone send it nothing. */
export const isWorthSaying = ({ locksAt, idleMinutes }: Use, now: number): boolean =>
  locksAt !== null && idleMinutes !== null && Date.parse(locksAt) - now < idleMinutes * MINUTE - UNSAID;
