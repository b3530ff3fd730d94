import { cutFrom, type Parts } from "./rounding.ts";

export type WriteOffDecision = { ok: true; parts: Parts } | { ok: false; code: "NOTHING_OPEN" | "AMOUNT_EXCEEDS_OPEN" };
/** What is given up of an open share: all that is left of it, or so much, with its part of the taxes. Never more than is owed. */
export function decideWriteOff(rest: Parts | undefined, askedCents: number | null): WriteOffDecision {
  if (!rest || rest.amountCents === 0) return { ok: false, code: "NOTHING_OPEN" };
  const amountCents = askedCents ?? rest.amountCents;
  if (amountCents > rest.amountCents) return { ok: false, code: "AMOUNT_EXCEEDS_OPEN" };
  return { ok: true, parts: cutFrom(rest, amountCents) };
}
