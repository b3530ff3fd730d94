import { type AskRefund, Refund } from "@jechemine/contract/refunds.ts";
import { awaitAnswer, claimOnce, keepAnswer, type Once } from "../../platform/idempotency.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { requireStepUp } from "../accounts/index.ts";
import { lockBalance, refundableOf } from "../billing/index.ts";
import { PATIENCE, requireProvider } from "./choose-provider.ts";
import { Unreachable } from "./provider.ts";
import { findPayment, type PaymentRow } from "./queries/payments.ts";
import { insertRefund, listRefunds, type RefundRow } from "./queries/refunds.ts";
import { readRefund } from "./refund-reads.ts";
import { askProvider, FINISH_REFUND, settle } from "./settle-refund.ts";

/** After this a job asks the provider once more: whoever asked first is gone. */
const FINISH_AFTER = 60_000;
type Asked = { body: AskRefund; once: Once };

/** How much, of what is left of the payment or of the charge that is named. With the payer locked. */
async function amountOf(ctx: WriteCtx, { paymentId, chargeId, amountCents }: AskRefund): Promise<number> {
  const { leftCents, lines } = await refundableOf(ctx, paymentId);
  const named = lines.filter((line) => line.chargeId === chargeId);
  if (chargeId && named.length === 0) throw new Refused("NOT_REFUNDABLE");
  const most = chargeId ? named.reduce((sum, { rest }) => sum + rest.amountCents, 0) : leftCents;
  if (most === 0) throw new Refused("NOT_REFUNDABLE");
  const asked = amountCents ?? most;
  if (asked > most) throw new Refused("AMOUNT_EXCEEDS_PAYMENT", { details: { leftCents: String(most) } });
  return asked;
}

type Reserved = { refundId: string; first: boolean };
/** Step one: the refund is under way from here on. What was taken at the desk is handed back there, and done at once. */
const reserveRefund = writeVerb("money:write", async (ctx, { body, once }: Asked): Promise<Reserved> => {
  await requireStepUp(ctx);
  const id = newId(ctx.now);
  const refundId = await claimOnce(ctx, once, id);
  if (refundId !== id) {
    ctx.record("refund.asked_again", refundId);
    return { refundId, first: false };
  }
  const payment = await findPayment(ctx.tx, body.paymentId); // as the caller: a foreign one is none
  if (!payment) throw new Refused("NOT_FOUND");
  if (payment.state !== "settled") throw new Refused("NOT_REFUNDABLE");
  if (payment.provider) requireProvider(ctx.platform);
  await lockBalance(ctx, payment.payerId);
  const made = await listRefunds(ctx.tx, payment.id);
  if (made.some(({ state }) => state === "pending")) throw new Refused("REFUND_IN_PROGRESS");
  await write(ctx, payment, { id, body, amountCents: await amountOf(ctx, body) });
  return { refundId, first: true };
});

type New = { id: string; body: AskRefund; amountCents: number };
async function write(ctx: WriteCtx, payment: PaymentRow, { id, body, amountCents }: New): Promise<void> {
  const row: RefundRow = {
    id,
    paymentId: payment.id,
    chargeId: body.chargeId ?? null,
    amountCents,
    currency: payment.currency,
    reason: body.reason,
    note: body.note ?? null,
    state: "pending",
    provider: payment.provider,
    providerRef: null,
    askedBy: ctx.actor.id,
    askedAt: ctx.now,
    endedAt: null,
  };
  await ctx.asSystem(async () => {
    await insertRefund(ctx.tx, row);
    if (!payment.provider) await settle(ctx, row, null);
  });
  ctx.record("refund.asked", id, { ...(payment.personId && { clientId: payment.personId }), details: { amountCents } });
  if (payment.provider) {
    const runAt = new Date(ctx.now.getTime() + FINISH_AFTER);
    ctx.later(FINISH_REFUND, { refundId: id }, { runAt, key: `${FINISH_REFUND}:${id}` });
  }
}

/** All three steps, as for taking money. A time-out leaves it pending, and a job finishes it. The same key gives the first answer again. */
export async function refundPayment(platform: Platform, caller: Caller, asked: Asked): Promise<Refund> {
  const { once } = asked;
  const { refundId, first } = await reserveRefund(platform, caller, asked);
  if (first)
    await askProvider(platform, refundId).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) throw error;
    });
  const given = first ? undefined : await awaitAnswer(platform, caller, { once, schema: Refund, patience: PATIENCE });
  const answer =
    given ??
    (await keepAnswer(platform, caller, {
      once,
      schema: Refund,
      answer: await readRefund(platform, caller, refundId),
    }));
  if (answer.status === "failed") throw new Refused("REFUND_FAILED", { details: { refundId } });
  return answer;
}
