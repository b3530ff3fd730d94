import { z } from "zod";
import { Email, endpoint, Line, Locale, LocalTime, Phone } from "./endpoint.ts";

/** A stretch of a day in the practice's zone; weekdays are ISO, Monday is 1. */
export const HoursOfDay = z
  .strictObject({ weekday: z.int().min(1).max(7), from: LocalTime, until: LocalTime })
  .refine(({ from, until }) => from < until, { path: ["until"] });

const weight = z.int().min(0).max(200);
/** Points that each line of the score gives at most (care-journey.md §2). */
const RankingWeights = z.strictObject({
  /** The first reason is one the professional treats. */
  firstReason: weight,
  /** For each further reason treated. */
  otherReason: weight,
  /** The first reason lies in a neighbouring category. */
  neighbourReason: weight,
  approaches: weight,
  times: weight,
  language: weight,
  modality: weight,
  service: weight,
  gender: weight,
  sameCity: weight,
  sameRegion: weight,
  /** Remaining capacity over weekly capacity. */
  fairness: weight,
});
export type RankingWeights = z.infer<typeof RankingWeights>;

/** Every number that a practice may change. The unit is the last word of the name; amounts of a fee are basis points. */
export const Rules = z.strictObject({
  /** For a child under 14: whether one guardian who may decide agrees for all, or each of them has to. */
  guardianConsent: z.enum(["one", "all"]),
  /** How long a person of 14 and over may think before a request that somebody made for them is erased. */
  consentDays: z.int().min(1).max(60),
  /** The promise: a person contacts you within so many working days; 0 is the same day. */
  contactWorkingDays: z.int().min(0).max(20),
  contactSoonWorkingDays: z.int().min(0).max(20),
  /** From then on we say honestly that we have no one yet. */
  sorryWorkingDays: z.int().min(1).max(60),

  weights: RankingWeights,
  /** The fewest points with which a professional is proposed when nobody fits strictly. */
  relaxedThresholdPoints: z.int().min(0).max(400),
  /** A wanted time counts when it is really free in at least so many of the coming `freeWithinWeeks`. */
  freeInWeeks: z.int().min(1).max(12),
  freeWithinWeeks: z.int().min(1).max(12),

  /** When proposals count down; outside of them the clock stands still. */
  answerHours: z.array(HoursOfDay).min(1).max(14),
  /** Answer hours that a professional has for a proposal. */
  proposalHours: z.int().min(1).max(120),
  proposalSoonHours: z.int().min(1).max(120),
  /** Professionals asked one after the other before the request goes to the pool. */
  proposalAttempts: z.int().min(1).max(10),
  /** Expiries in a row after which new proposals to a professional pause. */
  expiriesBeforePause: z.int().min(1).max(10),
  /** Matched without a date: when the professional, then intake staff, are reminded. */
  remindProfessionalDays: z.int().min(1).max(30),
  remindStaffDays: z.int().min(1).max(60),

  /** How far ahead clients may book, and how late; a professional may say otherwise. */
  bookingNoticeHours: z.int().min(0).max(336),
  bookingHorizonDays: z.int().min(1).max(365),
  /** Sessions a professional holds in one day at most, unless they say otherwise. */
  dailySessions: z.int().min(1).max(24),
  /** How long a time is kept during a booking, and how many a person may keep at once. */
  holdMinutes: z.int().min(1).max(60),
  holdsPerPerson: z.int().min(1).max(10),
  /** Cancelling later than this before the start may cost what the signed agreement says. */
  cancellationNoticeHours: z.int().min(0).max(336),
  /** What new service agreements say of a late cancellation and of a missed session, of the price. */
  lateFeeBasisPoints: z.int().min(0).max(10_000),
  missedFeeBasisPoints: z.int().min(0).max(10_000),
  /** The first missed session or late cancellation of a person costs nothing, whatever was signed. */
  waiveFirstMissed: z.boolean(),
  /** A session can be reopened for so long after it was closed; money is collected only then. */
  collectionDelayHours: z.int().min(0).max(72),

  /** The practice's share of what a session costs before taxes. */
  serviceFeeBasisPoints: z.int().min(0).max(10_000),
  /** A charge is to be paid within so many days of being posted. */
  paymentDueDays: z.int().min(0).max(120),
  /** Of what is still open, the payer is reminded so many days after it was posted, on the day it is due, and when it is overdue. */
  paymentReminderDays: z.int().min(1).max(120),
  paymentOverdueDays: z.int().min(1).max(365),

  /** An account that its person closed opens again by signing in for so long. */
  reactivationDays: z.int().min(1).max(3_650),
  /** After the last service a file is kept for so long, of who was a minor after they come of age (rule of the order). */
  fileRetentionYears: z.int().min(1).max(50),
  /** After the year of the last charge or payment (tax law). */
  accountingRetentionYears: z.int().min(1).max(50),

  /** Before the session: with what is left to do, when it is not confirmed yet, and for video. */
  firstReminderHours: z.int().min(1).max(336),
  unconfirmedReminderHours: z.int().min(1).max(336),
  videoReminderHours: z.int().min(1).max(48),
  /** No optional notice between these hours. */
  quietFrom: LocalTime,
  quietUntil: LocalTime,
  optionalNoticesPerDay: z.int().min(0).max(50),

  /** Until when a risk alert must be acknowledged before it goes to whoever is on call: answer hours for what is looked at the same day. */
  alertTodayHours: z.int().min(1).max(72),
  alertUrgentMinutes: z.int().min(5).max(720),
  alertImmediateMinutes: z.int().min(1).max(120),
});
export type Rules = z.infer<typeof Rules>;

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "08:00", until: "20:00" }));
export const DEFAULT_RULES: Rules = {
  guardianConsent: "all",
  consentDays: 14,
  contactWorkingDays: 2,
  contactSoonWorkingDays: 0,
  sorryWorkingDays: 5,
  weights: {
    firstReason: 100,
    otherReason: 30,
    neighbourReason: 25,
    approaches: 25,
    times: 25,
    language: 15,
    modality: 15,
    service: 12,
    gender: 12,
    sameCity: 20,
    sameRegion: 10,
    fairness: 10,
  },
  relaxedThresholdPoints: 40,
  freeInWeeks: 3,
  freeWithinWeeks: 6,
  answerHours: [...weekdays, { weekday: 6, from: "09:00", until: "17:00" }],
  proposalHours: 12,
  proposalSoonHours: 4,
  proposalAttempts: 2,
  expiriesBeforePause: 2,
  remindProfessionalDays: 1,
  remindStaffDays: 3,
  bookingNoticeHours: 24,
  bookingHorizonDays: 60,
  dailySessions: 8,
  holdMinutes: 10,
  holdsPerPerson: 2,
  cancellationNoticeHours: 48,
  lateFeeBasisPoints: 5_000,
  missedFeeBasisPoints: 10_000,
  waiveFirstMissed: true,
  collectionDelayHours: 2,
  serviceFeeBasisPoints: 3_000,
  paymentDueDays: 14,
  paymentReminderDays: 7,
  paymentOverdueDays: 21,
  reactivationDays: 365,
  fileRetentionYears: 5,
  accountingRetentionYears: 6,
  firstReminderHours: 72,
  unconfirmedReminderHours: 24,
  videoReminderHours: 2,
  quietFrom: "21:00",
  quietUntil: "08:00",
  optionalNoticesPerDay: 2,
  alertTodayHours: 8,
  alertUrgentMinutes: 60,
  alertImmediateMinutes: 15,
};

