import { DEFAULT_RULES, Rules } from "@jechemine/contract/settings.ts";
import { expect, test } from "vitest";
import { deriveOverrides, deriveRules, findDisagreeing } from "./rules.ts";

test("the defaults are rules that hold", () => {
  expect(Rules.parse(DEFAULT_RULES)).toEqual(DEFAULT_RULES);
  expect(findDisagreeing(DEFAULT_RULES)).toEqual([]);
});

test("nothing stored, or nonsense, gives the defaults", () => {
  for (const stored of [{}, null, "broken", [], { unknownRule: 5 }, { proposalHours: -1 }])
    expect(deriveRules(stored)).toEqual(DEFAULT_RULES);
});

test("one rule that no longer fits does not take the others away", () => {
  expect(deriveRules({ proposalHours: 9, proposalSoonHours: "4" })).toEqual({ ...DEFAULT_RULES, proposalHours: 9 });
});

test("what equals the default is not stored", () => {
  expect(deriveOverrides({ ...DEFAULT_RULES, holdMinutes: 20 })).toEqual({ holdMinutes: 20 });
  expect(deriveOverrides({ answerHours: structuredClone(DEFAULT_RULES.answerHours) })).toEqual({});
});

test.each([
  ["a quicker deadline for the slower request", { proposalSoonHours: 30 }, ["proposalSoonHours", "proposalHours"]],
  ["more free weeks wanted than looked at", { freeInWeeks: 7 }, ["freeInWeeks", "freeWithinWeeks"]],
  [
    "a notice longer than the horizon",
    { bookingNoticeHours: 48, bookingHorizonDays: 2 },
    ["bookingNoticeHours", "bookingHorizonDays"],
  ],
  [
    "an urgent alert that is answered before one of danger",
    { alertUrgentMinutes: 10 },
    ["alertImmediateMinutes", "alertUrgentMinutes"],
  ],
  [
    "staff reminded before the professional",
    { remindProfessionalDays: 5 },
    ["remindProfessionalDays", "remindStaffDays"],
  ],
  ["a promise later than the apology", { contactWorkingDays: 6 }, ["contactWorkingDays", "sorryWorkingDays"]],
  [
    "answer hours that overlap",
    {
      answerHours: [
        { weekday: 1, from: "08:00", until: "12:00" },
        { weekday: 1, from: "11:00", until: "15:00" },
      ],
    },
    ["answerHours"],
  ],
])("%s does not hold, and the page hears which rules they are", (_sentence, change, names) => {
  expect(findDisagreeing({ ...DEFAULT_RULES, ...change })).toEqual(names);
});
