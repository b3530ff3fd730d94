import { type Platform, readVerb, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { refundSettlement } from "../billing/index.ts";
import { findProvider, inTime } from "./choose-provider.ts";
import type { RefundAsk, RefundReport } from "./provider.ts";
import { findPayment } from "./queries/payments.ts";
import { endRefund, findRefund, lockRefund, type RefundRow } from "./queries/refunds.ts";

export const FINISH_REFUND = "refund.finish";

/** The money is with its payer: in the books, and told. */
export async function settle(ctx: WriteCtx, refund: RefundRow, providerRef: string | null): Promise<void> {
  const { id: refundId, paymentId, amountCents, chargeId } = refund;
  await refundSettlement(ctx, { refundId, paymentId, amountCents, chargeId });
  await endRefund(ctx.tx, refundId, { state: "settled", providerRef, endedAt: ctx.now });
  const payment = await findPayment(ctx.tx, paymentId);
  ctx.record("refund.settled", refundId, {
    event: { refundId },
    ...(payment?.personId && { clientId: payment.personId }),
    details: { amountCents, reason: refund.reason },
  });
  ctx.hint("staff:billing", "staff:front_desk", ...(payment?.personId ? [`person:${payment.personId}`] : []));
}

export type RefundOutcome = "applied" | "known_already" | "mismatch";
/** What the provider says of a refund, by whoever hears it first. As the system. Undefined: none of ours. */
export async function applyRefund(ctx: WriteCtx, report: RefundReport): Promise<RefundOutcome | undefined> {
  const refund = await lockRefund(ctx.tx, report.reference);
  if (!refund?.provider) return undefined;
  if (report.amountCents !== refund.amountCents || report.currency !== refund.currency) {
    const { ref, amountCents, currency } = report;
    ctx.record("refund.mismatched", refund.id, { details: { ref, amountCents, currency } });
    return "mismatch";
  }
  if (refund.state !== "pending") return "known_already";
  if (report.state === "succeeded") await settle(ctx, refund, report.ref);
  else {
    await endRefund(ctx.tx, refund.id, { state: "failed", providerRef: report.ref, endedAt: ctx.now });
    ctx.record("refund.failed", refund.id);
    ctx.hint("staff:billing");
  }
  return "applied";
}
const hearRefund = writeVerb("public", async (ctx, report: RefundReport) => {
  const outcome = await applyRefund(ctx, report);
  ctx.record("refund.reported", report.reference, { details: { state: report.state, outcome: outcome ?? "unknown" } });
});

const readAsk = readVerb("public", async (ctx, id: string): Promise<RefundAsk | undefined> => {
  const refund = await findRefund(ctx.tx, id);
  const payment = refund && (await findPayment(ctx.tx, refund.paymentId));
  if (refund?.state !== "pending" || !payment?.providerRef) return undefined;
  const { amountCents, currency } = refund;
  return { key: `jechemine-refund-${id}`, charge: payment.providerRef, amountCents, currency, reference: id };
});
/** Steps two and three: the provider is asked outside of any transaction, with a key made from ours. Throws `Unreachable`. */
export async function askProvider(platform: Platform, refundId: string): Promise<void> {
  const ask = await readAsk(platform, SYSTEM, refundId);
  const provider = findProvider(platform);
  if (ask && provider) await hearRefund(platform, SYSTEM, await inTime(provider.refund(ask)));
}
