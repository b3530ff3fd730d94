import { expect, test } from "vitest";
import { localDay, localMinutes, makeFormat } from "./format.ts";
import { timeLeft } from "./time-left.ts";

const ZONE = "America/Toronto";
const [fr, en] = [makeFormat("fr"), makeFormat("en")];
const at = "2026-11-23T19:30:00Z";
const NB = "\u00a0";

test.each([
  ["money", fr.money({ amountCents: 12_000, currency: "CAD" }), `120,00${NB}$`],
  ["money in English", en.money({ amountCents: 12_000, currency: "CAD" }), "$120.00"],
  ["an hour and minutes", fr.time(at, ZONE), `14${NB}h${NB}30`],
  ["a full hour", fr.time("2026-11-23T19:00:00Z", ZONE), `14${NB}h`],
  ["an hour in English", en.time(at, ZONE), `2:30${NB}p.m.`],
  ["midnight in English", en.time("2026-11-23T05:00:00Z", ZONE), `12:00${NB}a.m.`],
  ["a day", fr.date(at, ZONE), "lundi 23 novembre"],
  ["a day in English", en.date(at, ZONE), "Monday, November 23"],
  ["a title", fr.title(at, ZONE), "Lundi 23 novembre"],
  ["a day and an hour", fr.dateTime(at, ZONE), `lundi 23 novembre, 14${NB}h${NB}30`],
  ["a day and an hour in English", en.dateTime(at, ZONE), `Monday, November 23 at 2:30${NB}p.m.`],
  ["a range", fr.timeRange(at, "2026-11-23T20:20:00Z", ZONE), `14${NB}h${NB}30 à 15${NB}h${NB}20`],
  ["a calendar day", fr.day("2026-11-23"), "lundi 23 novembre"],
  ["a day of the week", fr.weekday(1), "lundi"],
  ["the last day of a week in English", en.weekday(7), "Sunday"],
  ["an hour of no day", fr.clock("09:00"), `9${NB}h`],
  ["the first of a month", fr.day("2026-12-01"), "mardi 1er décembre"],
  ["the first of a month in English", en.day("2026-12-01"), "Tuesday, December 1"],
  ["this very minute", fr.ago(at, at), "à l’instant"],
  ["today", fr.relativeDay(at, ZONE, "2026-11-23T12:00:00Z"), "aujourd’hui"],
  ["tomorrow", en.relativeDay(at, ZONE, "2026-11-23T02:00:00Z"), "tomorrow"],
  ["another day", fr.relativeDay(at, ZONE, "2026-11-20T12:00:00Z"), "lundi 23 novembre"],
  ["minutes", fr.minutes(50), `50${NB}min`],
  ["an hour and a quarter", fr.minutes(75), `1${NB}h${NB}15`],
  ["a number as the server keeps it", fr.phone("+15145550110"), `514${NB}555-0110`],
  ["a number as somebody typed it", fr.phone("(514) 555-0110"), `514${NB}555-0110`],
  ["a number from elsewhere", fr.phone("+33 1 42 27 78 26"), "+33 1 42 27 78 26"],
  ["a list", fr.list(["anxiété", "deuil", "sommeil"]), "anxiété, deuil et sommeil"],
])("%s is written as people write it", (_what, written, expected) => {
  expect(written).toBe(expected);
});
test("the zone is named only when the reader's clock shows another hour", () => {
  expect(fr.zoneIfOther(ZONE, "America/New_York", at)).toBeUndefined();
  expect(fr.zoneIfOther(ZONE, "Europe/Paris", at)).toBe("heure de l’Est");
});
test("a wall clock is read in its own zone, also on the night when it changes", () => {
  expect(localDay("2026-11-01T03:30:00Z", ZONE)).toBe("2026-10-31");
  expect(localMinutes("2026-11-01T05:30:00Z", ZONE)).toBe(90);
  expect(localMinutes("2026-11-01T06:30:00Z", ZONE)).toBe(90);
});
test.each([
  [23.97 * 3600, "calm", `23${NB}h${NB}59`],
  [2 * 3600, "soon", `2${NB}h${NB}00`],
  [119, "soon", `1${NB}min${NB}59${NB}s`],
  [0, "late", `0${NB}s`],
])("with %d seconds of a day left the countdown is %s and says %s", (seconds, mood, words) => {
  const left = timeLeft(seconds * 1000, 86_400_000, 0);
  expect([left.mood, fr.left(left)]).toEqual([mood, words]);
});
