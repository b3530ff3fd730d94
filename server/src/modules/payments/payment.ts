import { randomInt } from "node:crypto";
import type { PaymentState } from "@jechemine/contract/payments.ts";
import type { Report } from "./provider.ts";

/** A payment only goes up: whatever comes late, twice or in another order ends the same. The database has the same list. */
const STEPS: readonly PaymentState[] = [
  "pending",
  "requires_action",
  "processing",
  "review",
  "failed",
  "settled",
  "returned",
];
const isAbove = (one: PaymentState, other: PaymentState) => STEPS.indexOf(one) > STEPS.indexOf(other);

/** Money that may still come: it is neither owed nor there. */
export const UNDER_WAY = ["pending", "requires_action", "processing", "review"] as const satisfies PaymentState[];

const STATES = {
  requires_action: "requires_action",
  processing: "processing",
  failed: "failed",
  succeeded: "settled",
  returned: "returned",
  refunded: "returned",
} as const satisfies Record<Report["state"], PaymentState>;

export type Decision =
  | { what: "known_already" }
  | { what: "mismatch"; becomes: "review" | null }
  | { what: "applied"; becomes: PaymentState; unsettles: "returned" | "refunded" | null };

/** What a provider's word about a charge means for our payment. Amount and currency are compared with ours. */
export function decideReport(
  payment: { state: PaymentState; amountCents: number; currency: string },
  report: Pick<Report, "state" | "amountCents" | "currency">,
): Decision {
  if (report.amountCents !== payment.amountCents || report.currency !== payment.currency)
    return { what: "mismatch", becomes: isAbove("review", payment.state) ? "review" : null };
  const becomes = STATES[report.state];
  if (!isAbove(becomes, payment.state)) return { what: "known_already" };
  const wentBack = becomes === "returned" && payment.state === "settled";
  return {
    what: "applied",
    becomes,
    unsettles: wentBack ? (report.state === "refunded" ? "refunded" : "returned") : null,
  };
}

export type Room = "ok" | "AMOUNT_EXCEEDS_BALANCE" | "PAYMENT_IN_PROGRESS";
/** Never more than is owed; what is under way counts as if it were paid. */
export function decideRoom(
  amountCents: number,
  { owedCents, underWayCents }: { owedCents: number; underWayCents: number },
): Room {
  if (amountCents > owedCents) return "AMOUNT_EXCEEDS_BALANCE";
  return amountCents > owedCents - underWayCents ? "PAYMENT_IN_PROGRESS" : "ok";
}

/** Without I, L, O and U: it is read aloud. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const four = () => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
export const newConfirmationNumber = (): string => `P-${four()}-${four()}`;

/** A card is good until its month ends, in the practice's days. `today` is `2026-11-23`. */
export const hasExpired = (means: { expiryMonth: number | null; expiryYear: number | null }, today: string): boolean =>
  means.expiryMonth !== null &&
  means.expiryYear !== null &&
  `${means.expiryYear}-${String(means.expiryMonth).padStart(2, "0")}` < today.slice(0, 7);
