// `npm run admin | backup | restore`: one command of the built product.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./install.mjs";
import { dist } from "./place.mjs";

await ensureInstalled();
await ensureBuilt();
await import(pathToFileURL(join(dist, "server", "commands.js")));
