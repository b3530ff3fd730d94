import { expect, test } from "vitest";
import { deriveEnding, isWorthSaying } from "./ending.ts";

const NOW = Date.parse("2026-11-23T15:00:00Z");
const inMinutes = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const work = { locked: false, idleMinutes: 30, locksAt: inMinutes(20), expiresAt: inMinutes(300) };
const own = { ...work, idleMinutes: null, locksAt: null };

test("nobody is disturbed long before the end", () => {
  expect(deriveEnding(work, NOW)).toBeUndefined();
  expect(deriveEnding(own, NOW)).toBeUndefined();
});

test("a work place that nobody touches says that it locks, three minutes before", () => {
  const locksAt = inMinutes(3);
  expect(deriveEnding({ ...work, locksAt }, NOW)).toEqual({ what: "lock", at: locksAt });
  expect(deriveEnding({ ...work, locksAt: inMinutes(4) }, NOW)).toBeUndefined();
});

test("the end of the sign-in is said ten minutes before, on a client’s device too, and counts more than the lock", () => {
  const expiresAt = inMinutes(9);
  expect(deriveEnding({ ...own, expiresAt }, NOW)).toEqual({ what: "end", at: expiresAt });
  expect(deriveEnding({ ...work, locksAt: inMinutes(1), expiresAt }, NOW)).toMatchObject({ what: "end" });
  expect(deriveEnding({ ...work, locked: true, locksAt: null, expiresAt }, NOW)).toBeUndefined();
});

test("who types is said to be there once five idle minutes have passed, and never on a client’s device", () => {
  expect(isWorthSaying({ ...work, locksAt: inMinutes(26) }, NOW)).toBe(false);
  expect(isWorthSaying({ ...work, locksAt: inMinutes(24) }, NOW)).toBe(true);
  expect(isWorthSaying(own, NOW)).toBe(false);
});
