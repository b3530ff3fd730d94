import { ALERT_TIERS } from "@jechemine/contract/alerts.ts";
import { findCrisis, PHRASES } from "../server/src/modules/alerts/crisis.ts";
import { figuresOf, missesOf, precisionOf, recallOf, setOf } from "../server/src/modules/alerts/test-measure.ts";
import { circumstances, median, verdict } from "./setting/installation.ts";

/** What the phrase list finds of the labelled set, by language and tier, and how long a long message takes. */
const FLOOR = 0.97;
const CALLS = 400;
const LANGUAGES = ["fr", "en"] as const;

console.log(`crisis · ${PHRASES.length} phrases, all awaiting clinical review · ${circumstances(0)}`);
for (const language of LANGUAGES) {
  const set = setOf(language, "all");
  for (const tier of ALERT_TIERS) {
    const figures = figuresOf(set, tier);
    const [precision, recall] = [precisionOf(figures), recallOf(figures)];
    const said = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    verdict(
      `${language}, ${tier} and more, ${figures.expected} of ${figures.n} sentences`,
      said,
      Math.min(precision, recall) >= FLOOR,
    );
  }
  for (const miss of missesOf(set)) console.log(`  ${miss}`);
}

const sentences = LANGUAGES.flatMap((language) => setOf(language, "all"));
const textOf = (chosen: readonly (readonly [string, string])[]) =>
  Array.from({ length: 40 }, () => chosen.map(([, text]) => text).join(" "))
    .join(" ")
    .slice(0, 5_000);
const timeOf = (text: string) => {
  const times = Array.from({ length: CALLS }, () => {
    const begin = performance.now();
    findCrisis(text);
    return performance.now() - begin;
  });
  return median(times.slice(CALLS / 4));
};
const plain = timeOf(textOf(sentences.filter(([label]) => label === "none")));
const dense = timeOf(textOf(sentences.filter(([label]) => label !== "none")));
verdict("5,000 characters without a crisis, at most 1 ms", `${plain.toFixed(3)} ms`, plain <= 1);
verdict("5,000 characters of nothing but crisis, at most 1 ms", `${dense.toFixed(3)} ms`, dense <= 1);
