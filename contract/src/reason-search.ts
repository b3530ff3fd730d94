import type { Reason, Taxonomy } from "./reasons.ts";

/** How a reason was found, best first. */
export const FOUND_BY = ["label_prefix", "word_prefix", "alias", "fuzzy", "neighbour"] as const;
export type FoundBy = (typeof FOUND_BY)[number];
const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
/** Half-open range of the shown text, for highlighting. */
export type Range = readonly [from: number, until: number];
export type Found = {
  reason: Reason;
  by: FoundBy;
  /** The text that matched: the label or an alias in either language; for a neighbour, the label of what it is near. */
  text: string;
  language: Language;
  /** Inside `text`; empty for a neighbour. */
  ranges: readonly Range[];
};

type Word = { folded: string; from: number; until: number };
/** One way in which a text answers a query. */
type Match = { by: FoundBy; distance: number; ranges: Range[] };
/** `distance`: typing errors forgiven; small is good among those found alike. */
type Hit = { found: Found; distance: number };

type Spoken = { text: string; language: Language; isLabel: boolean; words: readonly Word[] };

/** Lower case without accents, ligatures opened, one character of the original at a time so that ranges stay true. */
const fold = (character: string) =>
  character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace("œ", "oe").replace("æ", "ae");

/** The words of a text with their places in it. Everything but letters and digits parts words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = Array.from(word, fold).join("");
    if (folded) words.push({ folded, from: index, until: index + word.length }); // an accent alone is no word
  }
  return words;
}

/** Where the first `length` folded characters of a word end in the original. */
function endOf(text: string, word: Word, length: number): number {
  let folded = 0;
  let at = word.from;
  for (const character of text.slice(word.from, word.until)) {
    const letters = fold(character).length;
    if (folded >= length && letters > 0) break; // an accent that stands alone still belongs to its letter
    folded += letters;
    at += character.length;
  }
  return at;
}

/** Typing errors forgiven: none in short words, one from four letters, two from eight. */
const allowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Edit distance (with neighbouring letters swapped as one error) of the query to the nearest prefix of the word, or more than `most`. */
export function distanceToPrefix(query: string, word: string, most: number): number {
  const width = Math.min(word.length, query.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, column) => column);
  for (let i = 1; i <= query.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = query[i - 1] === word[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && query[i - 1] === word[j - 2] && query[i - 2] === word[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return Math.min(...row.slice(Math.max(0, query.length - most)));
}

/** Every word of the query begins some word of the text; the first one at its beginning is worth more. */
function prefixMatch({ text, words }: Spoken, query: readonly Word[]): Match | undefined {
  const ranges: Range[] = [];
  for (const { folded } of query) {
    const word = words.find((each) => each.folded.startsWith(folded));
    if (!word) return undefined;
    ranges.push([word.from, endOf(text, word, folded.length)]);
  }
  const [first] = query;
  const atStart = first !== undefined && words[0]?.folded.startsWith(first.folded) === true;
  return { by: atStart ? "label_prefix" : "word_prefix", distance: 0, ranges: tidy(ranges) };
}

function fuzzyMatch({ words }: Spoken, query: readonly Word[]): Match | undefined {
  const ranges: Range[] = [];
  let distance = 0;
  for (const { folded } of query) {
    const most = allowed(folded.length);
    let best: { word: Word; distance: number } | undefined;
    for (const word of words) {
      const away = distanceToPrefix(folded, word.folded, most);
      if (away <= most && away < (best?.distance ?? most + 1)) best = { word, distance: away };
    }
    if (!best) return undefined;
    distance += best.distance;
    ranges.push([best.word.from, best.word.until]);
  }
  return { by: "fuzzy", distance, ranges: tidy(ranges) };
}

/** In order, and joined where they touch. */
function tidy(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && range[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], range[1])];
    else out.push(range);
  }
  return out;
}

const placeOf = ({ found }: Hit) => FOUND_BY.indexOf(found.by);
const better = (a: Hit, b: Hit) => placeOf(a) - placeOf(b) || a.distance - b.distance;

const spoken = new WeakMap<Reason, readonly Spoken[]>();
/** All that a reason is called, read into words once: people search at every key they press. */
function textsOf(reason: Reason): readonly Spoken[] {
  const known = spoken.get(reason);
  if (known) return known;
  const texts = LANGUAGES.flatMap((language) =>
    [reason.label[language], ...reason.aliases[language]].map((text, at) => {
      return { text, language, isLabel: at === 0, words: wordsOf(text) };
    }),
  );
  spoken.set(reason, texts);
  return texts;
}

/** The best way in which a reason answers; of two alike the reader's language, then the first in the catalogue. */
function findIn(reason: Reason, query: readonly Word[], reader: Language): Hit | undefined {
  const texts = textsOf(reason).toSorted((a, b) => Number(b.language === reader) - Number(a.language === reader));
  const hitsBy = (match: typeof fuzzyMatch): Hit[] =>
    texts.flatMap((each) => {
      const found = match(each, query);
      if (!found) return [];
      const by = each.isLabel || found.by === "fuzzy" ? found.by : "alias";
      const { text, language } = each;
      return [{ found: { reason, by, text, language, ranges: found.ranges }, distance: found.distance }];
    });
  return hitsBy(prefixMatch).toSorted(better)[0] ?? hitsBy(fuzzyMatch).toSorted(better)[0];
}

/** Reasons of the best hit's own category, then of the categories near it: somebody who looks for the one may mean the other. */
function neighboursOf(best: Found, taxonomy: Taxonomy, reader: Language, room: number): Found[] {
  const near = taxonomy.categories.find(({ key }) => key === best.reason.category)?.neighbours ?? [];
  const categories = [best.reason.category, ...near];
  return categories
    .flatMap((category) => taxonomy.reasons.filter((reason) => reason.category === category))
    .slice(0, room)
    .map((reason) => ({ reason, by: "neighbour", text: best.reason.label[reader], language: reader, ranges: [] }));
}

export type SearchOptions = { language: Language; limit?: number };

/**
 * Reasons that answer a query, best first: label prefix, word prefix, other name, typing error, neighbour. Accents and case do not
 * matter and both languages are searched, whatever the reader's. An empty query finds nothing.
 */
export function searchReasons(taxonomy: Taxonomy, query: string, { language, limit = 8 }: SearchOptions): Found[] {
  const words = wordsOf(query.slice(0, 80));
  if (words.length === 0) return [];
  const found = taxonomy.reasons
    .flatMap((reason) => findIn(reason, words, language) ?? [])
    .toSorted(better) // stable: the order of the taxonomy decides what is left
    .slice(0, limit)
    .map((hit) => hit.found);
  const [best] = found;
  if (!best || found.length >= limit || best.by === "fuzzy") return found;
  const seen = new Set(found.map(({ reason }) => reason.key));
  const near = neighboursOf(best, taxonomy, language, limit * 3).filter(({ reason }) => !seen.has(reason.key));
  return [...found, ...near.slice(0, Math.min(2, limit - found.length))];
}
