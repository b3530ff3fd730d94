import { randomBytes } from "node:crypto";
import { accounts } from "@jechemine/contract/accounts.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { findCaller } from "./queries/sign-ins.ts";
import { registered, Visitor } from "./test-visitor.ts";
import { hashOf } from "./tokens.ts";

const world = await makeWorld();

test("who calls is found by an index, however many are signed in", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  await world.god.query(
    `insert into sign_ins (id, account_id, transport, token_hash, agent, network, created_at, last_used_at, expires_at)
     select gen_random_uuid(), (select id from accounts limit 1), 'cookie', sha256(n::text::bytea), '', '', $1, $1, $1 from generate_series(1, 20000) n`,
    [world.clock.now()],
  );
  await world.god.query("analyze sign_ins");
  for (const where of ["token_hash = sha256('5'::bytea)", "id = '01934e6a-0000-7000-8000-000000000000'"]) {
    const client = await world.platform.database.pool.connect();
    try {
      await client.query("begin; select set_config('app.role', 'system', true)");
      const { rows } = await client.query(`explain select * from sign_ins where ${where} and ended_at is null`);
      expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/Index Scan/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
  expect(await visitor.status("/auth/me")).toBe(200);
});

test("looking for a caller leaves the connection without any rights", async () => {
  const { pool } = world.platform.database;
  const wanted = { tokenHash: randomBytes(32), signInId: null, at: world.clock.now(), use: true };
  expect(await findCaller(world.platform.database, wanted)).toBeUndefined();
  const clients = await Promise.all(Array.from({ length: 5 }, () => pool.connect()));
  for (const client of clients) {
    const { rows } = await client.query("select app.role() as role, (select count(*)::int from sign_ins) as seen");
    expect(rows).toEqual([{ role: null, seen: 0 }]);
    client.release();
  }
});

test("use is written at most once a minute, and not at all by what is polled", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  const lastUse = async () =>
    (
      await world.god.query("select last_used_at from sign_ins where token_hash = $1", [
        hashOf(visitor.cookies.get("jc_session") ?? ""),
      ])
    ).rows[0].last_used_at.getTime() - from;
  const from = world.clock.now().getTime();
  await world.advance(59_000);
  await visitor.send("/auth/sessions");
  expect(await lastUse()).toBe(0);
  await world.advance(1_000);
  await visitor.send("/auth/me");
  expect(await lastUse()).toBe(0);
  await visitor.send("/auth/sessions");
  expect(await lastUse()).toBe(60_000);
});

test("a public endpoint answers a dead cookie as it answers a visitor", async () => {
  const visitor = new Visitor(world);
  visitor.cookies.set("jc_session", "x".repeat(43));
  expect(await visitor.status("/auth/logout", {})).toBe(200);
  visitor.cookies.set("jc_session", "'; drop table sign_ins --");
  expect(await visitor.status("/auth/me")).toBe(401);
  await expect(new Visitor(world).call(accounts.me, {})).rejects.toMatchObject({
    status: 401,
    failure: { code: "UNAUTHENTICATED" },
  });
});
