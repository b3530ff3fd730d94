import type { AccountKind } from "./permissions.ts";

/** `in_app` is the feed; the others leave the house. */
export const CHANNELS = ["in_app", "email", "sms", "push"] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `mandatory`: leaves by its default channels whatever somebody chose (security, money). `alert`: by every channel at once, at any
 * hour. `ordinary`: as each person chose.
 */
export type NoticeClass = "mandatory" | "alert" | "ordinary";

type Event = {
  /** Who finds it among their choices. */
  readers: readonly AccountKind[];
  class: NoticeClass;
  /** On until somebody chooses otherwise (care-journey.md §7). */
  byDefault: readonly Channel[];
  /** What somebody may choose beside. */
  offered: readonly Channel[];
};
const ALL = ["client", "professional", "staff"] as const;

/** The rows of everybody's choices. */
export const NOTICE_EVENTS = {
  security: { readers: ALL, class: "mandatory", byDefault: ["email"], offered: [] },
  requests: { readers: ["client"], class: "ordinary", byDefault: ["in_app", "email"], offered: ["sms", "push"] },
  appointments: {
    readers: ["client", "professional"],
    class: "ordinary",
    byDefault: ["in_app", "email"],
    offered: ["sms", "push"],
  },
  reminders: {
    readers: ["client", "professional"],
    class: "ordinary",
    byDefault: ["in_app", "email", "sms", "push"],
    offered: [],
  },
  messages: { readers: ALL, class: "ordinary", byDefault: ["in_app", "email", "push"], offered: ["sms"] },
  money: {
    readers: ["client", "professional"],
    class: "mandatory",
    byDefault: ["in_app", "email"],
    offered: ["sms", "push"],
  },
  proposals: { readers: ["professional"], class: "ordinary", byDefault: ["in_app", "email", "push"], offered: ["sms"] },
  /** A licence or an application: approved, refused, expiring. */
  licence: { readers: ["professional"], class: "mandatory", byDefault: ["in_app", "email"], offered: ["push"] },
  alerts: {
    readers: ["professional", "staff"],
    class: "alert",
    byDefault: ["in_app", "email", "sms", "push"],
    offered: [],
  },
  family: { readers: ["client"], class: "mandatory", byDefault: ["in_app", "email"], offered: ["push"] },
  intake: { readers: ["staff"], class: "ordinary", byDefault: ["in_app"], offered: ["email", "push"] },
  contact: { readers: ["staff"], class: "ordinary", byDefault: ["in_app", "email"], offered: ["push"] },
  /** A copy of one’s information, or of one’s file. */
  data: {
    readers: ["client", "professional"],
    class: "mandatory",
    byDefault: ["in_app", "email"],
    offered: ["push"],
  },
  /** Whether we reach somebody at all: by any way but the one that does not work. */
  reach: { readers: ALL, class: "mandatory", byDefault: ["in_app"], offered: ["sms", "push"] },
  /** What was too much for one day, or what somebody wants once a day only. */
  digest: { readers: ALL, class: "ordinary", byDefault: ["email"], offered: [] },
  practice: { readers: ["staff"], class: "ordinary", byDefault: ["in_app", "email"], offered: ["push"] },
} as const satisfies Record<string, Event>;
export type NoticeEvent = keyof typeof NOTICE_EVENTS;

/**
 * `now`: a mail leaves at any hour, a text or a push after the quiet hours; to professionals all of it within working hours, or
 * the mail at once where it would be too late by then. `by_day`: everything waits for them, a professional's for
 * working hours. `optional`: as `by_day`, and only so many a day; what is beyond stands in the app and in the next daily digest.
 */
export type Pace = "now" | "by_day" | "optional";
type Kind = { event: NoticeEvent; pace: Pace; class?: NoticeClass };

