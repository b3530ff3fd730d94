import type { OpenRequest, RequestState } from "@jechemine/contract/requests.ts";
import type { AgeGroup } from "@jechemine/contract/vocabulary.ts";
import { Temporal } from "temporal-polyfill";

/** What may happen to a request, from which states, and where it leads. */
export const MOVES = {
  propose: { from: ["open"], to: "proposed" },
  send_to_pool: { from: ["open"], to: "pool" },
  ask_intake: { from: ["open"], to: "needs_intake" },
  accept: { from: ["proposed"], to: "matched" },
  /** Refused, expired, declined, or taken back by intake staff: the cascade goes on. */
  end_proposal: { from: ["proposed"], to: "open" },
  /** Intake staff proposes or routes again by hand. */
  reopen: { from: ["pool", "proposed", "open"], to: "open" },
  /** The client changes what they asked for; where others may be proposed than before, the cascade begins anew. */
  edit: { from: ["open", "proposed", "pool"], to: "open" },
  claim: { from: ["pool"], to: "matched" },
  release: { from: ["matched"], to: "pool" },
  decline_match: { from: ["matched"], to: "open" },
  schedule: { from: ["matched"], to: "scheduled" },
  /** Its only session was cancelled or missed: it waits for a date again. */
  unschedule: { from: ["scheduled"], to: "matched" },
  consent: { from: ["awaiting_consent"], to: "open" },
  consent_without_birth_date: { from: ["awaiting_consent"], to: "needs_intake" },
  decline_consent: { from: ["awaiting_consent"], to: "withdrawn" },
  /** Also a referral that nobody could ask anything: it is erased as well. */
  lapse: { from: ["awaiting_consent", "needs_intake"], to: "lapsed" },
  complete: { from: ["needs_intake"], to: "open" },
  invite: { from: ["needs_intake"], to: "awaiting_consent" },
  withdraw: { from: ["awaiting_consent", "needs_intake", "open", "proposed", "pool", "matched"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly RequestState[]; to: RequestState }>;
export type Move = keyof typeof MOVES;

/** Where a move leads, or undefined when it may not be made from here. */
export function stateAfter(state: RequestState, move: Move): RequestState | undefined {
  const { from, to }: { from: readonly RequestState[]; to: RequestState } = MOVES[move];
  return from.includes(state) ? to : undefined;
}
export const canMove = (state: RequestState, move: Move): boolean => stateAfter(state, move) !== undefined;

/** Whole years on a day of the practice. A birthday on 29 February falls on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const born = Temporal.PlainDate.from(birthDate);
  const today = Temporal.PlainDate.from(day);
  const before = today.month < born.month || (today.month === born.month && today.day < born.day);
  return today.year - born.year - (before ? 1 : 0);
}
export function ageGroupOf(age: number): AgeGroup {
  if (age < 12) return "0-11";
  if (age < 18) return "12-17";
  return age < 65 ? "18-64" : "65+";
}
/** From this age on a person decides about their care by themselves. */
export const AGE_OF_CONSENT = 14;
const OLDEST = 120;
export function isPossibleBirthDate(birthDate: string, day: string): boolean {
  const age = ageOn(birthDate, day);
  return age >= 0 && age <= OLDEST;
}

export type OpeningRefusal =
  | "UNKNOWN_REASON"
  | "SAFETY_UNANSWERED"
  | "GUARDIANS_NEEDED"
  | "BIRTH_DATE_IMPOSSIBLE"
  | "REACH_NEEDED";
type Opened = { ok: true; state: "open" | "awaiting_consent" | "needs_intake"; ageGroup: AgeGroup | null };
export type Opening = Opened | { ok: false; code: OpeningRefusal };
/** `birthDate`: what the form says, else what we knew. */
export type OpeningFacts = { birthDate: string | null; day: string; knownReasons: { has(key: string): boolean } };

type Other = Extract<OpenRequest, { guardians: unknown }>;
/** A referrer does not stand between: the person, or a parent, is reached directly. A telephone is enough. */
const isReachable = ({ beneficiary, guardians }: Other): boolean =>
  [beneficiary, ...guardians].some(({ email, phone }) => email !== undefined || phone !== undefined);

/** How a new request begins: with matching, with an invitation to the person it is for, or with a person of the team. */
export function decideOpening(asked: OpenRequest, { birthDate, day, knownReasons }: OpeningFacts): Opening {
  if (!asked.reasons.every((key) => knownReasons.has(key))) return { ok: false, code: "UNKNOWN_REASON" };
  if (asked.asSoonAsPossible && !asked.safety) return { ok: false, code: "SAFETY_UNANSWERED" };
  if (asked.forWhom === "patient" && !isReachable(asked)) return { ok: false, code: "REACH_NEEDED" };
  if (birthDate === null) return { ok: true, state: "needs_intake", ageGroup: null };
  if (!isPossibleBirthDate(birthDate, day)) return { ok: false, code: "BIRTH_DATE_IMPOSSIBLE" };
  const age = ageOn(birthDate, day);
  const ageGroup = ageGroupOf(age);
  if (age < AGE_OF_CONSENT) {
    // A child who asks by themselves is not turned away: a person of the team calls.
    if (asked.forWhom !== "self" && asked.guardians.length === 0) return { ok: false, code: "GUARDIANS_NEEDED" };
    return { ok: true, state: "needs_intake", ageGroup };
  }
  return { ok: true, state: asked.forWhom === "self" ? "open" : "awaiting_consent", ageGroup };
}

export type IntakeFacts = {
  birthDate: string | null;
  day: string;
  /** The person asked for themselves, or has accepted. */
  consented: boolean;
  guardiansAgreed: boolean;
};
/** Where a request goes once the front desk learned more; undefined while something is still missing. */
export function decideIntake({ birthDate, day, consented, guardiansAgreed }: IntakeFacts): Move | undefined {
  if (birthDate === null) return undefined;
  if (ageOn(birthDate, day) < AGE_OF_CONSENT) return guardiansAgreed ? "complete" : undefined;
  return consented ? "complete" : "invite";
}

/** The person it is for says yes or no; without a birth date a yes still goes to the front desk. */
export function decideConsent(accept: boolean, birthDate: string | null, day: string): Move {
  if (!accept) return "decline_consent";
  // Under 14 the parents decide: whoever answers the link, a person of the team goes on.
  return birthDate !== null && ageOn(birthDate, day) >= AGE_OF_CONSENT ? "consent" : "consent_without_birth_date";
}

type ProposalFacts = { state: string; deadlineAt: Date };
/** Only while open, and until the deadline even when the job that ends it is late. */
export const canAnswer = ({ state, deadlineAt }: ProposalFacts, now: Date): boolean =>
  state === "open" && now <= deadlineAt;
export const isExpired = ({ state, deadlineAt }: ProposalFacts, now: Date): boolean =>
  state === "open" && deadlineAt <= now;

/**
 * Two expiries in a row pause new proposals, and two more after the professional has resumed. `outcomes`: how their proposals ended,
 * newest first.
 */
export function mustPause(outcomes: readonly string[], expiriesBeforePause: number): boolean {
  const other = outcomes.findIndex((outcome) => outcome !== "expired");
  const inARow = other < 0 ? outcomes.length : other;
  return inARow > 0 && inARow % expiriesBeforePause === 0;
}
