import type { AlertTier } from "@jechemine/contract/alerts.ts";
import { isNumber, MOST_BETWEEN, NUMBERS, WIDEST_GAP } from "./follow.ts";
import { type Names, NUMBER, type Phrase, type Step, stepsOf } from "./phrase.ts";
import { ENGLISH_NAMES, ENGLISH_PHRASES } from "./phrases-catalogue-en.ts";
import { FRENCH_NAMES, FRENCH_PHRASES } from "./phrases-catalogue-fr.ts";
import { STOP } from "./words.ts";

/** One of these words must come within so many, in the same sentence: else the pattern need not be followed. */
type Needed = { wordsId: number; within: number };
export type Pattern = {
  phrase: Phrase;
  steps: Step | null;
  unless: readonly (Step | null)[];
  unlessBefore: readonly (Step | null)[];
  /** The most pressing that it may mean. */
  gravest: AlertTier;
  /** For each step after its first that it cannot do without. */
  needed: readonly Needed[];
};

type Entry = { patterns: Pattern[]; ids: number[] };
/** Each word of the list: the patterns that it may begin, and the sets that it is of. Most words of a text cost one look. */
const entries = new Map<string, Entry>();
function entryOf(word: string): Entry {
  const entry = entries.get(word) ?? { patterns: [], ids: [] };
  entries.set(word, entry);
  return entry;
}

/** Sets of words, one of which a step must begin with. */
const idOfWords = new Map<string, number>();
const idsOfNumbers: number[] = [];
function idOf(first: readonly string[]): number {
  const key = first.toSorted().join(" ");
  const known = idOfWords.get(key);
  if (known !== undefined) return known;
  const id = idOfWords.size;
  idOfWords.set(key, id);
  for (const word of first) for (const one of word === NUMBER ? NUMBERS : [word]) entryOf(one).ids.push(id);
  if (first.includes(NUMBER)) idsOfNumbers.push(id);
  return id;
}

type Words = Extract<Step, { kind: "words" }>;
/** How far a step may reach: its longest run, with as much between its words, and before them, as may stand there. */
const reachOf = ({ runs }: Words) =>
  Math.max(...[...runs.values()].flat().map((rest) => (rest.length + 1) * (1 + MOST_BETWEEN)));
function neededBy(first: Step | null): Needed[] {
  const needed: Needed[] = [];
  if (first?.kind !== "words") return needed;
  let within = reachOf(first);
  for (let step = first.next; step; step = step.next) {
    if (step.kind === "words" && !step.optional)
      needed.push({ wordsId: idOf([...step.runs.keys()]), within: within + MOST_BETWEEN });
    within += step.kind === "gap" ? WIDEST_GAP : reachOf(step);
  }
  return needed;
}

function compile(phrase: Phrase, names: Names): Pattern[] {
  const read = (patterns: readonly string[] = []) => patterns.map((pattern) => stepsOf(pattern, names));
  const around = { unless: read(phrase.unless), unlessBefore: read(phrase.unlessBefore) };
  const gravest = phrase.act ? "immediate" : phrase.tier;
  return read(phrase.words).map((steps) => ({ phrase, steps, ...around, gravest, needed: neededBy(steps) }));
}

export const PATTERNS: readonly Pattern[] = [
  ...FRENCH_PHRASES.flatMap((phrase) => compile(phrase, FRENCH_NAMES)),
  ...ENGLISH_PHRASES.flatMap((phrase) => compile(phrase, ENGLISH_NAMES)),
];
for (const pattern of PATTERNS) {
  const firsts = pattern.steps?.kind === "words" ? pattern.steps.runs.keys() : [];
  for (const word of firsts) entryOf(word).patterns.push(pattern);
}

const NONE: readonly Pattern[] = [];
const FAR = 2 ** 30;
/** Goes through a text from its end, and knows where the next word of each set lies. */
export class Ahead {
  private readonly next = new Int32Array(idOfWords.size).fill(FAR);
  private end = FAR;
  /** The patterns that may begin with this word: what they need comes soon enough. */
  step(at: number, word: string): readonly Pattern[] {
    if (word === STOP) this.end = at; // no phrase goes beyond
    const entry = entries.get(word);
    const sign = word.charCodeAt(0);
    const begun = entry ? entry.patterns.filter(({ needed }) => this.areNear(at, needed)) : NONE;
    for (const id of entry?.ids ?? []) this.next[id] = at;
    if (sign >= 48 && sign <= 57 && isNumber(word)) for (const id of idsOfNumbers) this.next[id] = at;
    return begun;
  }
  private areNear(at: number, needed: readonly Needed[]): boolean {
    for (const { wordsId, within } of needed) {
      const next = this.next[wordsId] ?? FAR;
      if (next - at > within || next > this.end) return false;
    }
    return true;
  }
}
