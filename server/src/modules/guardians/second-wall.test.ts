import { AREAS, AUTHORITIES, GRANTS, RESTRICTIONS } from "@jechemine/contract/guardians-shapes.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plantVictim } from "../../../test/plant-victim.ts";
import { makeWorld } from "../../../test/world.ts";
import type { Actor } from "../../platform/database.ts";
import { dayIn, startOf } from "./birthdays.ts";
import { deriveRights, type LinkFacts } from "./rights.ts";
import { TestFamily } from "./test-family.ts";

const world = await makeWorld();
const family = new TestFamily(world);
await family.practice();
const ZONE = "America/Toronto";

const actingAs = (guardianId: string, wardId: string): Actor => ({
  role: "client",
  id: wardId,
  accountId: null,
  permissions: [],
  guardianId,
});
/** How many rows of each table the database shows to this context. */
async function rowsSeen(actor: Actor): Promise<Record<string, number>> {
  const { rows: tables } = await world.god.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and has_table_privilege('practice_app', c.oid, 'select')
      and not exists (select from pg_policies p where p.tablename = relname and p.cmd = 'SELECT' and p.qual = 'true') order by 1`,
  );
  const client = await world.platform.database.pool.connect();
  try {
    await client.query("begin");
    const context = [actor.id, actor.role, actor.guardianId ?? ""];
    await client.query(
      "select set_config('app.actor', $1, true), set_config('app.role', $2, true), set_config('app.guardian', $3, true)",
      context,
    );
    const seen: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      if (rows[0] && rows[0].n > 0) seen[name] = rows[0].n;
    }
    return seen;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

test("without any right of today the database shows a guardian nothing of the ward; with all of them never what was written for others’ eyes", async () => {
  const { client: ward } = await plantVictim(world);
  const guardian = await world.make.account("client");
  const guardianId = guardian.id;
  const own = await rowsSeen({ role: "client", id: ward.id, accountId: null, permissions: [] });
  expect(Object.keys(own)).toEqual(expect.arrayContaining(["appointments", "charges", "notifications", "requests"]));
  expect(await rowsSeen(actingAs(guardianId, ward.id))).toEqual({});

  await world.god.query("update persons set birth_date = '2015-01-01' where id = $1", [ward.id]);
  const id = await family.link(ward.id, guardianId);
  const all = await rowsSeen(actingAs(guardianId, ward.id));
  expect(Object.keys(all)).toEqual(expect.arrayContaining(["appointments", "charges", "requests"]));
  const shut = [
    "notes",
    "messages",
    "threads",
    "notifications",
    "contact_points",
    "sign_ins",
    "guardianships",
    "audit_entries",
    "accounts",
    "file_requests",
    "exports",
  ];
  expect(Object.keys(all).filter((name) => shut.includes(name))).toEqual([]);

  await world.god.query("update guardianships set scope = '{logistics}' where id = $1", [id]);
  const some = Object.keys(await rowsSeen(actingAs(guardianId, ward.id)));
  expect(some).toContain("appointments");
  expect(some.filter((name) => /charge|payment|request|consent|agreement|receipt/.test(name))).toEqual([]);
  // Yesterday's rights: the same context a moment after the end.
  await world.god.query("update guardianships set ended_at = $2 where id = $1", [id, world.clock.now()]);
  expect(await rowsSeen(actingAs(guardianId, ward.id))).toEqual({});
});

test("who may only see cannot write, whatever the application forgets", async () => {
  const { client: ward, ids } = await plantVictim(world);
  const guardian = await world.make.account("client");
  await world.god.query("update persons set birth_date = '2015-01-01' where id = $1", [ward.id]);
  await family.link(ward.id, guardian.id, { restriction: "no_decisions" });
  const write = world.platform.database.within(actingAs(guardian.id, ward.id), "read write", (tx) =>
    tx.updateTable("appointments").set({ confirmedAt: new Date() }).where("id", "=", ids.appointment).execute(),
  );
  await expect(write).rejects.toMatchObject({ code: "42501" });
});

const day = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2034-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
/** Around the days that count, and 29 February. */
const birth = fc.oneof(day, fc.constantFrom("2012-02-29", "2012-03-01", "2008-02-29", "2011-12-31"));
const anyCase = fc.record({
  authority: fc.constantFrom(...AUTHORITIES),
  scope: fc.subarray([...AREAS], { minLength: 1 }),
  restriction: fc.option(fc.constantFrom(...RESTRICTIONS)),
  expiresOn: fc.option(day),
  grants: fc.subarray([...GRANTS]),
  hasDecided: fc.boolean(),
  approved: day,
  birthDate: fc.option(birth),
  /** Days after the fourteenth birthday, or after the eighteenth, or whenever. */
  at: fc.date({ min: new Date("2020-01-01"), max: new Date("2034-12-31"), noInvalidDate: true }),
});

test("the database and the rules in our code give a guardian the same rights, at any instant of any day", async () => {
  const [guardianId, wardId] = [await world.make.person(), await world.make.person()];
  const id = await family.link(wardId, guardianId);
  const cases = fc.sample(anyCase, { numRuns: 120, seed: 14 });
  for (const one of cases) {
    const approvedAt = startOf(one.approved, ZONE, "23:30");
    await world.god.query(
      `update guardianships set authority = $2, scope = $3, restriction = $4, expires_on = $5, grants = $6, decided_at = $7, approved_at = $8 where id = $1`,
      [
        id,
        one.authority,
        one.scope,
        one.restriction,
        one.expiresOn,
        one.grants,
        one.hasDecided ? approvedAt : null,
        approvedAt,
      ],
    );
    await world.god.query("update persons set birth_date = $2 where id = $1", [wardId, one.birthDate]);
    await world.clock.set(one.at);
    const { rows } = await world.god.query("select sees, acts from app.guardian_rights($1, $2)", [guardianId, wardId]);
    const { approved, birthDate, at, ...facts } = one;
    const link: LinkFacts = { ...facts, approvedOn: approved, isRefused: false, isEnded: false };
    const rights = deriveRights(link, { birthDate, today: dayIn(ZONE, at) });
    const sorted = { sees: rights.sees.toSorted(), acts: rights.acts.toSorted() };
    expect({ sees: rows[0].sees.toSorted(), acts: rows[0].acts.toSorted() }, JSON.stringify(one)).toEqual(sorted);
  }
});
