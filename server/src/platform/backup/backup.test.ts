import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { openPlatform } from "../../app.ts";
import { sealOnce, verifyAudit } from "../audit-seal.ts";
import { findPlace, readConfig } from "../config.ts";
import { migrate } from "../migrate.ts";
import { type Postgres, startPostgres } from "../postgres/start-postgres.ts";
import type { Platform } from "../verb.ts";
import { makeBackup } from "./make-backup.ts";
import { restoreBackup } from "./restore-backup.ts";

const home = mkdtempSync(join(tmpdir(), "backup-"));
const running = new Set<Postgres>();
afterAll(async () => {
  await Promise.all([...running].map((postgres) => postgres.stop()));
  rmSync(home, { recursive: true, force: true });
});
const dataDir = join(home, "data");
const kept = join(home, "kept");
mkdirSync(kept);
const config = readConfig({ DATA_DIR: dataDir }, { root: home, version: "1.0.0" });

async function start(): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir });
  running.add(postgres);
  return postgres;
}
async function stop(postgres: Postgres): Promise<void> {
  running.delete(postgres);
  await postgres.stop();
}
async function withAdmin<T>({ adminUrl }: Postgres, run: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(Object.assign(new URL(adminUrl), { pathname: "/practice" }).href);
  await admin.connect();
  return run(admin).finally(() => admin.end());
}

/** Every table with its number of rows and the hash of what they say. */
const contents = (postgres: Postgres) =>
  withAdmin(postgres, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(
      "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'migrations'::regnamespace) order by 1",
    );
    const all: Record<string, unknown> = {};
    for (const { name } of tables) {
      const { rows } = await admin.query(
        `select count(*)::int as n, md5(string_agg(t::text, '' order by t::text)) as said from ${name} t`,
      );
      all[name] = rows[0];
    }
    return all;
  });

const entry =
  "insert into audit_entries (id, at, actor_role, action, subject_id) values (gen_random_uuid(), now(), 'system', 'practice.opened', gen_random_uuid())";

/** What the product has of the database, for the sealer and the verifier. */
async function withPlatform<T>({ appUrl }: Postgres, run: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = await openPlatform(config, pino({ level: "silent" }), appUrl);
  return run(platform).finally(() => platform.database.close());
}

test("the drill: saved while people write, wiped, restored, and everything up to the backup is there", {
  timeout: 60_000,
}, async () => {
  const postgres = await start();
  await migrate(postgres.ownerUrl, join(findPlace().root, "server/migrations"));
  await withAdmin(postgres, (admin) => admin.query(`${entry}; create table noise (id int)`));
  expect(await withPlatform(postgres, sealOnce)).toBe(1);
  const photo = randomBytes(300_000);
  mkdirSync(join(dataDir, "files", "ab"), { recursive: true });
  writeFileSync(join(dataDir, "files", "ab", "photo"), photo);

  const saved = new AbortController();
  const writing = withAdmin(postgres, async (admin) => {
    for (let id = 0; !saved.signal.aborted; id += 1) await admin.query("insert into noise values ($1)", [id]);
  });
  const { file, manifest } = await makeBackup(config, kept);
  saved.abort();
  await writing;
  expect(manifest).toMatchObject({ audit: { number: 1 }, keys: ["k1"], version: "1.0.0" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(kept)).toHaveLength(1);
  await withAdmin(postgres, (admin) => admin.query("drop table noise"));
  const before = await contents(postgres);
  const secrets = readFileSync(join(dataDir, "secrets.json"), "utf8");
  await stop(postgres);
  rmSync(dataDir, { recursive: true });

  await restoreBackup(dataDir, kept);
  const again = await start();
  await withAdmin(again, (admin) => admin.query("drop table noise"));
  expect(await contents(again)).toEqual(before);
  const remembered = manifest.audit ? [{ seal: manifest.audit.number, head: manifest.audit.head }] : [];
  const verdict = await withPlatform(again, (platform) => verifyAudit(platform, remembered));
  expect(verdict).toMatchObject({ seals: 1, entries: 1, head: manifest.audit?.head });
  expect(verdict.broken).toBeUndefined();
  expect(readFileSync(join(dataDir, "files", "ab", "photo")).equals(photo)).toBe(true);
  expect(readFileSync(join(dataDir, "secrets.json"), "utf8")).toBe(secrets);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  await stop(again);
});
test("a stopped product is saved too, and its database is stopped again", { timeout: 60_000 }, async () => {
  const file = join(home, "cold.tar.gz");
  await makeBackup(config, file);
  expect(readdirSync(join(dataDir, "postgres"))).not.toContain("postmaster.pid");
  await expect(makeBackup(config, file)).rejects.toThrow("a backup never replaces another");
  await expect(makeBackup(config, join(dataDir, "inside.tar.gz"))).rejects.toThrow("inside the folder");
  expect(readdirSync(home).filter((name) => name.includes("partial"))).toEqual([]);
});
test("a restore never replaces data", async () => {
  await expect(restoreBackup(dataDir, kept)).rejects.toThrow("is not empty");
});
test("a damaged backup is refused, and leaves the folder empty", async () => {
  const file = join(home, "damaged.tar.gz");
  const whole = readFileSync(join(home, "cold.tar.gz"));
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const empty = join(home, "empty");
  await expect(restoreBackup(empty, file)).rejects.toThrow("is no backup, or is damaged");
  expect(readdirSync(empty)).toEqual([]);
  await expect(restoreBackup(empty, join(home, "none"))).rejects.toThrow("does not exist");
});
test("nothing to save, and a database of the operator's own, are said", async () => {
  const elsewhere = { ...config, dataDir: join(home, "nothing") };
  await expect(makeBackup(elsewhere, kept)).rejects.toThrow("holds no database");
  const own = { ...config, databaseUrl: "postgres://app@db/practice" };
  await expect(makeBackup(own, kept)).rejects.toThrow("PostgreSQL of your own");
});
