import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { e164Of, openSms, SmsRefused } from "./sms.ts";

const world = await makeWorld();
type Heard = { url: string | undefined; authorization: string | undefined; fields: Record<string, string> };
const heard: Heard[] = [];
let answer: { status: number; body: object } = { status: 201, body: { sid: "SM1", status: "queued" } };
/** Speaks Twilio's protocol: form in, JSON out, errors with a code and the status again. */
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += String(part)));
  request.on("end", () => {
    const { url, headers } = request;
    heard.push({ url, authorization: headers.authorization, fields: Object.fromEntries(new URLSearchParams(body)) });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
  });
});
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.address() as AddressInfo; // cast: a TCP server has a port
afterAll(() => void server.close());
beforeEach(() => {
  heard.length = 0;
  answer = { status: 201, body: { sid: "SM1", status: "queued" } };
});

const account = {
  url: `http://127.0.0.1:${port}`,
  account: "AC0123456789abcdef",
  token: "a-token",
  from: "+15145550100",
};
const sms = openSms({ ...world.platform.config, sms: account }, world.platform);
const text = { key: "reminder:1", to: "+14385550123", body: "Votre rendez-vous approche." };
const failing = (status: number, code: number, message: string) => {
  answer = { status, body: { code, message, status, more_info: `https://www.twilio.com/docs/errors/${code}` } };
};

test("a text is posted as Twilio's API wants it, by the account's name and token", async () => {
  await sms.send(text);
  expect(heard).toEqual([
    {
      url: "/2010-04-01/Accounts/AC0123456789abcdef/Messages.json",
      authorization: `Basic ${Buffer.from("AC0123456789abcdef:a-token").toString("base64")}`,
      fields: { To: text.to, From: account.from, Body: text.body },
    },
  ]);
  await openSms({ ...world.platform.config, sms: { ...account, from: "MG0123456789abcdef" } }, world.platform).send(
    text,
  );
  expect(heard[1]?.fields).toMatchObject({ MessagingServiceSid: "MG0123456789abcdef" });
});
test.each([
  [21_610, "Attempt to send to unsubscribed recipient"],
  [21_211, "Invalid 'To' Phone Number"],
  [21_408, "Permission to send an SMS has not been enabled for the region"],
])("error %i is a no for good", async (code, message) => {
  failing(400, code, message);
  const error = await sms.send(text).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(SmsRefused);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
});
test.each([
  [429, 20_429, "Too many requests"],
  [401, 20_003, "Authentication error"],
  [503, 20_500, "Service unavailable"],
])("status %i is tried again: it is not about this text", async (status, code, message) => {
  failing(status, code, message);
  const error = await sms.send(text).catch((one: unknown) => one);
  expect(error).not.toBeInstanceOf(SmsRefused);
  expect(error).toMatchObject({ message: expect.stringContaining(String(code)) });
});
test("a country that is not allowed, and what is no number, never reach the provider", async () => {
  await expect(sms.send({ ...text, to: "+2348012345678" })).rejects.toBeInstanceOf(SmsRefused);
  await expect(sms.send({ ...text, to: "514 555-0100" })).rejects.toBeInstanceOf(SmsRefused);
  expect(heard).toEqual([]);
});
test("without a provider a text stays in the outbox, once for each key, and production sends none", async () => {
  const house = openSms(world.platform.config, world.platform);
  await house.send(text);
  await house.send(text);
  expect((await world.god.query("select recipient, body from sms_outbox")).rows).toEqual([
    { recipient: text.to, body: text.body },
  ]);
  const production = openSms({ ...world.platform.config, production: true }, world.platform);
  expect(production.available).toBe(false);
  await expect(production.send(text)).rejects.toBeInstanceOf(SmsRefused);
});
test.each([
  ["514 555-0100", "+15145550100"],
  ["1 (514) 555-0100", "+15145550100"],
  ["+33 6 12 34 56 78", "+33612345678"],
  ["911", undefined],
  ["+1", undefined],
  ["01 23 45 67 89", undefined],
])("%s is %s", (written, number) => {
  expect(e164Of(written)).toBe(number);
});
