import type { Tx } from "../../platform/database.ts";
import type { AccountRef } from "./account.ts";
import {
  countTransactions,
  type EntryRow,
  type KindSums,
  listEntries,
  type MonthSum,
  sumByKind,
  sumByMonth,
  sumEntries,
} from "./queries.ts";

export type LedgerEntry = EntryRow;

/** The sum of an account's entries: debit positive. As the system, or as staff who keep the books; others see none and get zero. */
export const balanceOf = (tx: Tx, account: AccountRef, currency: string, before?: Date): Promise<number> =>
  sumEntries(tx, account, { currency, ...(before && { before }) });

/** What happened on an account between two moments, the second left out. */
export const entriesOf = (
  tx: Tx,
  account: AccountRef,
  span: { currency: string; from: Date; until: Date },
): Promise<LedgerEntry[]> => listEntries(tx, account, span);

/** What each month of the account's life summed to, by kind of transaction; oldest first, quiet months left out. */
export const monthsOf = (tx: Tx, account: AccountRef, asked: { currency: string; zone: string }): Promise<MonthSum[]> =>
  sumByMonth(tx, account, asked);

export type TrialBalance = {
  accounts: (KindSums & { balanceCents: number })[];
  /** One line a currency; a ledger that is whole has a difference of zero in each. */
  totals: { currency: string; debitCents: number; creditCents: number; differenceCents: number }[];
  transactions: number;
  unbalanced: number;
  /** Each transaction, and so the whole, sums to zero. */
  zero: boolean;
};
/** All accounts by kind, and what they sum to. As staff who keep the books, or as the system. */
export async function trialBalance(tx: Tx): Promise<TrialBalance> {
  const sums = await sumByKind(tx);
  const accounts = sums.map((each) => ({ ...each, balanceCents: each.debitCents - each.creditCents }));
  const currencies = [...new Set(sums.map(({ currency }) => currency))];
  const totals = currencies.map((currency) => {
    const its = sums.filter((each) => each.currency === currency);
    const debitCents = its.reduce((sum, each) => sum + each.debitCents, 0);
    const creditCents = its.reduce((sum, each) => sum + each.creditCents, 0);
    return { currency, debitCents, creditCents, differenceCents: debitCents - creditCents };
  });
  const counted = await countTransactions(tx);
  const zero = counted.unbalanced === 0 && totals.every(({ differenceCents }) => differenceCents === 0);
  return { accounts, totals, ...counted, zero };
}
