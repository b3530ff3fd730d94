import { z } from "zod";
import { endpoint, Id, Instant, PageQuery } from "./endpoint.ts";
import { ReasonKey } from "./reasons.ts";
import { ReferredBy } from "./referrals.ts";
import { Fit, RequestPreferences, RequestState, Service } from "./requests.ts";
import { AgeGroup, Region } from "./vocabulary.ts";

/** Each line of the score that ranks professionals for a request. */
export const CRITERIA = [
  "first_reason",
  "other_reasons",
  "neighbour_reason",
  "approaches",
  "times",
  "language",
  "modality",
  "service",
  "gender",
  "place",
  "fairness",
] as const;
export const Criterion = z.enum(CRITERIA);
export type Criterion = z.infer<typeof Criterion>;

/** strict and relaxed come from matching; named was asked for by the client; staff assigned it; claimed from the pool. */
export const ProposalMode = z.enum(["strict", "relaxed", "named", "assigned", "claimed"]);
export type ProposalMode = z.infer<typeof ProposalMode>;

/** One request offered to me, with a deadline. */
export const Proposed = z.object({
  requestId: Id,
  number: z.string(),
  mode: ProposalMode,
  proposedAt: Instant,
  deadline: Instant,
  asSoonAsPossible: z.boolean(),
  ageGroup: AgeGroup,
  age: z.int(),
  reasons: z.array(ReasonKey),
  service: Service,
  preferences: RequestPreferences,
  /** What the person wrote for clinicians. */
  note: z.string().nullable(),
  /** A professional who refers the person. */
  referredBy: ReferredBy.nullable(),
  /** Under 14: how many of the guardians have agreed. */
  consent: z.object({ given: z.int(), needed: z.int() }).nullable(),
  fit: Fit,
  met: z.array(Criterion),
  missed: z.array(Criterion),
  /** My next free times that suit, at most three. */
  freeTimes: z.array(Instant).max(3),
});
export type Proposed = z.infer<typeof Proposed>;

/** A request that I accepted or claimed. */
export const Matched = z.object({
  requestId: Id,
  number: z.string(),
  state: RequestState,
  matchedAt: Instant,
  asSoonAsPossible: z.boolean(),
  client: z.object({ personId: Id, name: z.string() }),
  fileId: Id.nullable(),
  reasons: z.array(ReasonKey),
  service: Service,
  preferences: RequestPreferences,
  note: z.string().nullable(),
  referredBy: ReferredBy.nullable(),
});
export type Matched = z.infer<typeof Matched>;

/** A redacted card: no name, no contact, no note, no town. */
export const PoolCard = z.object({
  requestId: Id,
  number: z.string(),
  since: Instant,
  asSoonAsPossible: z.boolean(),
  ageGroup: AgeGroup,
  region: Region.nullable(),
  reasons: z.array(ReasonKey),
  service: Service,
  preferences: RequestPreferences.omit({ place: true }),
});
export type PoolCard = z.infer<typeof PoolCard>;

const byId = z.strictObject({ id: Id });
const Refuse = z.strictObject({ reason: z.enum(["not_a_fit", "not_accepting", "schedule", "other"]).optional() });
export type Refuse = z.infer<typeof Refuse>;
const Outcome = z.object({ requestId: Id, state: RequestState });
export type Outcome = z.infer<typeof Outcome>;
/** To the professional a refused request is simply no longer theirs: where it goes next is not told. */
const Gone = z.object({ requestId: Id });

/** What a professional does with requests; `:id` is always the request's. */
export const proposals = {
  list: endpoint({
    method: "GET",
    path: "/appointments/proposed",
    access: "proposals:read",
    summary: "The requests that wait for my answer, most pressing first",
    reply: z.array(Proposed).max(50),
    success: 200,
    refusals: {},
  }),
  matched: endpoint({
    method: "GET",
    path: "/appointments/matched",
    access: "proposals:read",
    summary: "The requests that I accepted and that have no date yet, oldest first",
    reply: z.array(Matched).max(100),
    success: 200,
    refusals: {},
  }),
  accept: endpoint({
    method: "POST",
    path: "/appointments/:id/accept",
    access: "proposals:write",
    summary: "Accept the request proposed to me",
    params: byId,
    reply: Matched,
    success: 200,
    refusals: { PROPOSAL_CLOSED: 409 },
  }),
  refuse: endpoint({
    method: "POST",
    path: "/appointments/:id/refuse",
    access: "proposals:write",
    summary: "Refuse the request proposed to me; the client is not told",
    params: byId,
    body: Refuse,
    reply: Gone,
    success: 200,
    refusals: { PROPOSAL_CLOSED: 409 },
  }),
  release: endpoint({
    method: "POST",
    path: "/appointments/:id/release",
    access: "proposals:write",
    summary: "Give back a matched request that has no date yet: it goes to the pool",
    params: byId,
    reply: Gone,
    success: 200,
    refusals: { NOT_RELEASABLE: 409 },
  }),
  pool: endpoint({
    method: "GET",
    path: "/requests/pool",
    access: "pool:read",
    summary: "The requests open to claims, as soon as possible first, then oldest first",
    query: PageQuery,
    reply: PoolCard,
    paged: true,
    success: 200,
    refusals: {},
  }),
  claim: endpoint({
    method: "POST",
    path: "/requests/:id/claim",
    access: "pool:write",
    summary: "Claim a request of the pool; the first one wins",
    params: byId,
    reply: Matched,
    success: 200,
    refusals: { ALREADY_CLAIMED: 409, NOT_ACCEPTING: 409 },
  }),
};
