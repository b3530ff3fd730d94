import { type ChargeKind, isMissed } from "./line.ts";
import { basisPointsOf, cutFrom, less, type Parts } from "./rounding.ts";

/** Somebody other than the client pays a part, until a number of sessions is used up. */
export type Coverage = {
  id: string;
  payerId: string;
  shareBasisPoints: number;
  sessionCap: number | null;
  /** Who pays for a session that was missed: this payer, the client, or nobody. */
  missedSessionRule: "payer" | "client" | "none";
  /** Sessions that it has paid for already. */
  used: number;
};
export type Share = Parts & { payerId: string; coverageId: string | null };

const standing = (kind: ChargeKind, coverages: readonly Coverage[]): Coverage[] =>
  coverages.filter(
    ({ sessionCap, used, missedSessionRule }) =>
      (sessionCap === null || used < sessionCap) && (!isMissed(kind) || missedSessionRule === "payer"),
  );

/** What is owed at all: the part of a missed session for which a payer forbids a fee is nobody's. */
export function deriveOwedNet(netCents: number, kind: ChargeKind, coverages: readonly Coverage[]): number {
  if (!isMissed(kind)) return netCents;
  const forbidden = coverages.filter(({ missedSessionRule }) => missedSessionRule === "none");
  const left = forbidden.reduce(
    (rest, { shareBasisPoints }) => rest - basisPointsOf(netCents, shareBasisPoints),
    netCents,
  );
  return Math.max(0, left);
}

/** Splits a charge among its payers: each coverage its part, in order, while anything is left; the rest is the client's own payer's. */
export function deriveShares(
  whole: Parts,
  { kind, coverages, ownPayerId }: { kind: ChargeKind; coverages: readonly Coverage[]; ownPayerId: string },
): Share[] {
  let rest = whole;
  const shares: Share[] = [];
  const take = (asked: number, payerId: string, coverageId: string | null) => {
    const amountCents = Math.min(asked, rest.amountCents);
    if (amountCents === 0) return;
    const cut = cutFrom(rest, amountCents);
    shares.push({ ...cut, payerId, coverageId });
    rest = less(rest, cut);
  };
  for (const { id, payerId, shareBasisPoints } of standing(kind, coverages))
    take(basisPointsOf(whole.amountCents, shareBasisPoints), payerId, id);
  take(rest.amountCents, ownPayerId, null);
  return shares;
}
