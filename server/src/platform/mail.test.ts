import { once } from "node:events";
import { type AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { MailRefused, openMail } from "./mail.ts";

const received: Buffer[] = [];
const world = await makeWorld();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, _session, done) {
    if (address.startsWith("nobody@")) return done(Object.assign(new Error("no such person"), { responseCode: 550 }));
    if (address.startsWith("later@")) return done(Object.assign(new Error("try again"), { responseCode: 451 }));
    return done();
  },
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(Buffer.concat(chunks));
      done();
    });
  },
});
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.server.address() as AddressInfo; // cast: a TCP server has a port
const config = { ...world.platform.config, smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl: "https://clinique.example" };
const mail = openMail(config, world.platform);
afterAll(async () => {
  mail.close();
  await new Promise<void>((done) => server.close(() => done()));
});

const message = {
  key: "appointment.booked:1:camille",
  to: "camille@example.test",
  subject: "Votre rendez-vous est confirmé",
  html: "<p>Bonjour Camille, à jeudi.</p>",
  text: "Bonjour Camille, à jeudi.",
  attachments: [
    {
      filename: "rendez-vous.ics",
      contentType: "text/calendar; method=REQUEST",
      content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    },
  ],
};
async function last() {
  return PostalMime.parse(received.at(-1) ?? Buffer.alloc(0));
}

test("a mail arrives with both bodies, its calendar file and an id made from its key", async () => {
  await mail.send(message);
  await mail.send(message);
  const [first, second] = await Promise.all(received.map((raw) => PostalMime.parse(raw)));
  expect(first).toMatchObject({
    from: { address: "no-reply@example.test", name: "Je Chemine" },
    to: [{ address: "camille@example.test" }],
    subject: message.subject,
    html: expect.stringContaining("à jeudi"),
    text: expect.stringContaining("à jeudi"),
    attachments: [{ filename: "rendez-vous.ics", mimeType: "text/calendar", disposition: "attachment" }],
  });
  expect(first?.messageId).toMatch(/^<[0-9a-f]{40}@clinique\.example>$/);
  expect(second?.messageId).toBe(first?.messageId);
  expect(first?.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
});
test.each([
  ["subject", { subject: "Bonjour\r\nBcc: thief@example.test\r\n\r\nbody" }],
  ["subject, by a line separator", { subject: "Bonjour\u2028Bcc: thief@example.test" }],
  [
    "name of a file",
    { attachments: [{ filename: 'a.ics"\r\nBcc: thief@example.test', contentType: "text/calendar", content: "x" }] },
  ],
])("no header can be injected through the %s", async (_where, change) => {
  await mail.send({ ...message, ...change });
  const parsed = await last();
  expect(parsed.bcc ?? []).toEqual([]);
  expect(parsed.to).toHaveLength(1);
  expect(parsed.headers.map(({ key }) => key)).not.toContain("bcc");
});
test.each([
  "a@example.test, thief@example.test",
  "a@example.test\r\nRCPT TO:<thief@example.test>",
  "Camille <a@example.test>",
  "group:a@example.test;",
  "nobody",
  "",
])("%j is not an address", async (to) => {
  await expect(mail.send({ ...message, to })).rejects.toThrow(MailRefused);
});
test("a content type cannot carry a header either", async () => {
  const attachments = [{ filename: "a", contentType: "text/plain\r\nBcc: thief@example.test", content: "x" }];
  await expect(mail.send({ ...message, attachments })).rejects.toThrow(MailRefused);
});
test("a server's no for good and its not now are told apart", async () => {
  await expect(mail.send({ ...message, to: "nobody@example.test" })).rejects.toThrow(MailRefused);
  const later = await mail.send({ ...message, to: "later@example.test" }).catch((error: unknown) => error);
  expect(later).toBeInstanceOf(Error);
  expect(later).not.toBeInstanceOf(MailRefused);
});
test("without SMTP every mail waits in the development mailbox, once, and production refuses that", async () => {
  await world.platform.mail.send(message);
  await world.platform.mail.send(message);
  const { rows } = await world.god.query("select recipient, sender, subject, body, attachments from mailbox");
  expect(rows).toEqual([
    {
      recipient: message.to,
      sender: "Je Chemine <no-reply@example.test>",
      subject: message.subject,
      body: message.text,
      attachments: message.attachments,
    },
  ]);
  expect(() => openMail({ ...world.platform.config, production: true }, world.platform)).toThrow("SMTP_URL");
});
test("a mail that may be ended says how by one press, and a discreet one not who writes", async () => {
  await mail.send({
    ...message,
    key: "digest:1",
    senderName: "JC",
    unsubscribe: "https://clinique.example/unsubscribe/t",
  });
  const { headers, from } = await last();
  expect(from).toEqual({ name: "JC", address: "no-reply@example.test" });
  expect(headers).toContainEqual(
    expect.objectContaining({ key: "list-unsubscribe", value: "<https://clinique.example/unsubscribe/t>" }),
  );
  expect(headers).toContainEqual(
    expect.objectContaining({ key: "list-unsubscribe-post", value: "List-Unsubscribe=One-Click" }),
  );
});
