/** What a card form holds, as typed. */
export type TypedCard = { number: string; expiry: string; code: string };
export type CardProblem = keyof TypedCard;
export type Card = { number: string; expiryMonth: number; expiryYear: number; code: string };

const digits = (typed: string) => typed.replace(/[\s-]/g, "");

/** The last digit of a card number is a sum of the others: a mistyped digit shows before anything is sent. */
function sumsUp(number: string) {
  const sum = Array.from(number)
    .toReversed()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** `08/28`, `8 / 2028` */
function readExpiry(typed: string) {
  const found = /^(\d{1,2})\s*[/-]\s*(\d{2}|\d{4})$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
  const month = Number(found?.[1]);
  const year = Number(found?.[2]);
  return found && month >= 1 && month <= 12 ? { month, year: year < 100 ? 2000 + year : year } : undefined;
}

/** The card that was typed, or what to check. `today` is a day such as `2026-11-23`; a card is good until its month ends. */
export function readCard(
  typed: TypedCard,
  today: string,
): { card: Card; problems: [] } | { card: null; problems: CardProblem[] } {
  const number = digits(typed.number);
  const expiry = readExpiry(typed.expiry);
  const code = typed.code.trim();
  const isLate = expiry && `${expiry.year}-${String(expiry.month).padStart(2, "0")}` < today.slice(0, 7);
  const problems: CardProblem[] = [
    ...(/^\d{13,19}$/.test(number) && sumsUp(number) ? [] : (["number"] as const)),
    ...(expiry && !isLate ? [] : (["expiry"] as const)),
    ...(/^\d{3,4}$/.test(code) ? [] : (["code"] as const)),
  ];
  if (problems.length > 0 || !expiry) return { card: null, problems };
  return { card: { number, expiryMonth: expiry.month, expiryYear: expiry.year, code }, problems: [] };
}

/** Groups of four, as on the card. */
export const groupDigits = (typed: string) =>
  digits(typed)
    .slice(0, 19)
    .replace(/(.{4})(?=.)/g, "$1 ");
