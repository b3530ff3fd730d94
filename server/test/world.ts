import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { createCall } from "@jechemine/contract/client.ts";
import { Logger, runOnce } from "graphile-worker";
import pg from "pg";
import { pino } from "pino";
import { afterAll, inject } from "vitest";
import { createPlatform, createWeb, jobs } from "../src/app.ts";
import type { Config } from "../src/platform/config.ts";
import { openDatabase } from "../src/platform/database.ts";
import { taskList } from "../src/platform/jobs.ts";
import { migrate, readMigrations } from "../src/platform/migrate.ts";
import type { Caller } from "../src/platform/verb.ts";
import { Fixtures } from "./fixtures.ts";

export { as } from "./as.ts";

const folder = join(import.meta.dirname, "../migrations");
const hash = createHash("sha256")
  .update(JSON.stringify(readMigrations(folder)))
  .digest("hex")
  .slice(0, 16);
const template = `template_${hash}`;
/** Monday 2 March 2026, 08:00 in Toronto; the change to summer time is six days away. */
export const MONDAY = new Date("2026-03-02T13:00:00Z");

const urlFor = (user: string, database: string) => {
  const url = new URL(inject("postgres"));
  url.username = user;
  url.password = "test";
  url.pathname = `/${database}`;
  return url.href;
};

/** Made once per set of migrations, behind a lock, because test files run side by side. */
async function makeTemplate(admin: pg.Client) {
  await admin.query("select pg_advisory_lock(1)");
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [template]);
  if (rowCount === 0) {
    await admin.query(`drop database if exists making_${template} with (force)`);
    await admin.query(`create database making_${template} owner practice_owner`);
    await migrate(urlFor("practice_owner", `making_${template}`), folder);
    await admin.query(`alter database making_${template} rename to ${template}`);
  }
  await admin.query("select pg_advisory_unlock(1)");
}

const testConfig = (over: Partial<Config>): Config => ({
  nodeEnv: "test",
  production: false,
  demo: false,
  paymentProvider: "sandbox",
  port: 0,
  host: "127.0.0.1",
  publicUrl: "http://localhost:3000",
  dataDir: "/nonexistent",
  jwtSecret: "test secret of more than thirty-two characters",
  jwtRefreshSecret: "another test secret of more than thirty-two characters",
  dataKeys: [{ id: "test", key: Buffer.alloc(32, 7) }],
  mailFrom: "Je Chemine <no-reply@example.test>",
  trustedProxies: [],
  process: "all",
  version: "test",
  ...over,
});

/** One empty practice in a database of its own. `god` bypasses row-level security; `platform` is what the server has. */
export async function makeWorld({ at = MONDAY, config = {} }: { at?: Date; config?: Partial<Config> } = {}) {
  const admin = new pg.Client(inject("postgres"));
  await admin.connect();
  await makeTemplate(admin);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`create database ${name} template ${template}`);
  const god = new pg.Pool({
    connectionString: Object.assign(new URL(inject("postgres")), { pathname: `/${name}` }).href,
    max: 4,
  });
  const database = openDatabase(urlFor("practice_app", name));

  let now = at;
  const clock = {
    now: () => now,
    refresh: async () => undefined,
    /** Moves the app's clock, and the database's with it. */
    set: async (to: Date) => {
      now = to;
      await god.query("update clock set shift = $1::timestamptz - now()", [to]);
    },
  };
  await clock.set(at);
  const log = pino({ level: process.env["TEST_LOG"] ?? "silent" });
  const platform = createPlatform({ config: testConfig(config), database, clock, log });

  const callers = new Map<string, Caller>();
  const http = await createWeb(platform, async (request, endpoint, otherwise) => {
    const known = callers.get(String(request.headers.authorization));
    return known ?? otherwise(request, endpoint);
  });
  /** A token by which HTTP calls act as this caller. */
  const tokenOf = (caller: Caller) => {
    const token = `Test ${randomUUID()}`;
    callers.set(token, caller);
    return token;
  };
  const signOut = (token: string) => void callers.delete(token);
  let address = "";
  const listen = async () => {
    address ||= await http.listen({ port: 0, host: "127.0.0.1" });
    platform.config.port = Number(new URL(address).port); // jobs that call our own door find it
    return address;
  };
  /** The typed client over real HTTP, as this caller. */
  const callAs = (caller: Caller | undefined, language = "fr-CA") => {
    const authorization = caller ? { authorization: tokenOf(caller) } : {};
    return createCall(async (path, init) => {
      const sent = { ...init.headers, ...authorization, "accept-language": language };
      return fetch(`${await listen()}/api/v1${path}`, { ...init, headers: sent });
    });
  };
  /** Runs every job that is due by the practice's clock, and those that they start, until none is left. */
  const runJobs = async () => {
    const connectionString = urlFor("practice_owner", name);
    await god.query(
      "update graphile_worker._private_jobs set run_at = now() - interval '1 second' where run_at <= now()",
    );
    await runOnce({ connectionString, taskList: taskList(platform, jobs), logger: new Logger(() => () => undefined) });
  };
  /** Moves both clocks forward, waiting jobs too, and runs what became due. */
  const advance = async (milliseconds: number) => {
    await god.query("update graphile_worker._private_jobs set run_at = run_at - $1 * interval '1 millisecond'", [
      milliseconds,
    ]);
    await clock.set(new Date(now.getTime() + milliseconds));
    await runJobs();
  };
  const count = async (table: string) => Number((await god.query(`select count(*) from ${table}`)).rows[0].count);

  afterAll(async () => {
    await http.close();
    await Promise.all([database.close(), god.end()]);
    await admin.query(`drop database ${name}`); // fails when a test leaks a connection
    await admin.end();
  });
  const urls = { owner: urlFor("practice_owner", name), app: urlFor("practice_app", name) };
  const make = new Fixtures(god, clock.now);
  return { platform, http, god, clock, urls, make, callAs, tokenOf, signOut, listen, runJobs, advance, count };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;
