// Node 20 does not run TypeScript: what it runs is bundled first, libraries left in node_modules.
import { join } from "node:path";
import { build } from "vite";
import { root } from "./place.mjs";

/** Bundles TypeScript entries (`{ name: path }`) into a folder inside the product, and gives the files by name. */
export async function bundle(input, folder) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: [/^@jechemine\//] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node20",
      sourcemap: true,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: "[name].js" } },
    },
  });
  return Object.fromEntries(Object.keys(input).map((name) => [name, join(folder, `${name}.js`)]));
}
