import { type EnteredMeans, TEST_ACCOUNTS, TEST_CARDS } from "@jechemine/contract/payments-sandbox.ts";
import type { Means, Report } from "../provider.ts";

type Card = keyof typeof TEST_CARDS;
type Account = keyof typeof TEST_ACCOUNTS;
export type Behaviour = Card | Account;

const find = <K extends string>(numbers: Readonly<Record<K, string>>, number: string): K | undefined => {
  for (const name in numbers) if (numbers[name] === number) return name;
  return undefined;
};
/** What a test number does; undefined for any other number, which the sandbox does not take. */
export const behaviourOf = (entered: EnteredMeans): Behaviour | undefined =>
  entered.kind === "card" ? find(TEST_CARDS, entered.number) : find(TEST_ACCOUNTS, entered.account);

export function faceOf(entered: EnteredMeans): Omit<Means, "ref"> {
  if (entered.kind === "debit")
    return { kind: "debit", brand: null, last4: entered.account.slice(-4), expiryMonth: null, expiryYear: null };
  const brand = entered.number.startsWith("4") ? "visa" : "mastercard";
  const { expiryMonth, expiryYear } = entered;
  return { kind: "card", brand, last4: entered.number.slice(-4), expiryMonth, expiryYear };
}

export type Standing = Pick<Report, "state" | "failure">;
const succeeded: Standing = { state: "succeeded", failure: null };
const failed = (failure: NonNullable<Report["failure"]>): Standing => ({ state: "failed", failure });

/** How a charge begins. A debit is under way first; a card that wants to be confirmed cannot be while its payer is away. */
export function openingOf(kind: "card" | "debit", behaviour: Behaviour, offSession: boolean): Standing {
  if (kind === "debit") return { state: "processing", failure: null };
  if (behaviour === "declined") return failed("card_declined");
  if (behaviour === "insufficientFunds") return failed("insufficient_funds");
  if (behaviour === "challenge")
    return offSession ? failed("authentication_required") : { state: "requires_action", failure: null };
  return succeeded;
}

/** What becomes of a debit after its days under way, and of one that the bank calls back after that. */
export function nextOf(state: Report["state"], behaviour: Behaviour): Standing | undefined {
  if (state === "processing") return behaviour === "failure" ? failed("insufficient_funds") : succeeded;
  if (state === "succeeded" && behaviour === "returned") return { state: "returned", failure: "insufficient_funds" };
  return undefined;
}

/** Days until a debit is decided, and again until it is called back. */
export const DEBIT_DAYS = 3;
