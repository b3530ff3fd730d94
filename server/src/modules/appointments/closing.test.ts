import { OUTCOMES, type Outcome } from "@jechemine/contract/sessions.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decideClosing, deriveOutcomeFee, derivePhase, deriveState, type OutcomeFacts, sharePrice } from "./closing.ts";

const agreement = { lateFeeBasisPoints: 5_000, missedFeeBasisPoints: 10_000 };
const facts: OutcomeFacts = {
  outcome: "completed",
  priceCents: 12_000,
  minutes: 50,
  billedMinutes: 50,
  agreement,
  accepted: null,
  payerForbids: false,
  isFirst: false,
  waived: false,
};

test.each<[string, Partial<OutcomeFacts>, number, string]>([
  ["a session that took place costs its price", {}, 12_000, "full"],
  ["and so it does without an agreement", { agreement: null }, 12_000, "full"],
  ["twenty of fifty minutes", { outcome: "partial", billedMinutes: 20 }, 4_800, "partial"],
  ["half a cent goes to the even one, down", { outcome: "partial", priceCents: 101, billedMinutes: 25 }, 50, "partial"],
  ["half a cent goes to the even one, up", { outcome: "partial", priceCents: 103, billedMinutes: 25 }, 52, "partial"],
  ["nobody pays for more than was booked", { outcome: "partial", billedMinutes: 80 }, 12_000, "partial"],
  ["the practice cancels", { outcome: "cancelled_by_practice" }, 0, "practice"],
  ["the connection failed", { outcome: "technical_failure" }, 0, "technical"],
  ["cancelled in time", { outcome: "cancelled_early" }, 0, "early"],
  ["a missed session without a signature", { outcome: "no_show", agreement: null }, 0, "no_agreement"],
  ["a missed session with a signature", { outcome: "no_show" }, 12_000, "agreement"],
  [
    "a missed session costs what was signed",
    { outcome: "no_show", agreement: { ...agreement, missedFeeBasisPoints: 2_500 } },
    3_000,
    "agreement",
  ],
  ["the first missed session is free", { outcome: "no_show", isFirst: true }, 0, "first_waived"],
  ["the professional lets it go", { outcome: "no_show", waived: true }, 0, "waived"],
  ["CNESST and IVAC forbid it", { outcome: "no_show", payerForbids: true }, 0, "payer_forbids"],
  ["a late cancellation that the practice was told of by phone", { outcome: "cancelled_late" }, 6_000, "agreement"],
  ["without a signature it costs nothing", { outcome: "cancelled_late", agreement: null }, 0, "no_agreement"],
  [
    "what the client saw and accepted",
    { outcome: "cancelled_late", accepted: { cents: 4_000, refilled: false } },
    4_000,
    "agreement",
  ],
  [
    "never more than what is lost",
    { outcome: "cancelled_late", accepted: { cents: 99_000, refilled: false } },
    12_000,
    "agreement",
  ],
  [
    "nobody pays a fee that was not shown",
    { outcome: "cancelled_late", accepted: { cents: 0, refilled: false } },
    0,
    "not_accepted",
  ],
  [
    "somebody else took the time",
    { outcome: "cancelled_late", accepted: { cents: 6_000, refilled: true } },
    0,
    "refilled",
  ],
  ["waiving changes nothing about a session that took place", { waived: true, isFirst: true }, 12_000, "full"],
])("%s", (_sentence, change, cents, because) => {
  expect(deriveOutcomeFee({ ...facts, ...change })).toEqual({ cents, because });
});

const anyFacts: fc.Arbitrary<OutcomeFacts> = fc.record({
  outcome: fc.constantFrom<Outcome>(...OUTCOMES),
  priceCents: fc.nat({ max: 1_000_000 }),
  minutes: fc.integer({ min: 5, max: 480 }),
  billedMinutes: fc.integer({ min: 1, max: 480 }),
  agreement: fc.option(
    fc.record({
      lateFeeBasisPoints: fc.integer({ min: 0, max: 10_000 }),
      missedFeeBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    }),
  ),
  accepted: fc.option(fc.record({ cents: fc.nat({ max: 2_000_000 }), refilled: fc.boolean() })),
  payerForbids: fc.boolean(),
  isFirst: fc.boolean(),
  waived: fc.boolean(),
});
const MISSED: readonly Outcome[] = ["no_show", "cancelled_late"];

