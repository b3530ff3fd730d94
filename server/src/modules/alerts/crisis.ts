import { ALERT_TIERS, type AlertTier } from "@jechemine/contract/alerts.ts";
import { isGraver } from "./alert.ts";
import { denies, follow } from "./follow.ts";
import { Ahead, type Pattern } from "./patterns.ts";
import type { Phrase, Step } from "./phrase.ts";
import { ENGLISH_PHRASES } from "./phrases-catalogue-en.ts";
import { FRENCH_PHRASES } from "./phrases-catalogue-fr.ts";
import { type Sentence, Sentences } from "./sentences.ts";
import { COMMA, STOP, wordsOf } from "./words.ts";

/** What a text says: the most pressing tier, and the phrases that were found. */
export type Crisis = { tier: AlertTier; phraseIds: readonly string[] };
export const PHRASES: readonly Phrase[] = [...FRENCH_PHRASES, ...ENGLISH_PHRASES];

/**
 * Looks for phrases of crisis in both languages; null when there are none, which never means that there is no risk. Pure; 5,000
 * characters take less than a millisecond. From the last word to the first, so that what must follow is known to lie ahead or not.
 */
export function findCrisis(text: string): Crisis | null {
  const words = wordsOf(text);
  const ahead = new Ahead();
  const sentences = new Sentences(words);
  const found = new Map<string, AlertTier>();
  for (let at = words.length - 1; at >= 0; at -= 1) {
    for (const pattern of ahead.step(at, words[at] ?? STOP)) {
      const known = found.get(pattern.phrase.id);
      if (known && !mayBeGraver(known, pattern, () => sentences.at(at))) continue;
      const tier = tierAt({ words, sentences, at }, pattern);
      if (tier && (!known || isGraver(tier, known))) found.set(pattern.phrase.id, tier);
    }
  }
  const tier = ALERT_TIERS.findLast((one) => [...found.values()].includes(one));
  return tier ? { tier, phraseIds: [...found.keys()].toSorted() } : null;
}

/** Before a text is taken at all. */
export const speaksOfCrisis = (text: string): boolean => findCrisis(text) !== null;

/** Whether there is anything more pressing to find for a phrase that was found before: beside what it says itself, a plan alone. */
const mayBeGraver = (known: AlertTier, { phrase, gravest }: Pattern, sentence: () => Sentence): boolean =>
  known !== gravest && (known !== phrase.tier || (phrase.act !== undefined && isPlanned(sentence(), phrase.act)));

type Place = { words: readonly string[]; sentences: Sentences; at: number };
function tierAt({ words, sentences, at }: Place, pattern: Pattern): AlertTier | undefined {
  const { phrase, steps, unless, unlessBefore } = pattern;
  const match = follow(words, at, steps);
  if (!match || match.denied || isDenied(words, at)) return undefined;
  if (unless.some((one) => followsAt(words, match.end, one))) return undefined;
  if (unlessBefore.some((one) => precedes(words, at, one))) return undefined;
  if (!phrase.other && isOfAnother(words, at)) return undefined;
  const sentence = sentences.at(at);
  if (phrase.tier !== "today" && isPast(sentence, phrase, words.slice(Math.max(0, at - BEFORE), match.end)))
    return "today";
  return phrase.act && isPlanned(sentence, phrase.act) ? "immediate" : phrase.tier;
}

/** Right behind, a filler or none between. */
const followsAt = (words: readonly string[], at: number, pattern: Step | null) =>
  [0, 1].some((skipped) => follow(words, at + skipped, pattern) !== undefined && words[at + skipped - 1] !== STOP);
const LOOK_BACK = 6;
function precedes(words: readonly string[], at: number, pattern: Step | null): boolean {
  for (let begin = Math.max(0, at - LOOK_BACK); begin < at; begin += 1)
    if (follow(words, begin, pattern) && !words.slice(begin, at).includes(STOP)) return true;
  return false;
}

