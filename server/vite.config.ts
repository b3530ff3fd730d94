import { resolve } from "node:path";
import { defineConfig } from "vite";

const source = (file: string) => resolve(import.meta.dirname, "src", file);
const entries = { main: source("main.ts"), commands: source("commands/main.ts") };

/** The server for Node: our code and the contract in one bundle, libraries left in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: [/^@jechemine\//] },
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, "../dist/server"),
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
    minify: false,
    rolldownOptions: { input: entries, output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
  },
});
