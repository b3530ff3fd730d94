import { createHash } from "node:crypto";
import type { PushSubscription } from "@jechemine/contract/notifications.ts";
import { z } from "zod";
import { newId } from "../../platform/new-id.ts";
import type { Subscription } from "../../platform/push.ts";
import { Refused } from "../../platform/refused.ts";
import { open, seal } from "../../platform/sealing.ts";
import type { DataKey } from "../../platform/settings.ts";
import { writeVerb } from "../../platform/verb.ts";
import { keepNewest, removeSubscription, replaceSubscription } from "./queries/push.ts";

/** A person rings on so many devices at most; the oldest one goes. */
const MOST_DEVICES = 10;
const Sealed = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });
const placeOf = (row: string) => ({ table: "push_subscriptions", row, column: "sealed" });
const hashOf = (endpoint: string) => createHash("sha256").update(endpoint).digest();

export const openSubscription = (
  keys: readonly DataKey[],
  { id, sealed }: { id: string; sealed: Buffer },
): Subscription => Sealed.parse(JSON.parse(open(keys, placeOf(id), sealed)));

type Subscribing = { subscription: PushSubscription; device: string };
/** This browser rings for the caller from now on, for nobody else, and until they sign out. */
export const subscribe = writeVerb("notifications:write", async (ctx, { subscription, device }: Subscribing) => {
  const { endpoint, keys } = subscription;
  const { accountId } = ctx.actor;
  const { signInId } = ctx.caller;
  if (!accountId || !ctx.platform.push.available) throw new Refused("PUSH_UNAVAILABLE");
  if (!ctx.platform.push.allows(endpoint)) throw new Refused("ADDRESS_NOT_ALLOWED");
  const id = newId(ctx.now);
  const sealed = seal(ctx.platform.config.dataKeys, placeOf(id), JSON.stringify({ endpoint, ...keys }));
  const row = { id, accountId, signInId, endpointHash: hashOf(endpoint), host: new URL(endpoint).host, sealed, device };
  // Somebody else may have used this browser before: theirs ends here, which they themselves may not see.
  await ctx.asSystem(() => replaceSubscription(ctx.tx, { ...row, createdAt: ctx.now }));
  await keepNewest(ctx.tx, accountId, MOST_DEVICES);
  ctx.record("push_subscription.made", id);
  return {};
});

/** This browser rings no more. One that never did is no mistake. */
export const unsubscribeBrowser = writeVerb("notifications:write", async (ctx, endpoint: string) => {
  const ended = await removeSubscription(ctx.tx, hashOf(endpoint));
  ctx.record("push_subscription.ended", ctx.actor.id ?? "", { details: { ended } });
  return {};
});
