import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { type Posting, post } from "../ledger/index.ts";
import { hintPayers } from "./payers.ts";
import { lockPayers } from "./queries/payers.ts";
import {
  findSettledMoney,
  insertCredit,
  insertSettledRefund,
  listRefundable,
  lockCharges,
  type RefundableRow,
  type SettledMoney,
} from "./queries/refunds.ts";
import { type Credit, deriveCredits, sumOfRests } from "./refund.ts";
import { ACCOUNTS } from "./settle-payment.ts";

export type { RefundableRow };

type Left = { money: SettledMoney; unspentCents: number; parts: RefundableRow[] };
async function leftOf(ctx: Ctx, paymentId: string): Promise<Left | undefined> {
  const money = await findSettledMoney(ctx.tx, paymentId);
  if (!money) return undefined;
  if (money.isReversed) return { money, unspentCents: 0, parts: [] };
  return { money, unspentCents: money.unspentCents, parts: await listRefundable(ctx.tx, paymentId) };
}

/** What of a payment may be given back, in all and by charge; the caller has checked whose it is. Nothing before it is confirmed. */
export function refundableOf(ctx: Ctx, paymentId: string): Promise<{ leftCents: number; lines: RefundableRow[] }> {
  return ctx.asSystem(async () => {
    const left = await leftOf(ctx, paymentId);
    if (!left) return { leftCents: 0, lines: [] };
    return { leftCents: left.unspentCents + sumOfRests(left.parts), lines: left.parts };
  });
}

export type SettledRefund = {
  refundId: string;
  paymentId: string;
  amountCents: number;
  /** Of what the payment covers; none: the newest first. */
  chargeId: string | null;
};
/**
 * Money that went back to its payer by the practice's own will: each charge that it covered goes down with it, and with the charge the
 * professional's share, so nothing is owed again. Inside the verb of the caller, who has checked that so much is left. Its receipt
 * follows the event `settlement.refunded`.
 */
export async function refundSettlement(ctx: WriteCtx, refund: SettledRefund): Promise<void> {
  const { refundId, paymentId, amountCents } = refund;
  await ctx.asSystem(async () => {
    const found = await findSettledMoney(ctx.tx, paymentId);
    if (!found) throw new Refused("NOT_FOUND");
    const { payerId, method, currency } = found;
    await lockPayers(ctx.tx, [payerId]);
    await lockCharges(ctx.tx, paymentId);
    const left = await leftOf(ctx, paymentId); // as it stands now that nobody else moves it
    const credits = left ? deriveCredits(left.unspentCents, left.parts, refund) : [];
    const transactionId = await post(ctx, {
      kind: "refund",
      subjectId: paymentId,
      currency,
      postings: [
        { account: { kind: "receivable", ownerId: payerId }, amountCents },
        { account: { kind: ACCOUNTS[method] }, amountCents: -amountCents },
      ],
    });
    const row = { refundId, paymentId, amountCents, currency, postedAt: ctx.now, transactionId };
    await insertSettledRefund(ctx.tx, row);
    for (const credit of credits) await writeCredit(ctx, credit, { refundId, payerId, currency });
    ctx.record("settlement.refunded", paymentId, { event: { paymentId } });
    await hintPayers(ctx, [payerId]);
  });
}

type Of = { refundId: string; payerId: string; currency: string };
async function writeCredit(ctx: WriteCtx, credit: Credit, { refundId, payerId, currency }: Of): Promise<void> {
  const { professionalId, ...row } = credit;
  const postings: Posting[] = [
    { account: { kind: "receivable", ownerId: payerId }, amountCents: -credit.amountCents },
    { account: { kind: "payable", ownerId: professionalId }, amountCents: credit.payoutCents },
    { account: { kind: "service_fees" }, amountCents: credit.feeCents },
    { account: { kind: "gst_payable" }, amountCents: credit.gstCents },
    { account: { kind: "qst_payable" }, amountCents: credit.qstCents },
  ];
  const transactionId = await post(ctx, { kind: "charge_reversal", subjectId: credit.chargeId, currency, postings });
  await insertCredit(ctx.tx, { ...row, id: newId(ctx.now), refundId, postedAt: ctx.now, transactionId });
}