test("whatever happened, a fee lies between nothing and the price, in whole cents", () => {
  fc.assert(
    fc.property(anyFacts, (one) => {
      const { cents } = deriveOutcomeFee(one);
      expect(Number.isInteger(cents) && cents >= 0 && cents <= one.priceCents).toBe(true);
    }),
  );
});
test("a session that was missed costs something only by the agreement, and whoever may let it go can", () => {
  fc.assert(
    fc.property(anyFacts, (one) => {
      const missed = { ...one, outcome: MISSED[one.priceCents % 2] ?? "no_show" };
      const { cents, because } = deriveOutcomeFee(missed);
      expect(cents === 0 || because === "agreement").toBe(true);
      for (const change of [
        { agreement: null },
        { payerForbids: true },
        { isFirst: true },
        { waived: true },
        { accepted: { cents: 5_000, refilled: true } },
      ])
        expect(deriveOutcomeFee({ ...missed, ...change }).cents).toBe(0);
    }),
  );
});
test("the practice, a failure and an early cancellation never cost anything", () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc.constantFrom<Outcome>("cancelled_by_practice", "technical_failure", "cancelled_early"),
      (one, outcome) => {
        expect(deriveOutcomeFee({ ...one, outcome }).cents).toBe(0);
      },
    ),
  );
});
test("the parts of a shared price are the price again", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 12 }), (price, people) => {
      const each = Math.floor(10_000 / people);
      const points = Array.from({ length: people }, (_, index) => (index === 0 ? 10_000 - each * (people - 1) : each));
      expect(sharePrice(price, points).reduce((sum, part) => sum + part, 0)).toBe(price);
    }),
  );
});
const start = new Date("2026-03-04T15:00:00Z");
const end = new Date("2026-03-04T15:50:00Z");
const before = new Date("2026-03-04T14:59:59Z");
test("a session is closed after its start; what was cancelled only where a fee waits", () => {
  const open = { state: "scheduled", startsAt: start, hasLateFee: false } as const;
  expect(decideClosing(open, before)).toBe("NOT_STARTED");
  expect(decideClosing(open, start)).toBeUndefined();
  expect(decideClosing({ ...open, state: "cancelled" }, end)).toBe("NOT_CLOSABLE");
  expect(decideClosing({ ...open, state: "cancelled", hasLateFee: true }, before)).toBe("NOT_STARTED");
  expect(decideClosing({ ...open, state: "cancelled", hasLateFee: true }, end)).toBeUndefined();
  expect(decideClosing({ ...open, state: "completed" }, end)).toBe("NOT_CLOSABLE");
});
test("it took place when it did for one of them", () => {
  expect(deriveState(["no_show", "completed"])).toBe("completed");
  expect(deriveState(["no_show", "cancelled_late"])).toBe("no_show");
  expect(deriveState(["technical_failure"])).toBe("cancelled");
});
test("the list of the day says what is to come, going on, to be closed, closed or missed", () => {
  const one = { state: "scheduled", startsAt: start, endsAt: end, isClosed: false, hasLateFee: false } as const;
  expect(derivePhase(one, before)).toBe("to_come");
  expect(derivePhase(one, start)).toBe("now");
  expect(derivePhase(one, end)).toBe("to_close");
  expect(derivePhase({ ...one, state: "completed", isClosed: true }, end)).toBe("closed");
  expect(derivePhase({ ...one, state: "no_show", isClosed: true }, end)).toBe("missed");
  expect(derivePhase({ ...one, state: "cancelled", hasLateFee: true }, before)).toBe("cancelled");
  expect(derivePhase({ ...one, state: "cancelled", hasLateFee: true }, end)).toBe("to_close");
  expect(derivePhase({ ...one, state: "cancelled", isClosed: true }, end)).toBe("closed");
});
