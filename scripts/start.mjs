// `npm start`: installs and builds what is missing, then is the server.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { dist } from "./place.mjs";
import { run } from "./run.mjs";
import { isBuilt } from "./sources.mjs";

await ensureInstalled();
// In a process of its own: the bundler's memory is not for the server to keep.
if (!isBuilt()) {
  const code = await run(process.execPath, [join(import.meta.dirname, "build.mjs")]);
  if (code !== 0) process.exit(code);
}
// In this very process: signals and exit codes are the server's own.
await import(pathToFileURL(join(dist, "server", "main.js")));
