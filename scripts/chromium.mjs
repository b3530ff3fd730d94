import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { leave } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The browser that the tests drive; root on Debian gets one, others are told what to set. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) install();
  return findChromium() ?? leave("No Chromium was found: install one, or name its program in PLAYWRIGHT_CHROMIUM.");
}

function findChromium() {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given) return existsSync(given) ? given : leave(`PLAYWRIGHT_CHROMIUM names ${given}, which does not exist.`);
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  return candidates.find((file) => existsSync(file));
}

const canInstall = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");

function install() {
  console.log("Installing chromium (apt-get)…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]])
    spawnSync("apt-get", ["-qq", ...args], { stdio: "inherit", env });
}
