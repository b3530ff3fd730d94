import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

/** One person as the caller may see them. */
export const findSheet = (tx: Tx, id: string) =>
  tx
    .selectFrom("persons as p")
    .leftJoin("persons as m", "m.id", "p.mergedInto")
    .select(["p.id", "p.givenName", "p.familyName", "p.pronouns", "p.birthDate", "p.locale", "p.city", "p.createdAt"])
    .select(["m.id as mergedId", "m.givenName as mergedGiven", "m.familyName as mergedFamily"])
    .where("p.id", "=", id)
    .executeTakeFirst();

export const listContacts = (tx: Tx, personId: string) =>
  tx
    .selectFrom("contactPoints")
    .select(["id", "kind", "value", "verifiedAt", "preferred"])
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .orderBy("kind")
    .orderBy("preferred", "desc")
    .orderBy("createdAt")
    .orderBy("id")
    .limit(20)
    .execute();

/** The account with what stands in tables of the system: call it as the system, for a person whom the caller sees. */
export const findAccount = (tx: Tx, personId: string) =>
  tx
    .selectFrom("accounts as a")
    .select(["a.id", "a.kind", "a.email", "a.status"])
    .select(({ selectFrom }) => [
      selectFrom("signIns as s")
        .select(({ fn }) => fn.max("s.lastUsedAt").as("at"))
        .whereRef("s.accountId", "=", "a.id")
        .as("lastUsedAt"),
      selectFrom("suspensions as u")
        .select("u.reason")
        .whereRef("u.accountId", "=", "a.id")
        .where("u.endedAt", "is", null)
        .limit(1)
        .as("suspendedFor"),
      sql<string[]>`array(select permission from staff_permissions g where g.account_id = a.id order by 1)`.as(
        "permissions",
      ),
    ])
    .where("a.personId", "=", personId)
    .executeTakeFirst();

export type AheadRow = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  modality: Tables["appointments"]["modality"];
  with: { id: string; name: string }[];
};
/** Row-level security shows them to the front desk and intake. */
export const listAhead = async (tx: Tx, personId: string, now: Date): Promise<AheadRow[]> =>
  (
    await sql<AheadRow>`
    select a.id, a.starts_at, a.ends_at, a.modality,
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.given_name || ' ' || n.family_name) order by n.family_name, n.id), '[]')
        from appointment_participants o join persons n on n.id = o.person_id where o.appointment_id = a.id and o.person_id <> ${personId}) as "with"
    from appointment_participants t join appointments a on a.id = t.appointment_id
    where t.person_id = ${personId} and t.starts_at > ${now} and a.state = 'scheduled' order by t.starts_at, a.id limit 10`.execute(
      tx,
    )
  ).rows;

/** As the system, for a person whom the caller sees. */
export const countAhead = async (tx: Tx, personId: string, now: Date): Promise<number> =>
  (
    await sql<{ ahead: number }>`
    select count(*)::int as ahead from appointment_participants t join appointments a on a.id = t.appointment_id and a.state = 'scheduled'
    where t.person_id = ${personId} and t.starts_at > ${now}`.execute(tx)
  ).rows[0]?.ahead ?? 0;

export const listRequests = (tx: Tx, personId: string) =>
  tx
    .selectFrom("requests")
    .select(["id", "number", "state", "openedAt"])
    .where((where) => where.or([where("beneficiaryId", "=", personId), where("requesterId", "=", personId)]))
    .orderBy("openedAt", "desc")
    .orderBy("id", "desc")
    .limit(20)
    .execute();

export type CaseloadRow = {
  state: Tables["professionals"]["state"];
  acceptsNew: boolean;
  pausedAt: Date | null;
  weeklyCapacity: number;
  activeClients: number;
  sessionsThisWeek: number;
  made: number;
  accepted: number;
  refused: number;
  expired: number;
};
const DAYS_OF_PROPOSALS = sql`interval '90 days'`;
/** Counts only. As the system: who is in whose care is nobody's else. */
export const findCaseload = async (tx: Tx, personId: string, now: Date): Promise<CaseloadRow | undefined> =>
  (
    await sql<CaseloadRow>`
    select p.state, p.accepts_new, p.paused_at, p.weekly_capacity,
      (select count(distinct c.client_id)::int from care_team c where c.professional_id = p.person_id
        and c.role in ('treating', 'co_treating', 'successor') and c.starts_at <= ${now} and (c.ends_at is null or c.ends_at > ${now})) as active_clients,
      (select count(*)::int from appointment_participants t join appointments a on a.id = t.appointment_id and a.state = 'scheduled'
        where t.person_id = p.person_id and t.starts_at >= ${now} and t.starts_at < ${now}::timestamptz + interval '7 days') as sessions_this_week,
      o.* from professionals p, lateral (
        select count(*)::int as made, count(*) filter (where state = 'accepted')::int as accepted,
          count(*) filter (where state = 'refused')::int as refused, count(*) filter (where state = 'expired')::int as expired
        from proposals where professional_id = p.person_id and made_at > ${now}::timestamptz - ${DAYS_OF_PROPOSALS}) o
    where p.person_id = ${personId}`.execute(tx)
  ).rows[0];

type Correction = Pick<Tables["persons"], "givenName" | "familyName" | "pronouns" | "birthDate" | "locale" | "city">;
export const correctRow = (tx: Tx, id: string, change: Correction) =>
  tx.updateTable("persons").set(change).where("id", "=", id).execute();
export const endContact = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("contactPoints").set({ endedAt: at }).where("id", "=", id).execute();
