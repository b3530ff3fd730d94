import type { ChargeStatus } from "@jechemine/contract/billing.ts";

/** Where a charge or a share of it stands: by what of it was taken back, what of it is covered, and what was given up. */
type Of = {
  voided: boolean;
  amountCents: number;
  paidCents: number;
  refundedCents: number;
  writtenOffCents: number;
};
export function deriveStatus(of: Of): ChargeStatus {
  if (of.voided) return "voided";
  if (of.paidCents >= of.amountCents && of.refundedCents >= of.amountCents) return "refunded";
  if (of.paidCents >= of.amountCents) return "paid";
  if (of.paidCents + of.writtenOffCents >= of.amountCents) return "written_off";
  return of.paidCents > 0 ? "partly_paid" : "due";
}
