// `npm run build [-- --if-needed]`: the web app and the server to dist/. What was there stays until the new one is whole.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { dist, scratch } from "./place.mjs";
import { collect, leave, tool } from "./run.mjs";
import { hashSources, isBuilt } from "./sources.mjs";

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
  writeFileSync(join(made, ".sources"), stamp);
  replace(made);
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** Production mode whatever NODE_ENV says: a web app built for development is twice as large. */
const buildPart = (part, outDir) =>
  collect(tool("vite"), ["build", "--config", `${part}/vite.config.ts`, "--outDir", outDir, "--logLevel", "warn"], {
    env: { NODE_ENV: "production", NO_COLOR: "1" },
  });

function replace(made) {
  const old = `${made}-old`;
  mkdirSync(scratch, { recursive: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(made, dist);
  rmSync(old, { recursive: true, force: true });
}

await ensureInstalled();
if (!(process.argv.includes("--if-needed") && isBuilt())) await build();
