import { Temporal } from "temporal-polyfill";

/** Minutes after midnight on the wall clock; 1440 is the end of the day. */
export type DayHours = readonly [opens: number, closes: number];
/** When the practice answers: one stretch a day at most. */
export type AnswerHours = {
  /** Seven entries, Monday first; null is a day without answers. */
  week: readonly (DayHours | null)[];
  /** ISO dates on which nobody answers. */
  holidays: ReadonlySet<string>;
};
export type AnswerClock = { hours: AnswerHours; zone: string };

const weekday: DayHours = [8 * 60, 20 * 60];
export const DEFAULT_ANSWER_HOURS: AnswerHours = {
  week: [weekday, weekday, weekday, weekday, weekday, [9 * 60, 17 * 60], null],
  holidays: new Set(),
};

/** Instants in milliseconds; closed at both ends, so that a deadline at closing time lies inside. */
type Stretch = { opens: number; closes: number };
const HOUR = 3_600_000;
/** A practice that answers on no day of two years has a mistake in its settings. */
const LONGEST_SEARCH_DAYS = 731;

const atMinute = (day: Temporal.PlainDate, minute: number, zone: string): number => {
  const date = minute === 1440 ? day.add({ days: 1 }) : day;
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 });
  return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
};

/** The stretch of one day, by its wall clock: the change to summer time moves no opening. */
function stretchOf(day: Temporal.PlainDate, { hours, zone }: AnswerClock): Stretch | undefined {
  const found = hours.week[day.dayOfWeek - 1];
  if (!found || hours.holidays.has(day.toString())) return undefined;
  return { opens: atMinute(day, found[0], zone), closes: atMinute(day, found[1], zone) };
}

/** The stretches that end at `from` or later, in order. */
function* stretchesFrom(from: number, clock: AnswerClock): Generator<Stretch> {
  const today = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(clock.zone).toPlainDate();
  for (let days = -1; days <= LONGEST_SEARCH_DAYS; days += 1) {
    const stretch = stretchOf(today.add({ days }), clock); // yesterday's may end at midnight, which is now
    if (stretch && stretch.closes >= from) yield stretch;
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
    const stretch = day.dayOfWeek <= 5 ? stretchOf(day, clock) : undefined;
    if (!stretch || stretch.closes < start.getTime()) continue;
    if (days > 0 && ahead > 0) left -= 1;
    if (left === 0) return new Date(stretch.closes);
  }
  throw new RangeError("the practice has no working days");
}
