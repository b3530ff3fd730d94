import { z } from "zod";
import { Accepted, Register } from "./accounts-shapes.ts";
import { Order } from "./code-lists.ts";
import { Done, endpoint, Id, Instant, Line, LocalDate, PageQuery, Text } from "./endpoint.ts";
import { ReasonKey } from "./reasons.ts";
import { AgeGroup, Approach, CareLanguage, Modality, PayerKind, Title } from "./vocabulary.ts";

const some = <T extends z.ZodType>(one: T, min: number, max: number) =>
  z
    .array(one)
    .min(min)
    .max(max)
    .refine((list) => new Set(list).size === list.length);

export const Licence = z.strictObject({
  order: Order,
  title: Title,
  number: Line(40),
  psychotherapyPermit: z.boolean(),
  /** Works under the supervision of a colleague. */
  supervised: z.boolean(),
  validFrom: LocalDate,
  validUntil: LocalDate.optional(),
});
export type Licence = z.infer<typeof Licence>;

/** All that a professional says of their practice, from the choices of `GET /professionals/options`; approval makes it their profile. */
export const Practice = z.strictObject({
  licences: z.array(Licence).min(1).max(6),
  serviceIds: some(Id, 1, 20),
  reasons: some(ReasonKey, 1, 80),
  approaches: some(Approach, 0, 16),
  languages: some(CareLanguage, 1, 11),
  ageGroups: some(AgeGroup, 1, 4),
  modalities: some(Modality, 1, 3),
  payers: some(PayerKind, 0, 9),
  /** Needed for sessions in person. */
  siteIds: some(Id, 0, 20),
  /** Sessions a week at most; fairness of matching counts with it. */
  weeklyCapacity: z.int().min(1).max(80),
  biography: z.strictObject({ fr: Text(3000).nullable(), en: Text(3000).nullable() }),
});
export type Practice = z.infer<typeof Practice>;

export const Apply = z.strictObject({ ...Register.shape, practice: Practice });
export type Apply = z.infer<typeof Apply>;

const ApplicationState = z.enum(["applied", "approved", "refused", "suspended"]);
export const Application = z.object({
  /** Of the professional's person. */
  id: Id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  state: ApplicationState,
  appliedAt: Instant,
  decidedAt: Instant.nullable(),
  /** Why it was refused, as the applicant reads it. */
  reason: z.string().nullable(),
  practice: z.object({
    licences: z.array(z.object(Licence.shape)),
    serviceIds: z.array(Id),
    reasons: z.array(ReasonKey),
    approaches: z.array(Approach),
    languages: z.array(CareLanguage),
    ageGroups: z.array(AgeGroup),
    modalities: z.array(Modality),
    payers: z.array(PayerKind),
    siteIds: z.array(Id),
    weeklyCapacity: z.int(),
    biography: z.object({ fr: z.string().nullable(), en: z.string().nullable() }),
  }),
});
export type Application = z.infer<typeof Application>;
export const ApplicationSummary = z.object({
  id: Id,
  name: z.string(),
  state: ApplicationState,
  appliedAt: Instant,
  titles: z.array(Title),
});
export type ApplicationSummary = z.infer<typeof ApplicationSummary>;

const wrongChoices = { UNKNOWN_CHOICE: 400, SITE_NEEDED: 400, LICENCE_TAKEN: 409 } as const;
const byId = z.strictObject({ id: Id });
const decided = { APPLICATION_DECIDED: 409 } as const;
export const applications = {
  apply: endpoint({
    method: "POST",
    path: "/professionals/applications",
    access: "public",
    summary: "Apply as a professional; a mail follows, and the answer never tells whether the e-mail is known",
    body: Apply,
    reply: Accepted,
    success: 202,
    refusals: { PASSWORD_COMMON: 400, ...wrongChoices },
  }),
  own: endpoint({
    method: "GET",
    path: "/professionals/applications/mine",
    access: "application:read",
    summary: "My application",
    reply: Application,
    success: 200,
    refusals: {},
  }),
  change: endpoint({
    method: "PUT",
    path: "/professionals/applications/mine",
    access: "application:write",
    summary: "Correct my application; a refused one is handed in again",
    body: Practice,
    reply: Application,
    success: 200,
    refusals: { ...wrongChoices, ...decided },
  }),
  list: endpoint({
    method: "GET",
    path: "/admin/applications",
    access: "people:write",
    summary: "Applications, the longest waiting first",
    query: z.strictObject({ ...PageQuery.shape, state: ApplicationState.optional() }),
    reply: ApplicationSummary,
    paged: true,
    success: 200,
    refusals: {},
  }),
  get: endpoint({
    method: "GET",
    path: "/admin/applications/:id",
    access: "people:write",
    summary: "One application",
    params: byId,
    reply: Application,
    success: 200,
    refusals: {},
  }),
  approve: endpoint({
    method: "POST",
    path: "/admin/applications/:id/approve",
    access: "people:write",
    summary: "The licences are verified: open the practice to this professional, and tell them",
    params: byId,
    reply: Done,
    success: 200,
    refusals: decided,
  }),
  refuse: endpoint({
    method: "POST",
    path: "/admin/applications/:id/refuse",
    access: "people:write",
    summary: "Refuse, with the reason that the applicant reads",
    params: byId,
    body: z.strictObject({ reason: Line(1000) }),
    reply: Done,
    success: 200,
    refusals: decided,
  }),
};
