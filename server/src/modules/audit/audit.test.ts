import { randomUUID } from "node:crypto";
import { type AuditQuery, audit } from "@jechemine/contract/audit.ts";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { type Caller, writeVerb } from "../../platform/verb.ts";

const world = await makeWorld();
const act = writeVerb(
  "public",
  async (
    ctx,
    { action, subjectId }: { action: "request.opened" | "request.closed" | "file.opened"; subjectId: string },
  ) => {
    ctx.record(action, subjectId, { clientId: subjectId });
  },
);
const owner = as("staff", { staff: ["owner"] });
const list = (query: Record<string, unknown>, caller: Caller = owner) =>
  world.callAs(caller)(audit.list, { query: query as AuditQuery }); // cast: some of them are wrong on purpose

test("owners read who did what, newest first, page by page, and narrow it", async () => {
  const { caller, id } = await world.make.account("client", { given_name: "Camille", family_name: "Roy" });
  const subjectId = randomUUID();
  for (const action of ["request.opened", "request.closed", "file.opened"] as const) {
    await act(world.platform, caller, { action, subjectId });
    await world.clock.set(new Date(world.clock.now().getTime() + 1_000));
  }
  const first = await list({ limit: 2 });
  expect(first.items).toMatchObject([
    { action: "file.opened", actorName: "Camille Roy" },
    { action: "request.closed" },
  ]);
  const rest = await list({ limit: 2, cursor: first.nextCursor });
  expect(rest).toMatchObject({ items: [{ action: "request.opened" }], nextCursor: null });
  expect((await list({ action: "request" })).items).toHaveLength(2);
  expect((await list({ action: "file.opened", actorId: id, subjectId, clientId: subjectId })).items).toHaveLength(1);
  expect((await list({ from: first.items[0]?.at })).items).toHaveLength(1);
  expect((await list({ until: first.items[0]?.at })).items).toHaveLength(2);
  expect((await list({ actorId: randomUUID() })).items).toEqual([]);
});
test("nobody else reads it, and row-level security says so too", async () => {
  await expect(list({}, as("staff", { staff: ["intake"], may: ["queue:read"] }))).rejects.toMatchObject({
    status: 403,
  });
  expect((await list({}, as("staff", { staff: ["intake"] }))).items).toEqual([]);
});
test.each([{ cursor: "x" }, { action: "A'; drop" }, { from: "yesterday" }, { limit: 101 }, { who: "me" }])(
  "%j is refused",
  async (query) => {
    await expect(list(query)).rejects.toMatchObject({ status: 400, failure: { code: "INVALID" } });
  },
);
