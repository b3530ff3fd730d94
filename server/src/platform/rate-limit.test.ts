import { expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { openDatabase } from "./database.ts";
import { takeToken } from "./rate-limit.ts";

const world = await makeWorld();
const bucket = { limit: 5, windowSeconds: 900 };
const take = (key: string) => takeToken(world.platform, { key, ...bucket });

test("the sixth attempt of a quarter of an hour is refused with the seconds to wait, and the next window is open", async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) await take("sign-in:203.0.113.0/24");
  await expect(take("sign-in:203.0.113.0/24")).rejects.toMatchObject({
    code: "TOO_MANY",
    more: { retryAfterSeconds: 900 },
  });
  await expect(take("sign-in:198.51.100.0/24")).resolves.toBeUndefined();
  await world.advance(900_000);
  await expect(take("sign-in:203.0.113.0/24")).resolves.toBeUndefined();
});
test("of forty attempts at once exactly five pass", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => take("sign-in:192.0.2.0/24")));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});
test("the table names nobody, and windows that ended are swept away", async () => {
  await take("password:canary@example.test");
  expect(JSON.stringify((await world.god.query("select * from rate_limits")).rows)).not.toContain("canary");
  await world.advance(3_600_000);
  for (let one = 0; one < 5; one += 1) await take(`sweep:${one}`);
  expect(await world.count("rate_limits")).toBe(5);
});
test("when the database does not answer, the attempt is refused", async () => {
  const database = openDatabase("postgres://practice_app@127.0.0.1:1/nowhere");
  await expect(takeToken({ ...world.platform, database }, { key: "sign-in:x", ...bucket })).rejects.toThrow(
    "ECONNREFUSED",
  );
  await database.close();
});
