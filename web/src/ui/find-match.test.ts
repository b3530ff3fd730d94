import { expect, test } from "vitest";
import { findMatch } from "./find-match.ts";

test.each([
  ["the beginning of a word, whatever the accents", "Épuisement au travail", "epui", "Épui"],
  ["a word in the middle before letters inside another", "Crises d’anxiété, anxieux", "anx", "anx"],
  ["letters inside a word when no word begins so", "Insomnie", "somn", "somn"],
  ["a whole phrase with its space", "Anxiété sociale", "été soc", "été soc"],
])("marks %s", (_what, text, match, expected) => {
  const found = findMatch(text, match);
  expect(found && text.slice(found.from, found.to)).toBe(expected);
});
test("marks nothing when nothing was typed or nothing fits", () => {
  expect([findMatch("Deuil", " "), findMatch("Deuil", "xyz")]).toEqual([undefined, undefined]);
});
