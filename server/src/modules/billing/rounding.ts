/** `amount × part ÷ whole` in whole cents, half to the even one: the one way in which we round money. */
export function shareOf(amount: number, part: number, whole: number): number {
  const [product, by] = [BigInt(amount) * BigInt(part), BigInt(whole)];
  const [floor, rest] = [product / by, (product % by) * 2n];
  const up = rest > by || (rest === by && floor % 2n === 1n);
  return Number(up ? floor + 1n : floor);
}

const WHOLE = 10_000;
/** Basis points of an amount, half-even to the cent. */
export const basisPointsOf = (amount: number, basisPoints: number): number => shareOf(amount, basisPoints, WHOLE);

/** An amount and what it is made of; `amountCents` is the sum of the three. */
export type Parts = { amountCents: number; netCents: number; gstCents: number; qstCents: number };
/**
 * The part of `rest` that `amountCents` of it stand for. Taken again and again from what is left, the parts sum to the whole to the
 * cent: the last one takes all that remains of each.
 */
export function cutFrom(rest: Parts, amountCents: number): Parts {
  const gstCents = shareOf(rest.gstCents, amountCents, rest.amountCents);
  // The taxes of a cent or two may both round up: never more than the amount itself.
  const qstCents = Math.min(shareOf(rest.qstCents, amountCents, rest.amountCents), amountCents - gstCents);
  const netCents = amountCents - gstCents - qstCents;
  if (netCents <= rest.netCents) return { amountCents, netCents, gstCents, qstCents };
  return { amountCents, netCents: rest.netCents, ...taxesOf(rest, amountCents - rest.netCents) };
}

/** When both taxes rounded down although no net is left to take their cent. */
function taxesOf(rest: Parts, taxes: number) {
  const gstCents = Math.min(rest.gstCents, taxes);
  return { gstCents, qstCents: taxes - gstCents };
}

export const less = (rest: Parts, cut: Parts): Parts => ({
  amountCents: rest.amountCents - cut.amountCents,
  netCents: rest.netCents - cut.netCents,
  gstCents: rest.gstCents - cut.gstCents,
  qstCents: rest.qstCents - cut.qstCents,
});
