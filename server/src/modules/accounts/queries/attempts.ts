import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database.ts";

const Counted = z.object({ failures: z.number(), lockedUntil: z.date().nullable() });
type Try = { key: Buffer; now: Date; allowed: number; window: string };

/**
 * Counts a try before it is made, so that many at once do not get more of them than one after another. The last one allowed locks the key;
 * a success takes the row away again. Gives how many there were and until when the key is locked.
 */
export async function countTry(tx: Tx, { key, now, allowed, window }: Try) {
  const { rows } = await sql<object>`
    with swept as (
      delete from sign_in_failures where key in (
        select key from sign_in_failures where since < ${now}::timestamptz - interval '1 day' order by since limit 5 for update skip locked)
        and key <> ${key})
    insert into sign_in_failures as f (key, failures, since, locked_until)
    values (${key}, 1, ${now}, null)
    on conflict (key) do update set
      failures = case when ${over(now, window)} then 1 else least(f.failures + 1, 1000) end,
      since = case when ${over(now, window)} then ${now} else f.since end,
      locked_until = case when ${over(now, window)} then null
        when f.failures + 1 = ${allowed} then ${now}::timestamptz + ${window}::interval else f.locked_until end
    returning failures, locked_until`.execute(tx);
  return Counted.parse(rows[0]);
}
/** The window since the first failure is over, or the lock is. */
const over = (now: Date, window: string) =>
  sql`coalesce(f.locked_until, f.since + ${window}::interval) <= ${now}::timestamptz`;

export const forgetTries = (tx: Tx, key: Buffer) => tx.deleteFrom("signInFailures").where("key", "=", key).execute();
