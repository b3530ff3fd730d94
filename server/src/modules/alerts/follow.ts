import { NUMBER, type Step } from "./phrase.ts";
import { STOP } from "./words.ts";

/** Between two words of a phrase they change nothing. */
const FILLERS = new Set(
  (
    "vraiment juste tellement parfois souvent toujours encore seulement simplement serieusement genre trop bien absolument " +
    "quasiment presque meme aussi tout plus desfois totalement completement franchement fortement honnetement " +
    "really just literally honestly sometimes often seriously fucking so kinda actually always even still again badly maybe probably only"
  ).split(" "),
);
/** Between or before the words of a phrase they deny it. */
export const DENIALS = new Set(
  "pas jamais aucun aucune nullement sans not never without nor neither no zero rien".split(" "),
);
export const NUMBERS = new Set(
  (
    "dix vingt trente quarante cinquante soixante cent dizaine vingtaine trentaine quarantaine cinquantaine centaine " +
    "ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
  ).split(" "),
);
export const isNumber = (word: string) => NUMBERS.has(word) || (/^\d{2,4}$/.test(word) && Number(word) >= 10);

/** "t" of "don't": the negation of a verb. In French it is "te". */
const SHORT_NOT = /^(don|doesn|didn|isn|wasn|haven|hasn|won|wouldn|couldn|aren|ain|hadn|shouldn|weren)$/;
/** Whether the word at this place denies. */
export function denies(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (DENIALS.has(word)) return true;
  if (word === "t") return SHORT_NOT.test(words[at - 1] ?? "");
  // "plus" denies only with "ne": alone it may be "more".
  return (word === "plus" || word === "pu") && words.slice(Math.max(0, at - 3), at).some((before) => NE.has(before));
}
const NE = new Set(["ne", "n"]);

/** Where a phrase ends, and whether it was denied on the way. */
export type Found = { end: number; denied: boolean };
export const WIDEST_GAP = 7;
export const MOST_BETWEEN = 3;

type Words = Extract<Step, { kind: "words" }>;
/** Follows the steps of a phrase from this word on. What is denied one way may be meant another: "ne plus jamais" is one run of words. */
export function follow(words: readonly string[], at: number, step: Step | null): Found | undefined {
  if (!step) return { end: at, denied: false };
  if (step.kind === "gap") return acrossGap(words, at, step.next);
  let [found, isDenied]: [Found | undefined, boolean] = [undefined, false];
  for (let place = at; place <= at + MOST_BETWEEN; place += 1) {
    const one = followRuns(words, place, step);
    if (one && !one.denied && !isDenied) return one;
    if (one) found ??= { end: one.end, denied: true };
    const between = standsBetween(words, place);
    if (!between) break;
    isDenied ||= between === "denial";
  }
  return found ?? (step.optional ? follow(words, at, step.next) : undefined);
}

/** The runs that begin with this very word, then what comes after them; rather one that is not denied. */
function followRuns(words: readonly string[], at: number, { runs, next }: Words): Found | undefined {
  const word = words[at] ?? STOP;
  const its = runs.get(word) ?? (runs.has(NUMBER) && isNumber(word) ? runs.get(NUMBER) : undefined);
  if (!its) return undefined;
  let denied: Found | undefined;
  for (const run of its) {
    const here = finishRun(words, at + 1, run);
    const rest = here && follow(words, here.end, next);
    if (!here || !rest) continue;
    if (!here.denied && !rest.denied) return rest;
    denied ??= { end: rest.end, denied: true };
  }
  return denied;
}

function acrossGap(words: readonly string[], at: number, next: Step | null): Found | undefined {
  for (let skipped = 0; skipped <= WIDEST_GAP && words[at + skipped - 1] !== STOP; skipped += 1) {
    const found = follow(words, at + skipped, next);
    if (found) return found;
  }
  return undefined;
}

function finishRun(words: readonly string[], at: number, run: readonly string[]): Found | undefined {
  let place = at;
  let denied = false;
  for (const wanted of run) {
    for (let skipped = 0; !fits(words[place], wanted); skipped += 1) {
      const between = skipped < MOST_BETWEEN && standsBetween(words, place);
      if (!between) return undefined;
      denied ||= between === "denial";
      place += 1;
    }
    place += 1;
  }
  return { end: place, denied };
}

const fits = (word: string | undefined, wanted: string) =>
  word === wanted || (wanted === NUMBER && isNumber(word ?? ""));

const MAY_DENY = new Set([...DENIALS, "t", "plus", "pu"]);
/** What may stand between two words of a phrase. */
function standsBetween(words: readonly string[], at: number): "filler" | "denial" | undefined {
  const word = words[at] ?? STOP;
  if (MAY_DENY.has(word) && denies(words, at)) return "denial";
  return FILLERS.has(word) || (word === "don" && words[at + 1] === "t") ? "filler" : undefined;
}
