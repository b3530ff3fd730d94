import { expect, test } from "vitest";
import { usualAnswerHours } from "./usual-answer.ts";

test.each([
  ["four answers say nothing", [10, 10, 10, 10], null],
  ["the middle of five counts, not one long holiday", [30, 90, 150, 600, 99_999], 3],
  ["between the two in the middle of six", [60, 60, 120, 240, 300, 300], 3],
  ["in any order", [600, 30, 99_999, 150, 90], 3],
  ["at least an hour is promised", [0, 0, 1, 2, 3], 1],
])("%s", (_what, waits, hours) => {
  expect(usualAnswerHours(waits)).toBe(hours);
});
