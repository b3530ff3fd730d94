// Runs one TypeScript file with Node: `node scripts/run-ts.mjs FILE [arguments]`, in this very process.
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { root } from "./place.mjs";

/** Bundles and runs; what it is bundled into is gone when the process ends. */
export async function runTypeScript(file, args) {
  const folder = join(root, ".tmp", `run-${process.pid}`);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const before = process.env.NODE_ENV;
  const { run } = await bundle({ run: resolve(file) }, folder);
  // The bundler makes it "production"; the program is to see what the person gave.
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  process.argv = [process.argv[0], resolve(file), ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(run));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (!file) {
    console.error("Usage: node scripts/run-ts.mjs FILE [arguments]");
    process.exit(2);
  }
  await runTypeScript(file, args);
}
