import type { Locale } from "@jechemine/contract/endpoint.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type MatchingConsent = {
  id: string;
  personId: string;
  givenById: string;
  language: Locale;
  form: "click" | "verbal";
  at: Date;
};
/** Keeps which version of the notice was agreed to, by its hash; throws when no text is in force. */
export async function insertMatchingConsent(tx: Tx, consent: MatchingConsent): Promise<void> {
  const { id, personId, givenById, language, form, at } = consent;
  const { numAffectedRows } = await sql`
    insert into consents (id, person_id, given_by, purpose, text_key, text_version, text_language, text_hash, form, given_at)
    select ${id}, ${personId}, ${givenById}, 'automated_matching', key, version, language, hash, ${form}, ${at}
    from legal_texts where key = 'automated_matching' and language = ${language} and effective_at <= ${at}
    order by effective_at desc limit 1`.execute(tx);
  if (numAffectedRows !== 1n) throw new Error("no text about automated matching is in force");
}
