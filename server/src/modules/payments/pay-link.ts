import type { PayLinkState } from "@jechemine/contract/pay-links.ts";

/** How long a link is good. */
export const LINK_DAYS = 14;

type Balance = { owedCents: number; underWayCents: number };
const freeOf = ({ owedCents, underWayCents }: Balance) => owedCents - underWayCents;
/** What may be paid by a link now: of its charge, or of all that is owed, less what is under way. Never less than nothing. */
export const payableBy = (part: Balance | undefined, all: Balance): number =>
  Math.max(0, Math.min(freeOf(part ?? all), freeOf(all)));

type Standing = { expiresAt: Date; revokedAt: Date | null; isOpen: boolean };
/** `isOpen`: something is left to pay by it. */
export function stateOf({ expiresAt, revokedAt, isOpen }: Standing, now: Date): PayLinkState {
  if (revokedAt) return "revoked";
  if (!isOpen) return "closed";
  return now < expiresAt ? "open" : "expired";
}
