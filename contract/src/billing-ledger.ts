import { z } from "zod";
import { Instant } from "./endpoint.ts";

const currency = z.string().length(3);
const Cents = z.int();

export const AccountKind = z.enum([
  "receivable",
  "card_clearing",
  "debit_clearing",
  "cash",
  "terminal",
  "bank",
  "payable",
  "service_fees",
  "gst_payable",
  "qst_payable",
  "write_offs",
  "provider_fees",
]);
export type AccountKind = z.infer<typeof AccountKind>;
/** Sums of every entry ever posted, integer cents; `balanceCents` is debits less credits. */
export const TrialBalance = z.object({
  at: Instant,
  accounts: z.array(
    z.object({
      kind: AccountKind,
      currency,
      /** How many accounts of that kind there are (one a payer, one a professional), and their entries. */
      accounts: z.int(),
      entries: z.int(),
      debitCents: Cents,
      creditCents: Cents,
      balanceCents: Cents,
    }),
  ),
  totals: z.array(z.object({ currency, debitCents: Cents, creditCents: Cents, differenceCents: Cents })),
  transactions: z.int(),
  /** Transactions that do not sum to zero by themselves: the database allows none. */
  unbalanced: z.int(),
  /** Every transaction and the whole sum to zero. */
  zero: z.boolean(),
});
export type TrialBalance = z.infer<typeof TrialBalance>;
