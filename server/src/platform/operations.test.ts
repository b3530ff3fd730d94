import { contract } from "@jechemine/contract/contract.ts";
import { dev } from "@jechemine/contract/dev.ts";
import { endpointsOf } from "@jechemine/contract/openapi.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { createWeb } from "../app.ts";
import { openDatabase } from "./database.ts";
import { drain } from "./drain.ts";

const world = await makeWorld({ config: { demo: true } });
const base = await world.listen();
const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers });
const call = world.callAs(undefined);

test("a healthy process says that it lives and that people may come", async () => {
  expect((await get("/health/live")).status).toBe(200);
  const ready = await get("/health/ready");
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: "ready", checks: { database: true, migrations: true, staying: true } },
  ]);
});
test("without its database it lives but is not ready, and what needs the database says: in a moment", async () => {
  const database = openDatabase("postgres://practice_app@127.0.0.1:1/nowhere");
  const http = await createWeb({ ...world.platform, database });
  expect((await http.inject("/health/live")).statusCode).toBe(200);
  expect((await http.inject("/health/ready")).statusCode).toBe(503);
  const refused = await http.inject("/api/v1/dev/clock");
  expect([refused.statusCode, refused.headers["retry-after"], refused.json().code]).toEqual([503, "2", "BUSY"]);
  await http.close();
  await database.close();
});
test("a process that is about to leave sends people elsewhere", async () => {
  const http = await createWeb(world.platform);
  const address = await http.listen({ port: 0, host: "127.0.0.1" });
  const leaving = drain(http, 300);
  expect((await fetch(`${address}/health/ready`)).status).toBe(503);
  await leaving;
});
test("a database shape older than the one that it started with is not ready", async () => {
  await world.god.query(
    "begin; create table kept as select * from migrations.applied; delete from migrations.applied; commit",
  );
  expect((await get("/health/ready")).status).toBe(503);
  await world.god.query("insert into migrations.applied select * from kept; drop table kept");
  expect((await get("/health/ready")).status).toBe(200);
});
test("the figures are for this machine alone, name routes and never addresses", async () => {
  await get("/api/v1/notifications/0198c9f0-0000-7000-8000-000000000001/read");
  await get("/api/v1/nothing?secret=canary");
  const text = await (await get("/metrics")).text();
  for (const name of [
    "jechemine_http_request_seconds_bucket",
    "jechemine_pool_connections",
    "jechemine_event_streams",
    "jechemine_jobs_total",
  ])
    expect(text).toContain(name);
  expect(text).not.toMatch(/canary|0198c9f0/);
  expect((await get("/metrics", { "x-forwarded-for": "198.51.100.7" })).status).toBe(404);
});
test("OpenAPI and its pages name every endpoint, from the contract itself, and run no script", async () => {
  const document = await (await get("/api/openapi.json")).text();
  const page = await get("/api/docs");
  const html = await page.text();
  for (const [id, { path }] of endpointsOf(contract)) {
    expect(document, id).toContain(`"operationId":"${id}"`);
    expect(html, id).toContain(path);
  }
  expect(html).not.toMatch(/<script|style="|src=/);
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'nonce-/);
});
test("in a demonstration the clock moves forward, waiting jobs with it, also to the very next one", async () => {
  const before = await call(dev.clock, {});
  expect(before.nextJobAt).toBeNull();
  await expect(call(dev.advanceClock, { body: { by: "next-job" } })).rejects.toMatchObject({
    status: 409,
    failure: { code: "NO_JOB_WAITS" },
  });
  const runAt = new Date(Date.parse(before.now) + 5 * 3_600_000).toISOString();
  await world.god.query("select app.enqueue($1)", [
    JSON.stringify([{ task: "deliveries.send", payload: { deliveryId: before.now }, runAt }]),
  ]);
  expect((await call(dev.clock, {})).nextJobAt).toBe(runAt);
  const moved = await call(dev.advanceClock, { body: { by: "minutes", advanceMinutes: 60 } });
  expect(Date.parse(moved.now) - Date.parse(before.now)).toBeGreaterThanOrEqual(3_600_000);
  expect(moved.nextJobAt).toBe(runAt);
  const there = await call(dev.advanceClock, { body: { by: "next-job" } });
  expect(Date.parse(there.now)).toBeGreaterThanOrEqual(Date.parse(runAt));
  expect(there.nextJobAt).toBeNull();
});
test.each([{ by: "minutes", advanceMinutes: -5 }, { by: "minutes", advanceMinutes: 1e9 }, { by: "yesterday" }, {}])(
  "%j does not move it",
  async (body) => {
    const answer = await fetch(`${base}/api/v1/dev/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
  },
);
test("the development mailbox shows every mail with its links and files, as text", async () => {
  const link = `${world.platform.config.publicUrl}/fr/activation/abc`;
  await world.platform.mail.send({
    key: "k",
    to: "camille@example.test",
    subject: "<b>Bonjour</b>",
    html: `<p style="color:red">Bonjour</p>`,
    text: `Voici :\n${link}\nhttps://elsewhere.example/x`,
    attachments: [{ filename: "a.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }],
  });
  const [mail] = await call(dev.mailbox, { query: { recipient: "camille@example.test" } });
  expect(mail).toMatchObject({
    recipient: "camille@example.test",
    links: [link],
    attachments: [{ filename: "a.ics" }],
  });
  expect(await call(dev.mailbox, { query: { recipient: "nobody@example.test" } })).toEqual([]);
  const html = await (await get("/dev/mailbox")).text();
  for (const part of ["&lt;b&gt;Bonjour", `href="${link}"`, "BEGIN:VCALENDAR", `/dev/mailbox/${mail?.id}`])
    expect(html).toContain(part);
  const shown = await get(`/dev/mailbox/${mail?.id}`);
  expect(await shown.text()).toContain("color:red");
  expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await get("/dev/mailbox/nonsense")).status).toBe(404);
});
test("outside demonstrations nothing of this exists", async () => {
  const http = await createWeb({
    ...world.platform,
    config: { ...world.platform.config, demo: false, production: true, paymentProvider: "none" },
  });
  for (const url of ["/api/v1/dev/clock", "/api/dev/mailbox", "/dev/mailbox"])
    expect((await http.inject(url)).statusCode, url).toBe(404);
  expect((await http.inject("/api/openapi.json")).body).not.toMatch(/"\/dev\//);
  await http.close();
});
