import { cutFrom, type Parts, shareOf } from "./rounding.ts";

/** What one payment covers of one share of a charge, less what was given back of it. */
export type Refundable = {
  allocationId: string;
  shareId: string;
  chargeId: string;
  professionalId: string;
  rest: Parts;
  /** Of the whole charge, whoever pays it: the fee goes back in the proportion in which it was taken. */
  charge: { netCents: number; feeCents: number; creditedNetCents: number; creditedFeeCents: number };
};
/** What a refund takes a charge down by: the practice's fee and the professional's share with it. */
export type Credit = Parts & {
  allocationId: string;
  shareId: string;
  chargeId: string;
  professionalId: string;
  feeCents: number;
  payoutCents: number;
};
type Asked = { amountCents: number; chargeId: string | null };

export const sumOfRests = (parts: readonly Refundable[]): number =>
  parts.reduce((sum, { rest }) => sum + rest.amountCents, 0);

/**
 * What a refund takes down: first comes the money that nothing was charged for, then the charges in the order given; only the one that is
 * named. Fee and payout of a charge that is given back bit by bit sum to the whole, to the cent.
 */
export function deriveCredits(unspentCents: number, parts: readonly Refundable[], asked: Asked): Credit[] {
  const { amountCents, chargeId } = asked;
  let left = chargeId === null ? amountCents - Math.min(unspentCents, amountCents) : amountCents;
  const credited = new Map<string, { net: number; fee: number }>();
  const made: Credit[] = [];
  for (const { rest, charge, allocationId, shareId, chargeId: its, professionalId } of parts) {
    const taken = Math.min(left, rest.amountCents);
    if (taken === 0 || (chargeId !== null && chargeId !== its)) continue;
    const cut = cutFrom(rest, taken);
    const before = credited.get(its) ?? { net: charge.creditedNetCents, fee: charge.creditedFeeCents };
    const net = before.net + cut.netCents;
    const fee = shareOf(charge.feeCents, net, charge.netCents);
    credited.set(its, { net, fee });
    const feeCents = fee - before.fee;
    const which = { allocationId, shareId, chargeId: its, professionalId };
    made.push({ ...which, ...cut, feeCents, payoutCents: cut.netCents - feeCents });
    left -= taken;
  }
  return made;
}
