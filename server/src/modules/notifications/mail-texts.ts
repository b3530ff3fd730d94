import type { MailText, SaveMailText } from "@jechemine/contract/mail-texts.ts";
import { classOf, eventOf, type NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { newId } from "../../platform/new-id.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import { type Locale, Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { isMailed, pictureOf } from "./gallery.ts";
import { ownWordsOf } from "./own-words.ts";
import { findText, insertText, listTexts, type TextRow } from "./queries/texts.ts";

type Shown = { sample: NoticeSample; row: TextRow | undefined };
function shown(ctx: Ctx, { sample, row }: Shown): MailText {
  const { kind } = sample;
  const own = row ? ownWordsOf(row) : { subject: null, intro: null };
  const seen = (locale: Locale) => {
    const { subject, text } = pictureOf(ctx.platform.config, sample, { locale, own });
    return { subject, text };
  };
  return {
    kind,
    event: eventOf(kind),
    mandatory: classOf(kind) !== "ordinary",
    preview: { fr: seen("fr"), en: seen("en") },
    own: { ...own, version: row?.version ?? 0, changedAt: row?.changedAt.toISOString() ?? null },
  };
}

export const readMailTexts = readVerb("settings:read", async (ctx, samples: readonly NoticeSample[]) => {
  const rows = new Map((await listTexts(ctx.tx)).map((row) => [row.kind, row]));
  return samples.filter(isMailed).map((sample) => shown(ctx, { sample, row: rows.get(sample.kind) }));
});

type Saving = { kind: NoticeKind; words: SaveMailText; samples: readonly NoticeSample[] };
/** A new version; who said what, and when, stays. */
export const writeMailText = writeVerb("settings:write", async (ctx, { kind, words, samples }: Saving) => {
  const sample = samples.find((one) => one.kind === kind && isMailed(one));
  if (!sample) throw new Refused("NOT_FOUND");
  const before = await findText(ctx.tx, kind);
  const { subject, intro } = words;
  const id = newId(ctx.now);
  await insertText(ctx.tx, {
    id,
    kind,
    version: (before?.version ?? 0) + 1,
    subjectFr: subject?.fr ?? null,
    subjectEn: subject?.en ?? null,
    introFr: intro?.fr ?? null,
    introEn: intro?.en ?? null,
    changedBy: ctx.actor.id ?? "",
    changedAt: ctx.now,
  });
  ctx.record("mail_text.changed", id, { details: { kind, subject: subject !== null, intro: intro !== null } });
  return shown(ctx, { sample, row: await findText(ctx.tx, kind) });
});
