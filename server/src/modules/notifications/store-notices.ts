import { z } from "zod";
import { newId } from "../../platform/new-id.ts";
import type { Notice, Teller } from "../../platform/notices.ts";
import type { Bilingual, Locale } from "../../platform/refused.ts";
import { seal } from "../../platform/sealing.ts";
import { type Verb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { mailContentOf } from "./mail-content.ts";
import { findNotificationId, findReader, insertDelivery, insertNotification } from "./queries.ts";

export const SEND = "deliveries.send";
const Payload = z.record(z.string(), z.uuid());

/**
 * Writes down what a teller has to say about an event: the feed entry, the hint to open pages, the mail to send. All in one
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

type Reader = { personId: string | null; name: string | null; email: string | null; locale: Locale };

async function storeOne(ctx: WriteCtx, notice: Notice): Promise<void> {
  if ("email" in notice.to) {
    const { email, locale } = notice.to;
    return writeTo(ctx, notice, { reader: { personId: null, name: null, email, locale }, notificationId: null });
  }
  const found = await findReader(ctx.tx, notice.to.personId);
  if (!found) return;
  const reader = { personId: found.id, name: found.name, email: found.email, locale: found.locale };
  const notificationId = notice.channels.includes("in_app") ? await show(ctx, notice, found.id) : null;
  await writeTo(ctx, notice, { reader, notificationId });
}

const bodyOf = (lines: readonly Bilingual[], locale: Locale) => lines.map((line) => line[locale]).join("\n");

async function show(ctx: WriteCtx, { key, kind, text, path }: Notice, personId: string): Promise<string | null> {
  const id = newId(ctx.now);
  const title = { titleFr: text.title.fr, titleEn: text.title.en };
  const body = { bodyFr: bodyOf(text.lines, "fr"), bodyEn: bodyOf(text.lines, "en") };
  const row = { id, personId, key, kind, ...title, ...body, path: path ?? null, createdAt: ctx.now };
  if (!(await insertNotification(ctx.tx, row))) return (await findNotificationId(ctx.tx, personId, key)) ?? null;
  ctx.hint(`person:${personId}`);
  return id;
}

type Target = { reader: Reader; notificationId: string | null };

async function writeTo(ctx: WriteCtx, notice: Notice, { reader, notificationId }: Target): Promise<void> {
  if (!notice.channels.includes("email") || !reader.email) return;
  const { config } = ctx.platform;
  const id = newId(ctx.now);
  const content = JSON.stringify(mailContentOf(notice, reader, config.publicUrl));
  const stored = await insertDelivery(ctx.tx, {
    id,
    key: `email:${notice.key}:${reader.email}`,
    notificationId,
    personId: reader.personId,
    address: reader.email,
    locale: reader.locale,
    kind: notice.kind,
    sealed: seal(config.dataKeys, { table: "deliveries", row: id, column: "sealed" }, content),
    createdAt: ctx.now,
  });
  if (stored) ctx.later(SEND, { deliveryId: id }, { runAt: ctx.now, key: `delivery:${id}` });
}
