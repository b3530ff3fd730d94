import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
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

async function write(key: string): Promise<string> {
  const text = { title: { fr: "Votre rendez-vous", en: "Your appointment" }, lines: [] };
  const attachments = [{ filename: "rendez-vous.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }];
  const to = { email: `${key}@example.test`, locale: "fr" as const };
  const said = { key, kind: "appointment_booked" as const, to, channels: ["email"] as const, text, attachments };
  const teller = notice({ on: "a.b", payload: z.unknown(), tell: async () => [said] });
  await storeNotices(teller)(platform, SYSTEM, { appointmentId: randomUUID() });
  return (await world.god.query("select id from deliveries where address = $1", [to.email])).rows[0].id;
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
