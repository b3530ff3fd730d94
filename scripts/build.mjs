// `npm run build`: the web app and the server to dist/. What was there stays until the new one is whole.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { dist, root, scratch } from "./place.mjs";
import { collect, leave, tool } from "./run.mjs";
import { hashSources, isBuilt } from "./sources.mjs";

/** Builds when the sources are not those that dist/ was built from. */
export async function ensureBuilt() {
  if (!isBuilt()) await build();
}

async function build() {
  const began = performance.now();
  console.log("Building…");
  const stamp = hashSources();
  const made = join(scratch, `build-${process.pid}`);
  const parts = ["web", "server"];
  const ends = await Promise.all(parts.map((part) => buildPart(part, join(made, part))));
  const failed = ends.find(({ code }) => code !== 0);
  if (failed) {
    rmSync(made, { recursive: true, force: true });
    leave(`${failed.output}\nThe build failed: see above.`, failed.code);
  }
  cpSync(join(root, "server/migrations"), join(made, "server/migrations"), { recursive: true });
  writeFileSync(join(made, ".sources"), stamp);
  replace(made);
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** Production mode whatever NODE_ENV says: a web app built for development is twice as large. */
const buildPart = (part, outDir) =>
  collect(tool("vite"), ["build", "--config", `${part}/vite.config.ts`, "--outDir", outDir, "--logLevel", "warn"], {
    env: { NODE_ENV: "production" },
  });

function replace(made) {
  const old = `${made}-old`;
  mkdirSync(scratch, { recursive: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(made, dist);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await build();
}
