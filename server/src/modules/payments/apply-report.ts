import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { settle, unsettle } from "../billing/index.ts";
import { type Decision, decideReport } from "./payment.ts";
import type { Report } from "./provider.ts";
import { findPayLink } from "./queries/pay-links.ts";
import { changePayment, lockPayment, type PaymentRow } from "./queries/payments.ts";
import { finishLater } from "./reserve-payment.ts";

const MINUTE = 60_000;
/** How long a payer has to confirm with the bank, and how long a debit may be silent before we ask. */
const CONFIRM_WITHIN = 15 * MINUTE;
const DEBIT_SILENCE = 5 * 24 * 60 * MINUTE;
const TOLD = { settled: "payment.settled", failed: "payment.failed", returned: "payment.returned" } as const;
const REFUNDED = "payment.refunded";

/**
 * Step three: what the provider said becomes true here, by whoever hears it first — the request, the webhook or the job. The payment is
 * locked, and only goes up. Undefined: no such payment.
 */
export async function applyReport(ctx: WriteCtx, report: Report): Promise<Decision["what"] | undefined> {
  const payment = await lockPayment(ctx.tx, report.reference);
  if (!payment?.provider) return undefined;
  const decision = decideReport(payment, report);
  if (decision.what === "mismatch") await setAside(ctx, payment, { report, becomes: decision.becomes });
  if (decision.what === "applied") await become(ctx, payment, { report, ...decision });
  return decision.what;
}

const clientOf = ({ personId }: PaymentRow) => (personId ? { clientId: personId } : {});
function tell(ctx: WriteCtx, { personId }: PaymentRow): void {
  ctx.hint("staff:billing", "staff:front_desk", ...(personId ? [`person:${personId}`] : []));
}

/** The provider speaks of another amount than ours: nothing is settled, the staff of money looks. */
async function setAside(
  ctx: WriteCtx,
  payment: PaymentRow,
  { report, becomes }: { report: Report; becomes: "review" | null },
) {
  const { amountCents, currency, ref } = report;
  ctx.record("payment.mismatched", payment.id, { ...clientOf(payment), details: { amountCents, currency, ref } });
  if (becomes)
    await changePayment(ctx.tx, payment.id, {
      state: becomes,
      providerRef: ref,
      reportedCents: amountCents,
      reportedCurrency: currency,
    });
  tell(ctx, payment);
}

type Applied = Extract<Decision, { what: "applied" }> & { report: Report };
async function become(ctx: WriteCtx, payment: PaymentRow, { becomes, unsettles, report }: Applied): Promise<void> {
  const { id } = payment;
  const actionUntil = new Date(ctx.now.getTime() + CONFIRM_WITHIN);
  await changePayment(ctx.tx, id, {
    state: becomes,
    providerRef: report.ref,
    failure: becomes === "failed" ? (report.failure ?? "card_declined") : null,
    ...(becomes === "requires_action" && { actionUrl: report.actionUrl, actionUntil }),
    ...(becomes === "settled" && { settledAt: ctx.now }),
    ...((becomes === "failed" || becomes === "returned") && { endedAt: ctx.now }),
  });
  if (becomes === "requires_action") finishLater(ctx, id, actionUntil);
  if (becomes === "processing") finishLater(ctx, id, new Date(ctx.now.getTime() + DEBIT_SILENCE));
  if (becomes === "settled") {
    const { payerId, amountCents, currency, method } = payment;
    const firstShareId = await shareOf(ctx, payment);
    await settle(ctx, { paymentId: id, payerId, amountCents, currency, method, settledAt: ctx.now, firstShareId });
  }
  if (unsettles) await unsettle(ctx, id, unsettles);
  if (becomes === "settled" || becomes === "failed" || becomes === "returned")
    ctx.record(unsettles === "refunded" ? REFUNDED : TOLD[becomes], id, {
      event: { paymentId: id },
      ...clientOf(payment),
    });
  tell(ctx, payment);
}

/** Whoever pays one charge by a link pays that one; other money covers the oldest first. */
const shareOf = async (ctx: WriteCtx, { payLinkId }: PaymentRow): Promise<string | null> =>
  payLinkId === null ? null : ((await findPayLink(ctx.tx, payLinkId))?.shareId ?? null);

/** What a request or a job heard from the provider. */
export const settlePayment = writeVerb("public", async (ctx, report: Report) => {
  const outcome = await applyReport(ctx, report);
  ctx.record("payment.reported", report.reference, { details: { state: report.state, outcome: outcome ?? "unknown" } });
});
