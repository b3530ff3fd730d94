// `npm start`: installs and builds what is missing, then is the server.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./install.mjs";
import { dist } from "./place.mjs";

await ensureInstalled();
await ensureBuilt();
// npm's shell dies of a signal without passing it on; then nobody would be left to stop the server.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}
// In this very process: signals and exit codes are the server's own.
await import(pathToFileURL(join(dist, "server", "main.js")));
