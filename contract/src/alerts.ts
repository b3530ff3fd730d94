import { z } from "zod";
import { waitingAlerts } from "./alerts-waiting.ts";
import { endpoint, Id, Instant, PageQuery, Text } from "./endpoint.ts";

/** clinical.md "Alerting": today: look at it today · urgent: a named person, soon · immediate: the named person and the one on call, now. */
export const ALERT_TIERS = ["today", "urgent", "immediate"] as const;
export const AlertTier = z.enum(ALERT_TIERS);
export type AlertTier = z.infer<typeof AlertTier>;
/** Where a text was written. */
export const ALERT_SOURCES = ["message", "request", "contact"] as const;
export const AlertSource = z.enum(ALERT_SOURCES);
export type AlertSource = z.infer<typeof AlertSource>;
/** waiting: nobody has acknowledged it · acknowledged: somebody takes care of it · closed: with a note. Never closed by itself. */
export const AlertState = z.enum(["waiting", "acknowledged", "closed"]);
export type AlertState = z.infer<typeof AlertState>;
export const ALERT_STEPS = ["raised", "seen", "acknowledged", "escalated", "nobody_on_call", "closed"] as const;
export const AlertStep = z.enum(ALERT_STEPS);
export type AlertStep = z.infer<typeof AlertStep>;

/** Of one alert at once. */
export const ALERT_TEXTS_SHOWN = 30;
const Named = z.object({ id: Id, name: z.string() });
const facts = {
  id: Id,
  /** Of the gravest text. */
  tier: AlertTier,
  /** Of the text that raised it. */
  source: AlertSource,
  /** How many texts it gathers: what a person writes while it is open joins it. */
  texts: z.int(),
  state: AlertState,
  /** Whom it is about; null once the caller's access has ended. No id: somebody who wrote through the contact form. */
  subject: z.object({ id: Id.nullable(), name: z.string() }).nullable(),
  /** When the first text came. */
  raisedAt: Instant,
  /** Until when it must be acknowledged; then it goes to whoever is on call. */
  dueAt: Instant,
  /** Who must acknowledge it or takes care of it; null: nobody is on call. */
  responsible: Named.nullable(),
  /** The caller is that person. */
  mine: z.boolean(),
  escalated: z.boolean(),
  acknowledged: z.object({ at: Instant, by: z.string() }).nullable(),
  closed: z.object({ at: Instant, by: z.string(), falsePositive: z.boolean() }).nullable(),
};
export const AlertItem = z.object(facts);
export type AlertItem = z.infer<typeof AlertItem>;

export const Alert = z.object({
  ...facts,
  /**
   * The texts where they stand, read at this moment and in the access log: the newest of them, oldest first. Without those that are gone, and
   * empty once the caller's access has ended.
   */
  written: z
    .array(
      z.object({
        at: Instant,
        tier: AlertTier,
        source: AlertSource,
        /** As they signed, where it is somebody unknown: several may share an address. */
        by: z.string().nullable(),
        words: z.string(),
        /** Where the caller reads it in its place; null: they have no such page. */
        path: z.string().nullable(),
      }),
    )
    .max(ALERT_TEXTS_SHOWN),
  /** How the person is reached; null once the caller's access has ended. */
  reach: z.object({ email: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  /** The clinician on call reads for 24 hours; null for who treats the person. */
  accessUntil: Instant.nullable(),
  /** Somebody else is on call now. */
  canEscalate: z.boolean(),
  /** What was written at the closing. */
  note: z.string().nullable(),
  /** Oldest first: who was asked, saw, acknowledged, closed. */
  log: z.array(z.object({ at: Instant, step: AlertStep, by: z.string().nullable(), to: z.string().nullable() })),
});
export type Alert = z.infer<typeof Alert>;

/** All that administrators see of an alert: that it waits, since when, and whom to phone. */
export const UnacknowledgedAlert = z.object({
  id: Id,
  since: Instant,
  dueAt: Instant,
  /** Null: nobody is on call. */
  responsible: z.string().nullable(),
});
export type UnacknowledgedAlert = z.infer<typeof UnacknowledgedAlert>;

export const CloseAlert = z.strictObject({
  /** What was done, for the file and for colleagues. */
  note: Text(4_000).min(3),
  /** The words meant something else; counted to better the list. */
  falsePositive: z.boolean(),
});
export type CloseAlert = z.infer<typeof CloseAlert>;

const byId = z.strictObject({ id: Id });
const one = { params: byId, reply: Alert, success: 200 } as const;

export const alerts = {
  list: endpoint({
    method: "GET",
    path: "/alerts",
    access: "alerts:read",
    summary: "Alerts that are mine to answer: waiting first, then newest first",
    query: z.strictObject({ ...PageQuery.shape, state: z.enum(["open", "closed"]).optional() }),
    reply: AlertItem,
    paged: true,
    success: 200,
    refusals: {},
  }),
  waiting: waitingAlerts,
  get: endpoint({
    method: "GET",
    path: "/alerts/:id",
    access: "alerts:read",
    summary: "One alert with the texts that it gathers; the reading is logged",
    ...one,
    refusals: {},
  }),
  acknowledge: endpoint({
    method: "POST",
    path: "/alerts/:id/acknowledge",
    access: "alerts:write",
    summary: "I take care of it; the clock stops",
    ...one,
    refusals: { ALERT_TAKEN: 409, ALERT_CLOSED: 409 },
  }),
  escalate: endpoint({
    method: "POST",
    path: "/alerts/:id/escalate",
    access: "alerts:write",
    summary: "Hand it to whoever is on call now, who has to acknowledge it anew",
    ...one,
    refusals: { NOBODY_ON_CALL: 409, ALERT_CLOSED: 409 },
  }),
  close: endpoint({
    method: "POST",
    path: "/alerts/:id/close",
    access: "alerts:write",
    summary: "Close an acknowledged alert with a note, or as raised by mistake",
    body: CloseAlert,
    ...one,
    refusals: { ALERT_UNACKNOWLEDGED: 409, ALERT_CLOSED: 409 },
  }),
  unacknowledged: endpoint({
    method: "GET",
    path: "/admin/alerts",
    access: "alerts:watch",
    summary: "Alerts that nobody has acknowledged: since when, and nothing of what they are about",
    reply: z.array(UnacknowledgedAlert).max(200),
    success: 200,
    refusals: {},
  }),
};
