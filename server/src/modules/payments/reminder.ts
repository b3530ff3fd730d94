import type { ReminderStep } from "@jechemine/contract/reminders.ts";
import { Temporal } from "temporal-polyfill";

/** Days of the practice, as `2026-11-23`. */
type Dated = { postedOn: string; dueOn: string };
type Rules = { paymentReminderDays: number; paymentOverdueDays: number };
export type PlannedStep = { step: ReminderStep; on: string };

const daysAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/** When an open charge is spoken of: some days after it was posted, unless it is due by then; the day it is due; and when that is well over. */
export function reminderDays({ postedOn, dueOn }: Dated, rules: Rules): readonly PlannedStep[] {
  const first = daysAfter(postedOn, rules.paymentReminderDays);
  const [late, dayAfter] = [daysAfter(postedOn, rules.paymentOverdueDays), daysAfter(dueOn, 1)];
  return [
    ...(first < dueOn ? [{ step: "first" as const, on: first }] : []),
    { step: "due", on: dueOn },
    { step: "overdue", on: late > dayAfter ? late : dayAfter },
  ];
}

type Told = { today: string; told: readonly ReminderStep[] };
/** The last step whose day has come, once; what was missed before it is not made up for. */
export function stepOf(dated: Dated, rules: Rules, { today, told }: Told): ReminderStep | null {
  const last = reminderDays(dated, rules).findLast(({ on }) => on <= today)?.step;
  return last === undefined || told.includes(last) ? null : last;
}

/** The step that comes next; none after the last. */
export function nextStep(dated: Dated, rules: Rules, { today, told }: Told): PlannedStep | null {
  const days = reminderDays(dated, rules);
  const now = stepOf(dated, rules, { today, told });
  return days.find(({ step, on }) => step === now || on > today) ?? null;
}

export type Silence = {
  /** Disputed, a third party decides, or it is paid as was agreed. */
  isHeld: boolean;
  /** Money that may cover it. */
  isUnderWay: boolean;
  /** Of the person treated or of who pays. */
  hasOpenAlert: boolean;
};
/** What is told today of one open charge; nothing while there is a reason to be silent. What waited is told once the reason is over. */
export const decideReminder = (dated: Dated, rules: Rules, facts: Told & Silence): ReminderStep | null =>
  facts.isHeld || facts.isUnderWay || facts.hasOpenAlert ? null : stepOf(dated, rules, facts);

/** Of the practice's zone: nobody is reminded at night. */
const HOUR = 10;
/** The next time at which people are reminded. */
export function nextMorning(zone: string, now: Date): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const of = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(HOUR) });
  const today = of(here.toPlainDate());
  const next = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : of(here.toPlainDate().add({ days: 1 }));
  return new Date(next.epochMilliseconds);
}
