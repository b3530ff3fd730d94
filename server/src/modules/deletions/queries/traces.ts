import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database.ts";

const Traces = z.object({
  birthDate: z.string().nullable(),
  wasWard: z.boolean(),
  lastServiceAt: z.date().nullable(),
  lastMoneyAt: z.date().nullable(),
  careAhead: z.boolean(),
  legalHold: z.boolean(),
  isReturning: z.boolean(),
});
/**
 * What of a person reaches into the practice's duties. A session that nobody has closed yet took place; money counts for whoever owes it, also
 * for somebody else's care. Call it inside `asSystem`: nobody else sees all of it.
 */
export async function findTraces(tx: Tx, personId: string, now: Date) {
  const { rows } = await sql<object>`
    with people as (select id from persons where id = ${personId} or merged_into = ${personId}),
      mine as (select y.id from payers y join people on people.id = y.person_id)
    select p.birth_date as "birthDate",
      exists (select from guardianships g where g.ward_id = p.id and g.authority in ('parent', 'tutor') and g.refused_at is null) as "wasWard",
      greatest(
        (select max(f.opened_at) from files f join file_members m on m.file_id = f.id where m.client_id = p.id),
        (select max(e.opened_at) from episodes e join file_members m on m.file_id = e.file_id where m.client_id = p.id),
        (select max(a.ends_at) from appointments a join appointment_participants t on t.appointment_id = a.id
          where t.person_id = p.id and t.side = 'client' and a.state in ('completed', 'scheduled') and a.ends_at <= ${now}),
        (select max(n.occurred_at) from notes n join file_members m on m.file_id = n.file_id where m.client_id = p.id),
        (select max(t.last_message_at) from threads t where t.client_id = p.id and t.kind = 'care')) as "lastServiceAt",
      greatest((select max(c.posted_at) from charges c where c.client_id = p.id),
        (select max(s.posted_at) from charge_shares s where s.payer_id in (select id from mine)),
        (select max(coalesce(y.settled_at, y.created_at)) from payments y where y.person_id = p.id),
        (select max(r.asked_at) from refunds r join payments y on y.id = r.payment_id where y.person_id = p.id),
        (select max(r.issued_at) from receipts r where r.payer_id in (select id from mine))) as "lastMoneyAt",
      exists (select from appointments a join appointment_participants t on t.appointment_id = a.id
        where t.person_id = p.id and t.side = 'client' and a.state = 'scheduled' and a.ends_at > ${now}) as "careAhead",
      exists (select from legal_holds h where h.person_id = p.id and h.lifted_at is null)
        or exists (select from files f join file_members m on m.file_id = f.id where m.client_id = p.id and f.legal_hold) as "legalHold",
      exists (select from requests r where r.beneficiary_id = p.id and r.ended_at is null and r.state <> 'scheduled') as "isReturning"
    from persons p where p.id = ${personId}`.execute(tx);
  const [row] = rows;
  return row && Traces.parse(row);
}

/** Others whose file names this person: `shared`, one file of theirs is a file of this person too; else this person acted for them. */
export type Bound = { id: string; shared: boolean };
/** Call it inside `asSystem`. */
export const listBound = async (tx: Tx, personId: string): Promise<Bound[]> =>
  (
    await sql<Bound>`
    select o.client_id as id, true as shared from file_members m join file_members o on o.file_id = m.file_id and o.client_id <> m.client_id
      where m.client_id = ${personId}
    union select g.ward_id, false from guardianships g where g.guardian_id = ${personId} and g.refused_at is null`.execute(
      tx,
    )
  ).rows;

type Before = { file: string; books: string; night: string | null; limit: number };
/**
 * People of whom something may be over: care or money so long ago, and no certificate since. Whether it is over is for the rules to say; a
 * minor's file lasts longer. Or only the name is left, which somebody needed on the day of the rest. By the earliest; in the order of a night, which is another each night, so that nobody stands in others' way.
 */
export async function listPast(tx: Tx, { file, books, night, limit }: Before): Promise<string[]> {
  const order = night === null ? sql`least(s.at, o.at)` : sql`md5(p.id::text || ${night})`;
  const { rows } = await sql<{ id: string }>`
    with served as (
      select m.client_id as id, max(greatest(f.opened_at,
        (select max(e.opened_at) from episodes e where e.file_id = f.id),
        (select max(a.ends_at) from appointments a where a.file_id = f.id and a.state = 'completed'),
        (select max(n.occurred_at) from notes n where n.file_id = f.id),
        (select max(t.last_message_at) from threads t where t.client_id = m.client_id and t.kind = 'care'))) as at
      from file_members m join files f on f.id = m.file_id group by 1),
    owed as (
      select id, max(at) as at from (
        select c.client_id as id, c.posted_at as at from charges c
        union all select y.person_id, y.created_at from payments y where y.person_id is not null) m group by 1)
    select p.id from persons p left join served s on s.id = p.id left join owed o on o.id = p.id
    where p.merged_into is null
      and not exists (select from legal_holds h where h.person_id = p.id and h.lifted_at is null)
      and (s.at < ${file}::date and greatest(s.at::date, p.birth_date + interval '18 years') < ${file}::date
          and not exists (select from destruction_certificates c where c.person_id = p.id and c.part = 'clinical_file' and c.destroyed_at > s.at)
        or o.at < ${books}::date
          and not exists (select from destruction_certificates c where c.person_id = p.id and c.part = 'accounting' and c.destroyed_at > o.at)
        or p.given_name <> '—' and not exists (select from accounts a where a.person_id = p.id and (a.status <> 'deactivated' or a.kind <> 'client'))
          and not exists (select from guardianships g where g.guardian_id = p.id and g.refused_at is null)
          and (exists (select from destruction_certificates c where c.person_id = p.id)
            and (s.at is null or exists (select from destruction_certificates c where c.person_id = p.id and c.part = 'clinical_file' and c.destroyed_at > s.at))
            and (o.at is null or exists (select from destruction_certificates c where c.person_id = p.id and c.part = 'accounting' and c.destroyed_at > o.at))))
    order by ${order}, p.id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

type Watched = { subjectId: string; now: Date };
const watched = (tx: Tx, { subjectId, now }: Watched, action: string) =>
  tx
    .selectFrom("auditEntries")
    .select(({ fn }) => [fn.min("at").as("first"), fn.max("at").as("last")])
    .where("subjectId", "=", subjectId)
    .where("action", "=", action)
    .where("at", "<=", now)
    .executeTakeFirst();
/** When what is over was looked for last before now. The trail itself remembers. */
export const findLastWatch = async (tx: Tx, of: Watched): Promise<Date | null> =>
  (await watched(tx, of, "retention.watched"))?.last ?? null;
/** The same, or since when it should have been. */
export const findLastNight = async (tx: Tx, of: Watched): Promise<Date | null> =>
  (await findLastWatch(tx, of)) ?? (await watched(tx, of, "retention.planned"))?.first ?? null;
