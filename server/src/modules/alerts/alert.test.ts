import { DEFAULT_RULES as rules } from "@jechemine/contract/settings.ts";
import { expect, test } from "vitest";
import { asksAnew, deriveAsked, dueAfter, isHeld } from "./alert.ts";

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

test("on a day when the practice is closed whoever is on call is asked, and what can wait waits for the next day", () => {
  const closed = { ...clock, holidays: new Set(["2026-03-02"]) };
  expect(asked({ owner: { ...owner, clock: closed } })).toEqual({ responsibleId: "on call", told: ["on call"] });
  expect(dueAfter(MONDAY_9, "today", { rules, clock: closed }).toISOString()).toBe("2026-03-03T21:00:00.000Z");
  expect(dueAfter(MONDAY_9, "urgent", { rules, clock: closed }).toISOString()).toBe("2026-03-02T15:00:00.000Z");
});
const at = (time: string) => new Date(time);
test.each([
  ["the night to summer time: an hour is an hour", "urgent", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00.000Z"],
  ["the night to winter time: an hour is an hour", "urgent", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00.000Z"],
  [
    "Saturday afternoon before summer time: 16 to 17, then Monday 8 to 15",
    "today",
    "2026-03-07T21:00:00Z",
    "2026-03-09T19:00:00.000Z",
  ],
  [
    "Saturday afternoon before winter time: 16 to 17, then Monday 8 to 15",
    "today",
    "2026-10-31T20:00:00Z",
    "2026-11-02T20:00:00.000Z",
  ],
] as const)("%s", (_name, tier, raised, due) => {
  expect(dueAfter(at(raised), tier, { rules, clock }).toISOString()).toBe(due);
});
test.each([
  ["2026-03-06T12:30:00Z", "on call"], // Friday 07:30 in winter
  ["2026-03-09T12:30:00Z", "treating"], // Monday 08:30 in summer, at the same instant of the day
  ["2026-10-30T12:30:00Z", "treating"],
  ["2026-11-02T12:30:00Z", "on call"],
] as const)("the professional's hours follow the clock on the wall: at %s it is for the one %s", (now, who) => {
  expect(asked({ now: at(now) }).responsibleId).toBe(who);
});

const taken = { tier: "urgent" as const, acknowledgedAt: MONDAY_9, escalations: 0 };
const waiting = { ...taken, acknowledgedAt: null };
const nextDay = new Date(MONDAY_9.getTime() + 24 * 3_600_000);
test("a text that joins is asked anew when it is graver, or a day after somebody took charge; never for being the next", () => {
  expect(asksAnew(waiting, { tier: "urgent", now: nextDay })).toBe(false);
  expect(asksAnew(waiting, { tier: "immediate", now: MONDAY_9 })).toBe(true);
  expect(asksAnew(taken, { tier: "today", now: new Date(nextDay.getTime() - 1) })).toBe(false);
  expect(asksAnew(taken, { tier: "today", now: nextDay })).toBe(true);
});
test("whoever took charge today, or was called to it, keeps it", () => {
  expect(isHeld(taken, new Date(nextDay.getTime() - 1))).toBe(true);
  expect(isHeld(taken, nextDay)).toBe(false);
  expect(isHeld(waiting, MONDAY_9)).toBe(false);
  expect(isHeld({ ...waiting, escalations: 1 }, MONDAY_9)).toBe(true);
});
