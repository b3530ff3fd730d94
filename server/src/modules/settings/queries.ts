import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { LegalText } from "@jechemine/contract/legal.ts";
import type { PracticeIdentity, Rules } from "@jechemine/contract/settings.ts";
import type { Tx } from "../../platform/database.ts";

export const findPracticeRow = (tx: Tx) =>
  tx
    .selectFrom("practice")
    .select(["name", "zone", "currency", "locale", "phone", "email", "address", "privacyOfficer", "rules"])
    .executeTakeFirst();

export type NewPractice = PracticeIdentity & { zone: string; currency: string };
/** False when there is one already. */
export async function insertPractice(tx: Tx, practice: NewPractice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("practice")
    .values({ onlyRow: true, ...practice, rules: "{}" })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False when row-level security lets the actor change nothing. */
export async function updatePractice(tx: Tx, practice: PracticeIdentity, rules: Partial<Rules>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("practice")
    .set({ ...practice, rules: JSON.stringify(rules) })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const findLegalText = (tx: Tx, { key, language, now }: { key: LegalText["key"]; language: Locale; now: Date }) =>
  tx
    .selectFrom("legalTexts")
    .selectAll()
    .where("key", "=", key)
    .where("language", "=", language)
    .where("effectiveAt", "<=", now)
    .orderBy("effectiveAt", "desc")
    .executeTakeFirst();
