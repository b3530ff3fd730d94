import { expect, test } from "vitest";
import { excerptOf, hasWords } from "./words.ts";

test.each([
  ["Une séance déplacée", "seance", true],
  ["Une séance déplacée", "DÉPLACÉE séance", true],
  ["Une séance déplacée", "séance annulée", false],
])("%s, looking for %s: %s", (text, wanted, expected) => {
  expect(hasWords(text, wanted)).toBe(expected);
});
test("an excerpt is one short line", () => {
  expect(excerptOf(`Bonjour,\n\n  ${"mot ".repeat(100)}`)).toMatch(/^Bonjour, mot [^\n]{1,108}$/);
});
