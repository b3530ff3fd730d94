import { z } from "zod";
import { Done, endpoint, Id, Instant, Line, LocalDate, Text } from "./endpoint.ts";
import { HoursOfDay } from "./settings.ts";

const Named = z.object({ id: Id, name: z.string() });

/** One person is on call from one moment to another; nobody else is meanwhile. */
export const DutyShift = z.object({ id: Id, person: Named, startsAt: Instant, endsAt: Instant });
export type DutyShift = z.infer<typeof DutyShift>;
export const PlanShift = z.strictObject({ personId: Id, startsAt: Instant, endsAt: Instant });
export type PlanShift = z.infer<typeof PlanShift>;

export const OnCall = z.object({
  /** Null: nobody is. */
  shift: DutyShift.nullable(),
  /** When somebody is on call again; null: nothing is planned, or somebody is now. */
  nextStartsAt: Instant.nullable(),
});
export type OnCall = z.infer<typeof OnCall>;

/** A stretch during which a professional is not there: a leave, time off in their calendar, or a day given up. */
export const RosterAbsence = z.object({ professional: Named, startsAt: Instant, endsAt: Instant });
export const Roster = z.object({
  /** In which the days and hours are told. */
  zone: z.string(),
  shifts: z.array(DutyShift),
  absences: z.array(RosterAbsence),
});
export type Roster = z.infer<typeof Roster>;

const WEEKS = 8 * 7 * 86_400_000;
const RosterQuery = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < WEEKS, { path: ["to"] });
export type RosterQuery = z.infer<typeof RosterQuery>;

/** Both ends belong to a week as people plan it; at most 14 stretches. */
const Hours = z.array(HoursOfDay).min(1).max(14);
export const AnswerHours = z.object({
  /** When this professional answers messages. */
  hours: z.array(HoursOfDay),
  /** Said by the professional; false: the practice's hours. */
  own: z.boolean(),
  zone: z.string(),
});
export type AnswerHours = z.infer<typeof AnswerHours>;

/** Booked, and within an absence: to be moved or given up. */
const LeaveSession = z.object({ appointmentId: Id, startsAt: Instant, client: Named });
export const Leave = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  substitute: Named.nullable(),
  /** To clients. */
  note: z.string().nullable(),
  /** The professional's own and the owner's; null to everybody else. */
  reason: z.string().nullable(),
  sessions: z.array(LeaveSession),
});
export type Leave = z.infer<typeof Leave>;
export const DeclareLeave = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  substituteId: Id.optional(),
  note: Text(300).min(1).optional(),
  reason: Line(300).optional(),
});
export type DeclareLeave = z.infer<typeof DeclareLeave>;

const byId = z.strictObject({ id: Id });
const spanRefusals = { SPAN_EMPTY: 400, IN_THE_PAST: 409 } as const;
const shiftRefusals = { ...spanRefusals, NOT_LICENSED: 400, SHIFT_OVERLAPS: 409 } as const;

export const roster = {
  week: endpoint({
    method: "GET",
    path: "/admin/roster",
    access: "roster:read",
    summary: "Who is on call and who is away, on whole days of the practice, both included",
    query: RosterQuery,
    reply: Roster,
    success: 200,
    refusals: {},
  }),
  onCall: endpoint({
    method: "GET",
    path: "/admin/roster/on-call",
    access: "roster:read",
    summary: "Who is on call now",
    reply: OnCall,
    success: 200,
    refusals: {},
  }),
  clinicians: endpoint({
    method: "GET",
    path: "/admin/roster/clinicians",
    access: "roster:write",
    summary: "Who may be put on call: professionals with a valid licence, and intake staff",
    reply: z.array(Named).max(500),
    success: 200,
    refusals: {},
  }),
  plan: endpoint({
    method: "POST",
    path: "/admin/roster",
    access: "roster:write",
    summary: "Put somebody on call",
    body: PlanShift,
    reply: DutyShift,
    success: 201,
    refusals: shiftRefusals,
  }),
  change: endpoint({
    method: "PUT",
    path: "/admin/roster/:id",
    access: "roster:write",
    summary: "Change who is on call, or when. Of a shift that has begun, only the end and what is to come",
    params: byId,
    body: PlanShift,
    reply: DutyShift,
    success: 200,
    refusals: { ...shiftRefusals, SHIFT_OVER: 409, SHIFT_BEGUN: 409 },
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/admin/roster/:id",
    access: "roster:write",
    summary: "Take a shift out; one that has begun ends now",
    params: byId,
    reply: Done,
    success: 200,
    refusals: { SHIFT_OVER: 409 },
  }),
  answerHours: endpoint({
    method: "GET",
    path: "/professionals/:id/answer-hours",
    access: "availability:read",
    summary: "When a professional answers messages: their own hours, or the practice's",
    params: byId,
    reply: AnswerHours,
    success: 200,
    refusals: {},
  }),
  saveAnswerHours: endpoint({
    method: "PUT",
    path: "/professionals/:id/answer-hours",
    access: "availability:write",
    summary: "Say when I answer; null goes back to the practice's hours",
    params: byId,
    body: z.strictObject({ hours: Hours.nullable() }),
    reply: AnswerHours,
    success: 200,
    refusals: { HOURS_OVERLAP: 400 },
  }),
  leaves: endpoint({
    method: "GET",
    path: "/professionals/:id/leaves",
    access: "away:write",
    summary: "The absences of a professional that are not over, with the sessions that are booked within them",
    params: byId,
    reply: z.array(Leave).max(100),
    success: 200,
    refusals: {},
  }),
  declareLeave: endpoint({
    method: "POST",
    path: "/professionals/:id/leaves",
    access: "away:write",
    summary:
      "Be away from one moment to another: the time is blocked and no proposals come; booked sessions stay and are listed",
    params: byId,
    body: DeclareLeave,
    reply: Leave,
    success: 201,
    refusals: { ...spanRefusals, NOT_A_SUBSTITUTE: 400 },
  }),
  endLeave: endpoint({
    method: "DELETE",
    path: "/professionals/:id/leaves/:leaveId",
    access: "away:write",
    summary: "Take an absence back; the time is open again",
    params: z.strictObject({ id: Id, leaveId: Id }),
    reply: Done,
    success: 200,
    refusals: {},
  }),
};
