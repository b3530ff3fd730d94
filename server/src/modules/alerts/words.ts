import { groupBy } from "../../platform/group-by.ts";
import { nearWord, SPELLING } from "./spelling-catalogue.ts";

/** Beyond it nothing is read: the longest text that people may send is half as long. */
const LONGEST = 20_000;
/** End of a sentence; end of a clause. All other words are letters and digits without accents. */
export const STOP = ".";
export const COMMA = ",";

const MARKS: ReadonlyMap<string, string> = new Map([
  ...Array.from(".!?…\n").map((mark): [string, string] => [mark, STOP]),
  ...Array.from(",;:()–—").map((mark): [string, string] => [mark, COMMA]),
]);

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

/**
 * The text as words: lower case, no accents, apostrophes and hyphens apart ("m’enlever" is "m enlever"), letters that are drawn out
 * once ("mouriiir"), usual misspellings and short forms as they are meant ("jveux" is "je veux").
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, LONGEST)
    .replace(/\n(?=\p{Ll})/gu, " ") // a line that goes on, not a new sentence
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/([a-z])\1{2,}/g, "$1");
  const words: string[] = [];
  for (const found of plain.match(/[a-z0-9]+|[.!?…\n]+|[,;:()–—]/g) ?? []) {
    const meant = SPELLING.get(found);
    if (meant) words.push(...meant);
    else words.push(MARKS.get(found.charAt(0)) ?? nearWord(found));
  }
  return words.some((word) => leftOutBy.has(word)) ? withoutEmphasis(words) : words;
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
