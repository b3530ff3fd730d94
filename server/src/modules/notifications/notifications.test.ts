import { randomUUID } from "node:crypto";
import { notifications } from "@jechemine/contract/notifications.ts";
import { expect, test } from "vitest";
import { z } from "zod";
import { as, makeWorld } from "../../../test/world.ts";
import { type Notice, notice } from "../../platform/notices.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { storeNotices } from "./store-notices.ts";

const world = await makeWorld();
const { platform, make, callAs } = world;

const about = (key: string, to: Notice["to"], over: Partial<Notice> = {}): Notice => ({
  key,
  kind: "proposal_made",
  to,
  channels: ["in_app", "email"],
  text: {
    title: { fr: `Une demande vous attend ${key}`, en: `A request awaits you ${key}` },
    lines: [{ fr: "Répondez d’ici demain.", en: "Answer by tomorrow." }],
  },
  path: "/workspace/proposals",
  ...over,
});
async function tell(...notices: Notice[]) {
  const teller = notice({
    on: "proposal.made",
    payload: z.object({ proposalId: z.uuid() }),
    tell: async () => notices,
  });
  await storeNotices(teller)(platform, SYSTEM, { proposalId: randomUUID() });
}
const mails = async () => (await world.god.query("select recipient, subject, body from mailbox order by at, id")).rows;

test("a person is told in the app and by mail, in their own language, once for each fact", async () => {
  const reader = await make.account("professional", { given_name: "Dana", locale: "en" });
  const said = about("proposal.made:1", { personId: reader.id });
  await tell(said);
  await tell(said);
  await world.runJobs();
  const call = callAs(reader.caller, "fr-CA");
  const { items } = await call(notifications.list, { query: {} });
  expect(items).toMatchObject([
    { title: "Une demande vous attend proposal.made:1", path: "/workspace/proposals", readAt: null },
  ]);
  expect(await mails()).toEqual([
    {
      recipient: reader.email,
      subject: "A request awaits you proposal.made:1",
      body: expect.stringContaining("Hello Dana,"),
    },
  ]);
});
test("an address without a person is written to, in the language it chose", async () => {
  await tell(about("request.received:1", { email: "guest@example.test", locale: "fr" }));
  await world.runJobs();
  expect(await mails()).toContainEqual(
    expect.objectContaining({ recipient: "guest@example.test", body: expect.stringMatching(/^Bonjour,/) }),
  );
});
test("what waits in the delivery log is sealed", async () => {
  await tell(about("sealed:1", { email: "sealed@example.test", locale: "fr" }));
  const { rows } = await world.god.query("select sealed from deliveries where address = 'sealed@example.test'");
  expect(rows[0].sealed.toString("latin1")).not.toContain("attend");
});
test("nobody who died, or has no address, is written to; a merged person is told as the one they became", async () => {
  const before = await world.count("deliveries");
  const dead = await make.account("client", { deceased_on: "2026-01-01" });
  const unreachable = await make.person();
  const kept = await make.account("client");
  const merged = await make.person({ merged_into: kept.id });
  await tell(
    about("x:1", { personId: dead.id }),
    about("x:2", { personId: unreachable }),
    about("x:3", { personId: merged }),
  );
  expect(await world.count("deliveries")).toBe(before + 1);
  const { items } = await callAs(kept.caller)(notifications.list, { query: {} });
  expect(items).toHaveLength(1);
});
test("a person without account is written to at their preferred contact point", async () => {
  const person = await make.person();
  const point = { person_id: person, kind: "email", created_at: world.clock.now() };
  await make.insert("contact_points", { id: randomUUID(), value: "old@example.test", ...point });
  await make.insert("contact_points", { id: randomUUID(), value: "best@example.test", preferred: true, ...point });
  await tell(about("y:1", { personId: person }));
  expect((await world.god.query("select address from deliveries where person_id = $1", [person])).rows).toEqual([
    { address: "best@example.test" },
  ]);
});
test("the feed shows unread first, page by page without gap or double, and reading moves things down", async () => {
  const reader = await make.account("client");
  const call = callAs(reader.caller);
  for (let i = 0; i < 7; i += 1) {
    await tell(about(`z:${i}`, { personId: reader.id }, { channels: ["in_app"] }));
    await world.clock.set(new Date(world.clock.now().getTime() + 1_000));
  }
  const all = (await call(notifications.list, { query: {} })).items;
  for (const place of [0, 3]) await call(notifications.markRead, { params: { id: all[place]?.id ?? "" } });
  expect(await call(notifications.unreadCount, {})).toEqual({ count: 5 });

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(notifications.list, { query: { limit: 2, ...(cursor && { cursor }) } });
    seen.push(...page.items.map(({ title }) => title.slice(-1)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.join("")).toBe("5421063");
  expect(await call(notifications.markAllRead, {})).toEqual({ read: 5 });
  expect(await call(notifications.unreadCount, {})).toEqual({ count: 0 });
});
test("somebody else's notification is not found, exactly like one that does not exist", async () => {
  const [mine, theirs] = [await make.account("client"), await make.account("client")];
  await tell(about("w:1", { personId: theirs.id }));
  const [one] = (await callAs(theirs.caller)(notifications.list, { query: {} })).items;
  const call = callAs(mine.caller);
  for (const id of [one?.id ?? "", randomUUID()])
    await expect(call(notifications.markRead, { params: { id } })).rejects.toMatchObject({
      status: 404,
      failure: { code: "NOT_FOUND" },
    });
  expect((await callAs(theirs.caller)(notifications.unreadCount, {})).count).toBe(1);
});
test("a cursor that we did not write is refused", async () => {
  const call = callAs((await make.account("client")).caller);
  for (const cursor of ["x", Buffer.from('["unread",["2026",1]]').toString("base64url")])
    await expect(call(notifications.list, { query: { cursor } })).rejects.toMatchObject({ status: 400 });
});
test("the delivery log is for support, pages, filters by state, and shows no message", async () => {
  const staff = as("staff", { staff: ["support"], may: ["deliveries:read", "deliveries:write"] });
  const first = await callAs(staff)(notifications.listDeliveries, { query: { limit: 1 } });
  const next = await callAs(staff)(notifications.listDeliveries, {
    query: { limit: 1, cursor: first.nextCursor ?? "" },
  });
  expect(first.items[0]?.id).not.toBe(next.items[0]?.id);
  const failed = await callAs(staff)(notifications.listDeliveries, { query: { state: "failed" } });
  expect(failed).toEqual({ items: [], nextCursor: null });
  const frontDesk = as("staff", { staff: ["front_desk"], may: ["people:read"] });
  await expect(callAs(frontDesk)(notifications.listDeliveries, { query: {} })).rejects.toMatchObject({ status: 403 });
});
