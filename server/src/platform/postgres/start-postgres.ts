import { setTimeout as wait } from "node:timers/promises";
import { CannotStart } from "../cannot-start.ts";
import type { Secrets } from "../secrets.ts";
import { ADMIN, type Cluster, prepareCluster } from "./cluster.ts";
import { type Hold, takeHold, WrongSecrets } from "./hold.ts";
import { findFreePort, launch, type ServerSettings } from "./launch.ts";
import { findPostmaster, isAlive } from "./postmaster.ts";
import { APP, DATABASE, OWNER, provision } from "./provision.ts";

export type Postgres = {
  /** The owner of the database, for migrations and the job runner. */
  ownerUrl: string;
  /** The role that row-level security binds. */
  appUrl: string;
  /** The superuser, for back-ups and tests. */
  adminUrl: string;
  dataDir: string;
  pid(): number;
  stop(): Promise<void>;
};

export type PostgresOptions = {
  dataDir: string;
  settings?: ServerSettings;
  /** Told when PostgreSQL died and was started again, and when it could not be. */
  onRestart?: (problem: CannotStart | undefined) => void;
};

/** How long a crashed database may take to recover before we give up on it. */
const RECOVERY = 60_000;

/**
 * Runs PostgreSQL on a folder: starts it, or adopts the one a killed server left; starts it again, on the same port,
 * when it dies. One server for one folder: a second one is refused.
 */
export async function startPostgres({ dataDir, settings = {}, onRestart }: PostgresOptions): Promise<Postgres> {
  const cluster = prepareCluster(dataDir);
  const first = await bringUp(cluster, settings);
  await provision(first.client, cluster.passwords);
  const watch = supervise(cluster, first, { settings, ...(onRestart && { onRestart }) });
  return {
    ...urlsOf(first.port, cluster.passwords),
    dataDir,
    pid: watch.pid,
    async stop() {
      await watch.end();
      await shutDown(cluster);
    },
  };
}

/** The addresses of an embedded PostgreSQL that listens on a port. */
export function urlsOf(
  port: number,
  passwords: Secrets["postgres"],
): Pick<Postgres, "ownerUrl" | "appUrl" | "adminUrl"> {
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url(OWNER, passwords.owner, DATABASE),
    appUrl: url(APP, passwords.app, DATABASE),
    adminUrl: url(ADMIN, passwords.admin, "postgres"),
  };
}

/** Keeps the hold: where its session ends unasked, PostgreSQL died, and is brought up again on the same port. */
function supervise(cluster: Cluster, first: Hold, { settings = {}, onRestart }: Omit<PostgresOptions, "dataDir">) {
  let hold = first;
  let stopping = false;
  let recovery = Promise.resolve();
  const recover = async () => {
    if (stopping) return;
    try {
      hold = await bringUp(cluster, { ...settings, port: first.port });
      hold.client.once("end", onEnd);
      onRestart?.(undefined);
    } catch (error) {
      onRestart?.(error instanceof CannotStart ? error : new CannotStart([String(error)]));
    }
  };
  const onEnd = () => {
    recovery = recover();
  };
  hold.client.once("end", onEnd);
  return {
    pid: () => hold.pid,
    async end() {
      stopping = true;
      await recovery;
      await hold.client.end();
    },
  };
}

/** Until the folder's PostgreSQL runs and is ours. A port in the settings is kept, else any free one is taken. */
async function bringUp(cluster: Cluster, settings: ServerSettings): Promise<Hold> {
  const until = performance.now() + RECOVERY;
  let launchedHere = false;
  try {
    for (;;) {
      const hold = await takeHold(cluster);
      if (hold) return hold;
      if (findPostmaster(cluster.folder)) await wait(25);
      else launchedHere = await launchOnce(cluster, settings);
      if (performance.now() > until)
        throw new CannotStart([`PostgreSQL does not come up in ${cluster.dataDir}; see ${cluster.log}`]);
    }
  } catch (error) {
    // What nobody can open must not stay behind; what a faster second start holds by now is theirs.
    if (launchedHere && error instanceof WrongSecrets) await shutDown(cluster);
    throw error;
  }
}

/** True when it is up. A start that lost to something passing is tried again, a moment later. */
async function launchOnce(cluster: Cluster, settings: ServerSettings): Promise<boolean> {
  const port = Number(settings["port"] ?? (await findFreePort()));
  const launched = await launch(cluster, port, settings);
  if (launched instanceof CannotStart) throw launched;
  if (launched === "again") await wait(25);
  return launched === "up";
}

/** Sessions are ended and everything is written (SIGINT); past the patience it leaves at once and recovers later. */
async function shutDown({ folder }: Cluster): Promise<void> {
  const pid = findPostmaster(folder)?.pid;
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  const until = performance.now() + 20_000;
  let hurried = false;
  while (isAlive(pid) && findPostmaster(folder)?.pid === pid) {
    if (!hurried && performance.now() > until) {
      process.kill(pid, "SIGQUIT");
      hurried = true;
    }
    await wait(10);
  }
}
