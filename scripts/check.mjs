// `npm run check`: all that can be known without running anything, in seconds.
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
const { runChecks } = await import("./checks.mjs");
const { failed } = await runChecks();
process.exit(failed === 0 ? 0 : 1);
