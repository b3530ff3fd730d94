/** The door: what is owed and what covers it. `charge`, `settle` and their undoing run inside the caller's own transaction. */
export { exportCharges } from "./export-of.ts";
export { billingFates } from "./fates.ts";
export { findPayer, lockBalance, type Payer, payerOfPerson } from "./payers.ts";
export { type ChargeAsk, charge } from "./post-charge.ts";
export { priceFor } from "./price-for.ts";
export { owedBy } from "./read-balance.ts";
export { findOpenPart, readWriteOff } from "./read-write-offs.ts";
export { type RefundableRow, refundableOf, refundSettlement } from "./refund-settlement.ts";
export { reverseChargesOf, reverseLateFee } from "./reverse-charges.ts";
export { shareOf } from "./rounding.ts";
export { billingRoutes } from "./routes.ts";
export { type Settlement, settle, unsettle } from "./settle-payment.ts";
export { type SettlementLine, settlementLines } from "./settlement-lines.ts";
export { reverseWriteOff, writeOffShare } from "./write-off-share.ts";
