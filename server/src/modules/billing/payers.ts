import { newId } from "../../platform/new-id.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { balanceOf } from "../ledger/index.ts";
import { readPractice } from "../settings/index.ts";
import { findPayerId, insertPersonPayer, listPersonsOf, lockPayers } from "./queries/payers.ts";

export type Payer = { id: string; personId: string | null; currency: string };

/** The payer that a person is. Makes the row when there is none yet, which a plain read cannot: look with `findPayer` there. */
export async function payerOfPerson(ctx: Ctx, personId: string): Promise<Payer> {
  const { currency } = await readPractice(ctx);
  const id = await ctx.asSystem(async () => {
    const found = await findPayerId(ctx.tx, personId);
    if (found) return found;
    await insertPersonPayer(ctx.tx, { id: newId(ctx.now), personId });
    return findPayerId(ctx.tx, personId);
  });
  if (!id) throw new Error(`person ${personId} became no payer`);
  return { id, personId, currency };
}

/** The payer that a person is, as the caller may see it; none before the first charge or payment. */
export async function findPayer(ctx: Ctx, personId: string): Promise<Payer | undefined> {
  const id = await findPayerId(ctx.tx, personId);
  return id === undefined ? undefined : { id, personId, currency: (await readPractice(ctx)).currency };
}

/** Until this transaction ends nobody else moves the payer's money; then what is owed in truth. Negative: the payer has a credit. */
export async function lockBalance(ctx: WriteCtx, payerId: string): Promise<{ owedCents: number; currency: string }> {
  const { currency } = await readPractice(ctx);
  const owedCents = await ctx.asSystem(async () => {
    await lockPayers(ctx.tx, [payerId]);
    return balanceOf(ctx.tx, { kind: "receivable", ownerId: payerId }, currency);
  });
  return { owedCents, currency };
}

/** The open pages of these payers fetch again. As the system. */
export async function hintPayers(ctx: WriteCtx, payerIds: readonly string[]): Promise<void> {
  const persons = await listPersonsOf(ctx.tx, payerIds);
  ctx.hint(...persons.map((id) => `person:${id}`));
}