/** Every kind of notice. A room that tells something new adds its line here, and a sample to its notice-samples.ts. */
export const NOTICE_KINDS = {
  verify_email: { event: "security", pace: "now" },
  account_known: { event: "security", pace: "now" },
  reset_password: { event: "security", pace: "now" },
  invitation: { event: "security", pace: "now" },
  new_sign_in: { event: "security", pace: "now" },
  password_changed: { event: "security", pace: "now" },
  second_factor_changed: { event: "security", pace: "now" },
  /** A code to a number that is not verified yet: a text to the number itself. */
  phone_code: { event: "security", pace: "now" },
  /** Asked, confirmed, taken, done: to the address itself, old and new. */
  email_change: { event: "security", pace: "now" },
  passkey_changed: { event: "security", pace: "now" },
  /** Closed, opened again, a wish to be deleted and its answer. */
  account_leaving: { event: "security", pace: "now" },
  /** Closed by the practice for a reason, and opened again. */
  account_suspended: { event: "security", pace: "now" },
  /** Two records of one person became one: to the account that closed, and when it is undone. */
  account_merged: { event: "security", pace: "now" },
  deletion_waits: { event: "practice", pace: "by_day" },

  application_received: { event: "licence", pace: "now" },
  application_approved: { event: "licence", pace: "now" },
  application_refused: { event: "licence", pace: "now" },
  licence_expiring: { event: "licence", pace: "by_day" },
  application_decided: { event: "practice", pace: "by_day" },
  application_waits: { event: "practice", pace: "by_day" },

  request_received: { event: "requests", pace: "now", class: "mandatory" },
  request_invitation: { event: "requests", pace: "now", class: "mandatory" },
  match_found: { event: "requests", pace: "now" },
  no_match_yet: { event: "requests", pace: "by_day" },
  request_lapsed: { event: "requests", pace: "by_day" },
  /** What a referrer hears, with the person's consent. */
  referral_received: { event: "requests", pace: "now", class: "mandatory" },
  referral_matched: { event: "requests", pace: "now", class: "mandatory" },
  referral_unreached: { event: "requests", pace: "now", class: "mandatory" },
  request_needs_intake: { event: "intake", pace: "by_day" },
  request_call_today: { event: "intake", pace: "now" },
  request_pooled: { event: "intake", pace: "by_day" },
  request_expired: { event: "intake", pace: "by_day" },
  request_undated: { event: "intake", pace: "by_day" },

  proposal_made: { event: "proposals", pace: "by_day" },
  proposal_changed: { event: "proposals", pace: "by_day" },
  proposals_paused: { event: "proposals", pace: "optional" },
  request_gone: { event: "proposals", pace: "optional" },
  match_undated: { event: "proposals", pace: "optional" },

  first_appointment: { event: "appointments", pace: "now" },
  appointment_booked: { event: "appointments", pace: "now" },
  appointment_moved: { event: "appointments", pace: "now" },
  appointment_cancelled: { event: "appointments", pace: "now" },
  appointment_confirmed: { event: "appointments", pace: "optional" },
  calendar_opened: { event: "appointments", pace: "optional" },

  appointment_first_reminder: { event: "reminders", pace: "by_day" },
  appointment_unconfirmed_reminder: { event: "reminders", pace: "by_day" },
  appointment_video_reminder: { event: "reminders", pace: "now" },
  day_list: { event: "reminders", pace: "now" },

  message_received: { event: "messages", pace: "by_day" },
  colleague_asks: { event: "messages", pace: "by_day" },
  colleague_agreed: { event: "messages", pace: "optional" },

  payment_settled: { event: "money", pace: "now" },
  payment_failed: { event: "money", pace: "now" },
  payment_action_needed: { event: "money", pace: "now" },
  payment_returned: { event: "money", pace: "now" },
  payment_refunded: { event: "money", pace: "now" },
  payment_due: { event: "money", pace: "by_day" },
  /** Of what is still open: some days on, on the day it is due, and when that is well over. */
  payment_reminder: { event: "money", pace: "by_day" },
  payment_due_today: { event: "money", pace: "by_day" },
  payment_overdue: { event: "money", pace: "by_day" },
  /** To whoever may pay for somebody, at the address that the practice was given. */
  pay_link: { event: "money", pace: "now" },
  pay_link_paid: { event: "money", pace: "now" },
  receipt_issued: { event: "money", pace: "now" },

  /** Must be acknowledged by whoever it goes to. */
  alert_raised: { event: "alerts", pace: "now" },
  alert_escalated: { event: "alerts", pace: "now" },
  /** To owners of the practice: nobody has acknowledged one. */
  alert_unanswered: { event: "alerts", pace: "now" },

  contact_received: { event: "contact", pace: "by_day" },
  contact_acknowledged: { event: "contact", pace: "now", class: "mandatory" },
  contact_responded: { event: "contact", pace: "now", class: "mandatory" },

  guardianship_asked: { event: "practice", pace: "by_day" },
  guardianship_approved: { event: "family", pace: "now" },
  guardianship_refused: { event: "family", pace: "now" },
  guardianship_ended: { event: "family", pace: "now" },
  guardianship_granted: { event: "family", pace: "by_day" },
  /** To who treats a child of almost 14. */
  youth_talk_due: { event: "family", pace: "by_day" },
  youth_turned_fourteen: { event: "family", pace: "by_day" },
  youth_left_undecided: { event: "family", pace: "by_day" },
  /** A guardian wishes that the youth had an account: to whoever treats them, else to the team. */
  youth_account_wished: { event: "family", pace: "by_day" },
  /** To the youth’s own address. */
  youth_invited: { event: "security", pace: "now" },

  /** Somebody took back an agreement that the team or a professional has to act on. */
  consent_withdrawn: { event: "intake", pace: "by_day" },
  telehealth_withdrawn: { event: "appointments", pace: "now" },

  export_ready: { event: "data", pace: "now" },
  file_requested: { event: "data", pace: "by_day" },
  file_request_due: { event: "data", pace: "by_day" },
  file_request_answered: { event: "data", pace: "by_day" },

  mail_returned: { event: "reach", pace: "now" },

  daily_digest: { event: "digest", pace: "now" },
} as const satisfies Record<string, Kind>;
export type NoticeKind = keyof typeof NOTICE_KINDS;

const kinds: Readonly<Record<NoticeKind, Kind>> = NOTICE_KINDS;
const events: Readonly<Record<NoticeEvent, Event>> = NOTICE_EVENTS;

export const eventOf = (kind: NoticeKind): NoticeEvent => kinds[kind].event;
export const paceOf = (kind: NoticeKind): Pace => kinds[kind].pace;
export const classOf = (kind: NoticeKind): NoticeClass => kinds[kind].class ?? events[kinds[kind].event].class;
export const channelsOf = (event: NoticeEvent) => events[event];
export const isNoticeKind = (word: string): word is NoticeKind => Object.hasOwn(NOTICE_KINDS, word);
