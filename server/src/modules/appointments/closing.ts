import type { AppointmentState } from "@jechemine/contract/appointments.ts";
import { type FeeReason, OUTCOMES, type Outcome, type SessionPhase } from "@jechemine/contract/sessions.ts";
import { shareOf } from "../billing/index.ts";

export type OutcomeFacts = {
  outcome: Outcome;
  /** What is lost when this client does not come: their part of the price agreed at booking. */
  priceCents: number;
  /** As booked. */
  minutes: number;
  /** Of a session that was cut short. */
  billedMinutes: number;
  /** Signed by the payer before the session and still in force when it began. */
  agreement: { lateFeeBasisPoints: number; missedFeeBasisPoints: number } | null;
  /** The client cancelled by themselves, having seen and accepted this fee; 0: none was shown. Null: they did not cancel. */
  accepted: { cents: number; refilled: boolean } | null;
  /** CNESST, IVAC. */
  payerForbids: boolean;
  /** No fee of this kind was due before, and the practice lets the first one go. */
  isFirst: boolean;
  /** The professional lets it go. */
  waived: boolean;
};
export type OutcomeFee = { cents: number; because: FeeReason };

const free = (because: FeeReason): OutcomeFee => ({ cents: 0, because });
const partOf = (cents: number, basisPoints: number) => Math.floor((cents * basisPoints) / 10_000);

/** What an outcome costs one client, and why (care-journey.md §5). Pure: the same when it is shown and when it is charged. */
export function deriveOutcomeFee(facts: OutcomeFacts): OutcomeFee {
  switch (facts.outcome) {
    case "completed":
      return { cents: facts.priceCents, because: "full" };
    case "partial": {
      const billed = Math.min(facts.billedMinutes, facts.minutes);
      return { cents: shareOf(facts.priceCents, billed, facts.minutes), because: "partial" };
    }
    case "cancelled_by_practice":
      return free("practice");
    case "technical_failure":
      return free("technical");
    case "cancelled_early":
      return free("early");
    default:
      return missedFee(facts, facts.outcome);
  }
}

/** 0 unless the payer signed for it before the session; then what it says, and never more than what was lost. */
function missedFee(facts: OutcomeFacts, outcome: "cancelled_late" | "no_show"): OutcomeFee {
  const { priceCents, agreement, accepted, payerForbids, isFirst, waived } = facts;
  if (accepted?.refilled) return free("refilled");
  if (payerForbids) return free("payer_forbids");
  if (!agreement) return free("no_agreement");
  if (accepted?.cents === 0) return free("not_accepted");
  const basisPoints = outcome === "no_show" ? agreement.missedFeeBasisPoints : agreement.lateFeeBasisPoints;
  const cents = Math.min(accepted?.cents ?? partOf(priceCents, basisPoints), priceCents);
  if (cents > 0 && isFirst) return free("first_waived");
  if (cents > 0 && waived) return free("waived");
  return { cents, because: "agreement" };
}

/** The price shared among the clients of a session by basis points; the parts sum to what the shares sum to. */
export function sharePrice(priceCents: number, basisPoints: readonly number[]): number[] {
  const upTo = (count: number) =>
    partOf(
      priceCents,
      basisPoints.slice(0, count).reduce((sum, each) => sum + each, 0),
    );
  return basisPoints.map((_, index) => upTo(index + 1) - upTo(index));
}

/** A fee that the client accepted when cancelling and that nobody's booking has dropped. */
type Kept = { state: AppointmentState; startsAt: Date; hasLateFee: boolean };
export type ClosingRefusal = "NOT_STARTED" | "NOT_CLOSABLE";
/** After the start; of what was cancelled only where a fee waits for a decision. */
export function decideClosing({ state, startsAt, hasLateFee }: Kept, now: Date): ClosingRefusal | undefined {
  if (state !== "scheduled" && !(state === "cancelled" && hasLateFee)) return "NOT_CLOSABLE";
  return now < startsAt ? "NOT_STARTED" : undefined;
}
/** What may be chosen, the likely one first. Of a session that the client cancelled late there is only the fee to decide upon. */
export const outcomesOf = (state: AppointmentState): readonly Outcome[] =>
  state === "cancelled" ? ["cancelled_late"] : OUTCOMES;

const TOOK_PLACE: readonly Outcome[] = ["completed", "partial"];
/** What the appointment becomes: it took place for one at least, nobody came, or it was cancelled after all. */
export function deriveState(outcomes: readonly Outcome[]): "completed" | "no_show" | "cancelled" {
  if (outcomes.some((outcome) => TOOK_PLACE.includes(outcome))) return "completed";
  return outcomes.includes("no_show") ? "no_show" : "cancelled";
}
/** By whom a session was cancelled that is closed as cancelled. */
export const deriveCancellation = (outcomes: readonly Outcome[]): "client" | "practice" =>
  outcomes.some((outcome) => outcome === "cancelled_late" || outcome === "cancelled_early") ? "client" : "practice";
export function deriveAttendance(outcome: Outcome): "present" | "absent" | null {
  if (TOOK_PLACE.includes(outcome)) return "present";
  return outcome === "no_show" ? "absent" : null;
}

type Day = { state: AppointmentState; startsAt: Date; endsAt: Date; isClosed: boolean; hasLateFee: boolean };
/** How a session stands on the list of the day. */
export function derivePhase({ state, startsAt, endsAt, isClosed, hasLateFee }: Day, now: Date): SessionPhase {
  switch (state) {
    case "scheduled":
      return now < startsAt ? "to_come" : now < endsAt ? "now" : "to_close";
    case "completed":
      return "closed";
    case "no_show":
      return "missed";
    default:
      if (isClosed) return "closed";
      return hasLateFee && now >= startsAt ? "to_close" : "cancelled";
  }
}
