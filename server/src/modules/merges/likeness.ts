import type { Likeness } from "@jechemine/contract/merges.ts";
import { plainText } from "../../platform/plain-text.ts";

/** What is compared of a record. */
export type Compared = {
  givenName: string;
  familyName: string;
  birthDate: string | null;
  emails: readonly string[];
  phones: readonly string[];
};
export type Judged = { score: number; because: Likeness[] };

const POINTS: Readonly<Record<Likeness, number>> = {
  name_same: 40,
  name_order: 38,
  name_close: 28,
  given_same: 12,
  birth_same: 35,
  birth_close: 15,
  email_same: 25,
  phone_same: 20,
};
/** Two different birth dates, both known, speak against it. */
const BIRTH_DIFFERS = -40;
/** From here on somebody of the team should look. */
export const LOOKS_ALIKE = 60;

/** Letters and digits only, without accents: "Marie-Ève" and "marie eve" are one name. */
const plain = (name: string) => plainText(name).replace(/[^a-z0-9]/g, "");
/** Without the country: +1 514 555-0100 is 514 555-0100. */
export const plainPhone = (phone: string) => phone.replace(/\D/g, "").slice(-10);

/** Letters to change, add, drop or swap with a neighbour. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const at = (back: number, left: number) => rows[i - back]?.[j - left] ?? 0;
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const steps = [at(1, 0) + 1, (row[j - 1] ?? 0) + 1, at(1, 1) + (same ? 0 : 1)];
      row.push(Math.min(...steps, ...(swapped ? [at(2, 2) + 1] : [])));
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
/** A slip of the hand: one letter in a short name, two in a long one; or one name is the beginning of a double one. */
function isClose(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.startsWith(short)) return true;
  return short.length >= 3 && distance(one, other) <= (short.length >= 8 ? 2 : 1);
}

function nameOf(one: Compared, other: Compared): Likeness | undefined {
  const [given, family] = [plain(one.givenName), plain(one.familyName)];
  const [otherGiven, otherFamily] = [plain(other.givenName), plain(other.familyName)];
  if (given === otherGiven && family === otherFamily) return "name_same";
  if (given === otherFamily && family === otherGiven) return "name_order";
  if (isClose(given, otherGiven) && isClose(family, otherFamily)) return "name_close";
  return given === otherGiven ? "given_same" : undefined;
}

/** 3 April and 4 March, or one digit mistyped. */
function isCloseDate(one: string, other: string): boolean {
  const [year, month, day] = one.split("-");
  if (other === `${year}-${day}-${month}`) return true;
  return Array.from(one).filter((digit, at) => digit !== other[at]).length === 1;
}
function birthOf(one: string | null, other: string | null): { points: number; because?: Likeness } {
  if (one === null || other === null) return { points: 0 };
  if (one === other) return { points: POINTS.birth_same, because: "birth_same" };
  if (isCloseDate(one, other)) return { points: POINTS.birth_close, because: "birth_close" };
  return { points: BIRTH_DIFFERS };
}
const share = (some: readonly string[], others: readonly string[]) => some.some((each) => others.includes(each));

/** How much two records look like one human being. Without a likeness of the name, 0: families share birthdays, addresses and telephones. */
export function judge(one: Compared, other: Compared): Judged {
  const name = nameOf(one, other);
  if (!name) return { score: 0, because: [] };
  const birth = birthOf(one.birthDate, other.birthDate);
  const because: Likeness[] = [name];
  if (birth.because) because.push(birth.because);
  if (share(one.emails, other.emails)) because.push("email_same");
  if (share(one.phones.map(plainPhone), other.phones.map(plainPhone))) because.push("phone_same");
  const reached = because.filter((each) => each === "email_same" || each === "phone_same");
  const score = POINTS[name] + birth.points + reached.reduce((sum, each) => sum + POINTS[each], 0);
  return { score: Math.max(0, score), because };
}
