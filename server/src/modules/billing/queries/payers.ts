import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/** The payer that a person is, as the caller may see it. */
export const findPayerId = async (tx: Tx, personId: string): Promise<string | undefined> =>
  (await tx.selectFrom("payers").select("id").where("personId", "=", personId).executeTakeFirst())?.id;

/** Nothing when somebody made it meanwhile. */
export const insertPersonPayer = (tx: Tx, row: { id: string; personId: string }) =>
  sql`insert into payers (id, kind, person_id, forbids_missed_fees) values (${row.id}, 'person', ${row.personId}, false)
    on conflict (person_id) where person_id is not null do nothing`.execute(tx);

/** Whoever moves the money of these payers waits for this transaction to end. In one order. */
export const lockPayers = (tx: Tx, payerIds: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended('payer:' || id::text, 0))
    from (select distinct unnest(${payerIds}::uuid[]) as id order by 1) as sorted`.execute(tx);

/** The persons among these payers: whose open pages change. */
export async function listPersonsOf(tx: Tx, payerIds: readonly string[]): Promise<string[]> {
  if (payerIds.length === 0) return [];
  const rows = await tx.selectFrom("payers").select("personId").where("id", "in", payerIds).execute();
  return rows.flatMap(({ personId }) => personId ?? []);
}
