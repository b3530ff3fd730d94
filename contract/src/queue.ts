import { z } from "zod";
import { Done, endpoint, Id, Instant, LocalDate } from "./endpoint.ts";
import { Authority } from "./guardians-shapes.ts";
import { Criterion, ProposalMode } from "./proposals.ts";
import { ReasonKey } from "./reasons.ts";
import { ReferredBy } from "./referrals.ts";
import { RequestPreferences, RequestState, Service } from "./requests.ts";
import { AgeGroup, Modality, Region, Title } from "./vocabulary.ts";

/** Where a request stands on the board of intake staff. `to_handle` holds what waits for consent, for a person of the team or for matching. */
export const QUEUE_COLUMNS = ["to_handle", "proposed", "pool", "matched"] as const;
export const QueueColumn = z.enum(QUEUE_COLUMNS);
export type QueueColumn = z.infer<typeof QueueColumn>;

const Person = z.object({ id: Id, name: z.string() });
export const QueueCard = z.object({
  id: Id,
  number: z.string(),
  state: RequestState,
  asSoonAsPossible: z.boolean(),
  /** After a yes to the safety question: a clinician may call today, at this number. */
  callToday: z.object({ phone: z.string().nullable() }).nullable(),
  openedAt: Instant,
  /** Since when it stands in its present state. */
  since: Instant,
  reasons: z.array(ReasonKey),
  /** By whom somebody was referred. */
  referredBy: z.string().nullable(),
  service: Service,
  ageGroup: AgeGroup.nullable(),
  age: z.int().nullable(),
  city: z.string().nullable(),
  region: Region.nullable(),
  modalities: z.array(Modality),
  /** Proposed to, or matched with. */
  professional: Person.nullable(),
  deadline: Instant.nullable(),
  refusals: z.int(),
  expiries: z.int(),
  /** Matched or in the pool for longer than promised. */
  late: z.boolean(),
});
export type QueueCard = z.infer<typeof QueueCard>;

export const Queue = z.object({
  columns: z.array(z.object({ column: QueueColumn, count: z.int(), cards: z.array(QueueCard).max(100) })),
  figures: z.object({
    soon: z.int(),
    oldestSoonSince: Instant.nullable(),
    /** Of the last 30 days, from opening to match. */
    medianHoursToMatch: z.number().nullable(),
    matched: z.int(),
    accepted: z.int(),
    answered: z.int(),
    /** First appointments made today and yesterday, by the practice's days. */
    scheduledToday: z.int(),
    scheduledYesterday: z.int(),
  }),
});
export type Queue = z.infer<typeof Queue>;

/** Why a professional was not considered. A conflict of relation is never named: it counts as `other`. */
export const SET_ASIDE = [
  "inactive",
  "not_accepting",
  "paused",
  "away",
  "age_group",
  "service",
  "title",
  "payer",
  "price",
  "gender",
  "language",
  "modality",
  "place",
  "wheelchair",
  "approaches",
  "times",
  "already_asked",
  "no_clinical_fit",
  "other",
] as const;
export const SetAside = z.enum(SET_ASIDE);
export type SetAside = z.infer<typeof SetAside>;

export const RankedRow = z.object({
  professional: z.object({ id: Id, name: z.string(), title: Title, city: z.string().nullable() }),
  score: z.number(),
  parts: z.array(z.object({ criterion: Criterion, points: z.number(), max: z.number() })),
  met: z.array(Criterion),
  missed: z.array(Criterion),
  unknown: z.array(Criterion),
  firstFreeAt: Instant.nullable(),
  /** Fits the first, strict attempt. */
  strict: z.boolean(),
});
export type RankedRow = z.infer<typeof RankedRow>;

