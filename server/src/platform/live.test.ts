import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { makeWorld } from "../../test/world.ts";
import type { Hint } from "./live.ts";
import { SYSTEM, writeVerb } from "./verb.ts";

const world = await makeWorld();
const { live } = world.platform;
await live.start(world.urls.owner);
afterAll(() => live.stop());

const tell = writeVerb("public", async (ctx, channels: readonly string[]) => {
  ctx.record("live.told", randomUUID());
  ctx.hint(...channels);
});
function follow(channel: string) {
  const heard: Hint[] = [];
  return { heard, stop: live.subscribe(channel, (hint) => heard.push(hint)) };
}

test("a hint reaches those who follow its channel, and nobody after they left", async () => {
  const [mine, other] = [follow("person:a"), follow("person:b")];
  await tell(world.platform, SYSTEM, ["person:a", "staff:intake"]);
  await tell(world.platform, SYSTEM, ["person:a"]);
  await vi.waitFor(() => expect(mine.heard).toEqual([1, 2].map((counter) => ({ channel: "person:a", counter }))));
  expect(other.heard).toEqual([]);
  mine.stop();
  other.stop();
  expect(live.channels()).toBe(0);
});
test("nobody hears of a write that was rolled back", async () => {
  const mine = follow("person:c");
  const fail = writeVerb("public", async (ctx, channel: string) => {
    await tell(world.platform, SYSTEM, ["person:d"]);
    ctx.hint(channel);
    throw new Error("no");
  });
  const after = follow("person:d");
  await expect(fail(world.platform, SYSTEM, "person:c")).rejects.toThrow("no");
  await vi.waitFor(() => expect(after.heard).toHaveLength(1));
  expect(mine.heard).toEqual([]);
  mine.stop();
  after.stop();
});
test("when the connection was cut, it returns by itself, followers are told to look, and hints flow again", async () => {
  const returned = vi.fn<() => void>();
  const forget = live.onReturn(returned);
  const mine = follow("person:e");
  await world.god.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jechemine-live' and datname = current_database()",
  );
  await vi.waitFor(() => expect(returned).toHaveBeenCalled(), { timeout: 5_000 });
  await tell(world.platform, SYSTEM, ["person:e"]);
  await vi.waitFor(() => expect(mine.heard).toHaveLength(1));
  mine.stop();
  forget();
});
test("a payload that is not ours is passed over", async () => {
  const mine = follow("person:f");
  for (const payload of ["", "nonsense", "[1]", "{}"]) await world.god.query("select pg_notify('live', $1)", [payload]);
  await tell(world.platform, SYSTEM, ["person:f"]);
  await vi.waitFor(() => expect(mine.heard).toHaveLength(1));
  mine.stop();
});
test("a moved clock is read anew", async () => {
  const refresh = vi.spyOn(world.platform.clock, "refresh");
  await world.god.query("select pg_notify('clock', '')");
  await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
});
