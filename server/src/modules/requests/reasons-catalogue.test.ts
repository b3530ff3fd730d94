import { Taxonomy } from "@jechemine/contract/reasons.ts";
import { expect, test } from "vitest";
import { NEIGHBOURS_OF, TAXONOMY } from "./reasons-catalogue.ts";

test("the catalogue holds at least 66 reasons in 15 categories, and none is named twice", () => {
  expect(TAXONOMY.reasons.length).toBeGreaterThanOrEqual(66);
  expect(TAXONOMY.categories).toHaveLength(15);
  expect(new Set(TAXONOMY.reasons.map(({ key }) => key)).size).toBe(TAXONOMY.reasons.length);
  expect(new Set(TAXONOMY.reasons.map(({ label }) => label.fr)).size).toBe(TAXONOMY.reasons.length);
  expect(new Set(TAXONOMY.reasons.map(({ label }) => label.en)).size).toBe(TAXONOMY.reasons.length);
});
test("the catalogue keeps the promise of its contract", () => {
  expect(Taxonomy.safeParse(TAXONOMY).error).toBeUndefined();
});
test("every category has reasons and neighbours that exist, and is not its own neighbour", () => {
  const guilty = TAXONOMY.categories.filter(
    ({ key, neighbours }) =>
      TAXONOMY.reasons.filter(({ category }) => category === key).length < 4 ||
      neighbours.length < 2 ||
      neighbours.includes(key) ||
      neighbours.some((neighbour) => !NEIGHBOURS_OF.has(neighbour)),
  );
  expect(guilty).toEqual([]);
});
test("every reason has another name in both languages, and ages that make sense", () => {
  const guilty = TAXONOMY.reasons.filter(
    ({ aliases, minAge, maxAge }) =>
      aliases.fr.length === 0 || aliases.en.length === 0 || (minAge ?? 0) > (maxAge ?? 120),
  );
  expect(guilty).toEqual([]);
});
test("French texts use the typographic apostrophe", () => {
  const texts = TAXONOMY.reasons.flatMap(({ label, aliases }) => [label.fr, ...aliases.fr]);
  expect(texts.filter((text) => text.includes("'"))).toEqual([]);
});
