import { type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { chargePayment } from "./charge-payment.ts";
import { findProvider } from "./choose-provider.ts";
import { hasExpired } from "./payment.ts";
import { Unreachable } from "./provider.ts";
import {
  endCollection,
  findPayerPerson,
  findPosted,
  insertCollection,
  isReversed,
  lockCollection,
  type Share,
  standingPayer,
} from "./queries/collections.ts";
import { findDefault, type MethodRow } from "./queries/methods.ts";
import { todayOf } from "./reads.ts";
import { freeBalance, reserve } from "./reserve-payment.ts";

export const COLLECT = "payment.collect";
const HOUR = 3_600_000;

/** Once a session can no longer be reopened, what is owed for it is charged. Payers that are no persons are billed otherwise. */
export const planCollection = writeVerb("public", async (ctx, { chargeId, payerId }: Share) => {
  ctx.record("collection.planned", chargeId);
  const share = { chargeId, payerId: await standingPayer(ctx.tx, payerId) };
  const posted = await findPosted(ctx.tx, share);
  if (!posted) return;
  const { collectionDelayHours } = await readRules(ctx);
  const dueAt = new Date(posted.postedAt.getTime() + collectionDelayHours * HOUR);
  await insertCollection(ctx.tx, { ...share, dueAt });
  ctx.later(COLLECT, share, { runAt: dueAt, key: `${COLLECT}:${share.chargeId}:${share.payerId}` });
});

/** The default method, while it can be charged. */
async function chargeable(ctx: WriteCtx, payerId: string): Promise<MethodRow | undefined> {
  const method = findProvider(ctx.platform) && (await findDefault(ctx.tx, payerId));
  return method && !hasExpired(method, await todayOf(ctx)) ? method : undefined;
}

type Taken = { outcome: "asked" | "no_method" | "nothing_to_take" | "reversed"; paymentId: string | null };
/** Once a share: all that the payer owes and that is not under way. Without a method the payer is told that something is due. */
async function take(ctx: WriteCtx, { chargeId, payerId }: Share): Promise<Taken> {
  if (await isReversed(ctx.tx, chargeId)) return { outcome: "reversed", paymentId: null };
  const { owedCents, underWayCents } = await freeBalance(ctx, payerId);
  const amountCents = owedCents - underWayCents;
  if (amountCents <= 0) return { outcome: "nothing_to_take", paymentId: null };
  const method = await chargeable(ctx, payerId);
  if (!method) {
    ctx.record("payment.due", chargeId, { event: { chargeId, payerId } });
    return { outcome: "no_method", paymentId: null };
  }
  const { kind, providerRef: methodRef, provider, brand, last4, id: paymentMethodId } = method;
  const how = { method: kind, methodRef, provider, brand, last4, paymentMethodId, origin: "collection" as const };
  const personId = (await findPayerPerson(ctx.tx, payerId)) ?? null;
  const { id: paymentId } = await reserve(ctx, { payerId, personId, amountCents, ...how });
  return { outcome: "asked", paymentId };
}

const collectOnce = writeVerb("public", async (ctx, { chargeId, payerId }: Share): Promise<string | null> => {
  ctx.record("collection.run", chargeId);
  const share = { chargeId, payerId: await standingPayer(ctx.tx, payerId) };
  const waiting = await lockCollection(ctx.tx, share);
  if (!waiting) return null; // done already
  const { outcome, paymentId } = await take(ctx, share);
  await endCollection(ctx.tx, share, { outcome, paymentId, doneAt: ctx.now });
  return paymentId;
});

/** The three steps without the payer. What the provider does not answer is finished by the payment's own job. */
export async function collect(platform: Platform, share: Share): Promise<void> {
  const paymentId = await collectOnce(platform, SYSTEM, share);
  if (paymentId)
    await chargePayment(platform, paymentId).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) throw error;
    });
}
