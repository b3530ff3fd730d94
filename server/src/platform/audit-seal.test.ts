import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { sealOnce, startSealing, verifyAudit } from "./audit-seal.ts";
import { SYSTEM, writeVerb } from "./verb.ts";

const world = await makeWorld();
const act = writeVerb("public", async (ctx, times: number) => {
  for (let i = 0; i < times; i += 1) ctx.record("test.acted", randomUUID(), { details: { b: 1, a: ["é", null] } });
});
/** Transactions of test files beside this one hold the sealer back for a moment, hence the polling. */
async function seal(expected: number) {
  let total = 0;
  await expect.poll(async () => (total += await sealOnce(world.platform)), { timeout: 5_000 }).toBe(expected);
}
/** As the superuser, past the triggers: what an intruder with the whole database could do. */
async function tamper(sql: string, values: unknown[] = []) {
  const client = await world.god.connect();
  await client.query("set session_replication_role = replica");
  await client.query(sql, values).finally(async () => {
    await client.query("reset session_replication_role");
    client.release();
  });
}
const idAt = async (place: number): Promise<string> =>
  (await world.god.query("select id from audit_entries order by tx, id offset $1 limit 1", [place])).rows[0].id;

beforeEach(async () => {
  await tamper("delete from audit_seals");
  await tamper("delete from audit_entries");
  for (let batch = 0; batch < 3; batch += 1) {
    await act(world.platform, SYSTEM, 8);
    await seal(8);
  }
});

test("an untouched audit is whole, and its head is what the next seal stands on", async () => {
  const verdict = await verifyAudit(world.platform);
  expect(verdict).toMatchObject({ seals: 3, entries: 24, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(verdict.broken).toBeUndefined();
});
test.each([
  ["action", "update audit_entries set action = 'test.hidden' where id = $1", "changed"],
  ["instant", "update audit_entries set at = at + interval '1 microsecond' where id = $1", "changed"],
  ["actor", "update audit_entries set actor_id = gen_random_uuid() where id = $1", "changed"],
  ["client", "update audit_entries set client_id = gen_random_uuid() where id = $1", "changed"],
  ["details", "update audit_entries set details = '{}' where id = $1", "changed"],
  ["row itself", "delete from audit_entries where id = $1", "missing"],
])("a changed %s is found and the row is named", async (_what, sql, what) => {
  const row = await idAt(13);
  await tamper(sql, [row]);
  const { broken } = await verifyAudit(world.platform);
  expect(broken).toEqual({ seal: 2, row, what });
});
test("a row that was moved into another batch is found where it does not belong", async () => {
  const row = await idAt(13);
  await tamper("update audit_entries set tx = '1' where id = $1", [row]);
  expect((await verifyAudit(world.platform)).broken).toEqual({ seal: 1, row, what: "added" });
});
test("a row slipped in between is found and named", async () => {
  const row = randomUUID();
  const like = await idAt(3);
  await tamper(
    "insert into audit_entries select $1, tx, at, actor_id, account_id, actor_role, 'test.forged', subject_id, client_id, details from audit_entries where id = $2",
    [row, like],
  );
  expect((await verifyAudit(world.platform)).broken).toEqual({ seal: 1, row, what: "added" });
});
test("seals that were changed, taken out or cut off at the end are found", async () => {
  const { head } = await verifyAudit(world.platform);
  await tamper("delete from audit_seals where number = 3");
  expect((await verifyAudit(world.platform)).broken).toBeUndefined(); // a shorter chain is whole in itself …
  const remembered = [{ seal: 3, head }];
  expect((await verifyAudit(world.platform, remembered)).broken).toEqual({ seal: 3, what: "seal missing" }); // … but the log remembers
  await seal(8);
  expect((await verifyAudit(world.platform)).broken).toBeUndefined();
  await world.clock.set(new Date(world.clock.now().getTime() + 1_000));
  await tamper("delete from audit_seals where number = 3");
  await seal(8); // sealed anew, at another instant
  expect((await verifyAudit(world.platform, remembered)).broken).toEqual({ seal: 3, what: "seal changed" });
  await tamper("update audit_seals set until_tx = '999999999' where number = 2");
  expect((await verifyAudit(world.platform)).broken).toEqual({ seal: 2, what: "seal changed" });
  await tamper("delete from audit_seals where number = 1");
  expect((await verifyAudit(world.platform)).broken).toEqual({ seal: 1, what: "seal missing" });
});
test("an entry whose transaction is still open waits, and so does everything after it", async () => {
  const open = await world.god.connect();
  await open.query("begin");
  await open.query("select pg_current_xact_id()");
  await act(world.platform, SYSTEM, 1);
  expect(await sealOnce(world.platform)).toBe(0);
  await open.query("commit");
  open.release();
  await seal(1);
  expect((await verifyAudit(world.platform)).broken).toBeUndefined();
});
test("of two workers one seals, and the loop seals by itself within seconds", async () => {
  await act(world.platform, SYSTEM, 3);
  const stops = [startSealing(world.platform), startSealing(world.platform)];
  await expect.poll(() => world.count("audit_seals"), { timeout: 5_000 }).toBe(4);
  await Promise.all(stops.map((stop) => stop()));
  expect(await verifyAudit(world.platform)).toMatchObject({ seals: 4, entries: 27 });
});
test("neither the app nor the owner can change what was written", async () => {
  const statements = [
    "update audit_entries set action = 'x.y'",
    "delete from audit_entries",
    "truncate audit_entries",
    "delete from audit_seals",
  ];
  for (const statement of statements) await expect(world.god.query(statement)).rejects.toMatchObject({ code: "42501" });
});
