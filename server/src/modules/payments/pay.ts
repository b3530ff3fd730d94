import { centsOf } from "@jechemine/contract/endpoint.ts";
import { type Pay, type PaymentFailure, type PayOnce, PortalPayment } from "@jechemine/contract/payments.ts";
import type { z } from "zod";
import { awaitAnswer, claimOnce, keepAnswer, type Once } from "../../platform/idempotency.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { type Payer, payerOfPerson } from "../billing/index.ts";
import { chargePayment } from "./charge-payment.ts";
import { orBusy, PATIENCE, requireProvider } from "./choose-provider.ts";
import { type Means, Unreachable } from "./provider.ts";
import { findMethod } from "./queries/methods.ts";
import { readOwnPayment } from "./reads.ts";
import { reserve } from "./reserve-payment.ts";

type With = { amountCents: number; once: Once } & ({ methodId: string } | { means: Means });
/** Whose money it is: the caller's own. */
export async function ownPayer(ctx: WriteCtx): Promise<Payer & { personId: string }> {
  const personId = ctx.actor.id;
  if (!personId) throw new Refused("UNAUTHENTICATED");
  return { ...(await payerOfPerson(ctx, personId)), personId };
}

async function meansOf(ctx: WriteCtx, asked: With) {
  if ("means" in asked) return { ...asked.means, paymentMethodId: null };
  const method = await findMethod(ctx.tx, asked.methodId); // as the caller: a foreign one is none
  if (!method) throw new Refused("NOT_FOUND");
  return { ...method, ref: method.providerRef, paymentMethodId: method.id };
}

export type Reserved = { paymentId: string; first: boolean };
const reserveOwn = writeVerb("billing:write", async (ctx, asked: With): Promise<Reserved> => {
  const provider = requireProvider(ctx.platform);
  const id = newId(ctx.now);
  const paymentId = await claimOnce(ctx, asked.once, id);
  if (paymentId !== id) {
    ctx.record("payment.asked_again", paymentId);
    return { paymentId, first: false };
  }
  const means = await meansOf(ctx, asked);
  const payer = await ownPayer(ctx);
  const { kind: method, ref: methodRef, brand, last4, paymentMethodId } = means;
  const how = { method, methodRef, brand, last4, paymentMethodId, provider: provider.name };
  const { amountCents } = asked;
  await reserve(ctx, { payerId: payer.id, personId: payer.personId, amountCents, origin: "portal", ...how }, id);
  return { paymentId, first: true };
});

/** What a payer hears when no money moved. */
const REFUSALS = {
  card_declined: "CARD_DECLINED",
  insufficient_funds: "INSUFFICIENT_FUNDS",
  authentication_required: "AUTHENTICATION_FAILED",
  authentication_failed: "AUTHENTICATION_FAILED",
  abandoned: "AUTHENTICATION_FAILED",
  not_received: "CARD_DECLINED",
} as const;

type Answer = { id: string; failure: PaymentFailure | null };
type Taking<S extends z.ZodType<Answer>> = {
  once: Once;
  schema: S;
  /** Step one. */
  reserve: () => Promise<Reserved>;
  read: (paymentId: string) => Promise<z.output<S>>;
};
/** All three steps. A time-out leaves the payment pending, and a job finishes it. The same key gets the first answer again. */
export async function takeMoney<S extends z.ZodType<Answer>>(
  platform: Platform,
  caller: Caller,
  { once, schema, reserve, read }: Taking<S>,
): Promise<z.output<S>> {
  const { paymentId, first } = await reserve();
  if (first) await chargePayment(platform, paymentId).catch(orPending);
  // The first one may still be waiting for the provider, or its process may have ended: then what is known now is the answer.
  const given = first ? undefined : await awaitAnswer(platform, caller, { once, schema, patience: PATIENCE });
  const answer = given ?? (await keepAnswer(platform, caller, { once, schema, answer: await read(paymentId) }));
  if (answer.failure) throw new Refused(REFUSALS[answer.failure], { details: { paymentId: answer.id } });
  return answer;
}
function orPending(error: unknown): void {
  if (!(error instanceof Unreachable)) throw error;
}

type Asked<T> = { body: T; once: Once };
const takeOwn = (platform: Platform, caller: Caller, asked: With): Promise<PortalPayment> =>
  takeMoney(platform, caller, {
    once: asked.once,
    schema: PortalPayment,
    reserve: () => reserveOwn(platform, caller, asked),
    read: (paymentId) => readOwnPayment(platform, caller, paymentId),
  });
/** With a saved method. */
export const pay = (platform: Platform, caller: Caller, { body, once }: Asked<Pay>): Promise<PortalPayment> =>
  takeOwn(platform, caller, { amountCents: centsOf(body.amount), methodId: body.paymentMethodId, once });

const identifyPayer = writeVerb("billing:write", async (ctx) => {
  const payer = await ownPayer(ctx);
  ctx.record("payer.identified", payer.id);
  return payer.id;
});
/** The caller's name at the provider. */
export const customerOf = (platform: Platform, caller: Caller): Promise<string> =>
  identifyPayer(platform, caller, undefined);

/** With what was just typed into the provider's form, and is not kept. */
export async function payOnce(
  platform: Platform,
  caller: Caller,
  { body, once }: Asked<PayOnce>,
): Promise<PortalPayment> {
  const { setupId, token, amountCents } = body;
  const customer = await customerOf(platform, caller);
  const means = await orBusy(requireProvider(platform).readToken({ customer, setupId, token }));
  if (!means) throw new Refused("NOT_FOUND");
  return takeOwn(platform, caller, { amountCents, means, once });
}
