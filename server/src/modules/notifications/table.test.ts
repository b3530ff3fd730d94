import { CHANNELS, type Channel, NOTICE_KINDS, type NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { expect, test } from "vitest";
import { decideChannels, type Wishes } from "./decide-channels.ts";

/**
 * The table of care-journey.md §7, line by line: by which channels somebody is told who chose nothing and can be reached everywhere. To whom
 * and when is proven where the fact is: notices.test of appointments, messages, requests, payments, alerts, accounts, contact.
 */
type Line = { line: string; kinds: readonly NoticeKind[]; channels: readonly Channel[]; kept?: true };
const MAIL = ["email"] as const;
const BOTH = ["in_app", "email"] as const;
const RING = ["in_app", "email", "push"] as const;
const TABLE: readonly Line[] = [
  {
    line: "e-mail to verify, password reset, new sign-in, second factor changed",
    kinds: ["verify_email", "reset_password", "new_sign_in", "second_factor_changed"],
    channels: MAIL,
    kept: true,
  },
  {
    line: "request received; invitation",
    kinds: ["request_received", "request_invitation"],
    channels: BOTH,
    kept: true,
  },
  { line: "proposal", kinds: ["proposal_made"], channels: RING },
  { line: "proposal expired, to intake", kinds: ["request_expired"], channels: ["in_app"] },
  { line: "match found", kinds: ["match_found"], channels: BOTH },
  {
    line: "first appointment, moved, cancelled",
    kinds: ["first_appointment", "appointment_booked", "appointment_moved", "appointment_cancelled"],
    channels: BOTH,
  },
  {
    line: "reminders; the professional's day list",
    kinds: ["appointment_first_reminder", "appointment_unconfirmed_reminder", "appointment_video_reminder", "day_list"],
    channels: CHANNELS,
  },
  { line: "new message; the mail only when unread", kinds: ["message_received"], channels: RING },
  {
    line: "risk alert",
    kinds: ["alert_raised", "alert_escalated", "alert_unanswered"],
    channels: CHANNELS,
    kept: true,
  },
  {
    line: "payment, failed payment, refund, receipt, due",
    kinds: [
      "payment_settled",
      "payment_failed",
      "payment_action_needed",
      "payment_returned",
      "payment_refunded",
      "payment_due",
      "receipt_issued",
    ],
    channels: BOTH,
    kept: true,
  },
  { line: "contact form received", kinds: ["contact_received"], channels: BOTH },
  { line: "contact form: the reply", kinds: ["contact_acknowledged", "contact_responded"], channels: BOTH, kept: true },
  {
    line: "licence approved, refused, expiring, to the professional",
    kinds: ["application_approved", "application_refused", "licence_expiring"],
    channels: BOTH,
    kept: true,
  },
  { line: "the same, to the owner", kinds: ["application_waits", "application_decided"], channels: BOTH },
];
const cases = TABLE.flatMap(({ kinds, ...line }) => kinds.map((kind) => ({ ...line, kind })));

const NOON = new Date("2026-03-10T16:00:00Z");
const reader = (off: boolean): Wishes => ({
  zone: "America/Toronto",
  quiet: { from: "21:00", until: "08:00" },
  work: null,
  choices: new Map(
    off
      ? Object.values(NOTICE_KINDS).flatMap(({ event }) => CHANNELS.map((channel) => [`${event}.${channel}`, false]))
      : [],
  ),
  digest: false,
  reach: { email: true, sms: true, push: true },
});
function channelsFor(kind: NoticeKind, off = false): Channel[] {
  const { inApp, sends } = decideChannels(reader(off), { kind, now: NOON, toldToday: 0, mostADay: 2 });
  return [...(inApp ? (["in_app"] as const) : []), ...sends.map(({ channel }) => channel)];
}

test.each(cases)("$line: $kind by $channels", ({ kind, channels, kept }) => {
  expect(channelsFor(kind)).toEqual(channels);
  // Security, money and alerts stay whatever somebody chose; the rest is theirs to end.
  expect(channelsFor(kind, true)).toEqual(kept ? channels : []);
});
test("the table's lines wait for no count: only what it does not name is optional, two a day at most", () => {
  const optional = Object.entries(NOTICE_KINDS).filter(([, { pace }]) => pace === "optional");
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter(([kind]) => cases.some((one) => one.kind === kind))).toEqual([]);
});
