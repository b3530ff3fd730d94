import { createHash } from "node:crypto";
import type { PublishText } from "@jechemine/contract/consents.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { insertTexts } from "./queries.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest();
const LOCALES = ["fr", "en"] as const;

/** A new version in both languages. It never changes again; who agreed to an earlier one is asked as soon as it is in force. */
export const publishText = writeVerb("settings:write", async (ctx, { key, effectiveAt, texts }: PublishText) => {
  const from = effectiveAt ? new Date(effectiveAt) : ctx.now;
  if (from < ctx.now) throw new Refused("DATE_PAST");
  const version = sha256(JSON.stringify(texts)).toString("hex").slice(0, 12);
  const rows = LOCALES.map((language) => {
    const { title, body } = texts[language];
    return { key, version, language, title, body, hash: sha256(`${title}\n\n${body}`), effectiveAt: from };
  });
  // Texts are everybody's to read and the system's to write; the permission was asked for above.
  if (!(await ctx.asSystem(() => insertTexts(ctx.tx, rows)))) throw new Refused("SAME_TEXT");
  ctx.record("legal_text.published", newId(ctx.now), { details: { key, version, effectiveAt: from.toISOString() } });
  return { version };
});
