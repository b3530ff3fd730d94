import type { ReceiptSummary } from "@jechemine/contract/receipts.ts";

/** The valid receipt of one of these payments; the newest, when a charge was paid in parts. */
export const receiptOf = (paymentIds: readonly string[], receipts: readonly ReceiptSummary[]) =>
  receipts.find(({ paymentId, state }) => state === "valid" && paymentIds.includes(paymentId));
