import { describe, expect, test } from "vitest";
import { owedOf, spanOf } from "./owed.ts";

describe("what may be paid now", () => {
  test("is what is owed, when no money is under way", () => {
    const payments = [
      { status: "settled", amount: 60 },
      { status: "failed", amount: 120 },
      { status: "returned", amount: 40 },
    ] as const;
    expect(owedOf({ currentBalance: 120.5 }, payments)).toEqual({
      owedCents: 12_050,
      underWayCents: 0,
      payableCents: 12_050,
    });
  });

  test("leaves out what is under way: a debit, a payment without an answer, one that waits for the bank", () => {
    const payments = [
      { status: "processing", amount: 60 },
      { status: "pending", amount: 20.1 },
      { status: "requires_action", amount: 0.4 },
    ] as const;
    expect(owedOf({ currentBalance: 120.5 }, payments).payableCents).toBe(4_000);
  });

  test("is nothing when all of it is under way, or when there is a credit", () => {
    expect(owedOf({ currentBalance: 60 }, [{ status: "processing", amount: 60 }]).payableCents).toBe(0);
    expect(owedOf({ currentBalance: -20 }, []).payableCents).toBe(0);
  });
});

test("what is open spans from the first to the last service", () => {
  const dates = ["2026-11-09T15:00:00Z", "2026-10-26T15:00:00Z", "2026-11-02T15:00:00Z"].map((date) => ({ date }));
  expect(spanOf(dates)).toEqual({ from: "2026-10-26T15:00:00Z", to: "2026-11-09T15:00:00Z" });
  expect(spanOf([])).toBeUndefined();
});
