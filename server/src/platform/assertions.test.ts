import { afterEach, expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { problemsOfShape } from "./assertions.ts";

const world = await makeWorld();
const ask = async () => problemsOfShape(async (sql) => (await world.platform.database.pool.query(sql)).rows);
const undo: string[] = [];
afterEach(async () => {
  for (const sql of undo.splice(0)) await world.god.query(sql);
});

test("the migrated database is sound", async () => {
  expect(await ask()).toEqual([]);
});
test.each([
  [
    "alter table persons no force row level security",
    "alter table persons force row level security",
    "table persons does not force row-level security",
  ],
  [
    "alter table notifications disable row level security",
    "alter table notifications enable row level security",
    "table notifications does not force row-level security",
  ],
  ["create table forgotten (id int)", "drop table forgotten", "table forgotten does not force row-level security"],
  ["create view leak as select * from persons", "drop view leak", "view leak is not security_invoker"],
  [
    "create materialized view leak as select * from persons",
    "drop materialized view leak",
    "materialised view leak would show rows to everybody",
  ],
  [
    "alter table sites owner to practice_app",
    "alter table sites owner to practice_owner",
    "the role of DATABASE_URL owns sites",
  ],
  [
    "grant create on schema app to practice_app",
    "revoke create on schema app from practice_app",
    "the role of DATABASE_URL may create in schema app",
  ],
  [
    "grant delete on audit_entries to practice_app",
    "revoke delete on audit_entries from practice_app",
    "the role of DATABASE_URL may change audit_entries",
  ],
  [
    "create function app.leak() returns int language sql security definer as 'select 1'",
    "drop function app.leak()",
    "function leak runs as its owner without a search path of its own",
  ],
])("%s is noticed", async (harm, repair, problem) => {
  await world.god.query(harm);
  undo.push(repair);
  expect(await ask()).toContain(problem);
});
test("a view that runs with its reader's rights is fine", async () => {
  await world.god.query("create view fine with (security_invoker = true) as select * from persons");
  undo.push("drop view fine");
  expect(await ask()).toEqual([]);
});
