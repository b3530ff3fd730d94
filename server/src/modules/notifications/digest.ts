import { appPath } from "@jechemine/contract/paths.ts";
import { newId } from "../../platform/new-id.ts";
import type { Notice, NoticeSample } from "../../platform/notices.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { isOn } from "./decide-channels.ts";
import { loadReader, type Reader } from "./load-reader.ts";
import { mailContentOf } from "./mail-content.ts";
import { insertDigestItem, takeDigestItems } from "./queries/digest.ts";
import { nextCalm, nextMorning } from "./told-when.ts";
import { unsubscribePath, unsubscribeToken } from "./unsubscribe-token.ts";
import { DIGEST } from "./words.ts";
import { writeDelivery } from "./write-delivery.ts";

export const SEND_DIGEST = "digests.send";

/** Puts a notice into the reader's next digest: when their quiet hours end, for professionals when they work. */
export async function keepForDigest(ctx: WriteCtx, { key, kind, text, path }: Notice, reader: Reader): Promise<void> {
  const { personId, wishes } = reader;
  const title = { titleFr: text.title.fr, titleEn: text.title.en };
  const row = { id: newId(ctx.now), personId, key, kind, ...title, path: path ?? null, createdAt: ctx.now };
  if (!(await insertDigestItem(ctx.tx, row))) return;
  const runAt = nextCalm(nextMorning(ctx.now, wishes.quiet, wishes.zone), wishes);
  ctx.later(SEND_DIGEST, { personId }, { runAt, key: `digest:${personId}` });
}

const FEEDS = {
  client: "portalNotifications",
  professional: "workspaceNotifications",
  staff: "adminNotifications",
} as const;

/** Gathers what waits into one mail; nothing waiting, nothing sent. */
export const sendDigest = writeVerb("public", async (ctx, { personId }: { personId: string }) => {
  const items = await takeDigestItems(ctx.tx, personId, ctx.now);
  ctx.record("digest.gathered", personId, { details: { items: items.length } });
  const reader = await loadReader(ctx, personId, { kind: "daily_digest", rules: await readRules(ctx) });
  const isWanted = reader && isOn("daily_digest", "email", reader.wishes.choices);
  if (!isWanted || items.length === 0 || !reader.email || !reader.wishes.reach.email) return;
  const { publicUrl, jwtSecret } = ctx.platform.config;
  const token = unsubscribeToken(jwtSecret, { personId: reader.personId, event: "digest" });
  const notice: Notice = {
    key: `digest:${items[0]?.id}`,
    kind: "daily_digest",
    to: { personId: reader.personId },
    text: {
      title: DIGEST.title,
      lines: [DIGEST.intro, ...items.map(({ titleFr, titleEn }) => ({ fr: `• ${titleFr}`, en: `• ${titleEn}` }))],
      action: { label: DIGEST.action, url: appPath(FEEDS[reader.accountKind ?? "client"]) },
    },
  };
  const unsubscribe = new URL(unsubscribePath(token), publicUrl).href;
  const content = mailContentOf(notice, { ...reader, unsubscribe }, { publicUrl });
  const to = { channel: "email" as const, address: reader.email, personId: reader.personId, notificationId: null };
  await writeDelivery(ctx, notice, { envelope: { ...to, locale: reader.locale, at: ctx.now }, content });
});

/** What a digest looks like. */
export const digestSamples: readonly NoticeSample[] = [
  {
    kind: "daily_digest",
    text: {
      title: DIGEST.title,
      lines: [DIGEST.intro, { fr: "• Un calendrier vous est ouvert", en: "• A calendar is open to you" }],
      action: { label: DIGEST.action, url: appPath("portalNotifications") },
    },
  },
];
