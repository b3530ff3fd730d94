import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import {
  newRecoveryCodes,
  newRecoverySalt,
  newTotpSecret,
  otpauthUrl,
  qrRows,
  recoveryHashOf,
  stepOf,
} from "./totp.ts";

const now = new Date("2026-03-02T13:00:10Z");
const secret = newTotpSecret();
const codeAt = (seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1_000 });

test("the code of now, of the step before and of the step after are taken, and name their step", () => {
  const step = stepOf(secret, codeAt(0), now);
  expect(step).toBe(Math.floor(now.getTime() / 30_000));
  expect(stepOf(secret, codeAt(-30), now)).toBe(Number(step) - 1);
  expect(stepOf(secret, codeAt(30), now)).toBe(Number(step) + 1);
  expect(stepOf(secret, codeAt(-60), now)).toBeUndefined();
  expect(stepOf(secret, codeAt(60), now)).toBeUndefined();
});
test("a code may be typed in two groups", () => {
  expect(stepOf(secret, codeAt(0).replace(/^(...)/, "$1 "), now)).toBeDefined();
});
test("the address holds issuer, person and secret, and the QR code is a square of dark and light", () => {
  const url = otpauthUrl(secret, "camille@example.test");
  expect(url).toContain(`secret=${secret}`);
  expect(url).toMatch(/^otpauth:\/\/totp\/Je%20Chemine:camille%40example.test/);
  const rows = qrRows(url);
  expect(rows.every((row) => row.length === rows.length && /^[01]+$/.test(row))).toBe(true);
});
test("ten recovery codes differ, and a code counts however it is typed", async () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const [code = ""] = codes;
  const salt = newRecoverySalt();
  expect(await recoveryHashOf(code.toUpperCase().replaceAll("-", ""), salt)).toEqual(await recoveryHashOf(code, salt));
  expect(await recoveryHashOf(code, newRecoverySalt())).not.toEqual(await recoveryHashOf(code, salt));
});
