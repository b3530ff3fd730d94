import fc from "fast-check";
import { expect, test } from "vitest";
import { codeOf, hashOf, isBound, readCode, showCode } from "./verification-code.ts";

const key = Buffer.alloc(32, 7);
const receipt = {
  number: "JC-2026-000001",
  issuedAt: new Date("2026-03-02T13:00:00Z"),
  amountCents: 12_000,
  currency: "CAD",
  content: { payer: { name: "Camille Roy" }, lines: [{ totalCents: 12_000 }] },
};
const code = codeOf(key, receipt);

test("a code vouches for one number, date, amount and content, and only with our key", () => {
  expect(isBound(key, code, receipt)).toBe(true);
  const others = [
    { ...receipt, number: "JC-2026-000002" },
    { ...receipt, amountCents: 12_001 },
    { ...receipt, currency: "USD" },
    { ...receipt, issuedAt: new Date("2026-03-03T13:00:00Z") },
    { ...receipt, content: { ...receipt.content, payer: { name: "Camille Roi" } } },
  ];
  expect(others.filter((other) => isBound(key, code, other))).toEqual([]);
  expect(isBound(Buffer.alloc(32, 8), code, receipt)).toBe(false);
});

test("what the database does to JSON changes no code", () => {
  const content = { lines: receipt.content.lines, payer: receipt.content.payer };
  expect(hashOf(content)).toEqual(hashOf(receipt.content));
});

test("a code is read however somebody types it, and whatever is typed is read as something", () => {
  expect(showCode(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = showCode(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", " – ");
  expect(readCode(typed)).toBe(code);
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => /^[0-9A-Z]*$/.test(readCode(text))));
});
