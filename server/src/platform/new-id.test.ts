import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "./new-id.ts";

test("ids are of version 7, carry their moment, and keep the order in which they were made within one millisecond", () => {
  const now = new Date("2026-03-02T14:00:00.123Z");
  const made = Array.from({ length: 10_000 }, () => newId(now));
  expect(z.uuidv7().safeParse(made[0]).success).toBe(true);
  expect(Number.parseInt((made[0] ?? "").slice(0, 13).replace("-", ""), 16)).toBe(now.getTime());
  expect(new Set(made).size).toBe(made.length);
  // The counter begins by chance and turns over once in sixteen million.
  const falls = made.filter((id, i) => i > 0 && id < (made[i - 1] ?? ""));
  expect(falls.length).toBeLessThanOrEqual(1);
  expect(newId(new Date(now.getTime() + 1)) > (made.at(-1) ?? "")).toBe(true);
});
