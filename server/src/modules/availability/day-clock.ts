import { Temporal } from "temporal-polyfill";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The wall clock of one day in one zone. */
export type DayClock = {
  day: string;
  /** ISO: Monday is 1. */
  weekday: number;
  /** First instant of the day and of the next one, in milliseconds. */
  begins: number;
  ends: number;
  /** When this minute of the wall clock is: the first of two, undefined when the clock skips it. */
  at(minute: number): number | undefined;
  /** The same for a border: one that the clock skips lies where the clock jumps. */
  border(minute: number): number;
};

const plainTime = (minute: number) => ({ hour: Math.floor(minute / 60), minute: minute % 60 });

/** A day on which the clock jumps: ask for every minute. */
function jumpingClock(date: Temporal.PlainDate, zone: string): Pick<DayClock, "at" | "border"> {
  const at = (minute: number) => {
    const wall = date.toPlainDateTime(plainTime(minute));
    const found = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
    return found.toPlainDateTime().equals(wall) ? found.epochMilliseconds : undefined;
  };
  const border = (minute: number) => {
    const exact = at(minute);
    if (exact !== undefined) return exact;
    const before = date.toPlainDateTime(plainTime(minute)).toZonedDateTime(zone, { disambiguation: "earlier" });
    return (before.getTimeZoneTransition("next") ?? before).epochMilliseconds;
  };
  return { at, border };
}

/** The days from `from` to `to`, both included. All but two days a year are plain arithmetic, which keeps slots quick. */
export function dayClocks(zone: string, from: string, to: string): DayClock[] {
  const last = Temporal.PlainDate.from(to);
  const clocks: DayClock[] = [];
  let date = Temporal.PlainDate.from(from);
  let begins = date.toZonedDateTime(zone).epochMilliseconds;
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    const next = date.add({ days: 1 });
    const ends = next.toZonedDateTime(zone).epochMilliseconds;
    const start = begins;
    const plain = (minute: number) => start + minute * MINUTE;
    const clock = ends - begins === DAY ? { at: plain, border: plain } : jumpingClock(date, zone);
    clocks.push({ day: date.toString(), weekday: date.dayOfWeek, begins, ends, ...clock });
    [date, begins] = [next, ends];
  }
  return clocks;
}

/** Minutes after midnight of `HH:MM`, with or without seconds. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** So many days later on the wall clock. */
export const daysAfter = (at: Date, days: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds;

/** The date that the zone's calendar shows. */
export const dateIn = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
