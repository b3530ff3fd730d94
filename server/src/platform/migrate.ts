import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

/** Any constant: only our own migration runners ask for this lock. */
const MIGRATION_LOCK = 7_014_301;

/** The numbered SQL files of a folder, in order. */
export function readMigrations(folder: string): { name: string; sql: string }[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));
}

/** Brings the database to the newest shape, forward only, one runner at a time. Each file is one transaction. Returns the names applied. */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "jechemine-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await runMigrations({ connectionString: ownerUrl });
    await client.query("create schema if not exists migrations");
    await client.query(
      "create table if not exists migrations.applied (name text primary key, at timestamptz not null)",
    );
    const { rows } = await client.query("select name from migrations.applied");
    const done = new Set(rows.map(({ name }) => String(name)));
    const waiting = readMigrations(folder).filter(({ name }) => !done.has(name));
    for (const { name, sql } of waiting) await applyOne(client, name, sql);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, name: string, sql: string) {
  await client.query("begin");
  try {
    // Row-level security is forced on the owner too: changes of data run as the system.
    await client.query("select set_config('app.role', 'system', true)");
    await client.query(sql);
    await client.query("insert into migrations.applied values ($1, clock_timestamp())", [name]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
