import { ALERT_TIERS, type AlertState, type AlertTier } from "@jechemine/contract/alerts.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import { type AnswerClock, deadlineAfter, isAnswerTime } from "../../platform/answer-hours.ts";

const MINUTE = 60_000;
/** model.md: the clinician on call reads for so long. */
export const ACCESS_MS = 24 * 60 * MINUTE;

type Delays = Pick<Rules, "alertTodayHours" | "alertUrgentMinutes" | "alertImmediateMinutes">;
/** By when an alert must be acknowledged that somebody is asked to answer now. Days and nights count, but for what can wait for answer hours. */
export function dueAfter(now: Date, tier: AlertTier, { rules, clock }: { rules: Delays; clock: AnswerClock }): Date {
  if (tier === "today") return deadlineAfter(now, rules.alertTodayHours, clock);
  const minutes = tier === "urgent" ? rules.alertUrgentMinutes : rules.alertImmediateMinutes;
  return new Date(now.getTime() + minutes * MINUTE);
}

/** Who treats the person. */
export type Treating = { id: string; clock: AnswerClock; isAway: boolean };
type Raising = {
  tier: AlertTier;
  now: Date;
  /** Who treats the person. */
  owner: Treating | null;
  onCallId: string | null;
};
/** Who must acknowledge, and everybody who is told now. */
export type Asked = { responsibleId: string | null; told: readonly string[] };

/**
 * Who is asked first (clinical.md "Alerting"): who treats the person, unless they are away, or it cannot wait for their answer hours. An
 * immediate alert calls the one on call beside them. Without anybody on call it stays with who treats the person.
 */
export function deriveAsked({ tier, now, owner, onCallId }: Raising): Asked {
  const answers = owner !== null && !owner.isAway && (tier === "today" || isAnswerTime(now, owner.clock));
  const responsibleId = answers ? owner.id : (onCallId ?? owner?.id ?? null);
  const beside = tier === "immediate" ? [owner?.id, onCallId] : [];
  const told = [responsibleId, ...beside].filter((id) => id !== null && id !== undefined);
  return { responsibleId, told: [...new Set(told)] };
}

/** From the least pressing to the most. */
export const isGraver = (one: AlertTier, other: AlertTier): boolean =>
  ALERT_TIERS.indexOf(one) > ALERT_TIERS.indexOf(other);

type Open = { tier: AlertTier; acknowledgedAt: Date | null; escalations: number };
const hadTheirDay = ({ acknowledgedAt }: Open, now: Date) =>
  acknowledgedAt !== null && now.getTime() - acknowledgedAt.getTime() >= ACCESS_MS;
/**
 * Whether a text that joins an open alert must be acknowledged anew: it is graver than all before it, or whoever took charge had their
 * day. Else the clock runs on as it does, and who takes care of the person takes care of this too.
 */
export const asksAnew = (alert: Open, text: { tier: AlertTier; now: Date }): boolean =>
  isGraver(text.tier, alert.tier) || hadTheirDay(alert, text.now);
/** Whoever took charge today, or was called to it, stays the one who answers when it is asked anew. */
export const isHeld = (alert: Open, now: Date): boolean =>
  alert.acknowledgedAt === null ? alert.escalations > 0 : !hadTheirDay(alert, now);

type Marks = { acknowledgedAt: Date | null; closedAt: Date | null };
export const stateOf = ({ acknowledgedAt, closedAt }: Marks): AlertState =>
  closedAt ? "closed" : acknowledgedAt ? "acknowledged" : "waiting";
/** The clock has run out and nobody has acknowledged. */
export const isOverdue = ({ dueAt, ...marks }: Marks & { dueAt: Date }, now: Date): boolean =>
  stateOf(marks) === "waiting" && dueAt <= now;
