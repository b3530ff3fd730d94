// `node scripts/long.mjs`: the proofs that take too long for `npm test`, one after the other; what each found in its own words.
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./place.mjs";
import { run, tool } from "./run.mjs";

await ensureInstalled();
const node = (script, ...args) => run(process.execPath, [join(root, "scripts", script), ...args]);
const PROOFS = [
  () => node("prove.mjs", "ledger"),
  () => node("prove.mjs", "payments"),
  () => node("prove.mjs", "mail"),
  () => node("prove.mjs", "access"),
  () => node("prove.mjs", "restarts", "--kills", "200", "--seed", "20260302"),
  // Every journey at both sizes in both languages; `npm test` crosses them.
  () => run(tool("playwright"), ["test"], { env: { E2E: "all", PLAYWRIGHT_CHROMIUM: ensureChromium() } }),
];

let failed = await node("build.mjs", "--if-needed");
if (failed === 0) for (const proof of PROOFS) failed = (await proof()) || failed;
process.exit(failed);
