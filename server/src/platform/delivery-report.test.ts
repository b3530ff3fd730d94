import { expect, test } from "vitest";
import { readDeliveryReport } from "./delivery-report.ts";

const POSTFIX = `Return-Path: <>
Delivered-To: bounces+abc@mail.clinique.example
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: bounces+abc@mail.clinique.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F1.17/mx.example"

This is a MIME-encapsulated message.

--4F1.17/mx.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

Status: 9.9.9 is a line of the text for people.

--4F1.17/mx.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Mon,  2 Mar 2026 08:00:00 -0500 (EST)

Final-Recipient: rfc822; camille@example.test
Original-Recipient: rfc822;camille@example.test
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <camille@example.test>: no such
    person here

--4F1.17/mx.example
Content-Type: text/rfc822-headers

To: camille@example.test
Subject: Votre rendez-vous

--4F1.17/mx.example--
`;
const failed = {
  recipients: ["bounces+abc@mail.clinique.example", "bounces+abc@mail.clinique.example"],
  outcomes: [{ action: "failed", status: "5.1.1", says: "550 5.1.1 <camille@example.test>: no such person here" }],
};

test("a report says of whom it is and why, with line ends of any kind, and also when its end was cut off", () => {
  expect(readDeliveryReport(POSTFIX)).toEqual(failed);
  expect(readDeliveryReport(POSTFIX.replaceAll("\n", "\r\n"))).toEqual(failed);
  expect(
    readDeliveryReport(POSTFIX.slice(0, POSTFIX.indexOf("--4F1.17/mx.example\nContent-Type: text/rfc822"))),
  ).toEqual(failed);
});
test("encoded as base64 or quoted-printable, or for addresses in any script, it reads the same", () => {
  const [head = "", tail = ""] = POSTFIX.split("Reporting-MTA");
  const [told = "", rest = ""] = `Reporting-MTA${tail}`.split("\n--4F1.17/mx.example\nContent-Type: text/rfc822");
  const withEncoding = (name: string, words: string) =>
    `${head.replace("message/delivery-status\n", `message/global-delivery-status\nContent-Transfer-Encoding: ${name}\n`)}${words}\n--4F1.17/mx.example${rest}`;
  expect(readDeliveryReport(withEncoding("base64", Buffer.from(told).toString("base64")))).toEqual(failed);
  const quoted = told.replaceAll("=", "=3D").replace("no such", "no =\nsuch");
  expect(readDeliveryReport(withEncoding("quoted-printable", quoted))).toEqual(failed);
});
test("late is not failed, and each recipient has an outcome of their own", () => {
  const late = POSTFIX.replace("Action: failed", "Action: delayed").replace("5.1.1\n", "4.4.1 (busy)\n");
  expect(readDeliveryReport(late)?.outcomes).toMatchObject([{ action: "delayed", status: "4.4.1" }]);
  const second =
    "\n\nFinal-Recipient: rfc822; other@example.test\nAction: relayed\nStatus: 2.0.0\n\n--4F1.17/mx.example\nContent-Type: text/r";
  const both = POSTFIX.replace("\n\n--4F1.17/mx.example\nContent-Type: text/r", second);
  expect(readDeliveryReport(both)?.outcomes.map(({ status }) => status)).toEqual(["5.1.1", "2.0.0"]);
});
test.each([
  ["an answer from holidays", POSTFIX.replace("multipart/report", "multipart/mixed")],
  ["a report without its part", POSTFIX.replace("message/delivery-status", "text/plain")],
  ["a report without a boundary", POSTFIX.replace(/boundary=".*"/, "")],
  ["nothing", ""],
  ["line ends alone", "\n\n\n"],
])("%s is no report", (_what, raw) => expect(readDeliveryReport(raw)).toBeUndefined());
test("what is made to keep the reader busy is read in no time", () => {
  const from = performance.now();
  for (const noise of ["a@", "; boundary=", "\n ", "--4F1.17/mx.example\n", "=\n", "\n\n"])
    readDeliveryReport(
      POSTFIX.replace("Reporting-MTA", `${noise.repeat(40_000)}Reporting-MTA`).replace(
        "To: b",
        `To: ${noise.replaceAll("\n", "").repeat(10_000)}b`,
      ),
    );
  expect(performance.now() - from).toBeLessThan(5_000);
});
