import { DEFAULT_RULES, Rules } from "@jechemine/contract/settings.ts";
import { expect, test } from "vitest";
import { canHold, deriveOverrides, deriveRules } from "./rules.ts";

test("the defaults are rules that hold", () => {
  expect(Rules.parse(DEFAULT_RULES)).toEqual(DEFAULT_RULES);
  expect(canHold(DEFAULT_RULES)).toBe(true);
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
  ["a quicker deadline for the slower request", { proposalSoonHours: 30 }],
  ["more free weeks wanted than looked at", { freeInWeeks: 7 }],
  ["a notice longer than the horizon", { bookingNoticeHours: 48, bookingHorizonDays: 2 }],
  ["staff reminded before the professional", { remindProfessionalDays: 5 }],
  ["a promise later than the apology", { contactWorkingDays: 6 }],
  [
    "answer hours that overlap",
    {
      answerHours: [
        { weekday: 1, from: "08:00", until: "12:00" },
        { weekday: 1, from: "11:00", until: "15:00" },
      ],
    },
  ],
])("%s does not hold", (_sentence, change) => {
  expect(canHold({ ...DEFAULT_RULES, ...change })).toBe(false);
});
