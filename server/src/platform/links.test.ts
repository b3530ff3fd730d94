import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../test/world.ts";
import { endLinks, findLink, type LinkPurpose, makeLink, redeemLink } from "./links.ts";
import { readVerb, writeVerb } from "./verb.ts";

const world = await makeWorld();
const subjectId = randomUUID();
const visitor = as("anonymous");

const make = writeVerb("public", async (ctx, ttlHours: number) => {
  ctx.record("link.made", subjectId);
  return makeLink(ctx, { purpose: "claim", subjectId, email: "a@example.test", ttlHours });
});
type Asked = { purpose: LinkPurpose; token: string };
const redeem = writeVerb("public", async (ctx, { purpose, token }: Asked) => {
  ctx.record("link.used", subjectId);
  return redeemLink(ctx, purpose, token);
});
const find = readVerb("public", (ctx, { purpose, token }: Asked) => findLink(ctx, purpose, token));
const end = writeVerb("public", async (ctx, purpose: LinkPurpose) => {
  ctx.record("link.ended", subjectId);
  await endLinks(ctx, purpose, subjectId);
});
const expired = { code: "LINK_EXPIRED" };

test("a link opens what it was made for, as often as one looks, and is used once", async () => {
  const token = await make(world.platform, visitor, 24);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const asked = { purpose: "claim", token } as const;
  for (let look = 0; look < 2; look += 1)
    expect(await find(world.platform, visitor, asked)).toMatchObject({ subjectId, email: "a@example.test" });
  await redeem(world.platform, visitor, asked);
  await expect(redeem(world.platform, visitor, asked)).rejects.toMatchObject(expired);
  await expect(find(world.platform, visitor, asked)).rejects.toMatchObject(expired);
});
test("of ten who use one link at once, one gets through", async () => {
  const token = await make(world.platform, visitor, 24);
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, () => redeem(world.platform, visitor, { purpose: "claim", token })),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
test("an unknown link, one for another purpose, an expired and an ended one are refused alike", async () => {
  const token = await make(world.platform, visitor, 1);
  const [other, guess] = [token, "A".repeat(43)];
  await expect(find(world.platform, visitor, { purpose: "reset_password", token: other })).rejects.toMatchObject(
    expired,
  );
  for (const wrong of [guess, "", "x\u0000y", "é".repeat(43)])
    await expect(find(world.platform, visitor, { purpose: "claim", token: wrong })).rejects.toMatchObject(expired);
  await world.advance(3_600_000);
  await expect(find(world.platform, visitor, { purpose: "claim", token })).rejects.toMatchObject(expired);
  const fresh = await make(world.platform, visitor, 1);
  await end(world.platform, visitor, "claim");
  await expect(find(world.platform, visitor, { purpose: "claim", token: fresh })).rejects.toMatchObject(expired);
});
test("the table holds no token and shows itself to nobody but the system", async () => {
  const token = await make(world.platform, visitor, 1);
  const { rows } = await world.god.query("select * from link_tokens");
  expect(JSON.stringify(rows)).not.toContain(token);
  const seen = await world.platform.database.within(as("staff", { staff: ["owner"] }).actor, "read only", (tx) =>
    tx.selectFrom("linkTokens").selectAll().execute(),
  );
  expect(seen).toEqual([]);
});
