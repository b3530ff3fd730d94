import { describe, expect, test } from "vitest";
import { type Intention, keep, keyFor, leavesOpen, readKept } from "./intention.ts";

const whole: Intention = { by: "camille", what: "visa", amountCents: 12_000 };
let made = 0;
const newKey = () => `key-${(made += 1)}`;
function makeStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe("the key of a payment", () => {
  test("stays the same when the same payment is tried again", () => {
    const first = keyFor(undefined, whole, newKey);
    expect(keyFor(first, { ...whole }, newKey)).toEqual(first);
  });

  test("stays the same after a reload of the page", () => {
    const storage = makeStorage();
    const first = keyFor(undefined, whole, newKey);
    keep(storage, first);
    expect(keyFor(readKept(storage), whole, newKey).key).toBe(first.key);
  });

  test("comes back with what the provider calls a card that was typed in, which nobody has to type again", () => {
    const storage = makeStorage();
    const typed = { ...whole, what: "setup", token: "pm_1" };
    keep(storage, keyFor(undefined, typed, newKey));
    expect(readKept(storage)).toMatchObject({ what: "setup", token: "pm_1" });
  });

  test.each([
    ["another amount", { ...whole, amountCents: 6_000 }],
    ["another method", { ...whole, what: "second card" }],
    ["another person on this device", { ...whole, by: "noah" }],
  ])("is a new one for %s", (_, other) => {
    const first = keyFor(undefined, whole, newKey);
    expect(keyFor(first, other, newKey).key).not.toBe(first.key);
  });

  test("is gone once the outcome is known, and what was stored by somebody else is not believed", () => {
    const storage = makeStorage();
    keep(storage, keyFor(undefined, whole, newKey));
    keep(storage, undefined);
    expect(readKept(storage)).toBeUndefined();
    storage.setItem("jc:paying", "{ not ours");
    expect(readKept(storage)).toBeUndefined();
    storage.setItem("jc:paying", '{"key": 7}');
    expect(readKept(storage)).toBeUndefined();
  });
});

test.each([
  ["no answer at all", undefined, true],
  ["a fault of ours", { status: 503, code: "BUSY" }, true],
  ["the same payment still under way", { status: 409, code: "PAYMENT_IN_PROGRESS" }, true],
  ["a key that was used for something else", { status: 422, code: "IDEMPOTENCY_KEY_REUSED" }, false],
  ["more than is owed", { status: 400, code: "AMOUNT_EXCEEDS_BALANCE" }, false],
])("%s: the outcome is open: %s", (_, answered, open) => {
  expect(leavesOpen(answered)).toBe(open);
});