const HistoryLine = z.object({
  professional: Person,
  mode: ProposalMode,
  state: z.enum(["open", "accepted", "refused", "expired", "released", "declined", "withdrawn"]),
  reason: z.enum(["not_a_fit", "not_accepting", "schedule", "other"]).nullable(),
  proposedAt: Instant,
  deadline: Instant,
  endedAt: Instant.nullable(),
});
export const QueueDetail = z.object({
  card: QueueCard,
  requester: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  /** The requester, when a professional refers the person. */
  referredBy: ReferredBy.nullable(),
  beneficiary: z.object({
    name: z.string(),
    birthDate: LocalDate.nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  /** Parents or tutors of a child under 14, and whether each has agreed. */
  guardians: z.array(
    z.object({
      firstName: z.string(),
      lastName: z.string(),
      authority: Authority,
      courtOrder: z.boolean(),
      consented: z.boolean(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
  preferences: RequestPreferences,
  /** What the person wrote for clinicians. */
  note: z.string().nullable(),
  history: z.array(HistoryLine).max(100),
  /** Why this person: what the last run of matching found; null before the first. */
  ranking: z
    .object({
      at: Instant,
      attempt: z.int(),
      outcome: z.enum(["proposed", "pool"]),
      examined: z.int(),
      retained: z.int(),
      ranked: z.array(RankedRow).max(50),
      setAside: z.array(z.object({ filter: SetAside, count: z.int() })),
    })
    .nullable(),
});
export type QueueDetail = z.infer<typeof QueueDetail>;

const byId = z.strictObject({ id: Id });
const Assign = z.strictObject({ professionalId: Id });
const Urgent = z.strictObject({ asSoonAsPossible: z.boolean() });
/** What the front desk or intake learned on the phone. */
const CompleteIntake = z.strictObject({
  birthDate: LocalDate.optional(),
  /** Every guardian who must agree has agreed. */
  guardiansAgreed: z.boolean().optional(),
  /** The person, of 14 and over, for whom somebody else asked, accepted on the phone. */
  personAgreed: z.boolean().optional(),
});
export type CompleteIntake = z.infer<typeof CompleteIntake>;

export const queue = {
  board: endpoint({
    method: "GET",
    path: "/admin/queue",
    access: "queue:read",
    summary: "The live queue: open requests by state, with ages, deadlines and figures",
    reply: Queue,
    success: 200,
    refusals: {},
    background: true,
  }),
  get: endpoint({
    method: "GET",
    path: "/admin/queue/:id",
    access: "queue:read",
    summary: "One request and why this professional",
    params: byId,
    reply: QueueDetail,
    success: 200,
    refusals: {},
  }),
  assign: endpoint({
    method: "POST",
    path: "/admin/queue/:id/assign",
    access: "queue:write",
    summary: "Propose the request to this professional now",
    params: byId,
    body: Assign,
    reply: Done,
    success: 200,
    refusals: { NOT_ASSIGNABLE: 409, PROFESSIONAL_UNAVAILABLE: 409 },
  }),
  rematch: endpoint({
    method: "POST",
    path: "/appointments/route-submission",
    access: "queue:write",
    summary: "Run matching for this request again",
    body: z.strictObject({ requestId: Id }),
    reply: Done,
    success: 202,
    refusals: { NOT_ASSIGNABLE: 409 },
  }),
  sendToPool: endpoint({
    method: "POST",
    path: "/admin/queue/:id/pool",
    access: "queue:write",
    summary: "Open the request to claims",
    params: byId,
    reply: Done,
    success: 200,
    refusals: { NOT_ASSIGNABLE: 409 },
  }),
  setUrgent: endpoint({
    method: "PUT",
    path: "/admin/queue/:id/urgent",
    access: "queue:write",
    summary: "Mark the request as soon as possible, or not",
    params: byId,
    body: Urgent,
    reply: Done,
    success: 200,
    refusals: { REQUEST_CLOSED: 409 },
  }),
  completeIntake: endpoint({
    method: "PUT",
    path: "/admin/queue/:id/intake",
    access: "queue:write",
    summary:
      "Complete what was missing, or keep what the person said on the phone; the request is matched once nothing is missing",
    params: byId,
    body: CompleteIntake,
    reply: Done,
    success: 200,
    refusals: { NOT_AT_INTAKE: 409, BIRTH_DATE_IMPOSSIBLE: 400 },
  }),
};
