import { type Expression, sql } from "kysely";
import { expect, test } from "vitest";
import { growThreads } from "../../../../bench/setting/threads.ts";
import { as, makeWorld } from "../../../test/world.ts";
import type { Tx } from "../../platform/database.ts";
import { messagesQuery } from "./queries/messages.ts";
import { threadsQuery } from "./queries/threads.ts";

const world = await makeWorld();
await growThreads(world.god, { from: 1, until: 200 });

/** The plan of what a client reads, as the app's role under row-level security. */
async function planFor(id: string, queryOf: (tx: Tx) => Expression<unknown>) {
  const { rows } = await world.platform.database.within(as("client", { id }).actor, "read only", (tx) =>
    sql<Record<string, string>>`explain (analyze, costs off, timing off, summary off) ${queryOf(tx)}`.execute(tx),
  );
  return rows.map((row) => Object.values(row)[0]).join("\n");
}
const idOf = async (of: string): Promise<string> =>
  (await world.god.query(`select md5('${of}')::uuid as id`)).rows[0].id;
const GROWING = /Seq Scan on (threads|thread_participants|messages)[^(]*\(actual/;
const mostRead = (plan: string) =>
  Math.max(
    ...[...plan.matchAll(/Scan[^(]*\(actual rows=([\d.]+) loops=(\d+)/g)].map(
      ([, rows, loops]) => Number(rows) * Number(loops),
    ),
  );

test("an inbox reads its own threads by one index, not the practice's", async () => {
  const id = await idOf("person7");
  const asked = { archived: false, assignedTo: undefined, after: undefined, limit: 21 };
  const plan = await planFor(id, (tx) => threadsQuery(tx, { personId: id }, asked));
  expect(plan).toContain("thread_participants_inbox");
  expect(plan).not.toMatch(GROWING);
  expect(mostRead(plan), plan).toBeLessThanOrEqual(40);
});
test("a thread reads its newest messages, not those of others", async () => {
  const [id, threadId] = [await idOf("person7"), await idOf("thread7/1")];
  const plan = await planFor(id, (tx) => messagesQuery(tx, threadId, { before: undefined, limit: 31 }));
  expect(plan).toContain("messages_thread_id_number_key");
  expect(plan).not.toMatch(GROWING);
  expect(mostRead(plan), plan).toBeLessThanOrEqual(40);
});
