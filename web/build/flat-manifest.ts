import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

type Chunk = { isEntry?: boolean; css?: string[]; imports?: string[] };
type Manifest = Record<string, Chunk>;

/** The key of a chunk and of all that it needs at once, each once. */
function needed(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) needed(manifest, next, seen);
  return seen;
}

/** Each entry of the manifest names all its styles and all chunks that it needs: the server writes the links without walking the graph. */
export const flatManifest = (): Plugin => ({
  name: "flat-manifest",
  enforce: "post",
  writeBundle({ dir }) {
    if (!dir) return;
    const path = join(dir, ".vite/manifest.json");
    const manifest: Manifest = JSON.parse(readFileSync(path, "utf8"));
    for (const [key, chunk] of Object.entries(manifest).filter(([, { isEntry }]) => isEntry)) {
      const all = [...needed(manifest, key)];
      chunk.css = [...new Set(all.flatMap((each) => manifest[each]?.css ?? []))];
      chunk.imports = all.filter((each) => each !== key);
    }
    writeFileSync(path, JSON.stringify(manifest, null, 2));
  },
});
