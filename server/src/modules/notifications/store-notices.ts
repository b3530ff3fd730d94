import { classOf, eventOf, paceOf } from "@jechemine/contract/notification-kinds.ts";
import { z } from "zod";
import { newId } from "../../platform/new-id.ts";
import type { Notice, Teller } from "../../platform/notices.ts";
import type { Bilingual, Locale } from "../../platform/refused.ts";
import { e164Of } from "../../platform/sms.ts";
import { type Verb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { type Decision, decideChannels } from "./decide-channels.ts";
import { keepForDigest } from "./digest.ts";
import { loadReader, mayText, type Reader } from "./load-reader.ts";
import { isOptional, mailContentOf, pushContentOf, textContentOf } from "./mail-content.ts";
import { ownWords } from "./own-words.ts";
import { countTold } from "./queries/deliveries.ts";
import { insertNotification } from "./queries/feed.ts";
import { isDiscreetAddress } from "./queries/readers.ts";
import { dayOf } from "./told-when.ts";
import { unsubscribePath, unsubscribeToken } from "./unsubscribe-token.ts";
import { type Envelope, throughOf, writeDelivery } from "./write-delivery.ts";

const Payload = z.record(z.string(), z.uuid());

/**
 * Writes down what a teller has to say about an event: the feed entry, the hint to open pages, the messages to send. All in one
 * transaction; the keys make a second run say nothing twice.
 */
export const storeNotices = (teller: Teller): Verb<unknown, void> =>
  writeVerb("public", async (ctx, payload: unknown) => {
    const notices = await teller.tell(ctx, payload);
    for (const notice of notices) await storeOne(ctx, notice);
    const [subjectId] = Object.values(Payload.parse(payload));
    if (!subjectId) throw new Error(`${teller.name} was told of nothing`);
    ctx.record("notifications.told", subjectId, { details: { kinds: notices.map(({ kind }) => kind) } });
  });

async function storeOne(ctx: WriteCtx, notice: Notice): Promise<void> {
  if ("email" in notice.to) return mailTo(ctx, notice, notice.to);
  if ("phone" in notice.to) return textTo(ctx, notice, notice.to);
  const rules = await readRules(ctx);
  const reader = await loadReader(ctx, notice.to.personId, { kind: notice.kind, rules });
  if (!reader) return;
  const decision = decideChannels(reader.wishes, {
    kind: notice.kind,
    only: notice.channels,
    now: ctx.now,
    uselessAt: notice.uselessAt,
    toldToday: await toldToday(ctx, notice, reader),
    mostADay: rules.optionalNoticesPerDay,
  });
  const notificationId = decision.inApp ? await show(ctx, notice, reader.personId) : null;
  if (notificationId === "told") return;
  if (decision.digest) await keepForDigest(ctx, notice, reader);
  await sendAll(ctx, notice, { reader, decision, notificationId });
}

async function toldToday(ctx: WriteCtx, { kind }: Notice, { personId, wishes }: Reader): Promise<number> {
  if (classOf(kind) !== "ordinary" || paceOf(kind) !== "optional") return 0;
  return countTold(ctx.tx, personId, dayOf(ctx.now, wishes.zone));
}

const bodyOf = (lines: readonly Bilingual[], locale: Locale) => lines.map((line) => line[locale]).join("\n");

/** The id of the new entry of the feed; `told` when the person was told of this fact before. */
async function show(ctx: WriteCtx, { key, kind, to, text, path }: Notice, personId: string): Promise<string> {
  const id = newId(ctx.now);
  const title = { titleFr: text.title.fr, titleEn: text.title.en };
  const body = { bodyFr: bodyOf(text.lines, "fr"), bodyEn: bodyOf(text.lines, "en") };
  const row = { id, personId, key, kind, ...title, ...body, ...throughOf(to), path: path ?? null, createdAt: ctx.now };
  if (!(await insertNotification(ctx.tx, row))) return "told";
  ctx.hint(`person:${personId}`);
  return id;
}

type Told = { reader: Reader; decision: Decision; notificationId: string | null };

async function sendAll(ctx: WriteCtx, notice: Notice, { reader, decision, notificationId }: Told): Promise<void> {
  const { personId, locale } = reader;
  for (const [index, { channel, at }] of decision.sends.entries()) {
    // One notice counts once, by however many channels it leaves.
    const shared = { channel, personId, locale, notificationId, at, counted: decision.counts && index === 0 };
    if (channel === "push") await pushTo(ctx, notice, { reader, shared });
    else await write(ctx, notice, { reader, envelope: { ...shared, address: addressOf(reader, channel) } });
  }
}

const addressOf = ({ email, phone }: Reader, channel: "email" | "sms") => (channel === "email" ? email : phone) ?? "";

type Written = { reader: Reader; envelope: Envelope };
async function write(ctx: WriteCtx, notice: Notice, { reader, envelope }: Written): Promise<void> {
  const { publicUrl } = ctx.platform.config;
  const content =
    envelope.channel === "email"
      ? mailContentOf(
          notice,
          { ...reader, unsubscribe: unsubscribeOf(ctx, notice, reader) },
          { publicUrl, own: await ownWords(ctx, notice.kind) },
        )
      : textContentOf(notice, reader, { publicUrl, practice: (await readPractice(ctx)).name });
  await writeDelivery(ctx, notice, { envelope, content });
}

type Rung = { reader: Reader; shared: Omit<Envelope, "address"> };
async function pushTo(ctx: WriteCtx, notice: Notice, { reader, shared }: Rung): Promise<void> {
  const content = pushContentOf(notice, reader);
  for (const [index, { id, host }] of reader.subscriptions.entries()) {
    const envelope = { ...shared, address: host, subscriptionId: id, counted: shared.counted === true && index === 0 };
    await writeDelivery(ctx, notice, { envelope, content });
  }
}

function unsubscribeOf({ platform: { config } }: WriteCtx, notice: Notice, { personId }: Reader): string | null {
  if (!isOptional(notice)) return null;
  const token = unsubscribeToken(config.jwtSecret, { personId, event: eventOf(notice.kind) });
  return new URL(unsubscribePath(token), config.publicUrl).href;
}

const nobody = { personId: null, notificationId: null };

/** To an address as it is: somebody just asked for it. */
async function mailTo(
  ctx: WriteCtx,
  notice: Notice,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const reader = { name: null, locale, discreet: await isDiscreetAddress(ctx.tx, email), unsubscribe: null };
  const own = await ownWords(ctx, notice.kind);
  const content = mailContentOf(notice, reader, { publicUrl: ctx.platform.config.publicUrl, own });
  await writeDelivery(ctx, notice, {
    envelope: { ...nobody, channel: "email", address: email, locale, at: ctx.now },
    content,
  });
}

async function textTo(
  ctx: WriteCtx,
  notice: Notice,
  { phone, locale }: { phone: string; locale: Locale },
): Promise<void> {
  const address = e164Of(phone);
  if (!address || !(await mayText(ctx, address))) {
    ctx.platform.log.warn({ kind: notice.kind }, "a text is not sent: no number, or it had its texts of the day");
    return;
  }
  const { publicUrl } = ctx.platform.config;
  const content = textContentOf(
    notice,
    { locale, discreet: false },
    { publicUrl, practice: (await readPractice(ctx)).name },
  );
  await writeDelivery(ctx, notice, { envelope: { ...nobody, channel: "sms", address, locale, at: ctx.now }, content });
}
