import { parseAmount } from "../../ui/amount.ts";

/** All that is owed, or a part as typed. */
export type PayChoice = { how: "all" | "part"; typed: string };
export type AmountProblem = "unreadable" | "zero" | "more";
type Read = { cents: number; problem: null } | { cents: null; problem: AmountProblem };

/** What a choice comes to. Never more than what may be paid now, never nothing. */
export function amountOf({ how, typed }: PayChoice, owedCents: number): Read {
  const cents = how === "all" ? owedCents : parseAmount(typed);
  if (cents === undefined) return { cents: null, problem: "unreadable" };
  if (cents <= 0) return { cents: null, problem: "zero" };
  return cents > owedCents ? { cents: null, problem: "more" } : { cents, problem: null };
}

const FIRST = 30_000;
const SECOND = 3 * 60_000;

/** How long to wait before asking again about a payment under way: often at first, then calmly. Live hints come in between. */
export const nextLook = (waitedMs: number) => (waitedMs < FIRST ? 2_000 : waitedMs < SECOND ? 5_000 : 30_000);
