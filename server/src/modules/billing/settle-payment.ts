import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { type AccountKind, post, reverse } from "../ledger/index.ts";
import { allocate, spendCredit } from "./allocate.ts";
import { hintPayers } from "./payers.ts";
import { lockPayers } from "./queries/payers.ts";
import {
  findSettlement,
  insertSettlement,
  markReversed,
  releaseAllocations,
  type SettlementRow,
} from "./queries/settlements.ts";

export type Settlement = Pick<
  SettlementRow,
  "paymentId" | "payerId" | "amountCents" | "currency" | "method" | "settledAt"
> & {
  /** What the money was given for: it covers this one before the oldest. */
  firstShareId?: string | null;
};

/** Where confirmed money lies until it reaches the bank. */
export const ACCOUNTS = {
  card: "card_clearing",
  debit: "debit_clearing",
  cash: "cash",
  terminal: "terminal",
  transfer: "bank",
} as const satisfies Record<Settlement["method"], AccountKind>;

/**
 * Confirmed money of a payer: posted, and laid on the oldest open shares; more than is owed stays as a credit for what comes next.
 * Once a payment: again throws Refused("ALREADY_SETTLED"). The caller records `payment.settled`.
 */
export async function settle(ctx: WriteCtx, { firstShareId = null, ...settlement }: Settlement): Promise<void> {
  const { paymentId, payerId, amountCents, currency, method } = settlement;
  await ctx.asSystem(async () => {
    await lockPayers(ctx.tx, [payerId]);
    if (await findSettlement(ctx.tx, paymentId)) throw new Refused("ALREADY_SETTLED");
    const transactionId = await post(ctx, {
      kind: "payment",
      subjectId: paymentId,
      currency,
      postings: [
        { account: { kind: ACCOUNTS[method] }, amountCents },
        { account: { kind: "receivable", ownerId: payerId }, amountCents: -amountCents },
      ],
    });
    await insertSettlement(ctx.tx, { ...settlement, postedAt: ctx.now, transactionId });
    await allocate(ctx, payerId, { paymentId, amountCents, firstShareId });
    await hintPayers(ctx, [payerId]);
  });
}

const KINDS = { returned: "payment_return", refunded: "refund" } as const;
/**
 * The money went back: what it covered is owed again, and its receipt is void (event `settlement.reversed`).
 * Throws NOT_FOUND for money that was never settled, Refused("ALREADY_REVERSED") the second time.
 */
export async function unsettle(ctx: WriteCtx, paymentId: string, because: "returned" | "refunded"): Promise<void> {
  await ctx.asSystem(async () => {
    const found = await findSettlement(ctx.tx, paymentId);
    if (!found) throw new Refused("NOT_FOUND");
    await lockPayers(ctx.tx, [found.payerId]);
    const reversalId = await reverse(ctx, found.transactionId, { kind: KINDS[because], subjectId: paymentId });
    await releaseAllocations(ctx.tx, paymentId, ctx.now);
    await markReversed(ctx.tx, paymentId, { at: ctx.now, because, reversalId });
    ctx.record("settlement.reversed", paymentId, { event: { paymentId } });
    await spendCredit(ctx, found.payerId);
    await hintPayers(ctx, [found.payerId]);
  });
}
