import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const all = ["contract/src", "server/src", "server/test", "web/src", "e2e", "bench"].flatMap((folder) => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
});
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || /^(server\/test|e2e)\//.test(file);
/** Product sources: what ships. Test fixtures that live beside a module (`test-*.ts`) are not. */
const sources = all.filter((file) => !isTest(file) && !file.startsWith("bench/") && !/\/test-[^/]+\.tsx?$/.test(file));
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

function importsOf(file: string): string[] {
  const { module, errors } = parseSync(file, textOf(file));
  expect(errors, file).toEqual([]);
  const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)];
  const names = named.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
  const lazy = module.dynamicImports.map(({ moduleRequest }) =>
    textOf(file).slice(moduleRequest.start, moduleRequest.end).replaceAll(/["'`]/g, ""),
  );
  return [...names, ...lazy].map((name) => {
    if (name.startsWith(".")) return normalize(join(dirname(file), name));
    return name.replace(/^@jechemine\/contract\//, "contract/src/");
  });
}
const imports = new Map(sources.map((file) => [file, importsOf(file)]));

const moduleOf = (file: string) => /^server\/src\/modules\/([^/]+)/.exec(file)?.[1];
const featureOf = (file: string) => /^web\/src\/features\/([^/]+)/.exec(file)?.[1];
const isLibrary = (to: string, ...names: string[]) => names.some((name) => to === name || to.startsWith(`${name}/`));
const inPlatform = (file: string) => file.startsWith("server/src/platform/");

/** Who may use whom: the same table stands in docs/architecture.md, and a test below compares them. */
const table = textOf("docs/architecture.md").matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm);
const mayUse = new Map(
  [...table].map(([, name, uses]) => [
    String(name),
    [...String(uses).matchAll(/`(\w+)`/g)].map(([, use]) => String(use)),
  ]),
);

const fences: Record<string, (from: string, to: string) => boolean> = {
  "a module enters another by its index.ts only": (from, to) => {
    const [mine, theirs] = [moduleOf(from), moduleOf(to)];
    return mine !== undefined && theirs !== undefined && mine !== theirs && !to.endsWith("/index.ts");
  },
  "a module uses those that the table of docs/architecture.md allows: travel by event, or ask for a line there": (
    from,
    to,
  ) => {
    const [mine, theirs] = [moduleOf(from), moduleOf(to)];
    return mine !== undefined && theirs !== undefined && mine !== theirs && !mayUse.get(mine)?.includes(theirs);
  },
  "platform knows no module: hand it what it needs from app.ts": (from, to) =>
    inPlatform(from) && (moduleOf(to) !== undefined || to === "server/src/app.ts"),
  "app.ts, the seeds and the commands enter modules by their doors": (from, to) =>
    from.startsWith("server/src/") &&
    moduleOf(from) === undefined &&
    moduleOf(to) !== undefined &&
    !to.endsWith("/index.ts"),
  "only platform and queries speak SQL": (from, to) =>
    isLibrary(to, "kysely", "pg") &&
    !inPlatform(from) &&
    !/\/queries(\.ts|\/[^/]+\.ts)$/.test(from) &&
    !/\/src\/(seed|commands)\//.test(from),
  "only platform and routes.ts know the web server": (from, to) =>
    isLibrary(to, "fastify") && !inPlatform(from) && !/\/(routes\.ts|app\.ts)$/.test(from),
  "the contract imports zod and itself only": (from, to) =>
    from.startsWith("contract/") && to !== "zod" && !to.startsWith("contract/src/"),
  "server and web know each other by the contract only": (from, to) =>
    (from.startsWith("web/") && to.startsWith("server/")) || (from.startsWith("server/") && to.startsWith("web/")),
  "a feature of the web app uses no other feature: app/ composes them": (from, to) =>
    featureOf(from) !== undefined &&
    (to.startsWith("web/src/app/") || (featureOf(to) ?? featureOf(from)) !== featureOf(from)),
  "api/, i18n/ and ui/ know no feature and no app": (from, to) =>
    /^web\/src\/(api|i18n|ui)\//.test(from) && /^web\/src\/(features|app)\//.test(to),
  "ui/ knows no endpoint": (from, to) => from.startsWith("web/src/ui/") && to.startsWith("web/src/api/"),
};

test.each(Object.entries(fences))("%s", (_sentence, breaks) => {
  const broken = [...imports].flatMap(([from, tos]) =>
    tos.filter((to) => breaks(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(broken).toEqual([]);
});

test("the modules use each other without going round in circles", () => {
  const uses = (name: string) =>
    new Set(
      [...imports]
        .flatMap(([from, tos]) => (moduleOf(from) === name ? tos.flatMap((to) => moduleOf(to) ?? []) : []))
        .filter((to) => to !== name),
    );
  const reach = (name: string, seen: Set<string>): Set<string> => {
    for (const next of uses(name)) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  const modules = new Set(sources.flatMap((file) => moduleOf(file) ?? []));
  expect([...modules].filter((name) => reach(name, new Set()).has(name))).toEqual([]);
});

test("only platform reads the environment or the clock", () => {
  const reads = /process\.env|Date\.now\(|new Date\(\)|performance\.now\(/;
  const guilty = sources.filter((file) => file.startsWith("server/") && !inPlatform(file) && reads.test(textOf(file)));
  expect(guilty).toEqual([]);
});

test("no contract hides a conversion", () => {
  const guilty = sources.filter(
    (file) => file.startsWith("contract/") && /\bz\.(date|bigint)\(|\.transform\(/.test(textOf(file)),
  );
  expect(guilty).toEqual([]);
});

/** Data, not logic: generated types, catalogues, vocabularies, seeds, texts. */
const LONG = /tables\.ts$|catalogue|reasons-of-|vocabulary|code-lists|messages\.ts$|-texts?\.tsx?$|\/seed\/|legal-/;
const codeOf = (file: string) =>
  textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => (comment.includes("@ts-") ? comment : ""));
test("no types are switched off", () => {
  const switched = /\bas any\b|: any\b|<any>|@ts-(ignore|nocheck|expect-error)/;
  const allowed = (file: string) => isTest(file) || LONG.test(file);
  expect(all.filter((file) => !allowed(file) && switched.test(codeOf(file)))).toEqual([]);
});

test("a file fits in a reader's head", () => {
  const long = all.flatMap((file) => {
    const lines = textOf(file).split("\n").length;
    return lines > (isTest(file) ? 400 : 300) && !LONG.test(file) ? [`${file}: ${lines} lines`] : [];
  });
  expect(long).toEqual([]);
});

test("no file is a drawer for things without a name", () => {
  expect(all.filter((file) => /(^|\/)(utils?|helpers?|common|misc|base|manager)(\.|\/)/.test(file))).toEqual([]);
});

test("every table of the migrations is protected", () => {
  const folder = join(root, "server/migrations");
  const sql = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  const made = [...sql.matchAll(/^create table (\w+)/gm)].map(([, name]) => String(name));
  const open = made.filter(
    (name) =>
      !new RegExp(`app\\.protect\\([^;]*'${name}'|alter table ${name} enable row level security, force`).test(sql),
  );
  expect(open).toEqual([]);
});
