import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { refuseUnsafeDatabase } from "../config.ts";
import { findPostmaster } from "./postmaster.ts";
import { type Postgres, startPostgres } from "./start-postgres.ts";

vi.setConfig({ testTimeout: 60_000 }); // these start processes, which wait for their turn on a busy machine
const home = mkdtempSync(join(tmpdir(), "launcher-"));
const settings = { fsync: "off" };
const running = new Set<Postgres>();
afterAll(async () => {
  await Promise.all([...running].map((postgres) => postgres.stop()));
  rmSync(home, { recursive: true, force: true });
});

async function start(name: string): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir: join(home, name), settings });
  running.add(postgres);
  return postgres;
}

async function stop(postgres: Postgres): Promise<void> {
  running.delete(postgres);
  await postgres.stop();
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

type Said = { pid: number; adminUrl: string; refused?: string[] };

/** Another process that holds the folder, as a server does. */
async function startElsewhere(name: string): Promise<{ child: ChildProcess; said: Said }> {
  const args = ["scripts/run-ts.mjs", "server/test/hold-postgres.ts", join(home, name)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface(child.stdout), "line");
  const said: Said = JSON.parse(String(line));
  return { child, said };
}

test("an empty folder gets a database whose owner may extend it and whose app role owns nothing", async () => {
  const postgres = await start("fresh");
  const extensions = ["btree_gist", "pg_trgm", "unaccent", "citext", "pgcrypto"];
  await ask(postgres.ownerUrl, extensions.map((name) => `create extension ${name}`).join(";"));
  await ask(postgres.ownerUrl, "create table kept (id int); insert into kept values (7)");
  await expect(ask(postgres.appUrl, "create table mine (id int)")).rejects.toMatchObject({ code: "42501" });
  await expect(ask(postgres.appUrl, "select from kept")).rejects.toMatchObject({ code: "42501" });
  const seen = await refuseUnsafeDatabase((sql) => ask(postgres.appUrl, sql));
  expect(seen).toEqual(["The database runs with fsync=off: a power cut would lose data"]);
  expect(await refuseUnsafeDatabase((sql) => ask(postgres.adminUrl, sql))).toHaveLength(3);

  await stop(postgres);
  expect(existsSync(join(home, "fresh", "postgres", "postmaster.pid"))).toBe(false);
  const again = await start("fresh");
  expect(await ask(again.ownerUrl, "select id from kept")).toEqual([{ id: 7 }]);
  expect(statSync(join(home, "fresh", "secrets.json")).mode & 0o777).toBe(0o600);
});
test("after kill -9 of the server the next one adopts its PostgreSQL", async () => {
  const { child, said } = await startElsewhere("killed");
  await ask(said.adminUrl, "create table kept (id int)");
  child.kill("SIGKILL");
  await once(child, "exit");
  const postgres = await start("killed");
  expect(postgres.pid()).toBe(said.pid);
  expect(await ask(postgres.adminUrl, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
  await stop(postgres);
  expect(findPostmaster(join(home, "killed", "postgres"))).toBeUndefined();
});
test("a second server on the same folder is refused in one line, and the first one works on", async () => {
  const { dataDir, adminUrl, pid } = await start("shared");
  const { said } = await startElsewhere("shared");
  const line = `Another server already runs on ${dataDir} (its PostgreSQL is process ${pid()}): stop it, or choose another DATA_DIR`;
  expect(said.refused).toEqual([line]);
  expect(await ask(adminUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});
test("of two first starts on one empty folder, one gets it", async () => {
  const both = await Promise.allSettled([startElsewhere("raced"), startElsewhere("raced")]);
  const said = both.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  expect(said.filter((one) => one.said.refused)).toHaveLength(1);
  const winner = said.find((one) => !one.said.refused);
  winner?.child.kill("SIGTERM");
  if (winner) await once(winner.child, "exit");
});
test("a PostgreSQL that dies is up again at the same address, with what was committed", async () => {
  const dataDir = join(home, "crashed");
  const restarts = new EventEmitter();
  const onRestart = () => restarts.emit("restart");
  const postgres = await startPostgres({ dataDir, settings: { fsync: "on" }, onRestart });
  running.add(postgres);
  await ask(postgres.adminUrl, "create table kept (id int)");
  const before = postgres.pid();
  const back = once(restarts, "restart");
  process.kill(before, "SIGKILL");
  await back;
  expect(postgres.pid()).not.toBe(before);
  expect(await ask(postgres.adminUrl, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
});
test("what a killed first start left is cleared away", async () => {
  mkdirSync(join(home, "left", `.initdb-${2 ** 22 + 1}`, "postgres"), { recursive: true });
  await stop(await start("left"));
  expect(readdirSync(join(home, "left")).filter((name) => name.startsWith(".initdb"))).toEqual([]);
});
test("secrets that do not fit the database are said", async () => {
  await stop(await start("mixed"));
  rmSync(join(home, "mixed", "secrets.json"));
  await expect(start("mixed")).rejects.toThrow(/secrets\.json of .* does not open its database/);
  await expect(start("mixed")).rejects.toThrow(/restore both from one backup/);
});
test.skipIf(process.getuid?.() !== 0)("a folder of somebody else is refused", async () => {
  mkdirSync(join(home, "foreign"));
  chownSync(join(home, "foreign"), 12_345, 12_345);
  await expect(start("foreign")).rejects.toThrow("belongs to uid 12345, and this is uid 0");
});
