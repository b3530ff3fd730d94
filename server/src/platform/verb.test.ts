import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../test/world.ts";
import { readClinicalVerb, readVerb, writeVerb } from "./verb.ts";

const world = await makeWorld();
const staff = as("staff");

test("a write that leaves no audit row fails, and so does a swallowed error", async () => {
  await expect(writeVerb("people:write", async () => "forgot")(world.platform, staff, {})).rejects.toThrow(
    "without an audit row",
  );
  const swallow = readVerb("people:read", async ({ tx }) => sql`select 1 / 0`.execute(tx).catch(() => "hidden"));
  await expect(swallow(world.platform, staff, {})).rejects.toMatchObject({ code: "22012" });
});

test("opening clinical content leaves an access record with the reader, at the time of the verb", async () => {
  const client = randomUUID();
  const open = readClinicalVerb("people:read", async ({ record }, id: string) =>
    record("file.opened", id, { clientId: client }),
  );
  const [professional, fileId] = [as("professional"), randomUUID()];
  await open(world.platform, professional, fileId);
  const { rows } = await world.god.query("select actor_id, action, subject_id, client_id, at from audit_entries");
  const expected = {
    actor_id: professional.actor.id,
    action: "file.opened",
    subject_id: fileId,
    client_id: client,
    at: world.clock.now(),
  };
  expect(rows).toEqual([expected]);
});

test("a verb that lost a deadlock twice runs a third time, and only that run counts", async () => {
  let runs = 0;
  const before = await world.count("audit_entries");
  const unlucky = writeVerb("people:write", async ({ tx, record }) => {
    record("file.touched", randomUUID());
    if ((runs += 1) < 3) await sql.raw("do $$ begin raise exception using errcode = '40P01'; end $$").execute(tx);
  });
  await unlucky(world.platform, staff, {});
  expect([runs, (await world.count("audit_entries")) - before]).toEqual([3, 1]);
});

test("widened rights end where the narrow stretch ends, also when it failed", async () => {
  await world.make.person();
  const stranger = as("client");
  const seen = readVerb("requests:read", async (ctx) => {
    const people = async () => (await ctx.tx.selectFrom("persons").select("id").execute()).length;
    const inside = await ctx.asSystem(people);
    await ctx.asSystem(() => Promise.reject(new Error("no"))).catch(() => undefined);
    return [inside, await people()];
  });
  expect(await seen(world.platform, stranger, {})).toEqual([1, 0]);
});

test("hints count up by channel in the transaction that caused them", async () => {
  const touch = writeVerb("people:write", async ({ record, hint }) => {
    record("file.touched", randomUUID());
    hint("staff:intake", "person:a", "staff:intake");
  });
  await touch(world.platform, staff, {});
  await touch(world.platform, staff, {});
  const { rows } = await world.god.query("select channel, counter from live_counters order by channel");
  expect(rows).toEqual([
    { channel: "person:a", counter: "2" },
    { channel: "staff:intake", counter: "2" },
  ]);
});

test("nobody writes an audit row in another's name, and nobody changes one", async () => {
  const forged = (actorId: string) =>
    world.platform.database.within(staff.actor, "read write", (tx) =>
      sql`insert into audit_entries (id, at, actor_id, actor_role, action, subject_id)
          values (${randomUUID()}, now(), ${actorId}, 'staff', 'a.b', ${randomUUID()})`.execute(tx),
    );
  await expect(forged(randomUUID())).rejects.toMatchObject({ code: "42501" });
  await expect(world.god.query("delete from audit_entries")).rejects.toMatchObject({ code: "42501" });
});
