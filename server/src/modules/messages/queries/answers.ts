import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

/** Since when a client waits for a professional's word in this thread; none when nothing is asked. */
export async function findWaitingSince(tx: Tx, threadId: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(q.sent_at) as since from messages q where q.thread_id = ${threadId} and q.side = 'client' and q.number > coalesce(
      (select a.number from messages a where a.thread_id = ${threadId} and a.side = 'professional' order by a.number desc limit 1), 0)`.execute(
    tx,
  );
  return rows[0]?.since ?? null;
}
export const insertAnswer = (tx: Tx, row: Tables["messageAnswers"]) =>
  tx.insertInto("messageAnswers").values(row).execute();

type Asked = { since: Date; most: number };
/** What clients waited lately, by professional; the newest of each. */
export async function listWaits(
  tx: Tx,
  professionalIds: readonly string[],
  { since, most }: Asked,
): Promise<Map<string, number[]>> {
  if (professionalIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; waits: number[] }>`
    select p.id, array_agg(a.waited_minutes) as waits from unnest(${[...professionalIds]}::uuid[]) as p (id)
      cross join lateral (select waited_minutes from message_answers where professional_id = p.id and answered_at > ${since}
        order by answered_at desc limit ${most}) as a
    group by p.id`.execute(tx);
  return new Map(rows.map(({ id, waits }) => [id, waits]));
}
