import { expect, test } from "vitest";
import { amountOf, nextLook } from "./pay-choice.ts";

test("all is what is owed, whatever was typed before", () => {
  expect(amountOf({ how: "all", typed: "5" }, 12_050)).toEqual({ cents: 12_050, problem: null });
});

test.each([
  ["60,50", 6_050],
  ["60.50 $", 6_050],
  ["120,50", 12_050],
])("a part of « %s » is %d cents", (typed, cents) => {
  expect(amountOf({ how: "part", typed }, 12_050).cents).toBe(cents);
});

test.each([
  ["", "unreadable"],
  ["tout", "unreadable"],
  ["10,005", "unreadable"],
  ["0", "zero"],
  ["0,00", "zero"],
  ["120,51", "more"],
] as const)("a part of « %s » is refused: %s", (typed, problem) => {
  expect(amountOf({ how: "part", typed }, 12_050)).toEqual({ cents: null, problem });
});

test("a payment under way is asked about often at first, then calmly", () => {
  expect([0, 29_000, 31_000, 200_000].map(nextLook)).toEqual([2_000, 2_000, 5_000, 30_000]);
});
