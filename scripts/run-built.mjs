// `npm run admin | backup | restore`: one command of the built product.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { dist } from "./place.mjs";
import { run } from "./run.mjs";
import { isBuilt } from "./sources.mjs";

await ensureInstalled();
if (!isBuilt()) {
  const code = await run(process.execPath, [join(import.meta.dirname, "build.mjs")]);
  if (code !== 0) process.exit(code);
}
await import(pathToFileURL(join(dist, "server", "commands.js")));
