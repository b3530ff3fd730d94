import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "../cannot-start.ts";
import { ensureSecrets, type Secrets } from "../secrets.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { chooseIdentity, commandAs, handOver, type Identity } from "./identity.ts";
import { isAlive } from "./postmaster.ts";

export const ADMIN = "postgres";

/** A folder with a database cluster in it, and all that is needed to start it. */
export type Cluster = {
  dataDir: string;
  folder: string;
  log: string;
  binaries: Binaries;
  identity: Identity;
  passwords: Secrets["postgres"];
};

/** Checks the folder, makes the cluster on first use. */
export function prepareCluster(dataDir: string): Cluster {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = join(dataDir, "postgres");
  const binaries = findBinaries();
  const identity = chooseIdentity({ dataDir, cluster: folder, binaries: binaries.folder });
  const { postgres: passwords } = ensureSecrets(dataDir);
  const cluster = { dataDir, folder, log: join(dataDir, "postgres.log"), binaries, identity, passwords };
  if (!existsSync(folder)) initialise(cluster);
  handOver(identity, folder);
  refuseOtherMajor(cluster);
  return cluster;
}

function refuseOtherMajor({ folder, binaries }: Cluster): void {
  const file = join(folder, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : "nothing";
  if (found !== binaries.major)
    throw new CannotStart([
      `${folder} holds ${found} instead of PostgreSQL ${binaries.major}: restore a backup into an empty DATA_DIR`,
    ]);
}

/** Made beside and renamed when whole, so that a killed first start leaves nothing half made. */
function initialise(cluster: Cluster): void {
  sweep(cluster.dataDir);
  const staging = join(cluster.dataDir, `${STAGING}${process.pid}`);
  const passwordFile = join(staging, "password");
  const made = join(staging, "postgres");
  mkdirSync(staging, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.passwords.admin, { mode: 0o600 });
  handOver(cluster.identity, staging);
  try {
    runInitdb(cluster, made, passwordFile);
    if (!existsSync(cluster.folder)) renameSync(made, cluster.folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

const STAGING = ".initdb-";

function sweep(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(STAGING) && !isAlive(Number(name.slice(STAGING.length))))
      rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** The built-in C.UTF-8 sorts the same on every machine; people's lists name their collation. */
function runInitdb({ binaries, identity, dataDir }: Cluster, folder: string, passwordFile: string): void {
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${ADMIN}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const { file, args, options } = commandAs(identity, binaries.initdb, [
    "-D",
    folder,
    ...locale,
    ...access,
    "--no-instructions",
  ]);
  const run = spawnSync(file, args, { ...options, cwd: dataDir, encoding: "utf8", env: cleanEnvironment() });
  if (run.status === 0) return;
  const reason = `${run.stderr ?? ""}${run.error?.message ?? ""}`.trim().split("\n").at(-1);
  throw new CannotStart([`PostgreSQL could not make its folder in ${dataDir}: ${reason}`]);
}

/** PG… variables of the person's shell must not steer the embedded server. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(entries), LANG: "C.UTF-8", TZ: "UTC" };
}
