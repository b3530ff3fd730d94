// `node scripts/budgets.mjs`, part of `npm test`: how much JavaScript (gzip) each page of the built app carries before it is whole, and the most it may.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { dist, root } from "./place.mjs";

const KB = 1_000;
const LANGUAGES = ["fr", "en"];
/** No page of an entry may grow past this. Work places open once a day and are kept by the browser. */
const ENTRIES = [
  { entry: "public", most: 255 * KB },
  { entry: "portal", most: 285 * KB },
  { entry: "workspace", most: 320 * KB },
  { entry: "admin", most: 280 * KB },
];
/** What quality.md asks for: request and sign-in 190 KB, portal home 200 KB. */
const NARROWER = [
  { pages: /^src\/features\/(?:accounts\/(?!account-|leave-)|requests\/(?:request|follow)-page)/, most: 190 * KB },
  { pages: /portal-home\/home-page/, most: 200 * KB },
  { pages: /own-request-page/, most: 212 * KB },
];

const web = join(dist, "web");
const manifest = JSON.parse(readFileSync(join(web, ".vite/manifest.json"), "utf8"));
const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(web, file))).length);
  return sizes.get(file);
}

/** A chunk and all that it needs before it runs, each once. */
function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next, files);
}

function weigh(keys) {
  const files = new Set();
  for (const key of keys) collect(key, files);
  return [...files].reduce((sum, file) => sum + sizeOf(file), 0);
}
/** In the language that weighs more. */
const weighPage = (keys, texts) =>
  Math.max(
    ...LANGUAGES.map((language) => weigh([...keys, ...texts.map((of) => `../virtual:catalogue/${of}/${language}`)])),
  );

const ROUTE = /\b(page|settingsPage|publicPage)\(\s*[\w."]+,\s*"([\w-]+)",\s*(?:\(\) => import\("([^"]+)"\)|(\w+))/g;
const at = (path) => posix.join("src/app/routes", path);
/** The pages that the routes of an entry name: their chunks and the features whose texts they speak. */
function pagesOf(entry) {
  const source = readFileSync(join(root, `web/src/app/routes/${entry}.ts`), "utf8");
  return [...source.matchAll(ROUTE)].map(([, kind, feature, path, loader]) => {
    const body = loader ? new RegExp(`const ${loader} = [^]*?\\n};`).exec(source)?.[0] : undefined;
    const imported = path ?? /import\("([^"]+)"\)/.exec(body ?? "")?.[1];
    if (!imported)
      throw new Error(`${entry}.ts: the page of ${feature} is loaded in a way that this script does not know`);
    const more = [...(body ?? "").matchAll(/loadTexts\("([\w-]+)"\)/g)].map(([, text]) => text);
    const inSettings = kind === "settingsPage";
    return {
      name: at(imported),
      keys: [at(imported), ...(inSettings ? ["src/app/settings-frame.tsx"] : [])],
      texts: ["core", feature, ...more, ...(inSettings ? ["account"] : [])],
    };
  });
}

/** Tells the weight of every page and gives how many are within their budget. */
export function checkBudgets() {
  const pages = ENTRIES.flatMap(({ entry, most }) =>
    pagesOf(entry).map(({ name, keys, texts }) => ({
      name: `${entry} ${name.replace(/^src\/(features|app)\//, "")}`,
      weight: weighPage([`src/app/${entry}.tsx`, ...keys], texts),
      most: NARROWER.find(({ pages: of }) => of.test(name))?.most ?? most,
    })),
  );
  pages.push({ name: "content pages", weight: weigh(["src/app/content.ts"]), most: 20 * KB });
  for (const { name, weight, most } of pages.toSorted((a, b) => b.weight - a.weight))
    console.log(`${weight <= most ? "✓" : "✗"} ${(weight / KB).toFixed(1).padStart(6)} of ${most / KB} KB  ${name}`);
  const failed = pages.filter(({ weight, most }) => weight > most).length;
  return { passed: pages.length - failed, failed };
}

if (process.argv[1] === import.meta.filename) process.exit(checkBudgets().failed === 0 ? 0 : 1);
