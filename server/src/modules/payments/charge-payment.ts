import { appPath, PAY_RETURN } from "@jechemine/contract/paths.ts";
import { type Platform, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { settlePayment } from "./apply-report.ts";
import { findProvider, inTime } from "./choose-provider.ts";
import type { ChargeAsk, Provider, Report } from "./provider.ts";
import { findToCharge, type PaymentRow, type ToCharge } from "./queries/payments.ts";
import { finishLater } from "./reserve-payment.ts";

/** The provider's key, made from ours: a payment is charged once however often this is asked. */
export const keyOf = ({ id }: Pick<PaymentRow, "id">): string => `jechemine-payment-${id}`;

function askOf(payment: ToCharge): ChargeAsk {
  if (payment.methodRef === null) throw new Error(`payment ${payment.id} is charged by nobody`);
  return {
    key: keyOf(payment),
    customer: payment.payLinkId ?? payment.customer, // whose card it is
    ref: payment.methodRef,
    amountCents: payment.amountCents,
    currency: payment.currency,
    reference: payment.id,
    offSession: payment.origin === "collection",
    returnPath: returnPathOf(payment),
  };
}

/** The secret of a guest's link is nowhere but in their mail and their browser: the page there knows where they came from. */
const returnPathOf = ({ origin, id }: PaymentRow): string =>
  origin === "guest" ? PAY_RETURN : appPath("portalPayment", { id });

const readPayment = readVerb("public", (ctx, id: string) => findToCharge(ctx.tx, id));

/** Steps two and three: the provider is asked outside of any transaction, then what it says is settled. Throws `Unreachable`. */
export async function chargePayment(platform: Platform, paymentId: string): Promise<void> {
  const report = await askAgain(platform, paymentId);
  if (report) await settlePayment(platform, SYSTEM, report);
}

/** What the provider says of a payment that is not decided yet; undefined when there is nothing to ask. */
async function askAgain(platform: Platform, paymentId: string): Promise<Report | undefined> {
  const payment = await readPayment(platform, SYSTEM, paymentId);
  const provider = findProvider(platform);
  return payment && provider && inTimeOf(provider, payment, platform.clock.now());
}
/** Two clocks may differ a little: what a job finds due a moment early is due. */
const SLACK = 60_000;
function inTimeOf(provider: Provider, payment: ToCharge, now: Date): Promise<Report> | undefined {
  const { state, providerRef: ref, actionUntil } = payment;
  if (state === "pending") return inTime(provider.charge(askOf(payment)));
  if (!ref) return undefined;
  const isLate = actionUntil !== null && actionUntil.getTime() <= now.getTime() + SLACK;
  if (state === "requires_action") return inTime(isLate ? provider.cancel(ref) : provider.retrieve(ref));
  return state === "processing" ? inTime(provider.retrieve(ref)) : undefined;
}

const LOOK_AGAIN = 60 * 60_000;
const lookAgain = writeVerb("public", async (ctx, paymentId: string) => {
  ctx.record("payment.looked_at", paymentId);
  finishLater(ctx, paymentId, new Date(ctx.now.getTime() + LOOK_AGAIN));
});
/** The job behind every payment: whoever asked first may be gone, and what the provider told us may be lost. */
export async function finishPayment(platform: Platform, paymentId: string): Promise<void> {
  await chargePayment(platform, paymentId);
  const payment = await readPayment(platform, SYSTEM, paymentId);
  if (payment?.state === "requires_action" || payment?.state === "processing")
    await lookAgain(platform, SYSTEM, paymentId);
}
