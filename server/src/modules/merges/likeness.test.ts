import { expect, test } from "vitest";
import { type Compared, judge, LOOKS_ALIKE } from "./likeness.ts";

const anne: Compared = {
  givenName: "Marie-Ève",
  familyName: "Tremblay",
  birthDate: "1988-04-03",
  emails: ["marie@exemple.ca"],
  phones: ["514 555-0100"],
};
const bare = { emails: [], phones: [] };

test.each<[string, Partial<Compared>]>([
  ["accents, hyphens and capitals left out", { givenName: "marie eve", familyName: "TREMBLAY", ...bare }],
  ["first and last name exchanged", { givenName: "Tremblay", familyName: "Marie-Ève", ...bare }],
  ["a letter mistyped", { familyName: "Trembaly", ...bare }],
  ["a letter left out", { givenName: "Marie-Èv", ...bare }],
  ["a double name shortened", { familyName: "Tremblay-Gagnon", ...bare }],
  [
    "no birth date, the same telephone written otherwise",
    { birthDate: null, emails: [], phones: ["+1 (514) 555-0100"] },
  ],
  ["no birth date, the same e-mail", { birthDate: null, phones: [] }],
  ["another family name, the same birth date and telephone", { familyName: "Gagnon", emails: [] }],
  ["day and month exchanged, the same e-mail", { birthDate: "1988-03-04", phones: [] }],
])("%s: one human being, probably", (_words, change) => {
  const other = { ...anne, ...change };
  expect(judge(anne, other).score).toBeGreaterThanOrEqual(LOOKS_ALIKE);
  expect(judge(other, anne)).toEqual(judge(anne, other));
});

test.each<[string, Partial<Compared>]>([
  ["the same name and nothing else", { birthDate: null, ...bare }],
  ["the same name, born on another day", { birthDate: "1961-11-20", ...bare }],
  ["a mother and a daughter of one name who share the telephone", { birthDate: "2010-11-20", emails: [] }],
  ["twins: all but the given name", { givenName: "Jeanne" }],
  ["a partner with the same e-mail and telephone", { givenName: "Luc", familyName: "Roy", birthDate: "1987-01-09" }],
  ["short names one letter apart", { givenName: "Al", familyName: "Li", birthDate: "1988-04-03", ...bare }],
])("%s: two people", (_words, change) => {
  expect(judge(anne, { ...anne, ...change }).score).toBeLessThan(LOOKS_ALIKE);
});

test("what speaks for it is said, the name first", () => {
  expect(judge(anne, { ...anne, familyName: "Tremblai" }).because).toEqual([
    "name_close",
    "birth_same",
    "email_same",
    "phone_same",
  ]);
});
