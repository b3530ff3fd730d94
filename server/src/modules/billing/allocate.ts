import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { deriveAllocations, inOrder } from "./allocation.ts";
import { insertAllocations, listCredits, listOpenShares } from "./queries/settlements.ts";

type Money = { paymentId: string; amountCents: number; firstShareId?: string | null };
/** Lets money of this payment cover the open shares of its payer, the oldest first after the one it is for. As the system, with the payer locked. */
export async function allocate(ctx: WriteCtx, payerId: string, money: Money) {
  const open = inOrder(await listOpenShares(ctx.tx, payerId), money.firstShareId ?? null);
  const made = deriveAllocations(open, money.amountCents);
  const rows = made.map((each) => ({
    ...each,
    id: newId(ctx.now),
    paymentId: money.paymentId,
    allocatedAt: ctx.now,
  }));
  await insertAllocations(ctx.tx, rows);
}

/** A payer who paid more than was owed: the credit covers what is charged next. As the system, with the payer locked. */
export async function spendCredit(ctx: WriteCtx, payerId: string): Promise<void> {
  for (const credit of await listCredits(ctx.tx, payerId)) await allocate(ctx, payerId, credit);
}
