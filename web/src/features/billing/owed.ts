import type { PortalBalance, PortalCharge } from "@jechemine/contract/billing.ts";
import { centsOf } from "@jechemine/contract/endpoint.ts";
import type { PaymentState, PortalPayment } from "@jechemine/contract/payments.ts";

const UNDER_WAY: readonly PaymentState[] = ["pending", "requires_action", "processing", "review"];

export type Owed = { owedCents: number; underWayCents: number; payableCents: number };

/** What is owed, what of it is under way, and what may be paid now. Money under way still counts as owed: it may fail. */
export function owedOf(
  { currentBalance }: Pick<PortalBalance, "currentBalance">,
  payments: readonly Pick<PortalPayment, "status" | "amount">[],
): Owed {
  const owedCents = centsOf(currentBalance);
  const underWayCents = payments
    .filter(({ status }) => UNDER_WAY.includes(status))
    .reduce((sum, { amount }) => sum + centsOf(amount), 0);
  return { owedCents, underWayCents, payableCents: Math.max(0, owedCents - underWayCents) };
}

type Dated = Pick<PortalCharge, "date">;

/** The first and the last day of what is open. */
export function spanOf(charges: readonly Dated[]): { from: string; to: string } | undefined {
  const days = charges.map(({ date }) => date).toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : undefined;
}
