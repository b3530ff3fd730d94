import type { ConsentKey } from "@jechemine/contract/consents.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { LegalText } from "@jechemine/contract/legal.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

/** The texts in force on a moment, in one language. */
export const listInForce = (tx: Tx, of: { keys: readonly ConsentKey[]; language: Locale; now: Date }) =>
  tx
    .selectFrom("legalTexts")
    .distinctOn("key")
    .select(["key", "version", "language", "title", "body", "hash", "effectiveAt"])
    .where("key", "in", of.keys)
    .where("language", "=", of.language)
    .where("effectiveAt", "<=", of.now)
    .orderBy("key")
    .orderBy("effectiveAt", "desc")
    .orderBy("version", "desc")
    .execute();

/** The newest line of a person's ledger for each of these texts. */
export const listNewest = (tx: Tx, personId: string, keys: readonly ConsentKey[]) =>
  tx
    .selectFrom("consents")
    .distinctOn("textKey")
    .select(["id", "textKey", "textVersion as version", "textLanguage as language", "givenAt", "withdrawnAt"])
    .where("personId", "=", personId)
    .where("textKey", "in", keys)
    .orderBy("textKey")
    .orderBy("givenAt", "desc")
    .orderBy("id", "desc")
    .execute();

/** More than anybody signs in years. */
const MOST = 200;
export const listLedger = (tx: Tx, personId: string) =>
  tx
    .selectFrom("consents as c")
    .innerJoin("legalTexts as t", (join) =>
      join
        .onRef("t.key", "=", "c.textKey")
        .onRef("t.version", "=", "c.textVersion")
        .onRef("t.language", "=", "c.textLanguage"),
    )
    .select(["c.id", "c.purpose", "t.title", "c.textVersion as version", "c.textLanguage as language", "c.form"])
    .select(["c.givenAt", "c.withdrawnAt", "c.givenBy", "t.effectiveAt"])
    .where("c.personId", "=", personId)
    .orderBy("c.givenAt", "desc")
    .orderBy("c.id", "desc")
    .limit(MOST)
    .execute();

type NewConsent = {
  id: string;
  personId: string;
  key: ConsentKey;
  text: { version: string; language: Locale; hash: Buffer };
  network: string | null;
  agent: string | null;
  at: Date;
};
/** False when that very version was agreed to already. */
export async function insertConsent(tx: Tx, { id, personId, key, text, at, ...by }: NewConsent): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("consents")
    .values({
      id,
      personId,
      givenBy: personId,
      purpose: key,
      textKey: key,
      textVersion: text.version,
      textLanguage: text.language,
      textHash: text.hash,
      form: "click",
      ...by,
      givenAt: at,
    })
    .onConflict((of) => of.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** One of the caller's own lines. */
export const findConsent = (tx: Tx, id: string, personId: string) =>
  tx
    .selectFrom("consents")
    .select(["id", "purpose", "withdrawnAt"])
    .where("id", "=", id)
    .where("personId", "=", personId)
    .executeTakeFirst();
/** False when it was withdrawn meanwhile. */
export async function withdrawRow(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("consents")
    .set({ withdrawnAt: at })
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Every version, both languages side by side. */
export const listVersions = (tx: Tx) =>
  tx
    .selectFrom("legalTexts as fr")
    .innerJoin("legalTexts as en", (join) =>
      join.onRef("en.key", "=", "fr.key").onRef("en.version", "=", "fr.version").on("en.language", "=", "en"),
    )
    .select(["fr.key", "fr.version", "fr.title as titleFr", "fr.body as bodyFr", "fr.effectiveAt"])
    .select(["en.title as titleEn", "en.body as bodyEn"])
    .where("fr.language", "=", "fr")
    .orderBy("fr.key")
    .orderBy("fr.effectiveAt", "desc")
    .orderBy("fr.version", "desc")
    .execute();

type NewText = Omit<Tables["legalTexts"], "key"> & { key: LegalText["key"] };
/** False when these very words are a version already. */
export async function insertTexts(tx: Tx, rows: readonly NewText[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("legalTexts")
    .values([...rows])
    .onConflict((of) => of.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === BigInt(rows.length);
}

/** How many active accounts of these kinds there are, and how many of them agreed to the version. Numbers only. */
export async function countAgreed(tx: Tx, of: { key: ConsentKey; version: string; kinds: readonly AccountKind[] }) {
  const { rows } = await sql<{ needed: number; agreed: number }>`
    select count(*)::int as needed, count(*) filter (where exists (
      select from consents c where c.person_id = a.person_id and c.text_key = ${of.key} and c.text_version = ${of.version}
        and c.withdrawn_at is null))::int as agreed
    from accounts a where a.status = 'active' and a.kind = any(${of.kinds}::text[])`.execute(tx);
  return rows[0] ?? { needed: 0, agreed: 0 };
}

/** Whom a withdrawal concerns: who treats the person, and intake staff. */
export const listTreating = (tx: Tx, clientId: string, now: Date) =>
  tx
    .selectFrom("careTeam")
    .select("professionalId as personId")
    .distinct()
    .where("clientId", "=", clientId)
    .where("role", "in", ["treating", "co_treating"])
    .where("startsAt", "<=", now)
    .where((where) => where.or([where("endsAt", "is", null), where("endsAt", ">", now)]))
    .orderBy("professionalId")
    .execute();
export const listIntakeStaff = (tx: Tx) =>
  tx
    .selectFrom("accounts as a")
    .innerJoin("staffPermissions as s", "s.accountId", "a.id")
    .select("a.personId")
    .where("a.status", "=", "active")
    .where("s.permission", "=", "intake")
    .orderBy("a.personId")
    .execute();
export const findWithdrawn = (tx: Tx, id: string) =>
  tx
    .selectFrom("consents as c")
    .innerJoin("persons as p", "p.id", "c.personId")
    .select(["c.purpose", "c.personId", "c.withdrawnAt", "p.givenName", "p.familyName"])
    .where("c.id", "=", id)
    .executeTakeFirst();
