import { FOUND_BY, type Found, searchReasons, wordsOf } from "@jechemine/contract/reason-search.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TAXONOMY } from "./reasons-catalogue.ts";

const search = (query: string, language: "fr" | "en" = "fr") => searchReasons(TAXONOMY, query, { language });
const keysOf = (found: readonly Found[]) => found.map(({ reason }) => reason.key);
const marked = ({ text, ranges }: Found) => ranges.map(([from, until]) => text.slice(from, until));
const reasons = fc.constantFrom(...TAXONOMY.reasons);
const languages = fc.constantFrom("fr" as const, "en" as const);

test.each([
  ["TDAH", "fr", "adhd"],
  ["adhd", "fr", "adhd"],
  ["TSPT", "fr", "ptsd"],
  ["ptsd", "fr", "ptsd"],
  ["TOC", "en", "ocd"],
  ["OCD", "fr", "ocd"],
  ["TAG", "fr", "generalised-anxiety"],
  ["gad", "fr", "generalised-anxiety"],
  ["épuisement", "fr", "burnout"],
  ["EPUISEMENT", "fr", "burnout"],
  ["epuisment", "fr", "burnout"],
  ["burnout", "fr", "burnout"],
  ["burn-out", "fr", "burnout"],
  ["panic attacks", "fr", "panic"],
  ["insomnie", "en", "sleep"],
  ["insomina", "en", "sleep"],
  ["deuil d'un proche", "fr", "bereavement"],
  ["deuil d’un proche", "fr", "bereavement"],
  ["depresion", "fr", "depression"],
  ["idees noires", "fr", "depression"],
  ["estime de soi", "fr", "self-esteem"],
])("« %s » typed by a reader of %s finds %s first", (query, language, key) => {
  expect(keysOf(search(query, language === "fr" ? "fr" : "en"))[0]).toBe(key);
});
test.each(["TCC", "CBT"])("the acronym of a therapy, %s, finds the reasons for which people ask for it", (query) => {
  expect(keysOf(search(query))).toEqual(expect.arrayContaining(["depression", "generalised-anxiety", "panic", "ocd"]));
});
test("a search reads as in the picture: labels that begin with it, then those that hold it, then other names, then what is near", () => {
  const found = search("anx");
  expect(keysOf(found).slice(0, 4)).toEqual([
    "generalised-anxiety",
    "social-anxiety",
    "health-anxiety",
    "performance-anxiety",
  ]);
  expect(found[0]).toMatchObject({ text: "Anxiété généralisée", ranges: [[0, 3]] });
  const order = found.map(({ by }) => FOUND_BY.indexOf(by));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
test("an English word found for a French reader says which word it was", () => {
  expect(search("grief")[0]).toMatchObject({ text: "grief", language: "en", by: "alias", ranges: [[0, 5]] });
});
test("nothing typed, or only spaces and signs, finds nothing", () => {
  expect(["", "   ", "?!", "«»"].flatMap((query) => search(query))).toEqual([]);
});
test("every reason is first, or as good as the first, when its label is typed in either language", () => {
  fc.assert(
    fc.property(reasons, languages, languages, (reason, language, reader) => {
      const found = searchReasons(TAXONOMY, reason.label[language], { language: reader, limit: 20 });
      expect(found.find((each) => each.reason.key === reason.key)?.by).toBe("label_prefix");
    }),
  );
});
test("accents and case never change what is found", () => {
  fc.assert(
    fc.property(reasons, languages, fc.nat({ max: 12 }), (reason, language, cut) => {
      const query = reason.label[language].slice(0, cut + 1);
      const plain = query.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
      expect(keysOf(search(plain))).toEqual(keysOf(search(query)));
    }),
  );
});
test("one typing error in a long word still finds the reason", () => {
  const longWords = TAXONOMY.reasons.flatMap((reason) =>
    wordsOf(reason.label.fr)
      .filter(({ folded }) => folded.length >= 7)
      .map(({ folded }) => ({ key: reason.key, word: folded })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...longWords), fc.nat(), ({ key, word }, at) => {
      const place = 1 + (at % (word.length - 2));
      const wrong = `${word.slice(0, place)}${word.slice(place + 1)}`;
      expect(keysOf(searchReasons(TAXONOMY, wrong, { language: "fr", limit: 50 }))).toContain(key);
    }),
  );
});
test("whatever is typed: no failure, no double, within the limit, and ranges lie in order inside the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 100 }),
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("Œ", "İ", "ﬁ", "e\u0301"),
      ),
      languages,
      fc.integer({ min: 1, max: 30 }),
      (query, language, limit) => {
        const found = searchReasons(TAXONOMY, query, { language, limit });
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(keysOf(found)).size).toBe(found.length);
        for (const { text, ranges } of found) {
          let end = 0;
          for (const [from, until] of ranges) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(until).toBeGreaterThan(from);
            expect(until).toBeLessThanOrEqual(text.length);
            end = until;
          }
        }
      },
    ),
  );
});
test("what is highlighted is what was typed", () => {
  fc.assert(
    fc.property(reasons, fc.integer({ min: 1, max: 8 }), (reason, length) => {
      const [word] = wordsOf(reason.label.fr);
      if (!word) return;
      const typed = word.folded.slice(0, length);
      const mine = searchReasons(TAXONOMY, typed, { language: "fr", limit: 100 }).find(
        (each) => each.reason.key === reason.key,
      );
      expect(mine && wordsOf(marked(mine).join(""))[0]?.folded).toBe(typed);
    }),
  );
});
