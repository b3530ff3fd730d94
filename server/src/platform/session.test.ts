import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../test/world.ts";
import type { Tx } from "./database.ts";
import { readVerb, SYSTEM, writeVerb } from "./verb.ts";

const world = await makeWorld();
const { database } = world.platform;
const reading = <T>(run: (tx: Tx) => Promise<T>) => database.within(SYSTEM.actor, "read only", run);
const contextOf = async (tx: Tx) =>
  (
    await sql<{ actor: string | null; role: string | null }>`select app.actor() as actor, app.role() as role`.execute(
      tx,
    )
  ).rows[0];

test("values go out and come back as they are, and names are ours on both sides", async () => {
  const values = {
    aDate: new Date("2026-03-08T06:59:59.123Z"),
    someBytes: Buffer.from([0, 255, 34, 92]),
    aList: ['a "quoted" \\ word', "", "comma, brace {}", null],
    aTree: { innerKey: [1, { deepKey: "é" }] },
    aNumber: 1.5,
    aBigOne: 9_007_199_254_740_991,
    nothing: null,
    yes: true,
  };
  const { rows } = await reading((tx) =>
    sql`select ${values.aDate}::timestamptz as a_date, ${values.someBytes}::bytea as some_bytes, ${values.aList}::text[] as a_list,
      ${values.aTree}::jsonb as a_tree, ${values.aNumber}::float8 as a_number, ${values.aBigOne}::bigint as a_big_one,
      ${values.nothing}::text as nothing, ${values.yes}::boolean as yes`.execute(tx),
  );
  expect(rows).toEqual([values]);
});

test("instants are read in any zone of the session and any year", async () => {
  const texts = ["2026-11-01 01:30:00-05", "0099-01-01 00:00:00+00", "12026-01-01 00:00:00+00"];
  const { rows } = await reading((tx) => sql<{ at: Date }>`select unnest(${texts}::timestamptz[]) as at`.execute(tx));
  expect(rows.map(({ at }) => at.toISOString())).toEqual([
    "2026-11-01T06:30:00.000Z",
    "0099-01-01T00:00:00.000Z",
    "+012026-01-01T00:00:00.000Z",
  ]);
});

test("who acts is known to every statement, and to none afterwards", async () => {
  const client = as("client");
  const twice = async (tx: Tx) => [await contextOf(tx), await contextOf(tx)];
  const known = { actor: client.actor.id, role: "client" };
  for (const mode of ["read only", "read write"] as const)
    expect(await database.within(client.actor, mode, twice)).toEqual([known, known]);
  const { rows } = await database.pool.query("select app.actor() as actor, app.role() as role");
  expect(rows).toEqual([{ actor: null, role: null }]);
});

test("what was asked before rights are widened, and not awaited, is asked with the narrow ones", async () => {
  const roles = readVerb("requests:read", async (ctx) => {
    const asked = [contextOf(ctx.tx), ctx.asSystem(() => contextOf(ctx.tx)), contextOf(ctx.tx)];
    return (await Promise.all(asked)).map((one) => one?.role);
  });
  expect(await roles(world.platform, as("client"), {})).toEqual(["client", "system", "system"]);
});

test("what only reads cannot write", async () => {
  const write = reading((tx) => sql`insert into practice default values`.execute(tx));
  await expect(write).rejects.toMatchObject({ code: "25006" });
});

test("all of a write is undone when its last statement fails, and the connection serves the next", async () => {
  const id = await world.make.person();
  const half = writeVerb("people:write", async ({ tx, record }) => {
    record("person.changed", id);
    await tx.updateTable("persons").set({ givenName: "Half" }).where("id", "=", id).execute();
    await sql`select 1 / 0`.execute(tx);
  });
  for (let i = 0; i < 30; i += 1)
    await expect(half(world.platform, SYSTEM, {})).rejects.toMatchObject({ code: "22012" });
  const names = await reading((tx) => tx.selectFrom("persons").select("givenName").where("id", "=", id).execute());
  expect(names).not.toContainEqual({ givenName: "Half" });
});

test("a statement that comes after its verb ended does not run in another's name", async () => {
  let left: Tx | undefined;
  await reading(async (tx) => {
    left = tx;
    await contextOf(tx);
  });
  await expect(left && contextOf(left)).rejects.toThrow("ended");
});

test("a statement that failed the first time is prepared the second time", async () => {
  const table = `t${randomUUID().replaceAll("-", "")}`;
  const count = () => reading((tx) => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx));
  await expect(count()).rejects.toMatchObject({ code: "42P01" });
  await world.god.query(`create table ${table} (); grant select on ${table} to practice_app`);
  expect((await count()).rows).toEqual([{ n: 0 }]);
});
