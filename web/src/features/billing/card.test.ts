import { expect, test } from "vitest";
import { groupDigits, readCard } from "./card.ts";

const today = "2026-11-23";
const good = { number: "4242 4242 4242 4242", expiry: "08/28", code: "123" };

test("a card is read as it is typed, with or without spaces", () => {
  const card = { number: "4242424242424242", expiryMonth: 8, expiryYear: 2028, code: "123" };
  expect(readCard(good, today).card).toEqual(card);
  expect(readCard({ number: "4242-4242-4242-4242", expiry: "8 / 2028", code: " 123 " }, today).card).toEqual(card);
});

test.each(["4242 4242 4242 4241", "4242 4242", ""])(
  "« %s », mistyped, too short or missing, is asked again",
  (number) => {
    expect(readCard({ ...good, number }, today).problems).toEqual(["number"]);
  },
);

test("a card is good until the end of its month", () => {
  expect(readCard({ ...good, expiry: "11/26" }, today).problems).toEqual([]);
  expect(readCard({ ...good, expiry: "10/26" }, today).problems).toEqual(["expiry"]);
  expect(readCard({ ...good, expiry: "13/28" }, today).problems).toEqual(["expiry"]);
});

test("all that is wrong is said at once", () => {
  expect(readCard({ number: "", expiry: "", code: "12" }, today).problems).toEqual(["number", "expiry", "code"]);
});

test("digits stand in groups of four while one types", () => {
  expect(groupDigits("42424")).toBe("4242 4");
  expect(groupDigits("4242")).toBe("4242");
  expect(groupDigits("4242 4242 4242 4242 4242 9")).toBe("4242 4242 4242 4242 424");
});
