import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findPlace } from "../../platform/config.ts";

const Chunk = z.object({
  file: z.string(),
  css: z.array(z.string()).default([]),
  assets: z.array(z.string()).default([]),
  imports: z.array(z.string()).default([]),
});
const Manifest = z.record(z.string(), Chunk);
type Manifest = z.infer<typeof Manifest>;

export const ENTRIES = ["content.ts", "public.tsx", "portal.tsx", "workspace.tsx", "admin.tsx", "dev.tsx"] as const;
export type Entry = (typeof ENTRIES)[number];
/** What the head of a page names: addresses below `/`. */
export type EntryFiles = { script: string | undefined; styles: string[]; imports: string[]; fonts: string[] };
export type Assets = { folder: string; of(entry: Entry): EntryFiles };

const NOTHING: EntryFiles = { script: undefined, styles: [], imports: [], fonts: [] };

/** What the web build made. Before the first build, as in tests of the server, pages name no files. */
export function openAssets(folder = join(findPlace().root, "dist/web")): Assets {
  const file = join(folder, ".vite/manifest.json");
  if (!existsSync(file)) return { folder, of: () => NOTHING };
  const manifest = Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const files = new Map(ENTRIES.map((entry) => [entry, deriveFiles(manifest, `src/app/${entry}`)]));
  return { folder, of: (entry) => files.get(entry) ?? NOTHING };
}

/** The files of an entry and of all that it imports at once. Only the font of most of our letters is worth fetching early. */
export function deriveFiles(manifest: Manifest, key: string): EntryFiles {
  const first = manifest[key];
  if (!first) return NOTHING;
  const seen = new Set<string>([key]);
  for (const name of seen) for (const next of manifest[name]?.imports ?? []) seen.add(next);
  const chunks = [...seen].flatMap((name) => manifest[name] ?? []);
  const each = (pick: (chunk: z.infer<typeof Chunk>) => string[]) =>
    [...new Set(chunks.flatMap(pick))].map((name) => `/${name}`);
  return {
    script: `/${first.file}`,
    styles: each(({ css }) => css),
    imports: each(({ file }) => [file]).filter((name) => name !== `/${first.file}`),
    fonts: each(({ assets }) => assets).filter((name) => /latin-wght[^/]*\.woff2$/.test(name)),
  };
}
