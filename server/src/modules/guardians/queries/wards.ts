import type { Purpose } from "@jechemine/contract/guardians-shapes.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/**
 * People with that birth date whom this guardian has already named to us: the beneficiaries of their own requests, and those whose guardian
 * somebody named by the e-mail of this account. Nobody else's file is ever found by a name.
 */
export async function listKnownWards(tx: Tx, by: { guardianId: string; email: string; birthDate: string }) {
  const { rows } = await sql<{ id: string; givenName: string; familyName: string; linkId: string | null }>`
    select p.id, p.given_name as "givenName", p.family_name as "familyName", named.id as "linkId" from persons p
    left join lateral (
      select g.id from guardianships g join contact_points c on c.person_id = g.guardian_id and c.kind = 'email' and c.ended_at is null
      where g.ward_id = p.id and g.approved_at is null and g.refused_at is null and g.ended_at is null and c.value = ${by.email}
        and not exists (select from accounts a where a.person_id = g.guardian_id)
      order by g.created_at, g.id limit 1) as named on true
    where p.birth_date = ${by.birthDate}::date and p.merged_into is null and p.id <> ${by.guardianId}
      and (named.id is not null
        or exists (select from requests r where r.beneficiary_id = p.id and r.requester_id = ${by.guardianId} and r.audience = 'loved_one')
        or exists (select from guardianships g where g.ward_id = p.id and g.guardian_id = ${by.guardianId}))
    order by p.id`.execute(tx);
  return rows;
}

/** Races of guardians of one ward queue here. */
export const lockWard = (tx: Tx, wardId: string) =>
  tx
    .selectFrom("persons")
    .select(["id", "givenName", "birthDate", "locale"])
    .where("id", "=", wardId)
    .forUpdate()
    .executeTakeFirst();
export const findWard = (tx: Tx, wardId: string) =>
  tx
    .selectFrom("persons")
    .select(["id", "givenName", "familyName", "birthDate", "locale"])
    .where("id", "=", wardId)
    .where("mergedInto", "is", null)
    .executeTakeFirst();

export const hasAccount = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.selectFrom("accounts").select("id").where("personId", "=", personId).executeTakeFirst()) !== undefined;

export const findAccountEmail = (tx: Tx, personId: string) =>
  tx
    .selectFrom("accounts")
    .select(["email"])
    .where("personId", "=", personId)
    .where("emailVerifiedAt", "is not", null)
    .executeTakeFirst();

/** The newest answer of each guardian to each purpose. */
export async function listAnswers(tx: Tx, linkIds: readonly string[]) {
  if (linkIds.length === 0) return [];
  return tx
    .selectFrom("guardianAnswers as a")
    .distinctOn(["a.guardianshipId", "a.purpose"])
    .select(["a.guardianshipId", "a.purpose", "a.agreed", "a.number"])
    .where("a.guardianshipId", "in", linkIds)
    .orderBy("a.guardianshipId")
    .orderBy("a.purpose")
    .orderBy("a.number", "desc")
    .execute();
}
type NewAnswer = {
  id: string;
  guardianshipId: string;
  purpose: Purpose;
  agreed: boolean;
  answeredAt: Date;
  number: number;
};
export const insertAnswer = (tx: Tx, row: NewAnswer) => tx.insertInto("guardianAnswers").values(row).execute();

export const findTalk = (tx: Tx, wardId: string) =>
  tx.selectFrom("youthTalks").selectAll().where("wardId", "=", wardId).executeTakeFirst();
type NewTalk = { wardId: string; dueOn: string; birthday: string; toldAt: Date };
/** False when the professional was asked already. */
export async function insertTalk(tx: Tx, talk: NewTalk): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("youthTalks")
    .values(talk)
    .onConflict((of) => of.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
/** Of those whom a professional treats today: the talks that wait. */
export async function listOpenTalks(tx: Tx, professionalId: string, now: Date) {
  const { rows } = await sql<{
    wardId: string;
    givenName: string;
    familyName: string;
    birthday: string;
    dueOn: string;
  }>`
    select p.id as ward_id, p.given_name, p.family_name, t.birthday::text, t.due_on::text from youth_talks t
      join persons p on p.id = t.ward_id and p.merged_into is null and p.deceased_on is null
    where t.done_at is null and exists (
      select from care_team c where c.client_id = t.ward_id and c.professional_id = ${professionalId} and c.role in ('treating', 'co_treating')
        and c.starts_at <= ${now} and (c.ends_at is null or c.ends_at > ${now}))
    order by t.birthday, p.id
    limit 100`.execute(tx);
  return rows;
}
/** Of those whom a professional treats today: who is between two ages. */
export async function listTreatedYouths(tx: Tx, professionalId: string, { now, bornAfter, bornBy }: Treated) {
  const { rows } = await sql<{ wardId: string; givenName: string; familyName: string; birthDate: string }>`
    select p.id as ward_id, p.given_name, p.family_name, p.birth_date::text from persons p
    where p.merged_into is null and p.deceased_on is null and p.birth_date > ${bornAfter}::date and p.birth_date <= ${bornBy}::date
      and exists (select from care_team c where c.client_id = p.id and c.professional_id = ${professionalId}
        and c.role in ('treating', 'co_treating') and c.starts_at <= ${now} and (c.ends_at is null or c.ends_at > ${now}))
    order by p.given_name, p.family_name, p.id
    limit 100`.execute(tx);
  return rows;
}
type Treated = { now: Date; bornAfter: string; bornBy: string };
export const closeTalk = (tx: Tx, wardId: string, by: { doneBy: string; doneAt: Date }) =>
  tx.updateTable("youthTalks").set(by).where("wardId", "=", wardId).where("doneAt", "is", null).execute();

/** Who treats the ward today. */
export const listTreating = (tx: Tx, wardId: string, now: Date) =>
  tx
    .selectFrom("careTeam")
    .select("professionalId")
    .distinct()
    .where("clientId", "=", wardId)
    .where("role", "in", ["treating", "co_treating"])
    .where("startsAt", "<=", now)
    .where((of) => of.or([of("endsAt", "is", null), of("endsAt", ">", now)]))
    .orderBy("professionalId")
    .execute();
