import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CompiledMessage, compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { frenchSpaces } from "./french-spaces.ts";
import { readTexts } from "./read-texts.ts";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const all = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("messages.ts"))
  .flatMap((path) => {
    const records = readTexts(parseSync(path, readFileSync(root + path, "utf8")).program, path);
    return records.flatMap(({ entries }) => entries.map(({ id, text }) => ({ path, id, ...text })));
  });

/** Names of the values that a message takes, and of the elements in it. */
function placesOf(message: CompiledMessage): string[] {
  return message.flatMap((token) => {
    if (typeof token === "string") return [...token.matchAll(/<(\w+)\/?>/g)].map(([, name]) => `<${name}>`);
    const [name, , choices] = token;
    const inner = typeof choices === "object" && choices !== null ? Object.values(choices) : [];
    return [name, ...inner.flatMap((choice) => (Array.isArray(choice) ? placesOf(choice) : []))];
  });
}
const sortedPlaces = (text: string) => [...new Set(placesOf(compileMessageOrThrow(text)))].toSorted();
/** What people read: the words between the marks of the message. */
const wordsOf = (text: string) =>
  frenchSpaces(text)
    .replaceAll(/\{\w+, (?:plural|select)[^{]*/g, " ")
    .replaceAll(/<\/?\w+\/?>/g, "");
const offenders = (wrong: (text: string) => boolean, language: "fr" | "en") =>
  all.filter((each) => wrong(wordsOf(each[language]))).map(({ id }) => id);

test("there are texts to check", () => {
  expect(all.length).toBeGreaterThan(200);
});
test("each id is said once", () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
test("each text takes the same values in both languages", () => {
  const differing = all.filter(({ fr, en }) => sortedPlaces(fr).join() !== sortedPlaces(en).join());
  expect(differing.map(({ id }) => id)).toEqual([]);
});
test("French writes the typographic apostrophe", () => {
  expect(offenders((text) => /\p{L}'\p{L}/u.test(text), "fr")).toEqual([]);
});
test("French leaves a space before a colon, a dollar and a percent sign, and the build makes it a no-break one", () => {
  expect(offenders((text) => /\p{L}:(?=\s|$)|\d[$%]/u.test(text), "fr")).toEqual([]);
  expect(frenchSpaces("« Demain » : 120,00 $, 71 %")).toBe("«\u00a0Demain\u00a0»\u00a0: 120,00\u00a0$, 71\u00a0%");
});
test("French keeps a no-break space inside its quotation marks", () => {
  expect(offenders((text) => /«[^\u00a0]|[^\u00a0]»/.test(text), "fr")).toEqual([]);
});
test("no space stands before ? ! and ;", () => {
  expect(offenders((text) => /[\s\u00a0\u202f][?!;]/.test(text), "fr")).toEqual([]);
  expect(offenders((text) => /\s[?!;:]/.test(text), "en")).toEqual([]);
});
test("English writes typographic apostrophes and quotation marks", () => {
  expect(offenders((text) => /\p{L}'\p{L}|"/u.test(text), "en")).toEqual([]);
});
