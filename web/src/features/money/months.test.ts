import { expect, test } from "vitest";
import { monthAfter } from "./months.ts";

test.each([
  ["2026-11", 1, "2026-12"],
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-11", -12, "2025-11"],
])("%s and %d months is %s", (month, many, expected) => {
  expect(monthAfter(month, many)).toBe(expected);
});
