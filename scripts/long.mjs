// `node scripts/long.mjs`: the proofs that take too long for `npm test`, one after the other; what each found in its own words.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root } from "./place.mjs";
import { run } from "./run.mjs";

const PROOFS = [["restarts", "--kills", "200", "--seed", "20260302"]];

await ensureInstalled();
const node = (script, ...args) => run(process.execPath, [join(root, "scripts", script), ...args]);
let failed = await node("build.mjs", "--if-needed");
for (const proof of PROOFS) failed ||= await node("prove.mjs", ...proof);
process.exit(failed);
