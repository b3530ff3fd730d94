import { createHash } from "node:crypto";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { LEGAL_TEXTS } from "./legal-texts.ts";
import { insertLegalTexts } from "./queries.ts";

const LOCALES = ["fr", "en"] as const;
const KEYS = ["terms", "privacy", "professional_terms", "telehealth", "automated_matching"] as const;
const SUBJECT = "00000000-0000-7000-8000-000000000002";

/** One version for both languages, made from their words: a changed word is a new version, and an old version never changes. */
export function deriveVersions() {
  return KEYS.flatMap((key) => {
    const texts = LEGAL_TEXTS[key];
    const version = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 12);
    return LOCALES.map((language) => {
      const { title, body } = texts[language];
      return { key, version, language, title, body, hash: createHash("sha256").update(`${title}\n\n${body}`).digest() };
    });
  });
}

const write = writeVerb("settings:write", async ({ tx, now, record }) => {
  const rows = deriveVersions().map((text) => ({ ...text, effectiveAt: now }));
  const written = await insertLegalTexts(tx, rows);
  record("legal_texts.synced", SUBJECT, { details: { written: written.length } });
});

/** Brings the table of legal texts in step with this release. Called at start-up. */
export const syncLegalTexts = (platform: Platform): Promise<void> => write(platform, SYSTEM, undefined);
