import { z } from "zod";
import { Appointment } from "./appointments.ts";
import { endpoint, Id, Instant, Line, LocalDate, Money, Phone, Text } from "./endpoint.ts";
import { Territory } from "./territories.ts";

/** What a session meant for one client. */
export const OUTCOMES = [
  "completed",
  "partial",
  "no_show",
  "cancelled_late",
  "cancelled_early",
  "cancelled_by_practice",
  "technical_failure",
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/**
 * Why an outcome costs what it costs (care-journey.md §5). full: the whole price · partial: the minutes billed · practice, technical and early never
 * cost anything · agreement: what the payer signed before the session · no_agreement: nothing was signed · not_accepted: cancelled without having seen
 * a fee · refilled: somebody else took the time · payer_forbids: CNESST, IVAC · first_waived: the practice's rule · waived: by the professional.
 */
export const FeeReason = z.enum([
  "full",
  "partial",
  "practice",
  "technical",
  "early",
  "agreement",
  "no_agreement",
  "not_accepted",
  "refilled",
  "payer_forbids",
  "first_waived",
  "waived",
]);
export type FeeReason = z.infer<typeof FeeReason>;

const Fee = { fee: Money, because: FeeReason };
/** What closing would mean, before it is done. */
export const ClosingPreview = z.object({
  /** As booked. */
  minutes: z.int(),
  /** What `partial` was reckoned with. */
  partialMinutes: z.int(),
  clients: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** When the payer signed the agreement that gives the right to a fee; null: nothing was signed before the session. */
      agreementSignedAt: Instant.nullable(),
      /** One for each outcome that may be chosen; the likely one first. */
      outcomes: z.array(z.object({ outcome: Outcome, ...Fee })),
    }),
  ),
});
export type ClosingPreview = z.infer<typeof ClosingPreview>;

export const Closing = z.object({
  appointmentId: Id,
  closedAt: Instant,
  /** Until then it may be reopened, unless money is on it; null: the time is over. */
  reopenUntil: Instant.nullable(),
  clients: z.array(z.object({ id: Id, outcome: Outcome, minutes: z.int().nullable(), ...Fee })),
});
export type Closing = z.infer<typeof Closing>;

