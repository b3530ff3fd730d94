import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { CannotStart } from "../cannot-start.ts";
import { isAlive } from "../postgres/postmaster.ts";
import { DATABASE } from "../postgres/provision.ts";
import { startPostgres } from "../postgres/start-postgres.ts";
import { type Manifest, readManifest, unpack } from "./archive.ts";

const STAGING = ".restore-";

/**
 * Brings a backup back into an empty data folder, checks every file and starts its database once, so that a restore
 * that ends well is known to work. `from` is the file, or a folder whose newest backup is taken.
 */
export async function restoreBackup(dataDir: string, from: string): Promise<{ file: string; manifest: Manifest }> {
  const file = sourceOf(resolve(from));
  refuseFilled(dataDir);
  const staging = join(dataDir, `${STAGING}${process.pid}`);
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  try {
    unpack(file, staging);
    const data = join(staging, "data");
    const manifest = await readManifest(staging, data);
    for (const name of readdirSync(data)) renameSync(join(data, name), join(dataDir, name));
    await proveDatabase(dataDir, manifest);
    return { file, manifest };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function sourceOf(from: string): string {
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found) throw new CannotStart([`${from} does not exist`]);
  if (!found.isDirectory()) return from;
  const newest = readdirSync(from)
    .filter((name) => /^je-chemine-.*\.tar\.gz$/.test(name))
    .toSorted()
    .at(-1);
  if (!newest) throw new CannotStart([`${from} holds no backup`]);
  return join(from, newest);
}

function refuseFilled(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  for (const name of readdirSync(dataDir))
    if (name.startsWith(STAGING) && !isAlive(Number(name.slice(STAGING.length))))
      rmSync(join(dataDir, name), { recursive: true, force: true });
  if (readdirSync(dataDir).length > 0)
    throw new CannotStart([
      `${dataDir} is not empty: a restore never replaces data; empty it, or choose another DATA_DIR`,
    ]);
}

async function proveDatabase(dataDir: string, { audit }: Manifest): Promise<void> {
  const postgres = await startPostgres({ dataDir });
  try {
    if (audit && !(await holdsSeal(postgres.adminUrl, audit)))
      throw new CannotStart([`The restored audit chain lacks its seal ${audit.number}: do not use this database`]);
  } finally {
    await postgres.stop();
  }
}

async function holdsSeal(adminUrl: string, { number, head }: NonNullable<Manifest["audit"]>): Promise<boolean> {
  const admin = new pg.Client(Object.assign(new URL(adminUrl), { pathname: `/${DATABASE}` }).href);
  await admin.connect();
  const { rowCount } = await admin
    .query("select from audit_seals where number = $1 and head = decode($2, 'hex')", [number, head])
    .finally(() => admin.end());
  return rowCount === 1;
}
