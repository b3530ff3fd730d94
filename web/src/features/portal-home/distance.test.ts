import { expect, test } from "vitest";
import { sayDistance } from "./distance.ts";

test.each([
  ["2026-03-07", "aujourd’hui", "today"],
  ["2026-03-08", "demain", "tomorrow"],
  ["2026-03-09", "dans 2 jours", "in 2 days"],
  ["2026-03-11", "dans 4 jours", "in 4 days"],
])("from 7 March to %s, also when the clocks change", (day, french, english) => {
  expect(sayDistance("fr", "2026-03-07", day).replaceAll("\u00a0", " ")).toBe(french);
  expect(sayDistance("en", "2026-03-07", day)).toBe(english);
});
