import { z } from "zod";

/** An act that moves money. Meaning the same again is the same intention until its outcome is known. */
export type Intention = {
  /** The account that is signed in: a device may be shared. */
  by: string;
  /** For whom and with what. */
  what: string;
  amountCents: number;
  /** What the provider calls a card that was typed in and is not saved; its number is not in it. */
  token?: string | undefined;
};
const Kept = z.object({
  by: z.string(),
  what: z.string(),
  amountCents: z.int(),
  token: z.string().optional(),
  /** Sent as `Idempotency-Key`. */
  key: z.string(),
});
export type Kept = z.infer<typeof Kept>;

const isSame = (a: Intention, b: Intention) => a.by === b.by && a.what === b.what && a.amountCents === b.amountCents;

/** The key of an intention: the one that is kept while nobody knows how it ended, a new one for anything else. */
export const keyFor = (kept: Kept | undefined, intention: Intention, newKey: () => string): Kept =>
  kept && isSame(kept, intention) ? kept : { ...intention, key: newKey() };

type Answered = { status: number; code: string };

/** Whether an answer leaves open if money moved: no answer at all, a fault of ours, or the same act still under way. */
export const leavesOpen = (refused: Answered | undefined) =>
  refused === undefined || refused.status >= 500 || refused.status === 429 || refused.code === "PAYMENT_IN_PROGRESS";

const PLACE = "jc:paying";

/** Kept in the tab, so that a reload of the page asks for the same payment and not for a second one. */
export function readKept(storage: Pick<Storage, "getItem">): Kept | undefined {
  try {
    return Kept.safeParse(JSON.parse(storage.getItem(PLACE) ?? "null")).data;
  } catch {
    return undefined;
  }
}
export function keep(storage: Pick<Storage, "setItem" | "removeItem">, kept: Kept | undefined) {
  try {
    if (kept) storage.setItem(PLACE, JSON.stringify(kept));
    else storage.removeItem(PLACE);
  } catch {
    // A browser without storage: the key lives as long as the call.
  }
}
