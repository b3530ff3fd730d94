import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { findPostmaster, isAlive } from "../src/platform/postgres/postmaster.ts";
import { provision } from "../src/platform/postgres/provision.ts";
import { startPostgres } from "../src/platform/postgres/start-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A superuser of a PostgreSQL in which each test file makes its own database. */
    postgres: string;
  }
}

const PREFIX = "jechemine-test-";
/** Of both roles, in databases that live for one run. */
const PASSWORD = "test";

/** One PostgreSQL for the whole run, or the one named by TEST_DATABASE_URL; none for the tests that need none. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env["WITHOUT_DATABASE"]) return undefined;
  const given = process.env["TEST_DATABASE_URL"];
  if (given) {
    await setRoles(given);
    project.provide("postgres", given);
    return undefined;
  }
  sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const settings = { fsync: "off", full_page_writes: "off", max_connections: 200, log_min_messages: "fatal" };
  const postgres = await startPostgres({ dataDir, settings });
  await setRoles(postgres.adminUrl);
  project.provide("postgres", postgres.adminUrl);
  process.env["TEST_DATABASE_URL"] = postgres.adminUrl;
  return async () => {
    delete process.env["TEST_DATABASE_URL"];
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** `practice_owner` and `practice_app`, with a password the worlds know. */
async function setRoles(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await provision(admin, { owner: PASSWORD, app: PASSWORD });
  for (const role of ["practice_owner", "practice_app"]) await admin.query(`alter role ${role} password '${PASSWORD}'`);
  await admin.end();
}

/** A killed run leaves its PostgreSQL behind; the next run clears it away. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split("-")[0]))) continue;
    const folder = join(tmpdir(), name);
    const orphan = findPostmaster(join(folder, "postgres"));
    if (orphan) process.kill(orphan.pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
