// Node 20 does not run TypeScript: sources are bundled first, our own code only.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { root } from "./place.mjs";

/** Whatever lives in node_modules stays there; our contract, though a workspace, is our own code. */
const isForeign = (id) => /^[^./]/.test(id) && !id.startsWith("@jechemine/contract");

/** Bundles TypeScript entries (`{ name: path }`) into a folder of the product and gives the files. */
export async function bundle(input, folder) {
  await mkdir(folder, { recursive: true });
  const bundled = await rolldown({ input, platform: "node", external: isForeign, logLevel: "warn", cwd: root });
  const { output } = await bundled.write({ dir: folder, format: "esm", sourcemap: true, entryFileNames: "[name].js" });
  await bundled.close();
  return output.filter(({ type, isEntry }) => type === "chunk" && isEntry).map(({ fileName }) => join(folder, fileName));
}

/** A folder that is emptied when the process ends; inside the product, so that node_modules is found. */
export async function scratch(name) {
  const folder = join(root, ".tmp", `${name}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
