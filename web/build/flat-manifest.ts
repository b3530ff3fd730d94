import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Chunk = { file: string; isEntry?: boolean; css?: string[]; imports?: string[] };
type Manifest = Record<string, Chunk>;

/** The key of a chunk and of all that it needs at once, each once. */
function needed(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) needed(manifest, next, seen);
  return seen;
}

const PAGE = /\/web\/(src\/.+-page\.tsx)$/;
/** A page that another module imports too stands in a chunk without its name: `scripts/budgets.mjs` finds it by its file all the same. */
function namePages(manifest: Manifest, bundle: Rolldown.OutputBundle) {
  const all = Object.values(manifest);
  for (const output of Object.values(bundle)) {
    const chunk = all.find(({ file }) => file === output.fileName);
    if (output.type !== "chunk" || !chunk) continue;
    for (const id of output.moduleIds) {
      const key = PAGE.exec(id)?.[1];
      if (key) manifest[key] ??= chunk;
    }
  }
}

/** Each entry of the manifest names all its styles and all chunks that it needs: the server writes the links without walking the graph. */
export const flatManifest = (): Plugin => ({
  name: "flat-manifest",
  enforce: "post",
  writeBundle({ dir }, bundle) {
    if (!dir) return;
    const path = join(dir, ".vite/manifest.json");
    const manifest: Manifest = JSON.parse(readFileSync(path, "utf8"));
    for (const [key, chunk] of Object.entries(manifest).filter(([, { isEntry }]) => isEntry)) {
      const all = [...needed(manifest, key)];
      chunk.css = [...new Set(all.flatMap((each) => manifest[each]?.css ?? []))];
      chunk.imports = all.filter((each) => each !== key);
    }
    namePages(manifest, bundle);
    writeFileSync(path, JSON.stringify(manifest, null, 2));
  },
});
