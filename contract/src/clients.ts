import { z } from "zod";
import { AppointmentState, CancelledBy } from "./appointments.ts";
import { endpoint, Id, Instant, Locale, PageQuery } from "./endpoint.ts";
import { Authority } from "./guardians-shapes.ts";
import { NoteKind } from "./notes.ts";
import { ReasonKey } from "./reasons.ts";
import { RequestPreferences } from "./requests.ts";
import { Modality, ServiceType } from "./vocabulary.ts";

const Named = z.object({ id: Id, name: z.string() });
const Words = z.object({ fr: z.string(), en: z.string() });
const Session = z.object({ id: Id, startsAt: Instant, endsAt: Instant, modality: Modality });

/** What a professional is to a client: who gives care, and who supervises it with the client's consent. */
export const CareRole = z.enum(["treating", "co_treating", "successor", "supervisor"]);
export type CareRole = z.infer<typeof CareRole>;

export const ClientRow = z.object({
  id: Id,
  name: z.string(),
  pronouns: z.string().nullable(),
  /** In whole years, today. */
  age: z.int().nullable(),
  role: CareRole,
  since: Instant,
  /** When my care ended; null while it goes on. */
  endedAt: Instant.nullable(),
  /** With me. */
  nextSession: Session.nullable(),
  lastSession: Session.nullable(),
  /** Notes of mine that are not signed yet; private ones do not count. */
  drafts: z.int(),
});
export type ClientRow = z.infer<typeof ClientRow>;
export const ClientsQuery = z.strictObject({
  /** Part of a name, with or without accents. */
  q: z.string().trim().max(80).optional(),
  /** current (when absent): in my care · past: whose care with me ended. */
  when: z.enum(["current", "past"]).optional(),
  ...PageQuery.shape,
});
export type ClientsQuery = z.infer<typeof ClientsQuery>;

/** Unless a mark says so, nothing is left there: no text message, no voice message, no letter. */
export const ClientContact = z.object({
  kind: z.enum(["email", "phone", "post"]),
  value: z.string(),
  preferred: z.boolean(),
  safeText: z.boolean(),
  safeVoicemail: z.boolean(),
  safePost: z.boolean(),
});
export type ClientContact = z.infer<typeof ClientContact>;

export const Client = z.object({
  ...ClientRow.shape,
  /** Whether I may begin a note. */
  canWrite: z.boolean(),
  locale: Locale,
  city: z.string().nullable(),
  /** Sessions with me that took place. */
  sessions: z.int(),
  contacts: z.array(ClientContact),
  files: z.array(
    z.object({
      id: Id,
      kind: z.enum(["individual", "couple", "family", "group"]),
      members: z.array(Named),
      /** The course of care that is open, else the last. */
      episode: z
        .object({ id: Id, serviceKind: ServiceType, openedAt: Instant, closedAt: Instant.nullable() })
        .nullable(),
    }),
  ),
  careTeam: z.array(z.object({ professional: Named, role: CareRole, since: Instant })),
  /** The request that led here; null for those to whom it was not matched. */
  request: z
    .object({
      id: Id,
      openedAt: Instant,
      urgent: z.boolean(),
      service: ServiceType,
      reasons: z.array(z.object({ key: ReasonKey, label: Words })),
      preferences: RequestPreferences,
    })
    .nullable(),
  /** With me; null while none is signed. */
  agreement: z.object({ signedAt: Instant, signedBy: z.string() }).nullable(),
  guardians: z.array(
    z.object({
      name: z.string(),
      authority: Authority,
      courtOrder: z.boolean(),
      consented: z.boolean(),
    }),
  ),
  consents: z.array(
    z.object({
      id: Id,
      title: z.string(),
      version: z.string(),
      language: Locale,
      givenAt: Instant,
      withdrawnAt: Instant.nullable(),
    }),
  ),
});
export type Client = z.infer<typeof Client>;

const Place = { id: Id, at: Instant };
export const TimelineEntry = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("appointment"),
    ...Place,
    endsAt: Instant,
    state: AppointmentState,
    modality: Modality,
    service: Words,
    professional: z.string(),
    cancelledBy: CancelledBy.nullable(),
  }),
  z.object({
    what: z.literal("note"),
    ...Place,
    kind: NoteKind,
    state: z.enum(["draft", "signed"]),
    private: z.boolean(),
    author: z.string(),
    amendments: z.int(),
  }),
  z.object({ what: z.literal("agreement"), ...Place, signedBy: z.string() }),
  z.object({ what: z.literal("request"), ...Place, event: z.enum(["opened", "matched"]) }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const byId = z.strictObject({ id: Id });

export const clients = {
  list: endpoint({
    method: "GET",
    path: "/clients",
    access: "clients:read",
    summary: "My clients in alphabetical order, with the sessions around now",
    query: ClientsQuery,
    reply: ClientRow,
    paged: true,
    success: 200,
    refusals: {},
  }),
  get: endpoint({
    method: "GET",
    path: "/clients/:id",
    access: "clients:read",
    summary: "A client's file at a glance; of care that ended, the name and what was mine",
    params: byId,
    reply: Client,
    success: 200,
    refusals: {},
  }),
  timeline: endpoint({
    method: "GET",
    path: "/clients/:id/timeline",
    access: "clients:read",
    summary: "What happened with a client, newest first; of notes only that they exist",
    params: byId,
    query: PageQuery,
    reply: TimelineEntry,
    paged: true,
    success: 200,
    refusals: {},
  }),
};
