import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export async function listBirthDates(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("persons").select(["id", "birthDate"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, birthDate }) => [id, birthDate]));
}
/** The number given last: people say it with the request. */
export async function listPhones(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("contactPoints")
    .select(["personId", "value"])
    .where("personId", "in", ids)
    .where("kind", "=", "phone")
    .where("endedAt", "is", null)
    .orderBy("createdAt")
    .execute();
  return new Map(rows.map(({ personId, value }) => [personId, value]));
}
/** Everybody of the team who watches the queue. */
export async function listIntakeStaff(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("staffPermissions as s")
    .innerJoin("accounts as a", "a.id", "s.accountId")
    .select("a.personId")
    .where("s.permission", "=", "intake")
    .where("a.status", "=", "active")
    .execute();
  return rows.map(({ personId }) => personId);
}
export const hasAccount = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.selectFrom("accounts").select("id").where("personId", "=", personId).executeTakeFirst()) !== undefined;

export const findPerson = (tx: Tx, id: string) =>
  tx
    .selectFrom("persons")
    .select(["id", "givenName", "familyName", "birthDate", "locale", "zone"])
    .where("id", "=", id)
    .executeTakeFirst();
export const setBirthDate = (tx: Tx, id: string, birthDate: string) =>
  tx.updateTable("persons").set({ birthDate }).where("id", "=", id).where("birthDate", "is", null).execute();

/** Somebody for whom this requester asked before: the same name and birth date are the same person. */
export const findKnownBeneficiary = (
  tx: Tx,
  requesterId: string,
  { givenName, familyName, birthDate }: { givenName: string; familyName: string; birthDate: string | null },
) =>
  tx
    .selectFrom("requests as r")
    .innerJoin("persons as p", "p.id", "r.beneficiaryId")
    .select("p.id")
    .where("r.requesterId", "=", requesterId)
    .where("p.id", "<>", requesterId)
    .where(sql<boolean>`lower(p.given_name) = lower(${givenName}) and lower(p.family_name) = lower(${familyName})`)
    .where(sql<boolean>`p.birth_date is not distinct from ${birthDate}::date`)
    .orderBy("r.openedAt", "desc")
    .limit(1)
    .executeTakeFirst();

/** A guest who asked before and has no account yet: the same e-mail and name are the same person. */
export const findGuest = (
  tx: Tx,
  { email, givenName, familyName }: { email: string; givenName: string; familyName: string },
) =>
  tx
    .selectFrom("contactPoints as c")
    .innerJoin("persons as p", "p.id", "c.personId")
    .leftJoin("accounts as a", "a.personId", "p.id")
    .innerJoin("requests as r", "r.requesterId", "p.id")
    .select("p.id")
    .where("c.kind", "=", "email")
    .where("c.value", "=", email)
    .where("c.endedAt", "is", null)
    .where("a.id", "is", null)
    .where("r.origin", "=", "guest")
    .where(sql<boolean>`lower(p.given_name) = lower(${givenName}) and lower(p.family_name) = lower(${familyName})`)
    .orderBy("r.openedAt", "desc")
    .limit(1)
    .executeTakeFirst();
