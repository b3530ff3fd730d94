import type { AlertTier } from "@jechemine/contract/alerts.ts";

/** One line of the reviewed list of phrases. */
export type Phrase = {
  /** Kept for good: alerts remember it, so that false positives can be counted for each phrase. */
  id: string;
  language: "fr" | "en";
  tier: AlertTier;
  /**
   * Patterns over the words of `wordsOf`: `(a|b c)` one of these, `(…)?` or nothing, `{name}` the alternatives of a name, `#` a number of ten
   * or more, `__` up to seven words. What merely strengthens ("really") may stand between two words; what denies ("not") does too, and then
   * the phrase is not meant.
   */
  words: readonly string[];
  /** Right behind the phrase, these make another sense of it: "to die of laughter". */
  unless?: readonly string[];
  /** Right before the phrase, likewise. */
  unlessBefore?: readonly string[];
  /**
   * wish, intent: of killing oneself. With a time or a means in the same sentence it is a plan, and immediate. Today and now count for
   * intent only.
   */
  act?: "wish" | "intent";
  /** A fact that stays one when it is told in the past: an overdose taken yesterday. Only years ago make it the past. */
  lasting?: boolean;
  /** About somebody else. Phrases without it are not meant when "he", "you" or "people" is their subject. */
  other?: boolean;
  /** Which clinician agreed to the phrase and its tier, when. None has yet: the list comes from us, and says so. */
  review: "awaiting clinical review";
  note: string;
};

/** One step of a pattern, and what comes after it: one of several runs of words, or a gap. No step is the end. */
export type Step =
  | { kind: "words"; runs: Runs; optional: boolean; next: Step | null }
  | { kind: "gap"; next: Step | null };
/** By the first word of each: what follows it. */
type Runs = ReadonlyMap<string, readonly (readonly string[])[]>;
export const NUMBER = "#";

const PART = /\(([^)]*)\)(\?)?|(__)|(\S+)/g;
export type Names = Readonly<Record<string, string>>;

/** Reads a pattern. Throws on a name that nobody gave, and on groups within groups, which it does not know. */
export function stepsOf(pattern: string, names: Names): Step | null {
  const plain = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const meant = names[name];
    if (meant === undefined) throw new Error(`no words are named ${name}`);
    return meant;
  });
  if (/\([^)]*\(/.test(plain)) throw new Error(`a group within a group: ${pattern}`);
  return [...plain.matchAll(PART)].reduceRight((next: Step | null, [, group, maybe, gap, word]): Step => {
    if (gap) return { kind: "gap", next };
    return { kind: "words", runs: runsOf(group ?? word ?? ""), optional: maybe !== undefined, next };
  }, null);
}

function runsOf(alternatives: string): Runs {
  const runs = new Map<string, string[][]>();
  for (const run of alternatives.split("|")) {
    const [first = "", ...rest] = run.trim().split(" ");
    runs.set(first, [...(runs.get(first) ?? []), rest]);
  }
  return runs;
}
