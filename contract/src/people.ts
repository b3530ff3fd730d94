import { z } from "zod";
import { Order } from "./code-lists.ts";
import { endpoint, Id, Instant, Line, Money, PageQuery, Text } from "./endpoint.ts";
import { ReasonKey } from "./reasons.ts";
import { AgeGroup, Approach, CareLanguage, Modality, PayerKind, Region, ServiceType, Title } from "./vocabulary.ts";

const Words = z.object({ fr: z.string(), en: z.string() });
const Named = z.object({ id: Id, name: z.string() });

/** A service as the practice offers it. */
export const OfferedService = z.object({
  id: Id,
  kind: ServiceType,
  name: Words,
  minutes: z.int(),
  /** Of this professional, or of the practice where they did not say otherwise. */
  price: Money,
});
export type OfferedService = z.infer<typeof OfferedService>;

export const SiteCard = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  city: z.string(),
  region: z.string(),
  wheelchairAccess: z.boolean(),
});
export type SiteCard = z.infer<typeof SiteCard>;

/** What everybody may read of a professional at a glance. */
export const ProfessionalCard = z.object({
  id: Id,
  slug: z.string(),
  name: z.string(),
  title: Title,
  /** The title as said of this person. */
  titleLabel: Words,
  reasons: z.array(ReasonKey),
  languages: z.array(CareLanguage),
  ageGroups: z.array(AgeGroup),
  modalities: z.array(Modality),
  cities: z.array(z.string()),
  services: z.array(OfferedService),
  acceptsNew: z.boolean(),
  /** First time that can be booked now; null when none is known. */
  firstFreeAt: Instant.nullable(),
});
export type ProfessionalCard = z.infer<typeof ProfessionalCard>;

export const Professional = z.object({
  ...ProfessionalCard.shape,
  biography: z.object({ fr: z.string().nullable(), en: z.string().nullable() }),
  approaches: z.array(Approach),
  payers: z.array(PayerKind),
  acceptsUrgent: z.boolean(),
  sites: z.array(SiteCard),
  licences: z.array(
    z.object({
      order: Order,
      title: Title,
      number: z.string(),
      psychotherapyPermit: z.boolean(),
      supervised: z.boolean(),
    }),
  ),
});
export type Professional = z.infer<typeof Professional>;

