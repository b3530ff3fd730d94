import { classOf, isNoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { MailRefused } from "../../platform/mail.ts";
import { PushGone, PushRefused } from "../../platform/push.ts";
import { returnPathOf } from "../../platform/return-path.ts";
import { CannotOpen, open } from "../../platform/sealing.ts";
import { e164Of, SmsRefused } from "../../platform/sms.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { MailContent, PushContent, TextContent } from "./mail-content.ts";
import { renderMail } from "./mails.tsx";
import { markAddress } from "./mark-address.ts";
import { noteSent } from "./queries/addresses.ts";
import { beginAttempt, endAttempt, type Taken } from "./queries/deliveries.ts";
import { isReadInApp } from "./queries/feed.ts";
import { findSubscription, markRung, removeSubscriptionById } from "./queries/push.ts";
import { findSafePhones, findSender, isDead, seesThrough } from "./queries/readers.ts";
import { openSubscription } from "./subscriptions.ts";
import { DISCREET } from "./words.ts";

/** With the worker's back-off this is about three days. */
export const MAX_ATTEMPTS = 20;
/** How long a push service keeps a message for a device that is off. */
const PUSH_TTL_SECONDS = 24 * 3_600;

/**
 * One attempt to send one message. It leaves outside the transactions: a process that dies between them sends it again, a mail with
 * the same Message-ID. What cannot be sent stays in the log as failed.
 */
export async function sendDelivery(platform: Platform, { deliveryId }: { deliveryId: string }): Promise<void> {
  const taken = await take(platform, deliveryId);
  if (!taken) return; // sent, dropped or failed before
  const error = await post(platform, taken);
  if (error === undefined) return endSent(platform, taken);
  if (error instanceof PushGone) return endSubscription(platform, taken, error.message);

  const lastError = messageOf(error).slice(0, 300);
  const forGood = isForGood(error) || taken.attempts >= MAX_ATTEMPTS;
  await end(platform, taken, { state: forGood ? "failed" : "waiting", lastError }, error);
  const { kind, attempts } = taken;
  if (!forGood) throw new Error(`delivery ${deliveryId} did not leave, attempt ${attempts}`); // the worker tries again, later each time
  platform.log.error({ deliveryId, kind, attempts }, "a message failed for good: see the delivery log");
}

const REFUSALS = [MailRefused, SmsRefused, PushRefused, CannotOpen];
const isForGood = (error: unknown) => REFUSALS.some((refusal) => error instanceof refusal);
/** Nobody is there, or they answered STOP (21610), or it is no telephone (21211, 21614). */
const STOPPED = [21_610, 21_211, 21_614];
const isOfAddress = (error: unknown) =>
  (error instanceof MailRefused && error.ofAddress) ||
  (error instanceof SmsRefused && STOPPED.includes(error.code ?? 0));

const within = <T>({ database }: Platform, run: Parameters<typeof database.within<T>>[2]) =>
  database.within(SYSTEM.actor, "read write", run);

const endSent = ({ database, clock }: Platform, { id, channel, address }: Taken): Promise<void> =>
  database.within(SYSTEM.actor, "read write", async (_tx, control) =>
    noteSent(control, { id, channel, address, sentAt: clock.now() }),
  );

type Unsent = Parameters<typeof endAttempt>[2];
function end(platform: Platform, { id, channel, address }: Taken, outcome: Unsent, error: unknown): Promise<void> {
  if (channel === "push" || !isOfAddress(error)) return within(platform, (tx) => endAttempt(tx, id, outcome));
  return endRefused(platform, SYSTEM, { id, channel, address, outcome });
}
type Refusal = { id: string; channel: "email" | "sms"; address: string; outcome: Unsent };
const endRefused = writeVerb("public", async (ctx, { id, channel, address, outcome }: Refusal) => {
  await endAttempt(ctx.tx, id, outcome);
  await markAddress(ctx, { deliveryId: id, channel, address, reason: outcome.lastError, reported: false });
});

/** Where nobody is any more we never ring again. */
function endSubscription(platform: Platform, { id, subscriptionId }: Taken, lastError: string): Promise<void> {
  return within(platform, async (tx) => {
    await endAttempt(tx, id, { state: "dropped", lastError: `the browser unsubscribed: ${lastError}` });
    if (subscriptionId) await removeSubscriptionById(tx, subscriptionId);
  });
}

/** Marks the attempt; nothing when it is no longer due. */
function take(platform: Platform, deliveryId: string): Promise<Taken | undefined> {
  return within(platform, async (tx) => {
    const delivery = await beginAttempt(tx, deliveryId);
    const reason = delivery && (await whyNot(platform, tx, delivery));
    if (!delivery || reason === undefined) return delivery;
    await endAttempt(tx, deliveryId, { state: "dropped", lastError: reason });
    return undefined;
  });
}

type Tx = Parameters<typeof beginAttempt>[0];
/** Why a message that waited is not sent any more. */
async function whyNot({ clock }: Platform, tx: Tx, delivery: Taken): Promise<string | undefined> {
  const { personId, channel, address, uselessAt, kind, notificationId, subscriptionId, guardianshipId } = delivery;
  if (uselessAt && uselessAt <= clock.now()) return "it would come too late";
  if (personId && (await isDead(tx, personId))) return "the person has died";
  if (guardianshipId && !(await seesThrough(tx, guardianshipId, delivery.area)))
    return "no longer open to the guardian";
  if (channel === "sms" && personId) {
    const safe = await findSafePhones(tx, personId);
    if (!safe.some((value) => e164Of(value) === address)) return "the number is no longer verified and safe";
  }
  if (channel === "push" && !subscriptionId) return "the browser unsubscribed";
  const rings = channel !== "email" && isNoticeKind(kind) && classOf(kind) === "ordinary";
  if (rings && notificationId && (await isReadInApp(tx, notificationId))) return "read in the app meanwhile";
  return undefined;
}

async function post(platform: Platform, taken: Taken): Promise<unknown> {
  try {
    const place = { table: "deliveries", row: taken.id, column: "sealed" };
    const content: unknown = JSON.parse(open(platform.config.dataKeys, place, taken.sealed));
    await SENDERS[taken.channel](platform, taken, content);
    return undefined;
  } catch (error) {
    return error ?? new Error("unknown");
  }
}

type Send = (platform: Platform, taken: Taken, content: unknown) => Promise<void>;
const SENDERS: Readonly<Record<Taken["channel"], Send>> = {
  async email(platform, { id, key, address: to, locale }, raw) {
    const content = MailContent.parse(raw);
    const sender = await within(platform, findSender);
    const { attachments, title: subject, discreet, unsubscribe } = content;
    const returnPath = returnPathOf(platform.config, id);
    const more = {
      ...(discreet && { senderName: DISCREET.sender }),
      ...(returnPath && { returnPath }),
      ...(unsubscribe && { unsubscribe }),
    };
    await platform.mail.send({ key, to, subject, ...renderMail({ content, sender, locale }), attachments, ...more });
  },
  async sms({ sms }, { key, address: to }, raw) {
    await sms.send({ key, to, body: TextContent.parse(raw).body });
  },
  async push(platform, { subscriptionId, kind }, raw) {
    const found = await within(platform, (tx) => findSubscription(tx, subscriptionId ?? ""));
    if (found?.status !== "active") throw new PushGone("the account is closed");
    const to = openSubscription(platform.config.dataKeys, found);
    const urgent = isNoticeKind(kind) && classOf(kind) === "alert";
    await platform.push.send({
      to,
      payload: JSON.stringify(PushContent.parse(raw)),
      urgent,
      ttlSeconds: PUSH_TTL_SECONDS,
    });
    await within(platform, (tx) => markRung(tx, found.id, platform.clock.now()));
  },
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
