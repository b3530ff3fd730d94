import type { ChargeStatus } from "@jechemine/contract/billing.ts";

/** Where a charge or a share of it stands: by what of it was taken back and what of it is covered. */
export function deriveStatus(of: { voided: boolean; amountCents: number; paidCents: number }): ChargeStatus {
  if (of.voided) return "voided";
  if (of.paidCents >= of.amountCents) return "paid";
  return of.paidCents > 0 ? "partly_paid" : "due";
}
