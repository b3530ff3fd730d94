/** Chart of accounts. A receivable is a payer's, a payable a professional's; the others are the practice's own. */
type Owned = "receivable" | "payable";
type Own =
  | "card_clearing"
  | "debit_clearing"
  | "cash"
  | "terminal"
  | "bank"
  | "service_fees"
  | "gst_payable"
  | "qst_payable"
  | "write_offs"
  | "provider_fees";
export type AccountKind = Owned | Own;
/** `ownerId`: the payer of a receivable, the professional's person of a payable; left out for the practice's own. */
export type AccountRef = { kind: AccountKind; ownerId?: string };
/** Debit positive, credit negative. */
export type Posting = { account: AccountRef; amountCents: number };
export type TransactionKind =
  | "charge"
  | "charge_reversal"
  | "payment"
  | "payment_return"
  | "refund"
  | "write_off"
  | "payout"
  | "provider_fee"
  | "transfer";

/** The sum of what is posted; zero for a transaction that may stand. */
export const sumOf = (postings: readonly Posting[]): number =>
  postings.reduce((sum, { amountCents }) => sum + amountCents, 0);
