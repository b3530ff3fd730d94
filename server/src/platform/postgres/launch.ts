import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { CannotStart } from "../cannot-start.ts";
import { type Cluster, cleanEnvironment } from "./cluster.ts";
import { commandAs } from "./identity.ts";
import { findPostmaster, removeMisleading } from "./postmaster.ts";

export type ServerSettings = Readonly<Record<string, string | number>>;

const SETTINGS: ServerSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // Compiling a query costs more than running it, for queries as small as ours.
  jit: "off",
};

/** Why a server did not come up: the line to show, or nothing when another try may do. */
type Launched = "up" | "again" | CannotStart;

/** Starts PostgreSQL on a port and waits until it answers or has ended. */
export async function launch(cluster: Cluster, port: number, settings: ServerSettings): Promise<Launched> {
  removeMisleading(cluster.folder);
  const from = startLog(cluster.log);
  const ended = spawnDetached(cluster, { ...SETTINGS, ...settings, port });
  for (;;) {
    const code = await Promise.race([ended, wait(15, "running" as const)]);
    if (code !== "running") return explain(cluster.log, from, code);
    if (findPostmaster(cluster.folder)?.ready) return "up";
  }
}

/**
 * In a process group of its own, or Ctrl-C in a terminal would stop it before the requests in flight are finished;
 * and not a child to wait for, so that this process may end without it.
 */
function spawnDetached(cluster: Cluster, settings: ServerSettings): Promise<string> {
  const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args, options } = commandAs(cluster.identity, cluster.binaries.postgres, [
    "-D",
    cluster.folder,
    ...given,
  ]);
  const log = openSync(cluster.log, "a", 0o600);
  const child = spawn(file, args, {
    ...options,
    cwd: cluster.folder,
    env: cleanEnvironment(),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`it ended with ${signal ?? code}`));
  });
}

const LARGE_LOG = 5 * 1024 * 1024;

/** Gives where this start's lines begin. */
function startLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LARGE_LOG) return size;
  renameSync(file, `${file}.1`);
  return 0;
}

function explain(file: string, from: number, ending: string): Launched {
  return (
    readFailure(readFileSync(file).subarray(from).toString("utf8")) ??
    new CannotStart([`PostgreSQL did not start: ${ending}; see ${file}`])
  );
}

/** The reason in a server's own words. Pure; undefined when it said none. */
export function readFailure(log: string): Launched | undefined {
  const fatal = log.split("\n").findLast((line) => line.includes("FATAL:"));
  if (!fatal) return undefined;
  // A port taken since it was chosen, a faster second start, or the last children of a killed server: all pass.
  if (/could not create any TCP|lock file .* already exists|shared memory block/.test(fatal)) return "again";
  return new CannotStart([`PostgreSQL did not start: ${fatal.slice(fatal.indexOf("FATAL:") + 6).trim()}`]);
}

/** A port that nobody uses at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
