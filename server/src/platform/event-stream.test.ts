import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { as, makeWorld } from "../../test/world.ts";
import { type Caller, SYSTEM, writeVerb } from "./verb.ts";

const world = await makeWorld();
const { live } = world.platform;
await live.start(world.urls.owner);
afterAll(() => live.stop());
const base = await world.listen();

const tell = writeVerb("public", async (ctx, channels: readonly string[]) => {
  ctx.record("live.told", randomUUID());
  ctx.hint(...channels);
});

type Event = { id: string; data: { channel: string; counter: number }[] };
/** A page's stream, read as a browser reads it. */
async function listen(caller: Caller | undefined, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const token = caller ? world.tokenOf(caller) : "";
  const authorization = caller ? { authorization: token } : {};
  const answer = await fetch(`${base}/api/v1/notifications/stream`, {
    headers: { ...authorization, ...headers },
    signal: abort.signal,
  });
  const events: Event[] = [];
  const state = { ended: false, text: "" };
  const read = async () => {
    for await (const chunk of answer.body ?? []) {
      state.text += Buffer.from(chunk).toString();
      const parts = state.text.split("\n\n");
      events.splice(0, events.length, ...parts.slice(0, -1).flatMap(eventOf));
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (state.ended = true));
  return { answer, token, events, state, close: () => abort.abort() };
}
function eventOf(part: string): Event[] {
  const [, id = ""] = /^id: (.*)$/m.exec(part) ?? [];
  const [, data] = /^data: (.*)$/m.exec(part) ?? [];
  return data ? [{ id, data: JSON.parse(data) }] : [];
}

test("a page hears the counters of its channels at once, and then each change of its own", async () => {
  const caller = as("client");
  const mine = `person:${caller.actor.id}`;
  const page = await listen(caller);
  expect(page.answer.headers.get("content-type")).toBe("text/event-stream");
  expect(page.answer.headers.get("cache-control")).toBe("no-store");
  await vi.waitFor(() => expect(page.events).toHaveLength(1));
  expect(page.events[0]?.data).toEqual([{ channel: mine, counter: 0 }]);
  await tell(world.platform, SYSTEM, [`person:${randomUUID()}`, "staff:intake"]);
  await tell(world.platform, SYSTEM, [mine]);
  await vi.waitFor(() => expect(page.events).toHaveLength(2));
  expect(page.events[1]).toEqual({ id: `${mine}=1`, data: [{ channel: mine, counter: 1 }] });
  page.close();
});
test("staff hear the channels of their permissions and no other", async () => {
  const page = await listen(as("staff", { staff: ["intake"] }));
  await vi.waitFor(() => expect(page.events).toHaveLength(1));
  expect(page.events[0]?.data.map(({ channel }) => channel)).toEqual([
    expect.stringMatching(/^person:/),
    "staff:intake",
  ]);
  const before = page.events.length;
  await tell(world.platform, SYSTEM, ["staff:billing"]);
  await tell(world.platform, SYSTEM, ["staff:intake"]);
  await vi.waitFor(() => expect(page.events).toHaveLength(before + 1));
  page.close();
});
test("a page that was away learns what it missed, and only that; foreign names in its header are ignored", async () => {
  const caller = as("staff", { staff: ["intake"] });
  const mine = `person:${caller.actor.id}`;
  const first = await listen(caller);
  await vi.waitFor(() => expect(first.events).toHaveLength(1));
  first.close();
  const id = first.events[0]?.id ?? "";
  await tell(world.platform, SYSTEM, [mine]);
  const again = await listen(caller, { "last-event-id": `${id},person:${randomUUID()}=7,nonsense` });
  await vi.waitFor(() => expect(again.events).toHaveLength(1));
  expect(again.events[0]?.data).toEqual([{ channel: mine, counter: 1 }]);
  expect(again.events[0]?.id.split(",")).toHaveLength(2);
  again.close();
  const same = await listen(caller, { "last-event-id": again.events[0]?.id ?? "" });
  await vi.waitFor(() => expect(same.state.text).toContain(": nothing new"));
  expect(same.events).toEqual([]);
  same.close();
});
test("nobody without a sign-in hears anything", async () => {
  const page = await listen(undefined);
  expect(page.answer.status).toBe(401);
});
test("when the sign-in ends, its streams end with it, and a hint is enough", async () => {
  const caller = { ...as("client"), signInId: randomUUID() };
  const page = await listen(caller);
  await vi.waitFor(() => expect(page.events).toHaveLength(1));
  await tell(world.platform, SYSTEM, [`sign-in:${caller.signInId}`]);
  await vi.waitFor(() => expect(page.events).toHaveLength(1));
  expect(page.state.ended).toBe(false); // still alive: looked at, and left open
  world.signOut(page.token);
  await tell(world.platform, SYSTEM, [`sign-in:${caller.signInId}`]);
  await vi.waitFor(() => expect(page.state.ended).toBe(true), { timeout: 5_000 });
});
test("a connection of the database that was cut loses no hint: the counters are told again", async () => {
  const caller = as("client");
  const page = await listen(caller);
  await vi.waitFor(() => expect(page.events).toHaveLength(1));
  const killed = world.god.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jechemine-live' and datname = current_database()",
  );
  await tell(world.platform, SYSTEM, [`person:${caller.actor.id}`]);
  await killed;
  await vi.waitFor(
    () => expect(page.events.at(-1)?.data).toEqual([{ channel: `person:${caller.actor.id}`, counter: 1 }]),
    { timeout: 5_000 },
  );
  page.close();
});
test("twenty pages of one person are enough", async () => {
  const caller = as("client");
  const pages = await Promise.all(Array.from({ length: 20 }, () => listen(caller)));
  const more = await listen(caller);
  expect([more.answer.status, more.answer.headers.get("retry-after")]).toEqual([429, "30"]);
  for (const page of pages) page.close();
  await vi.waitFor(async () => expect((await listen(caller)).answer.status).toBe(200));
});
