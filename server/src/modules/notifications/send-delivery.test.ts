import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { as, makeWorld } from "../../../test/world.ts";
import { openMail } from "../../platform/mail.ts";
import { notice } from "../../platform/notices.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { MAX_ATTEMPTS, sendDelivery } from "./send-delivery.ts";
import { storeNotices } from "./store-notices.ts";

const world = await makeWorld();
let answer: number | "drop" = 250;
const received: Buffer[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) =>
    typeof answer === "number" && answer >= 400
      ? done(Object.assign(new Error("cannot take it"), { responseCode: answer }))
      : done(),
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks));
      // Taken, but the answer gets lost on the way: what a killed worker or a cut line looks like.
      done(answer === "drop" ? Object.assign(new Error("gone"), { responseCode: 421 }) : null);
    });
  },
});
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.server.address() as AddressInfo; // cast: a TCP server has a port
const mail = openMail({ ...world.platform.config, smtpUrl: `smtp://127.0.0.1:${port}` }, world.platform);
const platform = { ...world.platform, mail };
afterAll(async () => {
  mail.close();
  await new Promise<void>((done) => server.close(() => done()));
});
beforeEach(() => {
  answer = 250;
  received.length = 0;
});

async function write(key: string, kind: NoticeKind = "appointment_booked", personId?: string): Promise<string> {
  const text = { title: { fr: "Votre rendez-vous", en: "Your appointment" }, lines: [] };
  const attachments = [{ filename: "rendez-vous.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }];
  const email = `${key}@example.test`;
  const to = personId ? { personId } : { email, locale: "fr" as const };
  const said = { key, kind, to, channels: ["email"] as const, text, attachments };
  const teller = notice({ on: "a.b", payload: z.unknown(), tell: async () => [said] });
  await storeNotices(teller)(platform, SYSTEM, { appointmentId: randomUUID() });
  return (await world.god.query("select id from deliveries where key like $1", [`email:${key}:%`])).rows[0]?.id;
}
const stateOf = async (id: string) =>
  (await world.god.query("select state, attempts, last_error from deliveries where id = $1", [id])).rows[0];
const attempt = (deliveryId: string) => sendDelivery(platform, { deliveryId });

test("a mail leaves with its calendar file, and a second run of its job does nothing", async () => {
  const id = await write("one");
  await attempt(id);
  await attempt(id);
  expect(received).toHaveLength(1);
  expect(await PostalMime.parse(received[0] ?? "")).toMatchObject({
    subject: "Votre rendez-vous",
    attachments: [{ filename: "rendez-vous.ics" }],
  });
  expect(await stateOf(id)).toEqual({ state: "sent", attempts: 1, last_error: null });
});
test("while the server is away the job fails and is tried again until it is back", async () => {
  const id = await write("two");
  answer = 451;
  for (let i = 0; i < 3; i += 1) await expect(attempt(id)).rejects.toThrow("did not leave");
  expect(await stateOf(id)).toMatchObject({
    state: "waiting",
    attempts: 3,
    last_error: expect.stringContaining("451"),
  });
  answer = 250;
  await attempt(id);
  expect(await stateOf(id)).toMatchObject({ state: "sent", attempts: 4 });
});
test("a mail whose taking was not heard of goes out again under the same Message-ID", async () => {
  const id = await write("three");
  answer = "drop";
  await expect(attempt(id)).rejects.toThrow("did not leave");
  answer = 250;
  await attempt(id);
  const ids = await Promise.all(received.map(async (raw) => (await PostalMime.parse(raw)).messageId));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});
test("a no for good ends it at once, stands in the log, and staff can send it again", async () => {
  const id = await write("four");
  answer = 550;
  await attempt(id);
  expect(await stateOf(id)).toMatchObject({ state: "failed", attempts: 1 });
  const refused = async () => (await world.god.query("select channel, address from unreachable_addresses")).rows;
  expect(await refused()).toEqual([{ channel: "email", address: "four@example.test" }]);
  const staff = world.callAs(as("staff", { staff: ["support"] }));
  const failed = await staff(notifications.listDeliveries, { query: { state: "failed" } });
  expect(failed.items).toMatchObject([{ id, lastError: expect.stringContaining("550") }]);
  await staff(notifications.resend, { params: { id } });
  await expect(staff(notifications.resend, { params: { id } })).rejects.toMatchObject({
    status: 409,
    failure: { code: "NOT_FAILED" },
  });
  await expect(staff(notifications.resend, { params: { id: randomUUID() } })).rejects.toMatchObject({ status: 404 });
  answer = 250;
  await attempt(id);
  expect(await stateOf(id)).toMatchObject({ state: "sent" });
  expect(await refused()).toEqual([]);
});
test("after the last attempt it is failed, never silently lost", async () => {
  const id = await write("five");
  answer = 451;
  await world.god.query("update deliveries set attempts = $2 where id = $1", [id, MAX_ATTEMPTS - 1]);
  await attempt(id);
  expect(await stateOf(id)).toMatchObject({ state: "failed", attempts: MAX_ATTEMPTS });
});
test("a message moved to another row does not open, and is never sent to the wrong person", async () => {
  const [mine, theirs] = [await write("six"), await write("seven")];
  await world.god.query("update deliveries set sealed = (select sealed from deliveries where id = $2) where id = $1", [
    mine,
    theirs,
  ]);
  await attempt(mine);
  expect(received).toEqual([]);
  expect(await stateOf(mine)).toMatchObject({ state: "failed" });
});
test("who has died meanwhile is not written to", async () => {
  const id = await write("eight");
  const person = await world.make.person({ deceased_on: "2026-03-01" });
  await world.god.query("update deliveries set person_id = $2 where id = $1", [id, person]);
  await attempt(id);
  expect(received).toEqual([]);
  expect(await stateOf(id)).toMatchObject({ state: "dropped" });
});
test("a mail that its reader may end says so in its headers, by one press and in words (RFC 8058); one of security or money does not", async () => {
  const reader = await world.make.account("client");
  await attempt(await write("nine", "appointment_booked", reader.id));
  await attempt(await write("ten", "password_changed", reader.id));
  await attempt(await write("eleven", "payment_settled", reader.id));
  const [optional, ...kept] = await Promise.all(received.map((raw) => PostalMime.parse(raw)));
  const headerOf = (mail: typeof optional, name: string) => mail?.headers.find(({ key }) => key === name)?.value;
  const link = /^<(http:\/\/localhost:3000\/unsubscribe\/[\w.-]+)>$/.exec(
    headerOf(optional, "list-unsubscribe") ?? "",
  )?.[1];
  expect(headerOf(optional, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(optional?.text).toContain(link);
  expect(kept.map((one) => [headerOf(one, "list-unsubscribe"), one.text?.includes("unsubscribe")])).toEqual([
    [undefined, false],
    [undefined, false],
  ]);
});
test("an address that bounced is not written to about what can be missed; what must be told is tried, and success takes the mark away", async () => {
  const reader = await world.make.account("client");
  const refused = async () =>
    (await world.god.query("select 1 from unreachable_addresses where address = $1", [reader.email])).rows.length;
  answer = 550;
  await attempt(await write("twelve", "appointment_booked", reader.id));
  expect(await refused()).toBe(1);
  answer = 250;
  expect(await write("thirteen", "appointment_moved", reader.id)).toBeUndefined();
  await attempt(await write("fourteen", "password_changed", reader.id));
  expect([received.length, await refused()]).toEqual([1, 0]);
  expect(await write("fifteen", "appointment_moved", reader.id)).toBeDefined();
});
