import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { type Posting, sumOf, type TransactionKind } from "./account.ts";
import { insertReversal, insertTransaction, openAccounts } from "./queries.ts";

type About = { kind: TransactionKind; subjectId: string };
type Transaction = About & { currency: string; at?: Date; postings: readonly Posting[] };

/**
 * Writes one balanced transaction and gives its id. Lines of zero are left out. Throws when the rest does not sum to zero; the
 * database looks once more at commit. `at` is when it counts, now unless said otherwise.
 */
export async function post(ctx: WriteCtx, { kind, subjectId, currency, at, postings }: Transaction): Promise<string> {
  const entries = postings.filter(({ amountCents }) => amountCents !== 0);
  if (entries.length < 2 || sumOf(entries) !== 0) throw new Error(`a ${kind} of ${subjectId} does not balance`);
  const row = { id: newId(ctx.now), kind, subjectId, currency, at: at ?? ctx.now };
  const lines = entries.map(({ account, amountCents }, index) => ({
    ...account,
    amountCents,
    place: index + 1,
    openId: newId(ctx.now),
  }));
  await ctx.asSystem(async () => {
    await openAccounts(ctx.tx, lines, { currency, at: ctx.now });
    await insertTransaction(ctx.tx, row, lines);
  });
  return row.id;
}

/** The mirror of a transaction, once only: a second throws Refused("ALREADY_REVERSED"). */
export function reverse(ctx: WriteCtx, transactionId: string, why: About): Promise<string> {
  const id = newId(ctx.now);
  return ctx.asSystem(async () => {
    const done = await insertReversal(ctx.tx, { id, ...why, at: ctx.now, transactionId }).catch((error: unknown) => {
      throw violates(error, "ledger_transactions_reversed_once") ? new Refused("ALREADY_REVERSED") : error;
    });
    if (!done) throw new Error(`there is no transaction ${transactionId}`);
    return id;
  });
}
