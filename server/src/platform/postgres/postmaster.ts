import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";

export type Postmaster = { pid: number; port: number | undefined; ready: boolean };

/** What PostgreSQL writes about itself into `postmaster.pid`: line 1 its process, 4 its port, 8 its state. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : undefined, ready: lines[7] === "ready" };
}

/** The PostgreSQL that serves a folder now, if one does. A left-over file, even of a process number used again, is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const found = parsePostmaster(readIfThere(pidFile(cluster)));
  return found && serves(found.pid, cluster) ? found : undefined;
}

/**
 * After a crash the file may name a process number that by now belongs to something else, and PostgreSQL would not
 * dare to start. One that names a dead process it removes by itself, with checks of its own: better left to it.
 */
export function removeMisleading(cluster: string): void {
  const named = parsePostmaster(readIfThere(pidFile(cluster)));
  if (named && isAlive(named.pid) && !serves(named.pid, cluster)) rmSync(pidFile(cluster), { force: true });
}

const pidFile = (cluster: string) => join(cluster, "postmaster.pid");

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function serves(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  return commandLineOf(pid).split("\0").join(" ").includes(`postgres -D ${cluster} `);
}

function commandLineOf(pid: number): string {
  if (platform() === "linux") return readIfThere(`/proc/${pid}/cmdline`);
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}

function readIfThere(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch {
    return ""; // gone between the two
  }
}
