import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { catalogues } from "./build/catalogues.ts";
import { flatManifest } from "./build/flat-manifest.ts";
import { noJsonSchema } from "./build/no-json-schema.ts";
import { onlyOurLanguages } from "./build/only-our-languages.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The pages that the server may open; each is a key of `dist/web/.vite/manifest.json`. */
const entries = ["public.tsx", "portal.tsx", "workspace.tsx", "admin.tsx", "dev.tsx", "content.ts"];

export default defineConfig({
  root,
  plugins: [
    react(),
    tailwind(),
    catalogues({ root: `${root}src` }),
    onlyOurLanguages(),
    noJsonSchema(),
    flatManifest(),
  ],
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // no data: addresses, so that the content policy can stay short
    reportCompressedSize: false,
    rolldownOptions: {
      input: entries.map((entry) => `${root}src/app/${entry}`),
      output: {
        codeSplitting: {
          // One chunk, so that zod is told before the first schema of the contract is made (see `app/zod.ts`).
          groups: [{ name: "zod", test: /node_modules\/zod\/|src\/app\/zod\.ts$/ }],
        },
      },
    },
  },
});
