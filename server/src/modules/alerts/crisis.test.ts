import { ALERT_TIERS } from "@jechemine/contract/alerts.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findCrisis, PHRASES } from "./crisis.ts";
import { follow } from "./follow.ts";
import { Ahead, PATTERNS } from "./patterns.ts";
import { ENGLISH_NAMES } from "./phrases-catalogue-en.ts";
import { FRENCH_NAMES } from "./phrases-catalogue-fr.ts";
import { figuresOf, type Labelled, labelOf, missesOf, precisionOf, recallOf, setOf } from "./test-measure.ts";
import { STOP, wordsOf } from "./words.ts";

const all: readonly Labelled[] = [...setOf("fr", "all"), ...setOf("en", "all")];

test.each(["fr", "en"] as const)(
  "the labelled set in %s: precision and recall do not fall below their floors",
  (language) => {
    const set = setOf(language, "all");
    const lines = ALERT_TIERS.map((tier) => {
      const figures = figuresOf(set, tier);
      const [precision, recall] = [precisionOf(figures), recallOf(figures)];
      expect(precision, `precision, ${tier} and more: ${missesOf(set).join("\n")}`).toBeGreaterThanOrEqual(0.97);
      expect(recall, `recall, ${tier} and more: ${missesOf(set).join("\n")}`).toBeGreaterThanOrEqual(0.97);
      return `${language} ${tier} and more: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${figures.expected} of ${figures.n})`;
    });
    process.stdout.write(`${lines.join("\n")}\n`);
  },
);

test.each([
  ["Je ne veux pas mourir, mais je pense à me tuer.", "urgent"],
  ["Je ne crois pas que je veux mourir.", "none"],
  ["I don't think I want to die.", "none"],
  ["I can't stop thinking about killing myself.", "urgent"],
  ["Je n'arrête pas de penser à me tuer.", "urgent"],
  ["J'ai plus envie de mourir que de vivre.", "urgent"], // "plus" without "ne" is "more"
  ["Je n'ai plus envie de mourir.", "none"],
  ["Le personnage du film où il veut mourir m'a touché.", "none"],
  ["Est-ce que vous voulez mourir? demande la chanson.", "none"],
  ["He said you want to die when you read it.", "none"],
  ["Vendredi il y a six ans, j'ai voulu me tuer.", "today"],
  ["j e   v e u x dormir", "none"],
  ["Je veux\nmourir", "urgent"], // a line that goes on
  ["Je veux\nMourir de rire avec vous", "none"],
] as const)("%s: %s", (text, label) => {
  expect(labelOf(text)).toBe(label);
});

const APOSTROPHES = fc.constantFrom("'", "’", "ʼ", "´", " ");
const SPACES = fc.constantFrom(" ", "  ", "\t", "\u00a0", "\u202f");
const typed = (text: string) =>
  fc.tuple(APOSTROPHES, SPACES, fc.constantFrom("as is", "plain", "LOUD", "apart")).map(([apostrophe, space, way]) => {
    const said = text.replaceAll(/['’]/g, apostrophe).replaceAll(" ", space);
    if (way === "plain") return said.normalize("NFD").replace(/\p{Mn}/gu, "");
    if (way === "apart") return said.normalize("NFD");
    return way === "LOUD" ? said.toLocaleUpperCase("fr") : said;
  });
test("accents, case, kinds of apostrophe and of space change nothing", () => {
  const written = fc.constantFrom(...all).chain((labelled) => fc.tuple(fc.constant(labelled), typed(labelled[1])));
  fc.assert(
    fc.property(written, ([[, text], variant]) => {
      expect([variant, labelOf(variant)]).toEqual([variant, labelOf(text)]);
    }),
    { numRuns: 400 },
  );
});
test("a sentence without crisis before or after hides nothing", () => {
  const around = fc.constantFrom(
    "",
    "Bonjour docteur.",
    "Merci pour tout!",
    "I paid the invoice.",
    "On se voit jeudi.",
  );
  fc.assert(
    fc.property(around, fc.constantFrom(...all), around, (before, [, text], after) => {
      expect(labelOf(`${before} ${text.replace(/([^.!?])$/, "$1.")} ${after}`)).toBe(labelOf(text));
    }),
    { numRuns: 400 },
  );
});
test("a word that merely begins like one of a phrase raises nothing, and no text at all breaks it", () => {
  expect(labelOf("Je veux mourirer, suicidexx, me tuerais-tu")).toBe("none");
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => void findCrisis(text)));
});

const anyWords = fc
  .array(fc.constantFrom(...new Set(all.flatMap(([, text]) => wordsOf(text))), STOP, "pas", "vraiment", "30"), {
    maxLength: 60,
  })
  .chain((some) => fc.constantFrom(...all).map(([, text]) => [...some, ...wordsOf(text), ...some]));
test("what is not followed, because a word that it needs does not come in time, would not have been found", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const ahead = new Ahead();
      for (let at = words.length - 1; at >= 0; at -= 1) {
        const followed = ahead.step(at, words[at] ?? STOP);
        const begins = PATTERNS.filter(({ steps }) => steps?.kind === "words" && steps.runs.has(words[at] ?? STOP));
        const found = begins.filter(({ steps }) => follow(words, at, steps));
        expect(found.filter((pattern) => !followed.includes(pattern))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test("every phrase has its own id, says who reviewed it, and can be found", () => {
  expect(new Set(PHRASES.map(({ id }) => id)).size).toBe(PHRASES.length);
  expect(PHRASES.filter(({ review }) => review !== "awaiting clinical review")).toEqual([]);
  const names = { fr: FRENCH_NAMES, en: ENGLISH_NAMES };
  const lost = PHRASES.flatMap(({ id, language, words }) =>
    words.flatMap((pattern) => {
      const said = exampleOf(pattern, names[language]);
      return findCrisis(said)?.phraseIds.includes(id) ? [] : [`${id}: ${said}`];
    }),
  );
  expect(lost).toEqual([]);
});
/** The first of all alternatives. */
const exampleOf = (pattern: string, names: Readonly<Record<string, string>>) =>
  pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "")
    .replace(/\([^)]*\)\?/g, "")
    .replace(/\(([^)|]*)[^)]*\)/g, "$1")
    .replaceAll("__", "")
    .replaceAll("#", "30");

test("5,000 characters are read at once", () => {
  const text = all
    .flatMap(([label, one]) => (label === "none" ? one : []))
    .join(" ")
    .repeat(2)
    .slice(0, 5_000);
  const times = Array.from({ length: 60 }, () => {
    const begin = performance.now();
    findCrisis(text);
    return performance.now() - begin;
  }).toSorted((a, b) => a - b);
  // Ten times what it takes: a pattern that runs away is caught, a busy machine is not. `npm run bench -- crisis` tells the time itself.
  expect(times[0]).toBeLessThan(10);
});
