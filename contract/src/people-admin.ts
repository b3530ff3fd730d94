import { z } from "zod";
import { Done, Email, endpoint, Id, Instant, Line, LocalDate, Locale, PageQuery, Phone } from "./endpoint.ts";
import { STAFF_PERMISSIONS } from "./permissions.ts";
import { RequestState } from "./requests.ts";
import { Modality } from "./vocabulary.ts";

const Named = z.object({ id: Id, name: z.string() });
export const AccountState = z.enum(["pending", "invited", "active", "suspended", "deactivated"]);

/** How much a professional carries. */
export const Caseload = z.object({
  activeClients: z.int(),
  /** Sessions of the coming seven days, against how many they take a week. */
  sessionsThisWeek: z.int(),
  weeklyCapacity: z.int(),
  acceptsNew: z.boolean(),
  pausedAt: Instant.nullable(),
  state: z.enum(["applied", "approved", "refused", "suspended"]),
  /** Of the last 90 days. */
  proposals: z.object({ made: z.int(), accepted: z.int(), refused: z.int(), expired: z.int() }),
});
export type Caseload = z.infer<typeof Caseload>;

/** One line of the overview: what this professional carries, and whether they are there. */
export const CaseloadRow = z.object({
  ...Named.shape,
  activeClients: z.int(),
  /** Waiting for their answer. */
  openProposals: z.int(),
  sessionsThisWeek: z.int(),
  weeklyCapacity: z.int(),
  acceptsNew: z.boolean(),
  pausedAt: Instant.nullable(),
  /** Now, or beginning within fourteen days. */
  away: z.object({ startsAt: Instant, endsAt: Instant }).nullable(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;
/** room: most of the week free first. */
export const CASELOAD_ORDERS = ["room", "fewest_clients", "most_clients", "proposals", "name"] as const;
export const CaseloadsQuery = z.strictObject({ sort: z.enum(CASELOAD_ORDERS).optional(), ...PageQuery.shape });
export type CaseloadsQuery = z.infer<typeof CaseloadsQuery>;

/** What the team sees of a person: identity and logistics, nothing clinical. Parts that the reader's permissions do not open are null. */
export const PersonSheet = z.object({
  id: Id,
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  pronouns: z.string().nullable(),
  birthDate: LocalDate.nullable(),
  locale: Locale,
  city: z.string().nullable(),
  kind: z.enum(["client", "professional", "staff"]),
  createdAt: Instant,
  /** Merged into somebody: their sheet is the one to read. */
  mergedInto: Named.nullable(),
  contacts: z.array(
    z.object({
      id: Id,
      kind: z.enum(["email", "phone", "post"]),
      value: z.string(),
      verified: z.boolean(),
      preferred: z.boolean(),
    }),
  ),
  account: z
    .object({
      id: Id,
      email: z.string(),
      state: AccountState,
      lastUsedAt: Instant.nullable(),
      /** To owners, while it is suspended. */
      suspendedFor: z.string().nullable(),
      permissions: z.array(z.enum(STAFF_PERMISSIONS)),
    })
    .nullable(),
  /** How many are scheduled and to come: also for those who may not see which. */
  appointmentsAhead: z.int(),
  /** Scheduled and to come, ten at most. */
  appointments: z
    .array(z.object({ id: Id, startsAt: Instant, endsAt: Instant, modality: Modality, with: z.array(Named) }))
    .nullable(),
  requests: z.array(z.object({ id: Id, number: z.string(), state: RequestState, openedAt: Instant })).nullable(),
  caseload: Caseload.nullable(),
});
export type PersonSheet = z.infer<typeof PersonSheet>;

/** The whole of what may be corrected; what is left out of the form is gone. */
export const CorrectPerson = z.strictObject({
  firstName: Line(100),
  lastName: Line(100),
  pronouns: Line(40).nullable(),
  birthDate: LocalDate.nullable(),
  locale: Locale,
  city: Line(80).nullable(),
  /** The first that is used. The address of an account is changed by its owner. */
  email: Email.nullable(),
  phone: Phone.nullable(),
});
export type CorrectPerson = z.infer<typeof CorrectPerson>;

const byId = z.strictObject({ id: Id });

export const peopleAdmin = {
  caseloads: endpoint({
    method: "GET",
    path: "/admin/caseloads",
    access: "people:read",
    summary: "Professionals with what they carry, in counts: clients, open proposals, sessions of the week, absence",
    query: CaseloadsQuery,
    reply: CaseloadRow,
    paged: true,
    success: 200,
    refusals: {},
  }),
  sheet: endpoint({
    method: "GET",
    path: "/admin/people/:id",
    access: "people:read",
    summary: "One person: identity, contact, account, appointments ahead, requests, caseload",
    params: byId,
    reply: PersonSheet,
    success: 200,
    refusals: {},
  }),
  correct: endpoint({
    method: "PUT",
    path: "/admin/people/:id",
    access: "people:correct",
    summary: "Correct what is known of a client: name, birth date, language, contact",
    params: byId,
    body: CorrectPerson,
    reply: Done,
    success: 200,
    refusals: { NOT_A_CLIENT: 409, BIRTH_DATE_IMPOSSIBLE: 400 },
  }),
  invite: endpoint({
    method: "POST",
    path: "/admin/people/:id/invite",
    access: "people:correct",
    summary: "Mail a client without account the link by which they open one",
    params: byId,
    reply: Done,
    success: 202,
    refusals: { HAS_ACCOUNT: 409, NO_EMAIL: 409, EMAIL_TAKEN: 409 },
  }),
  suspend: endpoint({
    method: "POST",
    path: "/admin/people/:id/suspend",
    access: "people:write",
    summary:
      "Close the account of a client or professional for a reason; every sign-in ends at once, sessions to come stay",
    params: byId,
    body: z.strictObject({ reason: Line(300) }),
    reply: Done,
    success: 200,
    refusals: { NOT_SUSPENDABLE: 409 },
  }),
  reinstate: endpoint({
    method: "POST",
    path: "/admin/people/:id/reinstate",
    access: "people:write",
    summary: "Open a suspended account again",
    params: byId,
    reply: Done,
    success: 200,
    refusals: { NOT_SUSPENDED: 409 },
  }),
};
