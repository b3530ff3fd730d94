import { ALERT_TIERS } from "@jechemine/contract/alerts.ts";
import { findCrisis } from "./crisis.ts";
import { ENGLISH } from "./test-labelled-en.ts";
import { FRENCH } from "./test-labelled-fr.ts";

export const LABELS = ["none", ...ALERT_TIERS] as const;
export type Label = (typeof LABELS)[number];
export type Labelled = readonly [label: Label, text: string];
const SETS = { fr: FRENCH, en: ENGLISH };

export const labelOf = (text: string): Label => findCrisis(text)?.tier ?? "none";
export type Figures = { n: number; found: number; right: number; expected: number };
/** At least so pressing: what counts for help and for who is called. */
const atLeast = (label: Label, tier: Label) => LABELS.indexOf(label) >= LABELS.indexOf(tier);

/** Precision and recall of "at least this tier" over a set. */
export function figuresOf(set: readonly Labelled[], tier: Label): Figures {
  const said = set.map(([label, text]) => ({ expected: atLeast(label, tier), found: atLeast(labelOf(text), tier) }));
  return {
    n: set.length,
    found: said.filter(({ found }) => found).length,
    expected: said.filter(({ expected }) => expected).length,
    right: said.filter(({ found, expected }) => found && expected).length,
  };
}
export const precisionOf = ({ right, found }: Figures) => (found === 0 ? 1 : right / found);
export const recallOf = ({ right, expected }: Figures) => (expected === 0 ? 1 : right / expected);
export const setOf = (language: "fr" | "en", part: "develop" | "held" | "all"): readonly Labelled[] =>
  part === "all" ? [...SETS[language].develop, ...SETS[language].held] : SETS[language][part];

/** What the list says otherwise than the labels. */
export const missesOf = (set: readonly Labelled[]) =>
  set.flatMap(([label, text]) => (labelOf(text) === label ? [] : [`${label} → ${labelOf(text)}: ${text}`]));
