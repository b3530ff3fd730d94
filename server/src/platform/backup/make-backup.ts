import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import pg from "pg";
import { CannotStart } from "../cannot-start.ts";
import type { Config } from "../config.ts";
import { ADMIN } from "../postgres/cluster.ts";
import { findPostmaster } from "../postgres/postmaster.ts";
import { DATABASE } from "../postgres/provision.ts";
import { startPostgres } from "../postgres/start-postgres.ts";
import { ensureSecrets } from "../secrets.ts";
import { MANIFEST, type Manifest, pack } from "./archive.ts";
import { copyCluster } from "./base-backup.ts";
import { type Copied, copyTree } from "./copy-tree.ts";

/**
 * Saves a data folder (database, files, secrets) into one file, while the product runs or while it does not. Gives the
 * file. `to` is the file, or a folder that gets a dated one.
 */
export async function makeBackup(config: Config, to: string): Promise<{ file: string; manifest: Manifest }> {
  if (config.databaseUrl)
    throw new CannotStart([
      "DATABASE_URL names a PostgreSQL of your own: back it up with its own tools (docs/operations.md says how)",
    ]);
  if (!existsSync(join(config.dataDir, "postgres")))
    throw new CannotStart([`${config.dataDir} holds no database: there is nothing to back up`]);
  const file = targetOf(resolve(to));
  if (file.startsWith(config.dataDir + sep))
    throw new CannotStart([`${file} lies inside the folder it would save: choose another place`]);
  const staging = `${file}.partial-${process.pid}`;
  mkdirSync(join(staging, "data"), { recursive: true, mode: 0o700 });
  try {
    const manifest = await withPostgres(config.dataDir, (port) => fill(config, port, staging));
    writeFileSync(join(staging, MANIFEST), JSON.stringify(manifest), { mode: 0o600 });
    await pack(staging, `${staging}.tar.gz`);
    renameSync(`${staging}.tar.gz`, file);
    return { file, manifest };
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(`${staging}.tar.gz`, { force: true });
  }
}

function targetOf(to: string): string {
  const isFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder && existsSync(to)) throw new CannotStart([`${to} exists already: a backup never replaces another`]);
  if (!existsSync(dirname(to))) throw new CannotStart([`The folder ${dirname(to)} does not exist`]);
  const stamp = new Date().toISOString().replaceAll(":", "-").slice(0, 19);
  return isFolder ? join(to, `je-chemine-${stamp}Z.tar.gz`) : to;
}

/** On the running PostgreSQL of the folder, or on one started for the occasion. */
async function withPostgres<T>(dataDir: string, run: (port: number) => Promise<T>): Promise<T> {
  const running = findPostmaster(join(dataDir, "postgres"));
  if (running?.port) return run(running.port);
  const postgres = await startPostgres({ dataDir });
  try {
    return await run(Number(new URL(postgres.adminUrl).port));
  } finally {
    await postgres.stop();
  }
}

const NOT_SAVED = /^(postgres|postgres\.log(\.1)?|\..*)$/;

/** The database first: every file that it knows is then still there to be copied. */
async function fill({ dataDir, version, dataKeys }: Config, port: number, staging: string): Promise<Manifest> {
  const data = join(staging, "data");
  const audit = await ask(dataDir, { port, database: DATABASE }, newestSeal);
  const database = await ask(dataDir, { port, database: "postgres" }, (admin) =>
    copyCluster(admin, join(dataDir, "postgres"), join(data, "postgres")),
  );
  const rest = await copyTree(dataDir, data, (path) => (NOT_SAVED.test(path) ? "no" : "yes"));
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    version,
    keys: dataKeys.map(({ id }) => id),
    audit,
    files: [...database.map((copied) => below("postgres", copied)), ...rest],
  };
}

const below = (folder: string, { path, sha256 }: Copied): Copied => ({ path: `${folder}/${path}`, sha256 });

type Where = { port: number; database: string };

/** As the administrator, whom row-level security lets count everything. */
async function ask<T>(dataDir: string, where: Where, run: (admin: pg.Client) => Promise<T>): Promise<T> {
  const { admin: password } = ensureSecrets(dataDir).postgres;
  const admin = new pg.Client({ host: "127.0.0.1", user: ADMIN, password, ...where });
  await admin.connect();
  try {
    return await run(admin);
  } finally {
    await admin.end();
  }
}

/** The head of the audit chain; none before the first migration and the first seal. */
export async function newestSeal(admin: Pick<pg.Client, "query">): Promise<Manifest["audit"]> {
  const { rows: known } = await admin.query("select to_regclass('public.audit_seals') as found");
  if (known[0]?.found === null) return null;
  const { rows } = await admin.query<{ number: number; head: string }>(
    "select number::float8 as number, encode(head, 'hex') as head from audit_seals order by number desc limit 1",
  );
  return rows[0] ?? null;
}
