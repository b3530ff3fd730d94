// Before anything is installed: nothing but Node itself may be imported here.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.mjs";
import { leave, run } from "./run.mjs";

const OLDEST = [20, 19];
const lockFile = join(root, "package-lock.json");
const stampFile = join(root, "node_modules", ".installed");
const npmsOwn = join(root, "node_modules", ".package-lock.json");

/** Refuses an old Node, and brings node_modules to what package-lock.json says. */
export async function ensureInstalled() {
  refuseOldNode();
  const stamp = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (isInstalled(stamp)) return;
  console.log("Installing (npm ci)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const code = await run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) leave("npm ci failed: see above.", code);
  writeFileSync(stampFile, stamp);
}

/** By our stamp, or by hand: npm's own record is then younger than the lock file. */
function isInstalled(stamp) {
  if (!existsSync(npmsOwn)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return true;
  return statSync(npmsOwn).mtimeMs >= statSync(lockFile).mtimeMs;
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldMajor, oldMinor] = OLDEST;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  leave(`Node ${OLDEST.join(".")} or newer is needed; this is ${process.versions.node}.`);
}
