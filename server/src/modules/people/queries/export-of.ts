import type { Tx } from "../../../platform/database.ts";

/** What a person agreed to, or somebody for them; the text itself stands in `legal_texts` by key, version and language. */
export const listOwnConsents = (tx: Tx, personId: string) =>
  tx
    .selectFrom("consents as c")
    .innerJoin("legalTexts as t", (join) =>
      join
        .onRef("t.key", "=", "c.textKey")
        .onRef("t.version", "=", "c.textVersion")
        .onRef("t.language", "=", "c.textLanguage"),
    )
    .select([
      "c.id",
      "c.purpose",
      "c.textKey",
      "c.textVersion",
      "c.textLanguage",
      "c.textHash",
      "c.typedName",
      "c.form",
    ])
    .select(["c.givenAt", "c.withdrawnAt", "t.title"])
    .where("c.personId", "=", personId)
    .orderBy("c.givenAt")
    .orderBy("c.id")
    .execute();
export type ConsentRow = Awaited<ReturnType<typeof listOwnConsents>>[number];

/** Who keeps a file about this client, or kept one: those who treat and treated them. The client sees all of their own care. */
export const listKeepers = (tx: Tx, clientId: string) =>
  tx
    .selectFrom("careTeam as c")
    .innerJoin("persons as p", "p.id", "c.professionalId")
    .innerJoin("files as f", "f.id", "c.fileId")
    .select(["c.professionalId", "c.fileId", "f.kind as fileKind", "p.givenName", "p.familyName"])
    .distinct()
    .where("c.clientId", "=", clientId)
    .where("c.role", "in", ["treating", "co_treating", "successor"])
    .orderBy("p.familyName")
    .orderBy("p.givenName")
    .orderBy("c.fileId")
    .execute();
