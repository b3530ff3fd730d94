import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveAllocations } from "./allocation.ts";
import { type ChargeKind, deriveLine } from "./line.ts";
import { basisPointsOf, cutFrom, less, type Parts, shareOf } from "./rounding.ts";
import { type Coverage, deriveOwedNet, deriveShares } from "./shares.ts";
import { deriveMonths, deriveMovements } from "./statement.ts";

const cents = fc.integer({ min: 1, max: 5_000_000 });
const basisPoints = fc.integer({ min: 0, max: 10_000 });
const wholes: fc.Arbitrary<Parts> = fc
  .record({ netCents: cents, gstCents: fc.nat(600_000), qstCents: fc.nat(600_000) })
  .map((parts) => ({ ...parts, amountCents: parts.netCents + parts.gstCents + parts.qstCents }));
const coverage: fc.Arbitrary<Coverage> = fc.record({
  id: fc.uuid(),
  payerId: fc.uuid(),
  shareBasisPoints: basisPoints,
  sessionCap: fc.option(fc.integer({ min: 1, max: 5 })),
  missedSessionRule: fc.constantFrom("payer" as const, "client" as const, "none" as const),
  used: fc.nat(6),
});
const kinds = fc.constantFrom<ChargeKind>(
  "session",
  "partial_session",
  "missed_session",
  "late_cancellation",
  "late_move",
  "other",
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const NAMES = ["amountCents", "netCents", "gstCents", "qstCents"] as const;

test.each([
  [5, 1, 10, 0],
  [15, 1, 10, 2],
  [25, 1, 10, 2],
  [25, 3, 10, 8],
  [9_007_199_254, 9_999, 10_000, 9_006_298_534],
])("%d × %d ÷ %d is %d: half goes to the even cent", (amount, part, whole, expected) => {
  expect(shareOf(amount, part, whole)).toBe(expected);
});
test("rounding is never off by more than half a cent", () => {
  fc.assert(
    fc.property(cents, basisPoints, (amount, part) => {
      const off = Math.abs(basisPointsOf(amount, part) * 10_000 - amount * part) * 2;
      expect(off).toBeLessThanOrEqual(10_000);
    }),
  );
});
test("parts that are cut off one after the other sum to the whole, to the cent, and none is negative", () => {
  fc.assert(
    fc.property(wholes, fc.array(cents, { maxLength: 8 }), (whole, asked) => {
      let rest = whole;
      const cuts: Parts[] = [];
      for (const amount of [...asked, whole.amountCents]) {
        const taken = Math.min(amount, rest.amountCents);
        if (taken === 0) continue;
        const cut = cutFrom(rest, taken);
        cuts.push(cut);
        rest = less(rest, cut);
        for (const name of NAMES) expect(Math.min(cut[name], rest[name])).toBeGreaterThanOrEqual(0);
        expect(cut.amountCents).toBe(cut.netCents + cut.gstCents + cut.qstCents);
      }
      for (const name of NAMES) expect(sum(cuts.map((cut) => cut[name]))).toBe(whole[name]);
    }),
  );
});

test("a line is its fee and its payout, and its total is the net and the taxes", () => {
  fc.assert(
    fc.property(cents, basisPoints, fc.boolean(), (netCents, feeBasisPoints, taxed) => {
      const line = deriveLine({ netCents, feeBasisPoints, taxed, day: "2026-03-02" });
      expect(line.feeCents + line.payoutCents).toBe(netCents);
      expect(Math.min(line.feeCents, line.payoutCents)).toBeGreaterThanOrEqual(0);
      expect(line.totalCents).toBe(netCents + line.gstCents + line.qstCents);
      expect(line.gstCents + line.qstCents > 0 && !taxed).toBe(false);
    }),
  );
});
test("psychotherapy is exempt by a rule with its date; what is taxed bears 5 % and 9.975 %, both on the net", () => {
  const asked = { netCents: 10_000, feeBasisPoints: 3_000, day: "2026-03-02" };
  expect(deriveLine({ ...asked, taxed: false })).toMatchObject({
    totalCents: 10_000,
    taxReason: "exempt",
    taxRuleSince: "2024-06-20",
  });
  expect(deriveLine({ ...asked, taxed: true })).toMatchObject({ gstCents: 500, qstCents: 998, totalCents: 11_498 });
  expect(deriveLine({ ...asked, taxed: false, day: "2020-01-15" }).taxRuleSince).toBe("2013-01-01");
  expect(deriveLine({ ...asked, netCents: 12_345, taxed: false })).toMatchObject({
    feeCents: 3_704,
    payoutCents: 8_641,
  });
});

test("the shares of all payers sum to the charge, each part of it too, whatever they cover", () => {
  fc.assert(
    fc.property(wholes, kinds, fc.array(coverage, { maxLength: 4 }), (whole, kind, coverages) => {
      const shares = deriveShares(whole, { kind, coverages, ownPayerId: "own" });
      for (const name of NAMES) expect(sum(shares.map((share) => share[name]))).toBe(whole[name]);
      expect(shares.every(({ amountCents }) => amountCents > 0)).toBe(true);
    }),
  );
});
const eap: Coverage = {
  id: "c",
  payerId: "eap",
  shareBasisPoints: 8_000,
  sessionCap: 3,
  missedSessionRule: "client",
  used: 2,
};
const whole: Parts = { amountCents: 12_000, netCents: 12_000, gstCents: 0, qstCents: 0 };
const payersOf = (kind: ChargeKind, over: Partial<Coverage>) =>
  deriveShares(whole, { kind, coverages: [{ ...eap, ...over }], ownPayerId: "own" }).map((share) => [
    share.payerId,
    share.amountCents,
  ]);
test("an assistance programme pays its part until its sessions are used up, and of a missed session what it agreed to", () => {
  expect(payersOf("session", {})).toEqual([
    ["eap", 9_600],
    ["own", 2_400],
  ]);
  expect(payersOf("session", { used: 3 })).toEqual([["own", 12_000]]);
  expect(payersOf("missed_session", {})).toEqual([["own", 12_000]]);
  expect(payersOf("missed_session", { missedSessionRule: "payer" })[0]).toEqual(["eap", 9_600]);
  expect(payersOf("session", { shareBasisPoints: 10_000 })).toEqual([["eap", 12_000]]);
});
test("the part of a missed session for which a payer allows no fee is owed by nobody", () => {
  const none: Coverage = { ...eap, missedSessionRule: "none" };
  expect(deriveOwedNet(12_000, "missed_session", [none])).toBe(2_400);
  expect(deriveOwedNet(12_000, "session", [none])).toBe(12_000);
  expect(deriveOwedNet(12_000, "late_cancellation", [{ ...none, shareBasisPoints: 10_000 }])).toBe(0);
});

test("money covers what is open in order, never more than there is of either", () => {
  fc.assert(
    fc.property(fc.array(wholes, { maxLength: 6 }), cents, (rests, amountCents) => {
      const open = rests.map((rest, index) => ({ shareId: String(index), rest }));
      const made = deriveAllocations(open, amountCents);
      const owed = sum(rests.map((rest) => rest.amountCents));
      expect(sum(made.map((each) => each.amountCents))).toBe(Math.min(owed, amountCents));
      expect(made.slice(0, -1).every(({ completes }) => completes)).toBe(true);
      expect(made.map(({ shareId }) => shareId)).toEqual(open.slice(0, made.length).map(({ shareId }) => shareId));
    }),
  );
});

test("each month begins with what the one before ended with, and ends with what its lines say", () => {
  const entry = fc.record({
    month: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom("charge", "payment", "refund", "write_off"),
    amountCents: cents,
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const sums = entries
        .map((each) => ({ ...each, month: `2026-0${each.month}` }))
        .toSorted((a, b) => a.month.localeCompare(b.month));
      const months = deriveMonths(sums).toReversed();
      for (const [index, { openingCents, chargesCents, paymentsCents, closingCents }] of months.entries()) {
        expect(openingCents).toBe(months[index - 1]?.closingCents ?? 0);
        expect(closingCents).toBe(openingCents + chargesCents - paymentsCents);
      }
      const at = new Date(0);
      const lines = deriveMovements(
        0,
        sums.map((each, index) => ({ ...each, transactionId: String(index), subjectId: "s", at })),
      );
      expect(lines.at(-1)?.balanceCents ?? 0).toBe(months.at(-1)?.closingCents ?? 0);
    }),
  );
});
