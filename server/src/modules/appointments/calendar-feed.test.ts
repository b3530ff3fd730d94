import { randomUUID } from "node:crypto";
import { calendarFeeds } from "@jechemine/contract/calendar-feeds.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { makeCare } from "../notes/test-care.ts";
import { calendarFeed } from "./calendar-feed.ts";

const world = await makeWorld();
const { make, god } = world;
const its = await makeCare(world);
const HOUR = 3_600_000;
const asClient = world.callAs(its.client.caller);
const asPro = world.callAs(its.professional.caller);
const open = async (url: string) => {
  const answer = await fetch((await world.listen()) + new URL(url).pathname);
  const body = await answer.text();
  return { status: answer.status, body, type: answer.headers.get("content-type"), lines: body.split("\r\n") };
};
const field = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

test("a client's calendar knows when, and says to nobody what for or with whom", async () => {
  await its.session(24);
  await its.session(48, {
    state: "cancelled",
    cancelled_at: world.clock.now(),
    cancelled_by: its.client.id,
    cancellation: "client",
  });
  const { url } = await asClient(calendarFeeds.make, { body: {} });
  const { status, body, type, lines } = await open(url);
  expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(field(lines, "SUMMARY")).toEqual(["Rendez-vous"]);
  expect(field(lines, "DTSTART")).toEqual(["20260303T130000Z"]);
  expect(body).not.toMatch(/Lacasse|Marie|individuelle|psycho/i);
  expect(await asClient(calendarFeeds.mine, {})).toMatchObject({ usedAt: world.clock.now().toISOString() });
});

test("a professional's names no client, unless initials were asked for", async () => {
  const quiet = await open((await asPro(calendarFeeds.make, { body: {} })).url);
  expect(field(quiet.lines, "SUMMARY")).toEqual(["Séance"]);
  const told = await open((await asPro(calendarFeeds.make, { body: { initials: true } })).url);
  expect(field(told.lines, "SUMMARY")).toEqual(["Séance É.\u00a0M."]);
  expect(told.body).not.toMatch(/Élodie|Marchand/);
});

test("a new address ends the one before; ended, unknown and of nobody all find nothing", async () => {
  const first = await asClient(calendarFeeds.make, { body: {} });
  const second = await asClient(calendarFeeds.make, { body: {} });
  expect([(await open(first.url)).status, (await open(second.url)).status]).toEqual([404, 200]);
  await asClient(calendarFeeds.end, {});
  expect((await open(second.url)).status).toBe(404);
  expect((await open(second.url.replace(/[\w-]{43}/, "a".repeat(43)))).status).toBe(404);
  const { rows } = await god.query("select encode(token_hash, 'hex') as hash from calendar_feeds");
  expect(JSON.stringify(rows)).not.toContain(second.url.slice(-20, -4));
});

test("a new password, another second factor and a closed account end the address with the change itself", async () => {
  const changes: ((accountId: string) => Promise<unknown>)[] = [
    (id) => god.query("update credentials set password_hash = '$argon2id$new' where account_id = $1", [id]),
    (id) =>
      god.query("update second_factors set enabled_at = created_at + interval '1 second' where account_id = $1", [id]),
    (id) => god.query("delete from second_factors where account_id = $1", [id]),
    (id) => god.query("update accounts set status = 'suspended' where id = $1", [id]),
  ];
  for (const change of changes) {
    const at = world.clock.now();
    const { accountId, caller } = await make.account("client");
    await make.insert("credentials", {
      account_id: accountId,
      password_hash: "$argon2id$old",
      changed_at: at,
      demonstration: false,
    });
    const factor = {
      secret: Buffer.from("x"),
      last_step: 0,
      recovery_salt: Buffer.from("x"),
      created_at: at,
      enabled_at: at,
    };
    await make.insert("second_factors", { account_id: accountId, ...factor });
    const { url } = await world.callAs(caller)(calendarFeeds.make, { body: {} });
    expect((await open(url)).status).toBe(200);
    await change(accountId);
    expect((await open(url)).status).toBe(404);
  }
});

test("a professional who is suspended has no calendar here any more", async () => {
  const other = await make.professional();
  const { url } = await world.callAs(other.caller)(calendarFeeds.make, { body: {} });
  expect((await open(url)).status).toBe(200);
  await god.query("update professionals set state = 'suspended' where person_id = $1", [other.id]);
  expect((await open(url)).status).toBe(404);
});

test("over the change to summer time the hour stays what people agreed; long and odd places are folded and escaped", () => {
  const startsAt = new Date("2026-03-08T18:00:00Z"); // 14:00 in Toronto, on the day of the change
  const event = {
    uid: randomUUID(),
    sequence: 0,
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    title: "Rendez-vous",
  };
  const place = `1, rue « Rachel »; ${"é".repeat(80)}`;
  const file = calendarFeed({
    name: "Mes rendez-vous",
    zone: "America/Toronto",
    now: startsAt,
    events: [{ ...event, location: place, url: "http://x.test/" }],
  });
  const lines = file.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(file.replaceAll("\r\n ", "")).toContain(`LOCATION:1\\, rue « Rachel »\\; ${"é".repeat(80)}\r\n`);
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
  expect(field(lines, "DTSTART")).toEqual(["20260308T180000Z"]);
});
