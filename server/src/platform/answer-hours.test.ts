import { DEFAULT_RULES } from "@jechemine/contract/settings.ts";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type AnswerClock, answerHoursBetween, deadlineAfter, endOfWorkingDay, isAnswerTime } from "./answer-hours.ts";

const clockIn = (zone: string): AnswerClock => ({ hours: DEFAULT_RULES.answerHours, holidays: new Set(), zone });
const montreal = clockIn("America/Toronto");
const sundayNights = { hours: [{ weekday: 7, from: "00:00", until: "06:00" }], holidays: new Set<string>() };
const local = (wall: string, zone = "America/Toronto") =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);
const wallOf = (at: Date, zone = "America/Toronto") =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

test.each([
  ["12 answer hours from Monday 14:30 end Tuesday 14:30", "2026-03-02T14:30", 12, "2026-03-03T14:30"],
  ["4 hours within one day end that day", "2026-03-02T09:00", 4, "2026-03-02T13:00"],
  ["what begins at night begins at opening", "2026-03-02T03:00", 4, "2026-03-02T12:00"],
  ["what begins after closing begins the next day", "2026-03-02T21:00", 4, "2026-03-03T12:00"],
  ["exactly to closing time ends at closing time, not the next morning", "2026-03-02T16:00", 4, "2026-03-02T20:00"],
  ["Saturday counts eight hours and Sunday none", "2026-03-06T18:00", 12, "2026-03-09T10:00"],
  ["from Saturday evening the clock stands until Monday", "2026-03-07T17:30", 4, "2026-03-09T12:00"],
  ["across the change to summer time", "2026-03-07T15:00", 12, "2026-03-09T18:00"],
  ["across the change to winter time", "2026-10-31T15:00", 12, "2026-11-02T18:00"],
])("%s", (_sentence, start, hours, expected) => {
  expect(wallOf(deadlineAfter(local(start), hours, montreal))).toBe(expected);
});
test.each([
  ["America/Toronto", "2026-03-07T16:00", "2026-03-09T19:00"],
  ["Europe/Paris", "2026-03-28T16:00", "2026-03-30T19:00"],
  ["Australia/Lord_Howe", "2026-04-04T16:00", "2026-04-06T19:00"],
  ["Australia/Lord_Howe", "2026-10-03T16:00", "2026-10-05T19:00"],
])("in %s a weekend that changes the clock (from %s) costs no answer hour", (zone, start, expected) => {
  expect(wallOf(deadlineAfter(local(start, zone), 12, clockIn(zone)), zone)).toBe(expected);
});
const hoursOf = (day: string, zone: string) =>
  answerHoursBetween(local(`${day}T00:00`, zone), local(`${day}T23:00`, zone), { ...sundayNights, zone });
test("hours that the clock skips or repeats are counted as they pass", () => {
  expect(hoursOf("2026-03-08", "America/Toronto")).toBe(5);
  expect(hoursOf("2026-11-01", "America/Toronto")).toBe(7);
  expect(hoursOf("2026-03-29", "Europe/Paris")).toBe(5);
  expect(hoursOf("2026-10-25", "Europe/Paris")).toBe(7);
  expect(hoursOf("2026-10-04", "Australia/Lord_Howe")).toBe(5.5);
  expect(hoursOf("2026-04-05", "Australia/Lord_Howe")).toBe(6.5);
});
test("nobody has to answer on a holiday", () => {
  const closed = { ...montreal, holidays: new Set(["2026-03-03"]) };
  expect(wallOf(deadlineAfter(local("2026-03-02T14:30"), 12, closed))).toBe("2026-03-04T14:30");
});
test("a practice that closes at noon counts its two stretches of the day", () => {
  const halves = {
    ...montreal,
    hours: [
      { weekday: 1, from: "13:00", until: "17:00" },
      { weekday: 1, from: "08:00", until: "12:00" },
    ],
  };
  expect(wallOf(deadlineAfter(local("2026-03-02T10:00"), 4, halves))).toBe("2026-03-02T15:00");
  expect(wallOf(endOfWorkingDay(local("2026-03-02T10:00"), 0, halves))).toBe("2026-03-02T17:00");
});
test("a practice without answer hours is a mistake that is said, not an endless search", () => {
  const never = { ...montreal, hours: [] };
  expect(() => deadlineAfter(local("2026-03-02T14:30"), 1, never)).toThrow(RangeError);
  expect(() => endOfWorkingDay(local("2026-03-02T14:30"), 1, never)).toThrow(RangeError);
});
test.each([
  ["two working days after Monday are Wednesday", "2026-03-02T14:30", 2, "2026-03-04T20:00"],
  ["two working days after Friday are Tuesday", "2026-03-06T14:30", 2, "2026-03-10T20:00"],
  ["two working days after Sunday are Tuesday", "2026-03-08T14:30", 2, "2026-03-10T20:00"],
  ["the same day lasts until closing", "2026-03-02T14:30", 0, "2026-03-02T20:00"],
  ["after closing the same day is the next one", "2026-03-02T20:30", 0, "2026-03-03T20:00"],
  ["on Saturday the same day is Monday", "2026-03-07T10:00", 0, "2026-03-09T20:00"],
])("%s", (_sentence, start, days, expected) => {
  expect(wallOf(endOfWorkingDay(local(start), days, montreal))).toBe(expected);
});

