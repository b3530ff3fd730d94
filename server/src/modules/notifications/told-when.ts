import { Temporal } from "temporal-polyfill";

/** Hours of a day in a zone; `from` may lie after `until`, over midnight. Equal ones are no quiet hours at all. */
export type Quiet = { from: string; until: string };
type Hours = { weekday: number; from: string; until: string };
export type Work = { hours: readonly Hours[]; zone: string };

const zonedOf = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const clockOf = (at: Date, zone: string) => zonedOf(at, zone).toPlainTime().toString({ smallestUnit: "minute" });

export function isQuiet(at: Date, { from, until }: Quiet, zone: string): boolean {
  const time = clockOf(at, zone);
  if (from === until) return false;
  return from < until ? from <= time && time < until : from <= time || time < until;
}

/** The first moment from `at` on at which a clock of the zone shows `time`; it may show it twice in a night, or pass it over. */
function nextShowing(at: Date, time: string, zone: string): Date {
  const today = zonedOf(at, zone).toPlainDate();
  const moments = [-1, 0, 1, 2].flatMap((days) => {
    const plain = today.add({ days }).toPlainDateTime(Temporal.PlainTime.from(time));
    return (["earlier", "later"] as const).map(
      (disambiguation) => plain.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
    );
  });
  return new Date(Math.min(...moments.filter((moment) => moment >= at.getTime())));
}

const MOST_STEPS = 8;
/** `at`, or the end of the quiet hours that it lies in. */
export function afterQuiet(at: Date, quiet: Quiet, zone: string): Date {
  let moment = at;
  for (let step = 0; step < MOST_STEPS && isQuiet(moment, quiet, zone); step += 1)
    moment = nextShowing(new Date(moment.getTime() + 1), quiet.until, zone);
  return moment;
}

const onDay = (day: Temporal.PlainDate, time: string, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

const DAYS_AHEAD = 8;
/** `at`, or the next beginning of working hours; undefined where nobody works within a week. */
export function nextWork(at: Date, { hours, zone }: Work): Date | undefined {
  const today = zonedOf(at, zone).toPlainDate();
  const starts = Array.from({ length: DAYS_AHEAD }, (_, days) => today.add({ days })).flatMap((day) =>
    hours
      .filter(({ weekday }) => weekday === day.dayOfWeek)
      .map(({ from, until }) => ({ from: onDay(day, from, zone), until: onDay(day, until, zone) })),
  );
  const open = starts.filter(({ until }) => until > at.getTime()).map(({ from }) => Math.max(from, at.getTime()));
  return open.length > 0 ? new Date(Math.min(...open)) : undefined;
}

type Calm = { quiet: Quiet; zone: string; work: Work | null };
/** When something that can wait reaches its reader: outside the quiet hours and, for professionals, within working hours where the two meet at all. */
export function nextCalm(at: Date, { quiet, zone, work }: Calm): Date {
  const calm = afterQuiet(at, quiet, zone);
  if (!work) return calm;
  let moment = calm;
  for (let step = 0; step < MOST_STEPS * 2; step += 1) {
    const open = nextWork(moment, work);
    if (!open) return calm;
    const next = afterQuiet(open, quiet, zone);
    if (next.getTime() === moment.getTime()) return moment;
    moment = next;
  }
  return calm; // the two never meet
}

/** The next end of the quiet hours, be it still today: when a digest is read. */
export const nextMorning = (at: Date, { until }: Quiet, zone: string): Date =>
  nextShowing(new Date(at.getTime() + 1), until, zone);

/** The day of the reader that a moment lies in. */
export function dayOf(at: Date, zone: string): { from: Date; until: Date; name: string } {
  const day = zonedOf(at, zone).toPlainDate();
  const startOf = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(zone).epochMilliseconds);
  return { from: startOf(day), until: startOf(day.add({ days: 1 })), name: day.toString() };
}
