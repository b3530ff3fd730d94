import type { ChargeStatus } from "@jechemine/contract/billing.ts";

/** Where a charge or a share of it stands: by what of it was taken back and what of it is covered. */
type Of = { voided: boolean; amountCents: number; paidCents: number; refundedCents: number };
export function deriveStatus(of: Of): ChargeStatus {
  if (of.voided) return "voided";
  if (of.paidCents >= of.amountCents && of.refundedCents >= of.amountCents) return "refunded";
  if (of.paidCents >= of.amountCents) return "paid";
  return of.paidCents > 0 ? "partly_paid" : "due";
}
