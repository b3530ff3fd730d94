import { plainText } from "../../platform/plain-text.ts";

/** Passwords that guessing programs try first, of ten characters and more: made from the patterns that leaked lists are full of. */
const WORDS =
  `password passwort motdepasse azerty azertyuiop qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm admin administrator
 administrateur welcome bienvenue bonjour bonsoir letmein iloveyou jetaime jetadore monamour princess princesse sunshine soleil football
 hockey baseball basketball soccer montreal quebec canada canadien canadiens nordiques toronto laval gatineau sherbrooke michael jennifer
 jessica ashley daniel charles nicolas alexandre isabelle nathalie sophie martin tremblay gagnon superman batman spiderman pokemon starwars
 dragon monkey shadow master trustno1 whatever freedom secret secretword computer ordinateur internet google facebook hello hellothere
 loveme chocolat chocolate cookie biscuit banane orange papillon butterfly flower printemps summer winter autumn automne hiver spring
 samedi dimanche monday friday vendredi janvier february december decembre test testing testtest changeme default temp temporary guest user
 utilisateur therapie therapist therapy psychologue psychologist clinique clinic health sante patient client famille family maison home
 jechemine chemine chemin doudou loulou coucou minou chouchou maman papa mother father bebe baby angel ange jesus christ dieu blessed
 killer ninja hunter ranger mustang corvette ferrari harley yankees cowboys lakers matrix phoenix thunder lightning tigger snoopy garfield
 abc abcd abcdef abcdefgh abcd1234 abc123 pass passe passw0rd p4ssword mypassword monmotdepasse motdepass letmein1 access ouvert ouverture
 money argent dollar bitcoin lottery lucky chance bonheur happy heureux heureuse smile sourire music musique guitar guitare piano
 nirvana metallica metal rockstar school ecole college universite university student etudiant teacher professeur doctor docteur nurse`
    .split(/\s+/)
    .filter((word) => word !== "");

const YEARS = Array.from({ length: 56 }, (_, i) => String(1975 + i));
const ENDINGS = [
  ..."0 00 000 1 2 3 7 9 10 11 12 13 21 22 23 69 77 88 99 100 111 123 222 321 333 420 456 555 666 777 888 999 007".split(
    " ",
  ),
  ..."1234 12345 123456 1234567 12345678 123456789 1234567890 0123 4321 54321 1111 0000 2580 1212".split(" "),
  ...YEARS,
];
/** Rows of keys and other walks; every stretch of ten of them, either way, is common. */
const WALKS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1a2z3e4r5t6y7u8i9o0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "aqwzsxedcrfvtgbyhnujikolpm",
  "147258369014725836",
  "q1w2e3r4t5y6u7i8o9p0",
  "a1b2c3d4e5f6g7h8i9j0",
  "102030405060708090",
];
const SHORTEST = 10;

const reversed = (text: string) => Array.from(text).toReversed().join("");
function* stretches(walk: string): Generator<string> {
  for (const text of [walk, reversed(walk)])
    for (let from = 0; from + SHORTEST <= text.length; from += 1)
      for (let until = from + SHORTEST; until <= text.length; until += 1) yield text.slice(from, until);
}

/** What people do to a word so that it "counts": capitals, look-alikes, marks between and behind. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
};
const unmasked = (text: string) => text.replace(/[@43105$!]/g, (sign) => LOOK_ALIKES[sign] ?? sign);
const bare = (text: string) => text.replace(/[^a-z0-9]/g, "");

function makeList(): ReadonlySet<string> {
  const list = new Set<string>();
  for (const walk of WALKS) for (const stretch of stretches(walk)) list.add(stretch);
  for (const word of WORDS) {
    list
      .add(word)
      .add(word + word)
      .add(reversed(word));
    for (const ending of ENDINGS) list.add(word + ending).add(ending + word);
  }
  return list;
}
let list: ReadonlySet<string> | undefined;

/** One short thing again and again: `aaaaaaaaaa`, `abcabcabcabc`, `2020202020`. */
const isRepetition = (text: string) => /^(.{1,5})\1+.{0,4}$/u.test(text) && new Set(text).size <= 5;

/** Forms under which a password may stand on the list; the ending keeps its digits when the word before is unmasked. */
function formsOf(password: string): string[] {
  const text = plainText(password);
  const stem = /^(.*?)([0-9]*)[^a-z0-9]*$/su.exec(text) ?? [];
  const word = bare(unmasked(stem[1] ?? ""));
  return [text, bare(text), bare(unmasked(text)), word + (stem[2] ?? ""), word];
}

/**
 * Whether a password is one that is guessed early: on the list, a repetition, or the person's own name or address with a number.
 * Short words count only with what stands around them, so that a long sentence may hold them.
 */
export function isCommonPassword(password: string, personal: readonly string[] = []): boolean {
  list ??= makeList();
  const forms = formsOf(password);
  if (forms.some((form) => form.length >= 5 && list?.has(form))) return true;
  if (isRepetition(plainText(password))) return true;
  const own = personal.flatMap((text) => [plainText(text), ...plainText(text).split(/[^a-z0-9]+/)]).map(bare);
  const letters = bare(plainText(password)).replace(/^[0-9]+|[0-9]+$/g, "");
  const names = own.filter((name) => name.length >= 3);
  return names.some((name) => letters === name || names.some((other) => letters === name + other));
}