const one = <T extends z.ZodType>(schema: T) => schema.optional();
/** Filters of the directory; each one narrows. */
export const DirectoryQuery = z.strictObject({
  /** A name, a title, a reason or a town, in either language, with or without accents. */
  q: one(z.string().trim().max(80)),
  reason: one(ReasonKey),
  language: one(CareLanguage),
  modality: one(Modality),
  city: one(Line(80)),
  ageGroup: one(AgeGroup),
  service: one(ServiceType),
  ...PageQuery.shape,
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

const choice = <T extends z.ZodType>(key: T) => z.array(z.object({ key, label: Words }));
/** Everything that a profile or an application may be filled with, with its labels. */
export const ProfessionalOptions = z.object({
  orders: z.array(z.object({ key: Order, short: z.string(), label: Words, titles: z.array(Title) })),
  titles: choice(Title),
  approaches: choice(Approach),
  languages: choice(CareLanguage),
  ageGroups: choice(AgeGroup),
  modalities: choice(Modality),
  payers: choice(PayerKind),
  regions: choice(Region),
  services: z.array(OfferedService),
  sites: z.array(SiteCard),
});
export type ProfessionalOptions = z.infer<typeof ProfessionalOptions>;

const Biography = Text(3000).nullable();
const profile = {
  biography: z.strictObject({ fr: Biography, en: Biography }),
  acceptsNew: z.boolean(),
  acceptsUrgent: z.boolean(),
  /** Sessions a week at most; fairness of matching counts with it. */
  weeklyCapacity: z.int().min(0).max(80),
  reasons: z.array(ReasonKey).min(1).max(40),
  approaches: z.array(Approach).max(16),
  languages: z.array(CareLanguage).min(1).max(11),
  ageGroups: z.array(AgeGroup).min(1).max(4),
  modalities: z.array(Modality).min(1).max(3),
  payers: z.array(PayerKind).max(9),
  siteIds: z.array(Id).max(20),
  /** `priceCents` null: the practice's price. */
  services: z
    .array(z.strictObject({ serviceId: Id, priceCents: z.int().min(0).max(1_000_000).nullable() }))
    .min(1)
    .max(30),
};
export const SaveProfile = z.strictObject(profile);
export type SaveProfile = z.infer<typeof SaveProfile>;
export const Profile = z.object({
  ...profile,
  /** Empty for who was invited and has filled in nothing yet. */
  reasons: z.array(ReasonKey),
  languages: z.array(CareLanguage),
  ageGroups: z.array(AgeGroup),
  modalities: z.array(Modality),
  services: z.array(profile.services.element),
  slug: z.string(),
  name: z.string(),
  titleLabel: Words,
  /** Since when new proposals pause, after several went by unanswered. */
  pausedAt: Instant.nullable(),
  licences: z.array(
    z.object({
      order: Order,
      title: Title,
      number: z.string(),
      psychotherapyPermit: z.boolean(),
      validUntil: z.string().nullable(),
      verified: z.boolean(),
    }),
  ),
});
export type Profile = z.infer<typeof Profile>;

/** Who treats me, and since when. */
export const MyTherapist = z.object({
  professional: ProfessionalCard,
  role: z.enum(["treating", "co_treating"]),
  fileId: Id,
  client: Named,
  since: Instant,
});
export type MyTherapist = z.infer<typeof MyTherapist>;

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(["client", "professional", "staff"]),
  /** Of the account, or the contact point of a person without one. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  account: z.enum(["none", "pending", "invited", "active", "suspended", "deactivated"]),
  createdAt: Instant,
});
export type PersonRow = z.infer<typeof PersonRow>;
export const PeopleQuery = z.strictObject({
  /** Part of a name (accents or not), of an e-mail or of a telephone number; or a whole birth date, 1988-04-03. */
  q: one(z.string().trim().max(80)),
  kind: one(z.enum(["client", "professional", "staff"])),
  account: one(z.enum(["none", "pending", "invited", "active", "suspended", "deactivated"])),
  ...PageQuery.shape,
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

const PROFILE_REFUSALS = { UNKNOWN_REASON: 400, UNKNOWN_SITE: 400, UNKNOWN_SERVICE: 400 } as const;

export const people = {
  directory: endpoint({
    method: "GET",
    path: "/professionals",
    access: "public",
    summary: "Professionals, those with the earliest free time first",
    query: DirectoryQuery,
    reply: ProfessionalCard,
    paged: true,
    success: 200,
    refusals: {},
  }),
  options: endpoint({
    method: "GET",
    path: "/professionals/options",
    access: "public",
    summary: "Orders, titles, approaches, languages, services and sites, with their labels in both languages",
    reply: ProfessionalOptions,
    success: 200,
    refusals: {},
  }),
  professional: endpoint({
    method: "GET",
    path: "/professionals/:slug",
    access: "public",
    summary: "One professional",
    params: z.strictObject({ slug: z.string().max(80) }),
    reply: Professional,
    success: 200,
    refusals: {},
  }),
  profile: endpoint({
    method: "GET",
    path: "/profile",
    access: "profile:read",
    summary: "My public profile, my services and how many clients I take",
    reply: Profile,
    success: 200,
    refusals: {},
  }),
  saveProfile: endpoint({
    method: "PUT",
    path: "/profile",
    access: "profile:write",
    summary: "Change my profile",
    body: SaveProfile,
    reply: Profile,
    success: 200,
    refusals: PROFILE_REFUSALS,
  }),
  resumeProposals: endpoint({
    method: "POST",
    path: "/profile/resume",
    access: "profile:write",
    summary: "Receive proposals again after a pause",
    reply: Profile,
    success: 200,
    refusals: {},
  }),
  therapist: endpoint({
    method: "GET",
    path: "/portal/therapist",
    access: "appointments:read",
    summary: "Who treats me",
    reply: z.array(MyTherapist).max(50),
    success: 200,
    refusals: {},
  }),
  list: endpoint({
    method: "GET",
    path: "/admin/people",
    access: "people:read",
    summary: "People by name, e-mail or telephone, in alphabetical order",
    query: PeopleQuery,
    reply: PersonRow,
    paged: true,
    success: 200,
    refusals: {},
  }),
};
