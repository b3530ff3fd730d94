import type { Input } from "@jechemine/contract/endpoint.ts";
import type { LegalText, legal } from "@jechemine/contract/legal.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { findLegalText } from "./queries.ts";

/** The text in force; NOT_FOUND where the practice has none yet. */
export const readLegalText = readVerb(
  "public",
  async ({ tx, now }, { params: { key }, query: { language } }: Input<typeof legal.text>): Promise<LegalText> => {
    const found = await findLegalText(tx, { key, language, now });
    if (!found) throw new Refused("NOT_FOUND");
    const { version, title, body, hash, effectiveAt } = found;
    return { key, language, version, title, body, hash: hash.toString("hex"), effectiveAt: effectiveAt.toISOString() };
  },
);
