import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { keyIdOf, rewrap } from "./sealing.ts";
import { type Platform, SYSTEM } from "./verb.ts";

type Sealed = { table: string; id: string; column: string };
/** Every column that holds sealed text. A test compares the list with the database. */
export const SEALED: readonly Sealed[] = [
  { table: "request_notes", id: "request_id", column: "sealed" },
  { table: "second_factors", id: "account_id", column: "secret" },
  { table: "contact_submissions", id: "id", column: "sealed" },
  { table: "contact_responses", id: "id", column: "sealed" },
  { table: "threads", id: "id", column: "sealed_subject" },
  { table: "messages", id: "id", column: "sealed" },
  { table: "message_drafts", id: "id", column: "sealed" },
  { table: "deliveries", id: "id", column: "sealed" },
  { table: "push_subscriptions", id: "id", column: "sealed" },
  { table: "exports", id: "id", column: "sealed" },
  { table: "file_requests", id: "id", column: "sealed" },
  { table: "file_request_answers", id: "id", column: "sealed" },
  { table: "receipt_keys", id: "id", column: "sealed" },
  { table: "notes", id: "id", column: "sealed" },
  { table: "note_amendments", id: "id", column: "sealed" },
  { table: "session_checks", id: "id", column: "sealed" },
  { table: "medical_profiles", id: "id", column: "sealed" },
  { table: "documents", id: "id", column: "sealed" },
  { table: "alert_notes", id: "alert_id", column: "sealed" },
];
const BATCH = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

type Batch = { last: string | undefined; moved: number };

async function rewrapBatch(
  tx: Tx,
  keys: Platform["config"]["dataKeys"],
  { table, id, column, after }: Sealed & { after: string },
): Promise<Batch> {
  const [its, key, text] = [sql.table(table), sql.ref(id), sql.ref(column)];
  const { rows } = await sql<{ row: string; sealed: Buffer }>`
    select ${key} as row, ${text} as sealed from ${its} where ${key} > ${after}::uuid order by ${key} limit ${BATCH} for update`.execute(
    tx,
  );
  const old = rows.filter(({ sealed }) => keyIdOf(sealed) !== keys[0]?.id);
  for (const { row, sealed } of old) {
    const moved = rewrap(keys, { table, row, column }, sealed);
    await sql`update ${its} set ${text} = ${moved} where ${key} = ${row}::uuid`.execute(tx);
  }
  return { last: rows.length === BATCH ? rows.at(-1)?.row : undefined, moved: old.length };
}

/**
 * Puts every sealed text under the first key of DATA_KEYS, while the product runs. Afterwards the other keys may be taken out of
 * the configuration. Returns how many texts moved, by table.
 */
export async function rewrapAll({
  database,
  config,
}: Pick<Platform, "database" | "config">): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const one of SEALED) {
    let after: string | undefined = FIRST;
    let moved = 0;
    while (after !== undefined) {
      const from: string = after;
      const batch: Batch = await database.within(SYSTEM.actor, "read write", (tx) =>
        rewrapBatch(tx, config.dataKeys, { ...one, after: from }),
      );
      moved += batch.moved;
      after = batch.last;
    }
    counts[one.table] = moved;
  }
  return counts;
}