const zones = fc.constantFrom("America/Toronto", "Europe/Paris", "Australia/Lord_Howe", "America/St_Johns", "UTC");
const quarters = fc.integer({ min: 0, max: 4 * 24 * 365 * 2 });
const starts = quarters.map((quarter) => new Date(Date.UTC(2026, 0, 1) + quarter * 900_000));
const hours = fc.integer({ min: 0, max: 120 }).map((quarter) => quarter / 4);

test("a deadline lies within answer hours, and never before the start", () => {
  fc.assert(
    fc.property(starts, hours, zones, (start, asked, zone) => {
      const deadline = deadlineAfter(start, asked, clockIn(zone));
      expect(deadline.getTime()).toBeGreaterThanOrEqual(start.getTime());
      expect(isAnswerTime(deadline, clockIn(zone))).toBe(true);
    }),
  );
});
test("later starts and longer times never end earlier", () => {
  fc.assert(
    fc.property(starts, starts, hours, hours, (a, b, m, n) => {
      const [first, second] = a <= b ? [a, b] : [b, a];
      const [short, long] = m <= n ? [m, n] : [n, m];
      const end = deadlineAfter(first, short, montreal).getTime();
      expect(deadlineAfter(second, short, montreal).getTime()).toBeGreaterThanOrEqual(end);
      expect(deadlineAfter(first, long, montreal).getTime()).toBeGreaterThanOrEqual(end);
    }),
  );
});
test("two waits one after the other end where their sum ends", () => {
  fc.assert(
    fc.property(starts, hours, hours, zones, (start, a, b, zone) => {
      const clock = clockIn(zone);
      expect(deadlineAfter(deadlineAfter(start, a, clock), b, clock)).toEqual(deadlineAfter(start, a + b, clock));
    }),
  );
});
test("the answer hours until the deadline are those that were given", () => {
  fc.assert(
    fc.property(starts, hours, zones, (start, asked, zone) => {
      const clock = clockIn(zone);
      expect(answerHoursBetween(start, deadlineAfter(start, asked, clock), clock)).toBeCloseTo(asked, 9);
    }),
  );
});
const answers = (at: number, zone: string) => {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  if (wall.dayOfWeek === 7) return false;
  return wall.dayOfWeek === 6 ? wall.hour >= 9 && wall.hour < 17 : wall.hour >= 8 && wall.hour < 20;
};
const naive = (start: number, asked: number, zone: string) => {
  let left = asked * 4;
  let at = start;
  for (; left > 0; at += 900_000) if (answers(at, zone)) left -= 1;
  return at;
};
test("a second implementation, quarter hour by quarter hour on the wall clock, agrees", () => {
  const some = fc.integer({ min: 1, max: 60 }).map((quarter) => quarter / 4);
  fc.assert(
    fc.property(starts, some, zones, (start, asked, zone) => {
      expect(deadlineAfter(start, asked, clockIn(zone)).getTime()).toBe(naive(start.getTime(), asked, zone));
    }),
    { numRuns: 60 },
  );
});
