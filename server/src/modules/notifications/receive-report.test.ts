import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { notificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { as, makeWorld } from "../../../test/world.ts";
import { openMail } from "../../platform/mail.ts";
import { notice } from "../../platform/notices.ts";
import { signBody } from "../../platform/signed-body.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { sendDelivery } from "./send-delivery.ts";
import { storeNotices } from "./store-notices.ts";

const bounces = { address: "bounces@mail.clinique.example", secret: "a secret of more than thirty-two characters" };
const world = await makeWorld({ config: { bounces } });
const base = await world.listen();
const DAY = 86_400_000;

/** Takes every mail and keeps the return path, as the server of whoever finds out later that nobody is there. */
const taken: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const { mailFrom } = session.envelope;
    taken.push(mailFrom ? mailFrom.address : "");
    stream.on("end", () => done()).resume();
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

let mails = 0;
type Reader = { id: string; email: string };
/** Gives the id of the delivery, undefined when nothing was written, and the return path that it left with. */
async function mailTo(reader: Reader, kind: NoticeKind = "appointment_moved") {
  mails += 1;
  const key = `mail:${mails}`;
  const text = { title: { fr: "Votre rendez-vous", en: "Your appointment" }, lines: [] };
  const said = { key, kind, to: { personId: reader.id }, channels: ["email"] as const, text };
  const payload = { appointmentId: reader.id };
  await storeNotices(notice({ on: "a.b", payload: z.unknown(), tell: async () => [said] }))(platform, SYSTEM, payload);
  const { rows } = await world.god.query("select id from deliveries where key like $1", [`email:${key}:%`]);
  if (!rows[0]) return { id: undefined, returnPath: "" };
  const id: string = rows[0].id;
  await sendDelivery(platform, { deliveryId: id });
  return { id, returnPath: taken.at(-1) ?? "" };
}
const reportTo = (returnPath: string, { status = "5.1.1", action = "failed" } = {}) =>
  [
    "From: MAILER-DAEMON@mx.example",
    `To: ${returnPath}`,
    "Content-Type: multipart/report; report-type=delivery-status; boundary=part",
    "",
    "--part",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; somebody-else@example.test",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 nobody of this name",
    "",
    "--part--",
  ].join("\r\n");
const Handed = z.object({ data: z.object({ counted: z.boolean() }).optional() });
async function hand(message: string, secret = bounces.secret) {
  const body = Buffer.from(JSON.stringify({ message }));
  const signature = signBody(Buffer.from(secret), body, world.clock.now());
  const headers = { "content-type": "application/json", "report-signature": signature };
  const answer = await fetch(`${base}/api/v1/mail-reports`, { method: "POST", body, headers });
  const { data } = Handed.parse(await answer.json());
  return [answer.status, data?.counted];
}
const stateOf = async (id = "") =>
  (await world.god.query("select state, returned_status, last_error from deliveries where id = $1", [id])).rows[0];
const reachOf = async (reader: Parameters<typeof world.callAs>[0]) =>
  (await world.callAs(reader)(notificationPreferences.read, {})).reach.email.state;

test("a mail that comes back for good marks its address, stands in the log, and its reader is told in the app", async () => {
  const reader = await world.make.account("client");
  const { id, returnPath } = await mailTo(reader);
  expect(returnPath).toMatch(/^bounces\+[0-9a-f]{52}@mail\.clinique\.example$/);
  expect(await reachOf(reader.caller)).toBe("ready");
  expect(await hand(reportTo(returnPath.toUpperCase()))).toEqual([200, true]); // servers write addresses as they like
  expect(await hand(reportTo(returnPath))).toEqual([200, false]);
  const staff = world.callAs(as("staff", { staff: ["support"] }));
  const failed = await staff(notifications.listDeliveries, { query: { state: "failed" } });
  expect(failed.items).toMatchObject([
    { id, lastError: "5.1.1 550 nobody of this name", returnedAt: world.clock.now().toISOString() },
  ]);
  expect(await reachOf(reader.caller)).toBe("refused");
  await world.runJobs();
  const feed = await world.callAs(reader.caller)(notifications.list, { query: {} });
  expect(feed.items.filter(({ kind }) => kind === "mail_returned")).toHaveLength(1);
  expect((await mailTo(reader)).id).toBeUndefined(); // what can be missed goes there no more
  const again = await mailTo(reader, "password_changed"); // what must be told is tried
  expect(again.id).toBeDefined();
  expect(await reachOf(reader.caller)).toBe("refused"); // a yes to it proves nothing yet
  await world.clock.set(new Date(world.clock.now().getTime() + 3 * DAY));
  expect(await reachOf(reader.caller)).toBe("ready"); // no report came
});
test("sent again by staff, an old report brought once more changes nothing, and a new one counts", async () => {
  const reader = await world.make.account("client");
  const { id = "", returnPath } = await mailTo(reader);
  await hand(reportTo(returnPath));
  await world.callAs(as("staff", { staff: ["support"] }))(notifications.resend, { params: { id } });
  await sendDelivery(platform, { deliveryId: id });
  expect(await hand(reportTo(returnPath))).toEqual([200, false]);
  expect(await stateOf(id)).toMatchObject({ state: "sent", last_error: null });
  expect(await hand(reportTo(returnPath, { status: "5.2.1" }))).toEqual([200, true]);
  expect(await stateOf(id)).toMatchObject({ state: "failed", returned_status: "5.2.1" });
});
test("a server that could not be reached counts: the third such mail within a month marks the address, a delay never", async () => {
  const reader = await world.make.account("client");
  for (const expected of ["ready", "ready", "refused"]) {
    const { returnPath } = await mailTo(reader);
    expect(await hand(reportTo(returnPath, { status: "4.4.1", action: "delayed" }))).toEqual([200, false]);
    expect(await hand(reportTo(returnPath, { status: "4.4.7" }))).toEqual([200, true]);
    expect(await reachOf(reader.caller)).toBe(expected);
  }
});
test("whatever is forged, foreign, late or no report changes nothing", async () => {
  const [reader, other] = [await world.make.account("client"), await world.make.account("client")];
  const [{ id, returnPath }, theirs] = [await mailTo(reader), await mailTo(other)];
  const mixed = `${returnPath.slice(0, 40)}${theirs.returnPath.slice(40)}`; // one id, another's signature
  const foreign = returnPath.replace("clinique.example", "elsewhere.example");
  const guessed = returnPath.replace(/[0-9a-f]{20}@/, `${"0".repeat(20)}@`);
  for (const to of [mixed, foreign, guessed, "bounces@mail.clinique.example", reader.email])
    expect(await hand(reportTo(to))).toEqual([200, false]);
  expect(await hand(reportTo(returnPath), "another secret of more than thirty-two characters")).toEqual([
    400,
    undefined,
  ]);
  expect(await hand(`To: ${returnPath}\r\n\r\nI am on holiday.`)).toEqual([200, false]);
  expect(await hand(reportTo(returnPath, { status: "2.0.0", action: "delivered" }))).toEqual([200, false]);
  await world.clock.set(new Date(world.clock.now().getTime() + 15 * DAY));
  expect(await hand(reportTo(returnPath))).toEqual([200, false]);
  expect(await stateOf(id)).toMatchObject({ state: "sent" });
  expect([await reachOf(reader.caller), await reachOf(other.caller)]).toEqual(["ready", "ready"]);
});
test("the mail server hands a report over by the script that is given with the product", async () => {
  await world.clock.set(new Date());
  const reader = await world.make.account("client");
  const { returnPath } = await mailTo(reader);
  const script = join(import.meta.dirname, "../../../../scripts/report-bounce.mjs");
  const run = async (secret: string) => {
    const env = { PUBLIC_URL: base, BOUNCE_SECRET: secret };
    const child = spawn(process.execPath, [script], { env, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.end(`${reportTo(returnPath)}\r\nÀ bientôt`);
    const [code] = await once(child, "exit");
    return code;
  };
  expect(await run("another secret of more than thirty-two characters")).toBe(75);
  expect(await reachOf(reader.caller)).toBe("ready");
  expect(await run(bounces.secret)).toBe(0);
  expect(await reachOf(reader.caller)).toBe("refused");
});
