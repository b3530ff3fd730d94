import { expect, test } from "vitest";
import { parseAmount } from "./amount.ts";

test.each([
  ["60", 6000],
  ["60,50", 6050],
  ["60.50", 6050],
  ["60,5", 6050],
  ["60,50 $", 6050],
  ["60,50\u00a0$", 6050],
  ["$60.50", 6050],
  ["  60 ", 6000],
  ["0,05", 5],
  ["1 234,56", 123_456],
  ["1\u202f234,56", 123_456],
  ["1,234.56", 123_456],
  ["12345.60", 1_234_560],
  ["0", 0],
])("« %s » is %d cents", (typed, cents) => {
  expect(parseAmount(typed)).toBe(cents);
});

test.each([
  "",
  "soixante",
  "60,505",
  "60.505",
  "1.234",
  "1.234,56",
  "12,34,56",
  "60,50,",
  "-60",
  "6e1",
  "60 50",
  "1 23",
  ",",
])("« %s » is not taken for an amount", (typed) => {
  expect(parseAmount(typed)).toBeUndefined();
});
