// `npm run tables`: writes the row types of the migrated database.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root } from "./place.mjs";

await ensureInstalled();
const { runTypeScript } = await import("./run-ts.mjs");
await runTypeScript(join(root, "server/src/commands/tables.ts"), process.argv.slice(2));
