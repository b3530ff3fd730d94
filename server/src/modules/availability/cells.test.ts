import { CELLS, type Cell } from "@jechemine/contract/vocabulary.ts";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { freeCells } from "./cells.ts";
import type { CalendarFacts, OpenWindow } from "./facts.ts";

const zone = "America/Toronto";
const local = (wall: string) => new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);
const window = (weekday: number, starts: string, ends: string): OpenWindow => ({
  siteId: "plateau",
  zone,
  weekday,
  starts,
  ends,
  modalities: ["video"],
  validFrom: "2026-01-01",
  validUntil: null,
});
const facts = (...windows: OpenWindow[]): CalendarFacts => ({
  windows,
  exceptions: [],
  rules: { noticeHours: 24, horizonDays: 60, dailyMaximum: 8, bufferMinutes: null },
  booked: [],
  clientBusy: [],
  rooms: [],
});
const asked = { zone, now: local("2026-03-02T08:00"), weeks: 6 };
const minutes = (found: ReturnType<typeof freeCells>, week: number, cell: Cell) =>
  found[week]?.minutes[CELLS.indexOf(cell)];

test("six weeks from this Monday, each with its cells and first free time", () => {
  const found = freeCells(facts(window(2, "17:00", "21:00")), asked);
  expect(found.map(({ week }) => week)).toEqual([
    "2026-03-02",
    "2026-03-09",
    "2026-03-16",
    "2026-03-23",
    "2026-03-30",
    "2026-04-06",
  ]);
  expect(found.map((_, week) => minutes(found, week, "weekday_evening"))).toEqual(Array(6).fill(230));
  expect(found[1]?.firstFreeAt).toEqual(local("2026-03-10T17:00"));
});
test("a cell with room for one session has at least its length, one without has none", () => {
  const found = freeCells(facts(window(2, "17:00", "17:50"), window(6, "09:00", "09:45")), asked);
  expect(minutes(found, 0, "weekday_evening")).toBe(50);
  expect(minutes(found, 0, "weekend_morning")).toBe(0);
});
test("a session counts where it begins, on weekdays and weekends apart", () => {
  const found = freeCells(facts(window(2, "11:30", "13:00"), window(7, "12:00", "12:50")), asked);
  expect(minutes(found, 0, "weekday_morning")).toBe(50);
  expect(minutes(found, 0, "weekday_afternoon")).toBe(50);
  expect(minutes(found, 0, "weekend_afternoon")).toBe(50);
});
test("before nine and after nine in the evening belong to no cell", () => {
  const found = freeCells(facts(window(2, "07:00", "08:50"), window(2, "21:00", "22:00")), asked);
  expect(found[0]?.minutes).toEqual([0, 0, 0, 0, 0, 0]);
  expect(found[0]?.firstFreeAt).toEqual(local("2026-03-03T08:00"));
});
test("what is booked is not free, and the notice counts from now", () => {
  const tuesday = { startsAt: local("2026-03-10T17:00"), endsAt: local("2026-03-10T21:00") };
  const busy = { ...facts(window(2, "17:00", "21:00")), booked: [{ ...tuesday, sessionStartsAt: tuesday.startsAt }] };
  const found = freeCells(busy, { ...asked, now: local("2026-03-03T12:00") });
  expect(found.slice(0, 3).map((_, week) => minutes(found, week, "weekday_evening"))).toEqual([0, 0, 230]);
});
