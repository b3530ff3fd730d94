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

/** Colleagues with whom this professional agreed to write, as long as both work here. */
export async function listColleaguesOf(tx: Tx, professionalId: string): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, ${nameOf} as name from colleagues c
      join professionals o on o.person_id = case when c.asked_by = ${professionalId} then c.asked else c.asked_by end and o.state = 'approved'
      join persons p on p.id = o.person_id
    where ${professionalId} in (c.asked_by, c.asked) and c.state = 'agreed' order by name`.execute(tx);
  return rows;
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
