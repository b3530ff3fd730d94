import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type PersonRow = { id: string; name: string };
const nameOf = sql<string>`p.given_name || ' ' || p.family_name`;

/** Professionals who give care to this client now. */
export async function listProfessionalsOf(tx: Tx, clientId: string, now: Date): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, ${nameOf} as name from persons p where p.id in (
      select c.professional_id from care_team c where c.client_id = ${clientId} and c.role in ('treating', 'co_treating', 'successor')
        and c.starts_at <= ${now} and (c.ends_at is null or c.ends_at > ${now}))
    order by name`.execute(tx);
  return rows;
}
/** Clients in this professional's care now who have an account to read with. */
export async function listClientsOf(tx: Tx, professionalId: string, now: Date): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, ${nameOf} as name from persons p where p.id in (
      select c.client_id from care_team c where c.professional_id = ${professionalId} and c.role in ('treating', 'co_treating', 'successor')
        and c.starts_at <= ${now} and (c.ends_at is null or c.ends_at > ${now}))
      and exists (select from accounts a where a.person_id = p.id and a.status = 'active')
    order by name`.execute(tx);
  return rows;
}

/** The median of what lay between a client's message and the professional's next answer, in hours; for whom there is enough to say. */
export async function listUsualAnswers(
  tx: Tx,
  professionalIds: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  if (professionalIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; hours: number }>`
    select m.author_id as id, ceil(percentile_cont(0.5) within group (order by extract(epoch from m.sent_at - asked.at)) / 3600)::int as hours
    from thread_participants p
      join messages m on m.thread_id = p.thread_id and m.author_id = p.person_id and m.sent_at > ${since}
      cross join lateral (select min(q.sent_at) as at from messages q where q.thread_id = m.thread_id and q.side = 'client' and q.sent_at < m.sent_at
        and q.sent_at > coalesce((select max(a.sent_at) from messages a
          where a.thread_id = m.thread_id and a.side = 'professional' and a.sent_at < m.sent_at), '-infinity')) as asked
    where p.person_id = any(${[...professionalIds]}::uuid[]) and p.last_message_at > ${since} and asked.at is not null
    group by 1 having count(*) >= 3`.execute(tx);
  return new Map(rows.map(({ id, hours }) => [id, Math.max(1, hours)]));
}

export const listAway = (tx: Tx, professionalIds: readonly string[], now: Date) =>
  professionalIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("outOfOffice")
        .select(["professionalId", "until", "note"])
        .where("professionalId", "in", professionalIds)
        .where("until", ">", now)
        .execute();
export const findAway = (tx: Tx, professionalId: string, now: Date) =>
  tx
    .selectFrom("outOfOffice")
    .select(["until", "note"])
    .where("professionalId", "=", professionalId)
    .where("until", ">", now)
    .executeTakeFirst();
export const saveAway = (tx: Tx, row: { professionalId: string; until: Date; note: string | null; saidAt: Date }) =>
  tx
    .insertInto("outOfOffice")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("professionalId").doUpdateSet({ until: row.until, note: row.note, saidAt: row.saidAt }),
    )
    .execute();
export const deleteAway = (tx: Tx, professionalId: string) =>
  tx.deleteFrom("outOfOffice").where("professionalId", "=", professionalId).execute();
