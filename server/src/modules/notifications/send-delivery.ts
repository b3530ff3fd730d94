import { MailRefused } from "../../platform/mail.ts";
import { CannotOpen, open } from "../../platform/sealing.ts";
import { type Platform, SYSTEM } from "../../platform/verb.ts";
import { MailContent } from "./mail-content.ts";
import { renderMail } from "./mails.tsx";
import { beginAttempt, endAttempt, findSender, isDead } from "./queries.ts";

/** With the worker's back-off this is about three days. */
export const MAX_ATTEMPTS = 20;

type Taken = NonNullable<Awaited<ReturnType<typeof take>>>;

/**
 * One attempt to send one mail. The mail leaves outside the transactions: a process that dies between them sends it again, with
 * the same Message-ID. What cannot be sent stays in the log as failed.
 */
export async function sendDelivery(platform: Platform, { deliveryId }: { deliveryId: string }): Promise<void> {
  const taken = await take(platform, deliveryId);
  if (!taken) return; // sent, dropped or failed before
  const error = await post(platform, taken);
  const end = (outcome: Parameters<typeof endAttempt>[2]) =>
    platform.database.within(SYSTEM.actor, "read write", (tx) => endAttempt(tx, deliveryId, outcome));
  if (error === undefined) return end({ state: "sent", sentAt: platform.clock.now() });

  const lastError = messageOf(error).slice(0, 300);
  const forGood =
    error instanceof MailRefused || error instanceof CannotOpen || taken.delivery.attempts >= MAX_ATTEMPTS;
  await end({ state: forGood ? "failed" : "waiting", lastError });
  const { kind, attempts } = taken.delivery;
  if (!forGood) throw new Error(`delivery ${deliveryId} did not leave, attempt ${attempts}`); // the worker tries again, later each time
  platform.log.error({ deliveryId, kind, attempts }, "a mail failed for good: see the delivery log");
}

/** Marks the attempt and reads what is to be sent; nothing when it is no longer due. */
function take(platform: Platform, deliveryId: string) {
  return platform.database.within(SYSTEM.actor, "read write", async (tx) => {
    const delivery = await beginAttempt(tx, deliveryId);
    if (!delivery) return undefined;
    if (delivery.personId && (await isDead(tx, delivery.personId))) {
      await endAttempt(tx, deliveryId, { state: "dropped", lastError: "the person has died" });
      return undefined;
    }
    return { delivery, sender: await findSender(tx) };
  });
}

async function post({ config, mail }: Platform, { delivery, sender }: Taken): Promise<unknown> {
  const { id, key, address: to, locale, sealed } = delivery;
  try {
    const place = { table: "deliveries", row: id, column: "sealed" };
    const content = MailContent.parse(JSON.parse(open(config.dataKeys, place, sealed)));
    const { attachments, title: subject } = content;
    await mail.send({ key, to, subject, ...renderMail({ content, sender, locale }), attachments });
    return undefined;
  } catch (error) {
    return error ?? new Error("unknown");
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
