import { type SpawnOptions, spawnSync } from "node:child_process";
import { chmodSync, chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "../cannot-start.ts";

/**
 * Who PostgreSQL runs as. It refuses root, so root hands it a user namespace in which root's own files belong to
 * nobody; where containers deny that, an existing unprivileged user does.
 */
export type Identity = { as: "self" } | { as: "namespace" } | { as: "user"; uid: number; gid: number };

export type Folders = { dataDir: string; cluster: string; binaries: string };

const NAMESPACE = ["--user", "--map-user=65534", "--map-group=65534", "--"];

/** Chooses the identity, or says in one line whose folder it is. */
export function chooseIdentity({ dataDir, cluster, binaries }: Folders): Identity {
  const me = process.getuid?.() ?? 0;
  const owner = ownerOf(cluster);
  if (me !== 0) {
    refuseForeign(dataDir, ownerOf(dataDir), me);
    refuseForeign(cluster, owner, me);
    return { as: "self" };
  }
  refuseForeign(dataDir, ownerOf(dataDir), me);
  const fallback = findUnprivilegedUser();
  if (owner !== undefined && owner !== 0 && owner !== fallback?.uid) refuseForeign(cluster, owner, me);
  if ((owner === undefined || owner === 0) && canUnshare()) return { as: "namespace" };
  if (!fallback) throw new CannotStart(["PostgreSQL cannot run as root here: start the product as an ordinary user"]);
  chmodSync(dataDir, 0o711); // entered, not listed
  refuseUnreachable({ dataDir, cluster, binaries }, fallback);
  return { as: "user", ...fallback };
}

/** The command line that runs a program under an identity. */
export function commandAs(
  identity: Identity,
  program: string,
  args: readonly string[],
): { file: string; args: string[]; options: Pick<SpawnOptions, "uid" | "gid"> } {
  if (identity.as === "namespace") return { file: "unshare", args: [...NAMESPACE, program, ...args], options: {} };
  const options = identity.as === "user" ? { uid: identity.uid, gid: identity.gid } : {};
  return { file: program, args: [...args], options };
}

/** Hands a folder and all in it to the identity; nothing to do where the files stay this user's own. */
export function handOver(identity: Identity, path: string): void {
  if (identity.as !== "user" || ownerOf(path) === identity.uid) return;
  chownSync(path, identity.uid, identity.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) handOver(identity, join(path, name));
}

function refuseForeign(path: string, owner: number | undefined, me: number): void {
  if (owner === undefined || owner === me) return;
  throw new CannotStart([
    `${path} belongs to uid ${owner}, and this is uid ${me}: start as its owner, or choose another DATA_DIR`,
  ]);
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

function canUnshare(): boolean {
  return spawnSync("unshare", [...NAMESPACE, "true"], { stdio: "ignore" }).status === 0;
}

function findUnprivilegedUser(): { uid: number; gid: number } | undefined {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((option) => spawnSync("id", [option, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return undefined;
}

/** Every folder above must let that user through; a root-only home does not. */
function refuseUnreachable({ dataDir, binaries }: Folders, user: { uid: number; gid: number }): void {
  for (const [path, advice] of [
    [dataDir, "choose a DATA_DIR that other users may enter"],
    [binaries, "install the product where other users may enter"],
  ] as const) {
    const reached = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", path], { ...user, cwd: "/", stdio: "ignore" });
    if (reached.status !== 0)
      throw new CannotStart([`PostgreSQL must not run as root, and uid ${user.uid} cannot enter ${path}: ${advice}`]);
  }
}
