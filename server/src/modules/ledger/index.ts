/** The door: double entry for every other module, and knowledge of none. Amounts are integer cents, debit positive. */
export type { AccountKind, AccountRef, Posting, TransactionKind } from "./account.ts";
export { post, reverse } from "./post-transaction.ts";
export { balanceOf, entriesOf, type LedgerEntry, monthsOf, type TrialBalance, trialBalance } from "./reads.ts";
