import type { AddPaymentMethod, PaymentMethod, Setup } from "@jechemine/contract/payments.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { findProvider, inTime, orBusy, requireProvider } from "./choose-provider.ts";
import { customerOf, ownPayer } from "./pay.ts";
import type { Means } from "./provider.ts";
import { findMethod, findProviderRef, insertMethod, lockMethods, removeMethod, setDefault } from "./queries/methods.ts";
import { methodView, todayOf } from "./reads.ts";

const MOST = 20;

/** Begins what the payer types into the provider's own form. */
export async function beginSetup(platform: Platform, caller: Caller): Promise<Setup> {
  const provider = requireProvider(platform);
  const setup = await orBusy(provider.createSetup(await customerOf(platform, caller)));
  return { ...setup, provider: provider.name, expiresAt: setup.expiresAt.toISOString() };
}

/** Keeps what stands behind a token. The same token twice is one method. */
export async function addMethod(platform: Platform, caller: Caller, asked: AddPaymentMethod): Promise<PaymentMethod> {
  const provider = requireProvider(platform);
  const customer = await customerOf(platform, caller);
  const means = await orBusy(provider.saveMethod({ ...asked, customer }));
  if (!means) throw new Refused("NOT_FOUND");
  return storeMethod(platform, caller, { means, provider: provider.name });
}

type Kept = { means: Means; provider: string };
const storeMethod = writeVerb("billing:write", async (ctx, { means, provider }: Kept): Promise<PaymentMethod> => {
  const { id: payerId, personId } = await ownPayer(ctx);
  const { ref: providerRef, ...face } = means;
  const own = { payerId, personId, provider, providerRef, customer: null, removedAt: null };
  const row = await ctx.asSystem(async () => {
    const others = await lockMethods(ctx.tx, payerId);
    if (others.length >= MOST) throw new Refused("TOO_MANY_METHODS");
    const isDefault = others.length === 0;
    return insertMethod(ctx.tx, { id: newId(ctx.now), ...own, ...face, isDefault, addedAt: ctx.now });
  });
  if (row.removedAt) throw new Refused("TOKEN_USED");
  ctx.record("payment_method.added", row.id, { clientId: personId });
  ctx.hint(`person:${personId}`);
  return methodView(row, await todayOf(ctx));
});

/** Forgets a method; the newest other one takes its place when it was the default. */
export const dropMethod = writeVerb("billing:write", async (ctx, id: string) => {
  const method = await findMethod(ctx.tx, id); // as the caller: a foreign one is none
  if (!method) throw new Refused("NOT_FOUND");
  await ctx.asSystem(async () => {
    const others = (await lockMethods(ctx.tx, method.payerId)).filter((other) => other.id !== id);
    await removeMethod(ctx.tx, id, ctx.now);
    const [next] = others;
    if (next && !others.some(({ isDefault }) => isDefault)) await setDefault(ctx.tx, method.payerId, next.id);
  });
  ctx.record("payment_method.removed", id, { event: { methodId: id }, clientId: method.personId });
  ctx.hint(`person:${method.personId}`);
  return {};
});

export const chooseDefault = writeVerb("billing:write", async (ctx, id: string): Promise<PaymentMethod> => {
  const method = await findMethod(ctx.tx, id);
  if (!method) throw new Refused("NOT_FOUND");
  await ctx.asSystem(async () => {
    const all = await lockMethods(ctx.tx, method.payerId);
    if (!all.some((one) => one.id === id)) throw new Refused("NOT_FOUND"); // removed meanwhile
    await setDefault(ctx.tx, method.payerId, id);
  });
  ctx.record("payment_method.chosen", id, { clientId: method.personId });
  ctx.hint(`person:${method.personId}`);
  return methodView({ ...method, isDefault: true }, await todayOf(ctx));
});

const readRef = readVerb("public", (ctx, id: string) => findProviderRef(ctx.tx, id));
/** The provider forgets it too, a moment later. */
export async function forgetMethod(platform: Platform, methodId: string): Promise<void> {
  const ref = await readRef(platform, SYSTEM, methodId);
  const provider = findProvider(platform);
  if (ref && provider) await inTime(provider.forgetMethod(ref));
}
