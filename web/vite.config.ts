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

/** Content pages carry the quick exit and nothing else. */
const NOT_CORE = /quick-exit|\.css$/;
/** The libraries of the apps; public pages are documents and carry no router. */
const FRAMES =
  /node_modules\/(?:@tanstack\/(?:react-router|router-core|history|react-store|store)|use-sync-external-store)\//;

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
        // Each chunk names those that it needs, and each frame all that its pages need: short names are 3 KB of it.
        chunkFileNames: "assets/[hash:7].js",
        codeSplitting: {
          groups: [
            // One chunk, so that zod is told before the first schema of the contract is made (see `app/zod.ts`).
            { name: "zod", test: /node_modules\/zod\/|src\/app\/zod\.ts$/, priority: 2 },
            // What nearly every page needs, together: apart they were thirty small files, which compress badly.
            { name: "core", test: (id) => !NOT_CORE.test(id), minShareCount: 60, priority: 1 },
            { name: "frames", test: FRAMES },
          ],
        },
      },
    },
  },
});
