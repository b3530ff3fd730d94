import { join } from "node:path";
import { run } from "./run.mjs";
import { isBuilt } from "./sources.mjs";

/** Builds what is not built yet, or was built from other sources; leaves with the build's code when it fails. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  // In a process of its own: the bundler's memory is not for the caller to keep.
  const code = await run(process.execPath, [join(import.meta.dirname, "build.mjs")]);
  if (code !== 0) process.exit(code);
}
