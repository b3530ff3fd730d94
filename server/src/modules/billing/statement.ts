import type { StatementLineKind } from "@jechemine/contract/billing.ts";

type Entry = { transactionId: string; kind: string; subjectId: string; amountCents: number; at: Date };
/** What the payer reads instead of the ledger's word. */
const KINDS: Readonly<Record<string, StatementLineKind>> = {
  charge: "charge",
  charge_reversal: "charge_reversal",
  payment: "payment",
  payment_return: "payment_return",
  refund: "refund",
  write_off: "write_off",
};
const kindOf = (kind: string): StatementLineKind => KINDS[kind] ?? "adjustment";
/** What is given up lowers what was charged; nobody paid it. */
const OF_CHARGES: readonly string[] = ["charge", "charge_reversal", "write_off"];
export const isOfCharges = (kind: string): boolean => OF_CHARGES.includes(kind);

export type Movement = {
  kind: StatementLineKind;
  subjectId: string;
  at: Date;
  amountCents: number;
  balanceCents: number;
};
/** One line a transaction, with the balance after it. */
export function deriveMovements(openingCents: number, entries: readonly Entry[]): Movement[] {
  const merged = new Map<string, Entry>();
  for (const entry of entries) {
    const known = merged.get(entry.transactionId);
    merged.set(entry.transactionId, known ? { ...known, amountCents: known.amountCents + entry.amountCents } : entry);
  }
  let balanceCents = openingCents;
  return [...merged.values()].map(({ kind, subjectId, at, amountCents }) => {
    balanceCents += amountCents;
    return { kind: kindOf(kind), subjectId, at, amountCents, balanceCents };
  });
}

export type Totals = {
  month: string;
  openingCents: number;
  chargesCents: number;
  paymentsCents: number;
  closingCents: number;
};
type Sum = { month: string; kind: string; amountCents: number };
/** What each month began with, what was charged and paid in it, and what it ended with; newest first. `sums` come oldest first. */
export function deriveMonths(sums: readonly Sum[]): Totals[] {
  const months: Totals[] = [];
  for (const { month, kind, amountCents } of sums) {
    let its = months.at(-1);
    if (its?.month !== month) {
      const openingCents = its?.closingCents ?? 0;
      its = { month, openingCents, chargesCents: 0, paymentsCents: 0, closingCents: openingCents };
      months.push(its);
    }
    if (isOfCharges(kind)) its.chargesCents += amountCents;
    else its.paymentsCents -= amountCents;
    its.closingCents += amountCents;
  }
  return months.toReversed();
}

/** The same for one month, from its lines. */
export function deriveTotals(month: string, openingCents: number, movements: readonly Movement[]): Totals {
  const sums = movements.map(({ kind, amountCents }) => ({ month, kind, amountCents }));
  const [its] = deriveMonths(sums);
  const { chargesCents, paymentsCents } = its ?? { chargesCents: 0, paymentsCents: 0 };
  return {
    month,
    openingCents,
    chargesCents,
    paymentsCents,
    closingCents: openingCents + chargesCents - paymentsCents,
  };
}
