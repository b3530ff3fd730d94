import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { dist, root } from "./place.mjs";

const BUILT_FROM = [
  "contract",
  "server/src",
  "server/migrations",
  "server/vite.config.ts",
  "web",
  "scripts/build.mjs",
  "package.json",
  "package-lock.json",
];
/** What the built product came from; absent until a build has ended well. */
export const stampFile = join(dist, ".sources");

const isSource = (name) => name !== "node_modules" && !/\.test\.tsx?$/.test(name);

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).filter(isSource).toSorted()) yield* filesUnder(join(path, name));
}

/** One word for all sources: it changes when any file of them does. */
export function hashSources() {
  const hash = createHash("sha256");
  for (const file of BUILT_FROM.flatMap((path) => [...filesUnder(join(root, path))])) {
    hash.update(relative(root, file).split(sep).join("/")).update("\0");
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === hashSources();
