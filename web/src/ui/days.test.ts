import { expect, test } from "vitest";
import { addDays, daysOfWeek, instantOf, mondayOf, readDay } from "./days.ts";

test("a week begins on Monday, also when one looks from Sunday", () => {
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  expect(mondayOf("2026-11-16")).toBe("2026-11-16");
  expect(daysOfWeek("2026-11-16").at(-1)).toBe("2026-11-22");
});

test("a week is seven days also when a clock changes in it", () => {
  expect(daysOfWeek(mondayOf("2026-03-08"))).toHaveLength(7);
  expect(addDays("2026-03-07", 2)).toBe("2026-03-09");
});

test("an hour on the wall is an instant of its zone, in winter and in summer", () => {
  expect(instantOf("2026-03-06", "09:00", "America/Toronto")).toBe("2026-03-06T14:00:00.000Z");
  expect(instantOf("2026-03-09", "09:00", "America/Toronto")).toBe("2026-03-09T13:00:00.000Z");
});

test("what is no day is no day", () => {
  expect(readDay("2026-02-30")).toBeUndefined();
  expect(readDay("demain")).toBeUndefined();
  expect(readDay("2026-02-28")).toBe("2026-02-28");
});