const CLAUSES = new Set(
  "mais but et and pis puis parce because car donc so quand when lorsque although though".split(" "),
);
const FIRST = new Set("je j i me m moi myself".split(" "));
const OTHERS = new Set("you he she they who people qui tu vous il elle ils elles".split(" "));
const BEFORE = 5;

/** Denied from before: "never thought about", "I don't think I want to". It ends where the clause or its subject begins. */
function isDenied(words: readonly string[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - BEFORE); at -= 1) {
    const word = words[at] ?? STOP;
    if (word === STOP || word === COMMA || CLAUSES.has(word)) return false;
    if (denies(words, at)) return true;
    if (word === "je" || word === "j" || word === "i") return isDoubted(words, at);
  }
  return false;
}
const DOUBTING = new Set("que think believe say that".split(" "));
/** "Je ne crois pas que je …", "I don't think (that) I …". */
function isDoubted(words: readonly string[], subject: number): boolean {
  if (!DOUBTING.has(words[subject - 1] ?? STOP)) return false;
  const before = words.slice(Math.max(0, subject - 4), subject).join(" ");
  return /(pas|jamais) que$|(t|not|never) (think|believe|say)( that)?$/.test(before);
}

/** The nearest subject before the phrase is somebody else. */
function isOfAnother(words: readonly string[], start: number): boolean {
  for (let at = start; at >= Math.max(0, start - LOOK_BACK); at -= 1) {
    const word = words[at] ?? STOP;
    if (word === STOP || FIRST.has(word)) return false;
    if (OTHERS.has(word)) return true;
  }
  return false;
}

const YEARS_AGO =
  / il y a \w+ (an|ans|annee|annees) | \w+ years ago | (l|par l) (an|annee) (passe|passee|dernier|derniere) | last year /;
const ONCE =
  / (quand|lorsque) j (avais|etais) (\d+ ans|\w+ ans|petit|petite|jeune|ado|adolescent|adolescente|enfant|au secondaire|au cegep) | a l epoque | autrefois | a (l age de )?\d+ ans | (at|when) (i was )?(age )?(\d+|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) | when i was (a |in |young|little) ?| used to | back then | in (high school|college|my teens|my twenties) | deja (tente|fait|essaye|pense|voulu|eu) | as a (kid|teen|teenager|child) /;
const IMPERFECT = new Set("avais voulais pensais songeais souhaitais etais".split(" "));
const RECENT =
  / (hier|ce matin|cette semaine|ce soir|cette nuit|tantot|yesterday|last night|this morning|last week|la semaine passee) /;

/** Over: looked at today, not tonight. What lasts is past only when years lie between. */
function isPast(sentence: Sentence, { lasting }: Phrase, near: readonly string[]): boolean {
  if (sentence.says(YEARS_AGO)) return true;
  if (lasting || sentence.says(RECENT)) return false;
  return sentence.says(ONCE) || near.some((word) => IMPERFECT.has(word));
}

const SOON =
  / (ce soir|cette nuit|tout de suite|tantot|demain|en fin de semaine|cette fin de semaine|dans (une|quelques|deux|dix) (heure|heures|minutes)|c est decide|tout est pret|dernier message|adieu|tonight|right now|tomorrow|this weekend|in an hour|everything ready|goodbye|last message) /;
const NOW = / (maintenant|aujourd hui|now|today|bientot|soon) /;
const MEANS =
  / (ai|have|got) (la|les|le|mes|des|un|une|mon|ma|the|a|my|some) (corde|pilules|comprimes|medicaments|fusil|arme|couteau|lame|lames|rope|pills|gun|knife|razor|blade|tablets) /;
/** A time or a means beside the wish makes a plan of it. */
const isPlanned = (sentence: Sentence, act: "wish" | "intent") =>
  sentence.says(SOON) || sentence.says(MEANS) || (act === "intent" && sentence.says(NOW));
