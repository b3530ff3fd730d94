import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";
import { parseSync } from "vite";
import { frenchSpaces } from "./french-spaces.ts";
import { readTexts } from "./read-texts.ts";

const INDEX = "virtual:catalogues";
const CATALOGUE = /^virtual:catalogue\/([\w-]+)\/(fr|en)$/;
const LANGUAGES = ["fr", "en"] as const;
const isMessages = (path: string) => /[/\\](?:[\w-]+\.)?messages\.ts$/.test(path);

/** `core` holds the texts of the shell, the parts and the calls; each feature has its own catalogue. */
function catalogueOf(path: string) {
  const parts = path.split(sep);
  return parts[0] === "features" ? (parts[1] ?? "core") : "core";
}

function findMessages(root: string) {
  const found = new Map<string, string[]>([["core", []]]);
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    isMessages(`/${path}`),
  )) {
    const name = catalogueOf(path);
    found.set(name, [...(found.get(name) ?? []), join(root, path)]);
  }
  return found;
}

function compile(file: string, language: "fr" | "en") {
  const texts = readTexts(parseSync(file, readFileSync(file, "utf8")).program, file);
  return texts.flatMap(({ entries }) =>
    entries.map(({ id, text }) => {
      try {
        return [id, compileMessageOrThrow(text[language], language === "fr" ? frenchSpaces : undefined)] as const;
      } catch (problem) {
        throw new Error(`${file}: "${id}" (${language}) is not a message: ${String(problem)}`, { cause: problem });
      }
    }),
  );
}

/**
 * Turns the `messages.ts` files into one compiled catalogue per feature and language, each its own chunk:
 * a page fetches the language it speaks and no message compiler is shipped.
 * What a feature imports from its own `messages.ts` keeps the types and loses the texts.
 */
export const catalogues = ({ root }: { root: string }): Plugin => ({
  name: "catalogues",
  enforce: "pre",
  resolveId: (id) => (id === INDEX || CATALOGUE.test(id) ? `\0${id}` : null),
  load(id) {
    const name = id.slice(1);
    if (name === INDEX) {
      const loaders = [...findMessages(root).keys()].map((feature) => {
        const perLanguage = LANGUAGES.map(
          (language) => `${language}: () => import("virtual:catalogue/${feature}/${language}")`,
        );
        return `${JSON.stringify(feature)}: { ${perLanguage.join(", ")} }`;
      });
      return `export const catalogues = { ${loaders.join(", ")} };`;
    }
    const [, feature, language] = CATALOGUE.exec(name) ?? [];
    if (!feature || (language !== "fr" && language !== "en")) return null;
    const files = findMessages(root).get(feature) ?? [];
    for (const file of files) this.addWatchFile(file);
    return `export default ${JSON.stringify(Object.fromEntries(files.flatMap((file) => compile(file, language))))};`;
  },
  transform(code, id) {
    if (!isMessages(id) || !id.startsWith(root)) return null;
    const records = readTexts(parseSync(id, code).program, id).toReversed();
    return {
      code: records.reduce((rest, { start, end }) => `${rest.slice(0, start)}{}${rest.slice(end)}`, code),
      map: null,
    };
  },
});
