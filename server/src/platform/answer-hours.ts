import type { Rules } from "@jechemine/contract/settings.ts";
import { Temporal } from "temporal-polyfill";

/** When the practice answers, by its wall clock; outside of it every deadline stands still. */
export type AnswerClock = {
  /** One or several stretches a day. */
  hours: Rules["answerHours"];
  /** ISO dates on which nobody answers. */
  holidays: ReadonlySet<string>;
  zone: string;
};

/** Instants in milliseconds; closed at both ends, so that a deadline at closing time lies inside. */
type Stretch = { opens: number; closes: number };
const HOUR = 3_600_000;
/** A practice that answers on no day of two years has a mistake in its settings. */
const LONGEST_SEARCH_DAYS = 731;

/** The stretches of one day in order: the change to summer time moves no opening. */
function stretchesOf(day: Temporal.PlainDate, { hours, holidays, zone }: AnswerClock): Stretch[] {
  if (holidays.has(day.toString())) return [];
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return hours
    .filter(({ weekday }) => weekday === day.dayOfWeek)
    .map(({ from, until }) => ({ opens: at(from), closes: at(until) }))
    .toSorted((a, b) => a.opens - b.opens);
}

/** The stretches that end at `from` or later, in order. */
function* stretchesFrom(from: number, clock: AnswerClock): Generator<Stretch> {
  const today = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(clock.zone).toPlainDate();
  for (let days = 0; days <= LONGEST_SEARCH_DAYS; days += 1) {
    for (const stretch of stretchesOf(today.add({ days }), clock)) if (stretch.closes >= from) yield stretch;
  }
}

/** The moment at which so many answer hours have passed since `start`: 12 from Monday 14:30 is Tuesday 14:30. */
export function deadlineAfter(start: Date, hours: number, clock: AnswerClock): Date {
  let at = start.getTime();
  let left = Math.round(hours * HOUR);
  for (const { opens, closes } of stretchesFrom(at, clock)) {
    at = Math.max(at, opens);
    if (closes - at >= left) return new Date(at + left);
    left -= closes - at;
  }
  throw new RangeError("the practice has no answer hours");
}

/** How many answer hours lie between two moments; none when the deadline has passed. */
export function answerHoursBetween(from: Date, until: Date, clock: AnswerClock): number {
  let counted = 0;
  for (const { opens, closes } of stretchesFrom(from.getTime(), clock)) {
    if (opens >= until.getTime()) break;
    counted += Math.max(0, Math.min(closes, until.getTime()) - Math.max(opens, from.getTime()));
  }
  return counted / HOUR;
}

export const isAnswerTime = (at: Date, clock: AnswerClock): boolean => {
  const [next] = stretchesFrom(at.getTime(), clock);
  return next !== undefined && next.opens <= at.getTime();
};

/** Closing time of the n-th working day (Monday to Friday, holidays aside) after that of `start`; 0 is the same day while it lasts. */
export function endOfWorkingDay(start: Date, days: number, clock: AnswerClock): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(clock.zone).toPlainDate();
  let left = days;
  for (let ahead = 0; ahead <= LONGEST_SEARCH_DAYS; ahead += 1) {
    const day = today.add({ days: ahead });
    const last = day.dayOfWeek <= 5 ? stretchesOf(day, clock).at(-1) : undefined;
    if (!last || last.closes < start.getTime()) continue;
    if (days > 0 && ahead > 0) left -= 1;
    if (left === 0) return new Date(last.closes);
  }
  throw new RangeError("the practice has no working days");
}
