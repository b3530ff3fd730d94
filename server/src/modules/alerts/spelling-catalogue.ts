/** How people type on a phone, for the words that the phrase list is made of. What stands here is read as what stands behind it. */
const VARIANTS: Readonly<Record<string, string>> = {
  // French
  "je veux": "jveux jveu jve jvx",
  "je vais": "jvais jvai jva",
  "je voudrais": "jvoudrais",
  "je pense": "jpense",
  "je suis": "jsuis chui chuis jsui",
  "je me": "jme",
  "j ai": "jai",
  veux: "veu vx",
  envie: "envi",
  mourir: "mourrir mourire mourrire mouri murir moruir",
  "m enlever": "menlever",
  "m oter": "moter",
  idees: "idee",
  suicidaire: "suicidaires suicidere",
  pensees: "pensee",
  tentative: "tentatives",
  disparaitre: "disparetre disparaite",
  reveiller: "reveille reveiler",
  medicaments: "medicament medocs medoc meds",
  pilules: "pilule pillules pillule pelules",
  comprimes: "comprime",
  couper: "coupe coupee coupees coupes",
  bruler: "brule brulee",
  mutiler: "mutile mutilee",
  automutiler: "automutile automutilee",
  tantot: "tantot",
  "aujourd hui": "ajd aujourdhui",
  // English
  "don t": "dont",
  "can t": "cant",
  "won t": "wont",
  "isn t": "isnt",
  "wasn t": "wasnt",
  "didn t": "didnt",
  "doesn t": "doesnt",
  "haven t": "havent",
  "wouldn t": "wouldnt",
  "i m": "im",
  "i ve": "ive",
  "want to": "wanna",
  "going to": "gonna",
  "no one": "noone",
  tonight: "tonite 2nite",
  want: "wnat wan wnt",
  kill: "kil",
  killing: "kiling",
  myself: "myslef mysef meself",
  suicidal: "suicidle",
  anymore: "anymor",
  pills: "pill",
  tablets: "tablet",
};

export const SPELLING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(VARIANTS).flatMap(([meant, typed]) =>
    typed.split(" ").map((variant): [string, readonly string[]] => [variant, meant.split(" ")]),
  ),
);

/** Long words that no other word resembles: one letter too many, too few, wrong or swapped is forgiven. */
const DISTINCT = ["suicide", "suicider", "suicidaire", "suicidal", "overdose", "overdosed", "automutiler"];
const SHORTEST = 6;
const MAY_BE = /^(s[uic]|o[ver]|au)/;

/** The distinct word that was meant, or the word itself. */
export function nearWord(word: string): string {
  if (word.length < SHORTEST || !MAY_BE.test(word) || DISTINCT.includes(word)) return word;
  return DISTINCT.find((meant) => isOneSlip(word, meant)) ?? word;
}

/** One letter added, left out, replaced, or swapped with its neighbour. */
function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const rests: readonly (readonly [number, number])[] = [
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  if (rests.some(([more, less]) => typed.slice(at + more) === meant.slice(at + less))) return true;
  return typed.slice(at, at + 2) === `${meant[at + 1]}${meant[at]}` && typed.slice(at + 2) === meant.slice(at + 2);
}
