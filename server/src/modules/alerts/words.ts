import { groupBy } from "../../platform/group-by.ts";
import { nearWord, SPELLING } from "./spelling-catalogue.ts";

/** Beyond it nothing is read: the longest text that people may send is half as long. */
const LONGEST = 20_000;
/** End of a sentence; end of a clause. All other words are letters and digits without accents. */
export const STOP = ".";
export const COMMA = ",";

const STOPS = ".!?…\n";
const isMark = (found: string): boolean => {
  const sign = found.charCodeAt(0);
  return !((sign >= 97 && sign <= 122) || (sign >= 48 && sign <= 57));
};

/** What is said to strengthen, not to deny, although it holds a negation. It is left out. */
const LEFT_OUT = [
  "de plus en plus",
  "plus que jamais",
  "non plus",
  "en plus",
  "n arrete pas de",
  "arrete pas de",
  "peux pas m empecher de",
  "peux plus m empecher de",
  "can t stop",
  "cannot stop",
  "can t help",
  "could not stop",
  "couldn t stop",
].map((words) => words.split(" "));
const leftOutBy = groupBy(LEFT_OUT, ([first]) => first ?? "");
type Known = {
  /** As what it is read. */
  meant: readonly string[];
  /** Something that is left out may begin here. */
  mayBeLeftOut: boolean;
};
/** Each word that is not simply itself, so that every other costs one look. */
const KNOWN: ReadonlyMap<string, Known> = new Map(
  [...SPELLING.keys(), ...leftOutBy.keys()].map((word): [string, Known] => {
    const meant = SPELLING.get(word) ?? [word];
    return [word, { meant, mayBeLeftOut: meant.some((one) => leftOutBy.has(one)) }];
  }),
);

/** Of the Latin alphabet these are all; to look for those of every script takes ten times as long. */
const OTHER_SCRIPT = /[^\0-\u036f\u2000-\u206f]/;
const withoutAccents = (text: string) => text.replace(OTHER_SCRIPT.test(text) ? /\p{Mn}+/gu : /[\u0300-\u036f]+/g, "");

/**
 * The text as words: lower case, no accents, apostrophes and hyphens apart ("m’enlever" is "m enlever"), letters that are drawn out
 * once ("mouriiir"), usual misspellings and short forms as they are meant ("jveux" is "je veux").
 */
export function wordsOf(text: string): string[] {
  const whole = text
    .slice(0, LONGEST)
    .replace(/\n(?=\p{Ll})/gu, " ") // a line that goes on, not a new sentence
    .normalize("NFKD");
  const plain = withoutAccents(whole)
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/([a-z])\1{2,}/g, "$1");
  const words: string[] = [];
  let mayLeaveOut = false;
  for (const found of plain.match(/[a-z0-9]+|[.!?…\n]+|[,;:()–—]/g) ?? []) {
    const known = KNOWN.get(found);
    if (known) {
      mayLeaveOut ||= known.mayBeLeftOut;
      words.push(...known.meant);
    } else words.push(isMark(found) ? (STOPS.includes(found.charAt(0)) ? STOP : COMMA) : nearWord(found));
  }
  return mayLeaveOut ? withoutEmphasis(words) : words;
}
const stands = (words: readonly string[], at: number, wanted: readonly string[]) =>
  wanted.every((word, step) => words[at + step] === word);

function withoutEmphasis(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const found = leftOutBy.get(word)?.find((wanted) => stands(words, at, wanted));
    if (!found) kept.push(word);
    at += found?.length ?? 1;
  }
  return kept;
}
