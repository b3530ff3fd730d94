import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

export const listNames = (tx: Tx, ids: readonly string[]) =>
  tx.selectFrom("persons").select(["id", "givenName", "familyName"]).where("id", "in", ids).execute();

export async function insertPersonRow(tx: Tx, row: PersonColumns): Promise<void> {
  await tx.insertInto("persons").values(row).execute();
}
export type PersonColumns = Pick<
  Tables["persons"],
  "id" | "givenName" | "familyName" | "locale" | "zone" | "createdAt"
> &
  Partial<Pick<Tables["persons"], "birthDate" | "city" | "region" | "pronouns" | "gender">>;

type Point = { id: string; personId: string; kind: "email" | "phone"; value: string; createdAt: Date };
/** One that the person has already stays as it is. */
export async function insertContactPoint(tx: Tx, point: Point): Promise<void> {
  const known = await tx
    .selectFrom("contactPoints")
    .select("id")
    .where("personId", "=", point.personId)
    .where("kind", "=", point.kind)
    .where("value", "=", point.value)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  if (!known) await tx.insertInto("contactPoints").values(point).execute();
}

export const listContactPoints = (tx: Tx, personId: string) =>
  tx
    .selectFrom("contactPoints")
    .select(["kind", "value", "verifiedAt", "preferred"])
    .where("personId", "=", personId)
    .where("kind", "in", ["email", "phone"])
    .where("endedAt", "is", null)
    .orderBy("preferred", "desc")
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

export async function listSlugsLike(tx: Tx, slug: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("professionals")
    .select("slug")
    .where(sql<boolean>`slug = ${slug} or starts_with(slug, ${`${slug}-`})`)
    .execute();
  return rows.map((row) => row.slug);
}

type Guardianship = Pick<
  Tables["guardianships"],
  "id" | "wardId" | "guardianId" | "authority" | "courtOrder" | "createdAt"
>;
export async function insertGuardianship(tx: Tx, row: Guardianship): Promise<void> {
  await tx
    .insertInto("guardianships")
    .values({ ...row, consent: "asked" })
    .execute();
}

export const listGuardians = (tx: Tx, wardId: string) =>
  tx
    .selectFrom("guardianships as g")
    .innerJoin("persons as p", "p.id", "g.guardianId")
    .select([
      "g.id",
      "g.guardianId",
      "g.authority",
      "g.courtOrder",
      "g.consent",
      "g.restriction",
      "g.scope",
      "g.expiresOn",
      "p.givenName",
      "p.familyName",
      "p.locale",
    ])
    .where("g.wardId", "=", wardId)
    .where("g.endedAt", "is", null)
    .where("g.refusedAt", "is", null)
    .orderBy("g.createdAt")
    .orderBy("g.id")
    .execute();

export async function updateGuardianConsents(tx: Tx, wardId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("guardianships")
    .set({ consent: "given", consentAt: at })
    .where("wardId", "=", wardId)
    .where("endedAt", "is", null)
    .where("refusedAt", "is", null)
    .where("restriction", "is", null)
    .where("consent", "=", "asked")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export const findPerson = (tx: Tx, id: string) =>
  tx.selectFrom("persons").select(["givenName", "familyName", "locale"]).where("id", "=", id).executeTakeFirst();
