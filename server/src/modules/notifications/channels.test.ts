import { createECDH, createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { accounts } from "@jechemine/contract/accounts.ts";
import type { NoticeEvent } from "@jechemine/contract/notification-kinds.ts";
import { notificationPreferences as preferences } from "@jechemine/contract/notification-preferences.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { makeWorld } from "../../../test/world.ts";
import { type Notice, notice } from "../../platform/notices.ts";
import { vapidKeysFrom } from "../../platform/vapid-keys.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { storeNotices } from "./store-notices.ts";

/** Rings are counted by the path that was rung; a browser that left answers 410. */
const rung: string[] = [];
const service = createServer((request, response) => {
  request.resume().on("end", () => {
    rung.push(request.url ?? "");
    response.writeHead(request.url?.startsWith("/gone") ? 410 : 201).end();
  });
});
await once(service.listen(0, "127.0.0.1"), "listening");
const { port } = service.address() as AddressInfo; // cast: a TCP server has a port
afterAll(() => void service.close());

const world = await makeWorld({ config: { vapid: vapidKeysFrom("a secret of more than thirty-two characters") } });
const { platform, make, callAs, god } = world;
const HOUR = 3_600_000;

const about = (key: string, personId: string, over: Partial<Notice> = {}): Notice => ({
  key,
  kind: "appointment_unconfirmed_reminder",
  to: { personId },
  text: {
    title: { fr: "Votre rendez-vous approche", en: "Your appointment is near" },
    lines: [{ fr: "Confirmez votre présence.", en: "Please confirm." }],
    action: { label: { fr: "Confirmer", en: "Confirm" }, url: "/portal/appointments" },
  },
  path: "/portal/appointments",
  ...over,
});
async function tell(...notices: Notice[]) {
  const teller = notice({ on: "told.now", payload: z.object({ factId: z.uuid() }), tell: async () => notices });
  await storeNotices(teller)(platform, SYSTEM, { factId: randomUUID() });
  await world.runJobs();
}
let phones = 0;
/** A client with a number, verified and private unless said otherwise. */
async function reader(point: object = {}) {
  const made = await make.account("client");
  phones += 1;
  const number = `514 555-${String(1_000 + phones)}`;
  const safe = { verified_at: world.clock.now(), safe_text: true, preferred: true };
  const row = { id: randomUUID(), person_id: made.id, kind: "phone", value: number, created_at: world.clock.now() };
  await make.insert("contact_points", { ...row, ...safe, ...point });
  return { ...made, call: callAs(made.caller), e164: `+1${number.replace(/\D/g, "")}` };
}
function browserAt(path: string) {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const keys = { p256dh: browser.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
  return { endpoint: `http://127.0.0.1:${port}${path}`, keys };
}
const texts = async (number: string) =>
  (await god.query("select body from sms_outbox where recipient = $1 order by at, id", [number])).rows.map(({ body }) =>
    String(body),
  );
const mails = async (email: string) =>
  (await god.query("select subject, sender, body from mailbox where recipient = $1 order by at, id", [email])).rows;
const choose = (event: NoticeEvent, channel: "in_app" | "email" | "sms" | "push", on: boolean) => ({
  event,
  channel,
  on,
});
const asBefore = { quiet: null, digest: false, discreet: false };

test("a reminder reaches a person in the app, by mail, by text and on their device, as they left it", async () => {
  const { id, call, email, e164 } = await reader();
  await call(notifications.subscribe, { body: { subscription: browserAt(`/ring/${id}`) } });
  await tell(about("reminder:1", id));
  expect((await call(notifications.list, { query: {} })).items).toHaveLength(1);
  expect(await mails(email)).toHaveLength(1);
  expect(await texts(e164)).toEqual([
    "Je Chemine\u00a0: Votre rendez-vous approche\nhttp://localhost:3000/portal/appointments",
  ]);
  expect(rung).toContain(`/ring/${id}`);
});
test("what somebody switched off stays off, channel by channel", async () => {
  const { id, call, email, e164 } = await reader();
  await call(notifications.subscribe, { body: { subscription: browserAt(`/off/${id}`) } });
  const choices = [
    choose("reminders", "sms", false),
    choose("reminders", "push", false),
    choose("reminders", "in_app", false),
  ];
  const saved = await call(preferences.saveInAccount, { body: { ...asBefore, choices } });
  const row = saved.events.find(({ event }) => event === "reminders");
  expect(row?.channels.map(({ on }) => on)).toEqual([false, true, false, false]);
  await tell(about("reminder:2", id));
  expect([await texts(e164), await mails(email), rung.filter((path) => path === `/off/${id}`)]).toMatchObject([
    [],
    [{}],
    [],
  ]);
  expect((await call(notifications.list, { query: {} })).items).toEqual([]);
});
test("security, money and alerts cannot be switched off, nor what is not offered be switched on", async () => {
  const { call } = await reader();
  const saving = (...choices: ReturnType<typeof choose>[]) =>
    call(preferences.save, { body: { ...asBefore, choices } });
  await expect(saving(choose("money", "email", false))).rejects.toMatchObject({
    status: 422,
    failure: { code: "MANDATORY" },
  });
  await expect(saving(choose("proposals", "email", true))).rejects.toMatchObject({
    failure: { code: "NO_SUCH_CHOICE" },
  });
  const { events } = await saving(choose("money", "push", true));
  const money = events.find(({ event }) => event === "money");
  expect(money?.channels.find(({ channel }) => channel === "push")).toMatchObject({ on: true, may: "choice" });
});
test.each([
  ["not verified", { verified_at: null }, "not_verified"],
  ["not marked as private", { safe_text: false }, "not_safe"],
  ["given up", { ended_at: new Date("2026-03-01T00:00:00Z") }, "none"],
])("nothing is texted to a number that is %s", async (_why, point, state) => {
  const { id, call, e164 } = await reader(point);
  await tell(about(`reminder:3:${id}`, id));
  expect(await texts(e164)).toEqual([]);
  expect((await call(preferences.read, {})).reach.sms.state).toBe(state);
});
test("in the night texts and pushes wait until eight, and are not sent when they were read meanwhile or would come too late", async () => {
  const [one, two, three] = [await reader(), await reader(), await reader()];
  await world.clock.set(new Date("2026-03-03T03:00:00Z")); // 22:00 in Montréal
  const video = { kind: "appointment_video_reminder" } as const;
  await tell(about("night:1", one.id, video), about("night:2", two.id, video));
  await tell(about("night:3", three.id, { ...video, uselessAt: new Date("2026-03-03T12:00:00Z") }));
  expect(await mails(one.email)).toHaveLength(1);
  expect(await texts(one.e164)).toEqual([]);
  await two.call(notifications.markAllRead, {});
  await world.advance(10 * HOUR);
  expect((await texts(one.e164)).length).toBe(1);
  expect([await texts(two.e164), await texts(three.e164)]).toEqual([[], []]);
});
test("of the third optional notice of a day the mail is a line of the next digest", async () => {
  const { id, email } = await reader();
  const kind = "calendar_opened" as const;
  for (const number of [1, 2, 3, 4]) {
    const text = { title: { fr: `Agenda ${number}`, en: `Calendar ${number}` }, lines: [] };
    await tell(about(`opened:${number}:${id}`, id, { kind, text }));
    await world.advance(60_000);
  }
  expect((await mails(email)).map(({ subject }) => subject)).toEqual(["Agenda 1", "Agenda 2"]);
  await world.advance(25 * HOUR);
  const [digest] = (await mails(email)).slice(2);
  expect(digest).toMatchObject({
    subject: "Votre résumé du jour",
    body: expect.stringMatching(/• Agenda 3[\s\S]*• Agenda 4/),
  });
  await world.advance(25 * HOUR);
  expect(await mails(email)).toHaveLength(3);
});
test("one press in the mail program ends that kind of mail, without a sign-in; looking alone does not", async () => {
  const { id, email, call } = await reader();
  await tell(about("reminder:5", id));
  const [mail] = await mails(email);
  const address = /http:\/\/localhost:3000(\/unsubscribe\/\S+)/.exec(mail?.body)?.[1] ?? "";
  const at = `${await world.listen()}${address}`;
  const looked = await fetch(at);
  expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('method="post"')]);
  await tell(about("reminder:6", id));
  expect(await mails(email)).toHaveLength(2);
  // As a mail program posts it (RFC 8058): a form, from anywhere, with no cookie.
  const pressed = await fetch(at, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  expect(pressed.status).toBe(200);
  await tell(about("reminder:7", id));
  expect(await mails(email)).toHaveLength(2);
  expect((await call(notifications.list, { query: {} })).items).toHaveLength(3);
  const forged = at.replace(/reminders/, "messages");
  expect((await fetch(forged, { method: "POST" })).status).toBe(404);
});
test("a discreet person's mail says neither who writes nor what it is about", async () => {
  const { id, email, call, e164 } = await reader();
  await call(preferences.save, { body: { ...asBefore, choices: [], discreet: true } });
  const attachments = [{ filename: "rendez-vous.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }];
  await tell(about("reminder:8", id, { attachments }));
  const [mail] = await mails(email);
  expect(mail).toMatchObject({ subject: "Une nouvelle vous attend", sender: expect.stringMatching(/^JC </) });
  expect(`${mail?.body} ${await texts(e164)}`).not.toMatch(/rendez-vous|Je Chemine|Camille|988/i);
});
test("a browser that left is rung once and forgotten; one that somebody else uses now rings for them only", async () => {
  const [one, two] = [await reader(), await reader()];
  await one.call(notifications.subscribe, { body: { subscription: browserAt(`/gone/${one.id}`) } });
  await tell(about("gone:1", one.id));
  await tell(about("gone:2", one.id));
  expect(rung.filter((path) => path === `/gone/${one.id}`)).toHaveLength(1);
  const shared = browserAt("/shared");
  await one.call(notifications.subscribe, { body: { subscription: shared } });
  await two.call(notifications.subscribe, { body: { subscription: shared } });
  expect((await one.call(preferences.read, {})).reach.push.devices).toEqual([]);
  const itsHash = createHash("sha256").update(shared.endpoint).digest("hex");
  expect((await two.call(preferences.read, {})).reach.push.devices).toEqual([itsHash]);
  await two.call(notifications.unsubscribeBrowser, { body: { endpoint: shared.endpoint } });
  expect((await two.call(preferences.read, {})).reach.push.devices).toEqual([]);
});
test("a browser is silent once its sign-in is ended; one that only ran out still rings whoever is on call", async () => {
  const { id, caller } = await reader();
  const signInAt = async (expires: number) => {
    const signInId = randomUUID();
    const now = world.clock.now();
    const its = {
      account_id: caller.actor.accountId,
      transport: "cookie",
      token_hash: randomBytes(32),
      agent: "",
      network: "",
    };
    const times = { created_at: now, last_used_at: now, expires_at: new Date(now.getTime() + expires) };
    await make.insert("sign_ins", { id: signInId, ...its, ...times });
    return callAs({ ...caller, signInId });
  };
  const [lost, expired] = [await signInAt(HOUR), await signInAt(1)];
  await lost(notifications.subscribe, { body: { subscription: browserAt(`/lost/${id}`) } });
  await expired(notifications.subscribe, { body: { subscription: browserAt(`/expired/${id}`) } });
  await lost(accounts.logout, { body: {} });
  await tell(about("ended:1", id));
  expect(rung.filter((path) => path.endsWith(id))).toEqual([`/expired/${id}`]);
});
test("a code goes to a number that nobody verified yet, and ten texts a day are the most", async () => {
  const to = { phone: "(438) 555-0199", locale: "en" as const };
  const code = (number: number): Notice => ({
    key: `phone_code:${number}`,
    kind: "phone_code",
    to,
    text: { title: { fr: `Votre code : ${number}`, en: `Your code: ${number}` }, lines: [] },
  });
  await tell(code(1));
  expect(await texts("+14385550199")).toEqual(["Je Chemine: Your code: 1"]);
  for (let number = 2; number <= 12; number += 1) await tell(code(number));
  expect(await texts("+14385550199")).toHaveLength(10);
});
