import { DEFAULT_RULES as rules } from "@jechemine/contract/settings.ts";
import { expect, test } from "vitest";
import { deriveAsked, dueAfter } from "./alert.ts";

const clock = { hours: rules.answerHours, holidays: new Set<string>(), zone: "America/Toronto" };
const MONDAY_9 = new Date("2026-03-02T14:00:00Z");
const MONDAY_23 = new Date("2026-03-03T04:00:00Z");
const owner = { id: "treating", clock, isAway: false };
const onCallId = "on call";
const asked = (over: Partial<Parameters<typeof deriveAsked>[0]>) =>
  deriveAsked({ tier: "urgent", now: MONDAY_9, owner, onCallId, ...over });

test("who treats the person is asked in their answer hours; at night, or when they are away, whoever is on call", () => {
  expect(asked({})).toEqual({ responsibleId: "treating", told: ["treating"] });
  expect(asked({ now: MONDAY_23 })).toEqual({ responsibleId: "on call", told: ["on call"] });
  expect(asked({ owner: { ...owner, isAway: true } })).toEqual({ responsibleId: "on call", told: ["on call"] });
});
test("what is looked at the same day waits for the morning; what is immediate calls both", () => {
  expect(asked({ tier: "today", now: MONDAY_23 })).toEqual({ responsibleId: "treating", told: ["treating"] });
  expect(asked({ tier: "immediate" })).toEqual({ responsibleId: "treating", told: ["treating", "on call"] });
  expect(asked({ tier: "immediate", now: MONDAY_23 })).toEqual({
    responsibleId: "on call",
    told: ["on call", "treating"],
  });
});
test("with nobody on call it stays with who treats the person, however late; with nobody at all it is nobody's", () => {
  expect(asked({ now: MONDAY_23, onCallId: null })).toEqual({ responsibleId: "treating", told: ["treating"] });
  expect(asked({ owner: null })).toEqual({ responsibleId: "on call", told: ["on call"] });
  expect(asked({ owner: null, onCallId: null })).toEqual({ responsibleId: null, told: [] });
});
test.each([
  ["immediate", MONDAY_23, "2026-03-03T04:15:00.000Z"],
  ["urgent", MONDAY_23, "2026-03-03T05:00:00.000Z"],
  ["today", MONDAY_9, "2026-03-02T22:00:00.000Z"], // eight answer hours: until 17:00
  ["today", MONDAY_23, "2026-03-03T21:00:00.000Z"], // they begin at eight
] as const)("an alert of tier %s raised at %s is due at %s", (tier, now, due) => {
  expect(dueAfter(now, tier, { rules, clock }).toISOString()).toBe(due);
});