/** How the practice is called and reached. Its zone and currency are chosen once, when it is made. */
export const PracticeIdentity = z.strictObject({
  name: Line(120),
  /** In which the practice writes when it does not know the reader's language. */
  locale: Locale,
  phone: Phone,
  email: Email,
  address: Line(300),
  /** In charge of the protection of personal information (Law 25). */
  privacyOfficer: Line(120),
});
export type PracticeIdentity = z.infer<typeof PracticeIdentity>;

export const Practice = z.object({
  ...PracticeIdentity.shape,
  /** IANA zone in which the practice speaks of days and hours. */
  zone: z.string(),
  currency: z.string().length(3),
});
export type Practice = z.infer<typeof Practice>;

export const Settings = z.object({ practice: Practice, rules: Rules, defaults: Rules });
export type Settings = z.infer<typeof Settings>;

/** Rules that are left out go back to their default. */
export const SaveSettings = z.strictObject({
  practice: PracticeIdentity,
  rules: z.strictObject(Rules.partial().shape),
});
export type SaveSettings = z.infer<typeof SaveSettings>;

export const settings = {
  read: endpoint({
    method: "GET",
    path: "/admin/settings",
    access: "settings:read",
    summary: "The practice, its rules, and what they are by default",
    reply: Settings,
    success: 200,
    refusals: {},
  }),
  save: endpoint({
    method: "PUT",
    path: "/admin/settings",
    access: "settings:write",
    summary:
      "Change the practice's identity and its rules; RULES_DISAGREE names in `details.rules` those that contradict each other",
    body: SaveSettings,
    reply: Settings,
    success: 200,
    refusals: { RULES_DISAGREE: 400 },
  }),
};
