import { cutFrom, type Parts } from "./rounding.ts";

/** What is still open of a share. */
export type OpenShare = { shareId: string; rest: Parts };
export type Allocation = Parts & { shareId: string; completes: boolean };

/** The share that money was given for comes first, the others as they are. */
export const inOrder = (open: readonly OpenShare[], firstShareId: string | null): OpenShare[] => [
  ...open.filter(({ shareId }) => shareId === firstShareId),
  ...open.filter(({ shareId }) => shareId !== firstShareId),
];

/** Money covers the oldest shares first. What is left over when all are covered is the payer's credit. */
export function deriveAllocations(open: readonly OpenShare[], amountCents: number): Allocation[] {
  let left = amountCents;
  const made: Allocation[] = [];
  for (const { shareId, rest } of open) {
    const taken = Math.min(left, rest.amountCents);
    if (taken === 0) break;
    made.push({ shareId, ...cutFrom(rest, taken), completes: taken === rest.amountCents });
    left -= taken;
  }
  return made;
}