export const CloseAppointment = z
  .strictObject({
    /** One for each client of the session. */
    outcomes: z
      .array(
        z.strictObject({
          clientId: Id,
          outcome: Outcome,
          /** The professional gives up a fee for a missed session. */
          waive: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(30),
    /** Billed, for those whose session was cut short. */
    minutes: z.int().min(1).max(480).optional(),
  })
  .refine(({ outcomes, minutes }) => minutes !== undefined || outcomes.every(({ outcome }) => outcome !== "partial"), {
    path: ["minutes"],
  });
export type CloseAppointment = z.infer<typeof CloseAppointment>;

/** Where a client is during a remote session, and which number to call when it is cut off. Kept until the session is closed. */
export const TellWhereabouts = z.strictObject({
  territory: Territory,
  /** Where help would have to go. */
  place: Line(200),
  phone: Phone,
});
export type TellWhereabouts = z.infer<typeof TellWhereabouts>;
const Whereabouts = z.object({
  ...TellWhereabouts.shape,
  toldAt: Instant,
  /** Outside the territory of the professional's licence. */
  outside: z.boolean(),
});
export type Whereabouts = z.infer<typeof Whereabouts>;
/** What the client is shown when they join. */
export const WhereaboutsForm = z.object({
  /** A number of theirs that we know. */
  knownPhone: z.string().nullable(),
  told: Whereabouts.nullable(),
});
export type WhereaboutsForm = z.infer<typeof WhereaboutsForm>;

/** to_come and now by the clock · to_close: over, or given up late, and not closed yet · missed: closed as a missed session. */
export const SessionPhase = z.enum(["to_come", "now", "to_close", "closed", "missed", "cancelled"]);
export type SessionPhase = z.infer<typeof SessionPhase>;
export const DaySession = z.object({
  ...Appointment.shape,
  phase: SessionPhase,
  closing: Closing.nullable(),
  /** Cancelled inside the notice: the fee that the client accepted and that waits for a decision. */
  lateFee: Money.nullable(),
  /** Of video and phone, by client; only the professional who holds the session sees it. */
  whereabouts: z.array(z.object({ clientId: Id, ...Whereabouts.shape })),
});
export type DaySession = z.infer<typeof DaySession>;
/** A session that was moved inside the notice: the fee that the client accepted for the time given up, once that time is over. */
export const MovedFee = z.object({
  id: Id,
  appointmentId: Id,
  client: z.object({ id: Id, name: z.string() }),
  /** The time that was given up. */
  startsAt: Instant,
  fee: Money,
  /** Nothing will be charged: the practice lets the first one go. */
  firstWaived: z.boolean(),
});
export type MovedFee = z.infer<typeof MovedFee>;
export const LateFeeDecision = z.object({ id: Id, ...Fee });
export type LateFeeDecision = z.infer<typeof LateFeeDecision>;
export const SessionDay = z.object({
  day: LocalDate,
  zone: z.string(),
  sessions: z.array(DaySession),
  /** Of earlier days, latest first, 20 at most. */
  unclosed: z.array(DaySession),
  /** Of moves that wait for a decision, oldest first, 20 at most. */
  movedFees: z.array(MovedFee),
});
export type SessionDay = z.infer<typeof SessionDay>;

export const AwayAct = z.enum(["cancel", "release"]);
export type AwayAct = z.infer<typeof AwayAct>;
const AwaySession = z.object({
  appointmentId: Id,
  startsAt: Instant,
  client: z.object({ id: Id, name: z.string() }),
  /** null: nothing was left. */
  phone: z.string().nullable(),
  /** Why to phone: unreachable: no e-mail · soon: it begins within three hours. Null: the mail is enough. */
  toPhone: z.enum(["unreachable", "soon"]).nullable(),
});
export type AwaySession = z.infer<typeof AwaySession>;
export const Away = z.object({
  day: LocalDate,
  zone: z.string(),
  /** Blocked: from now or the beginning of the day to its end. */
  startsAt: Instant,
  endsAt: Instant,
  /** Still to come, one for each client. */
  sessions: z.array(AwaySession),
});
export type Away = z.infer<typeof Away>;
export const DeclareAway = z.strictObject({
  day: LocalDate,
  /** release: cancelled too, and the clients may choose another time themselves. */
  act: AwayAct,
  /** To the clients, in your own words. Nothing about anybody's care. */
  message: Text(500).optional(),
});
export type DeclareAway = z.infer<typeof DeclareAway>;

const byId = z.strictObject({ id: Id });

export const sessions = {
  day: endpoint({
    method: "GET",
    path: "/appointments/day",
    access: "appointments:read",
    summary: "A professional's day: each session, how it stands, and what is left to close",
    query: z.strictObject({ professionalId: Id, day: LocalDate }),
    reply: SessionDay,
    success: 200,
    refusals: {},
  }),
  closing: endpoint({
    method: "GET",
    path: "/appointments/:id/closing",
    access: "sessions:write",
    summary: "What each outcome would cost each client, and why",
    params: byId,
    query: z.strictObject({ minutes: z.coerce.number().int().min(1).max(480).optional() }),
    reply: ClosingPreview,
    success: 200,
    refusals: { NOT_STARTED: 409, NOT_CLOSABLE: 409, ALREADY_CLOSED: 409 },
  }),
  close: endpoint({
    method: "POST",
    path: "/appointments/:id/close",
    access: "sessions:write",
    summary: "Close a session, once: what it meant for each client. What it costs is charged at once",
    params: byId,
    body: CloseAppointment,
    reply: Closing,
    success: 200,
    refusals: { OUTCOMES_INCOMPLETE: 400, NOT_STARTED: 409, NOT_CLOSABLE: 409, ALREADY_CLOSED: 409 },
  }),
  reopen: endpoint({
    method: "POST",
    path: "/appointments/:id/reopen",
    access: "sessions:write",
    summary: "Take a closing back, within the practice's delay and before money is on it",
    params: byId,
    reply: Appointment,
    success: 200,
    refusals: { NOT_CLOSED: 409, REOPEN_TOO_LATE: 409, ALREADY_PAID: 409 },
  }),
  decideLateFee: endpoint({
    method: "POST",
    path: "/late-fees/:id/decide",
    access: "sessions:write",
    summary:
      "Charge what a client accepted when moving a session late, or let it go; within the delay what was charged may still be let go",
    params: byId,
    body: z.strictObject({ waive: z.boolean() }),
    reply: LateFeeDecision,
    success: 200,
    refusals: { NOT_STARTED: 409, NOT_CLOSABLE: 409, ALREADY_CLOSED: 409, ALREADY_PAID: 409 },
  }),
  whereabouts: endpoint({
    method: "GET",
    path: "/appointments/:id/whereabouts",
    access: "appointments:read",
    summary: "What I said of where I am during a remote session, and the number that we know",
    params: byId,
    reply: WhereaboutsForm,
    success: 200,
    refusals: {},
  }),
  tellWhereabouts: endpoint({
    method: "PUT",
    path: "/appointments/:id/whereabouts",
    access: "appointments:write",
    summary: "Where I am now, and which number to call if we are cut off; from shortly before the start to the end",
    params: byId,
    body: TellWhereabouts,
    reply: WhereaboutsForm,
    success: 200,
    refusals: { NOT_SCHEDULED: 409, NOT_REMOTE: 409, TOO_EARLY: 409 },
  }),
  previewAway: endpoint({
    method: "GET",
    path: "/professionals/:id/away",
    access: "away:write",
    summary: "What being away on a day would give up, and who has to be phoned",
    params: byId,
    query: z.strictObject({ day: LocalDate }),
    reply: Away,
    success: 200,
    refusals: { IN_THE_PAST: 409 },
  }),
  declareAway: endpoint({
    method: "POST",
    path: "/professionals/:id/away",
    access: "away:write",
    summary: "I am away: give up the sessions of the day, write to everybody, block the rest of it; nobody is charged",
    params: byId,
    body: DeclareAway,
    reply: Away,
    success: 200,
    refusals: { IN_THE_PAST: 409 },
  }),
};
