import { z } from "zod";
import { Done, endpoint, Id, Instant, Line, LocalDate, Text } from "./endpoint.ts";
import { Help, Received } from "./help.ts";
import { ReasonKey } from "./reasons.ts";
import { Referral, ReferrerProfession } from "./referrals.ts";
import { Beneficiary, GuardianNamed, Requester, Safety } from "./request-people.ts";
import { Approach, CareLanguage, Cell, Gender, Modality, PayerKind, Region, ServiceType, Title } from "./vocabulary.ts";

/** What somebody wishes, and whether nothing else will do. A required wish is a filter, a nice-to-have one earns points. */
const wish = <T extends z.ZodType>(wanted: T, max: number) =>
  z.strictObject({ wanted: z.array(wanted).min(1).max(max), required: z.boolean() });

export const RequestPreferences = z.strictObject({
  /** Absent: any way of meeting. */
  modality: wish(Modality, 3).optional(),
  language: wish(CareLanguage, 5).optional(),
  gender: wish(Gender, 3).optional(),
  approaches: wish(Approach, 5).optional(),
  times: wish(Cell, 6).optional(),
  title: wish(Title, 8).optional(),
  /** Where to meet in person; a required place binds in-person meetings only. */
  place: z
    .strictObject({ city: Line(80).optional(), region: Region.optional(), required: z.boolean() })
    .refine(({ city, region }) => city !== undefined || region !== undefined, { path: ["city"] })
    .optional(),
  maximumPrice: z.strictObject({ amountCents: z.int().min(0).max(100_000), required: z.boolean() }).optional(),
  /** In person only where a wheelchair gets in. */
  wheelchair: z.boolean().optional(),
  payer: PayerKind.optional(),
});
export type RequestPreferences = z.infer<typeof RequestPreferences>;

export const Service = z.strictObject({
  type: ServiceType,
  /** False: another format of therapy would do too. An evaluation is never replaced by a therapy. */
  required: z.boolean(),
});
export type Service = z.infer<typeof Service>;

const upToThree = (least: 0 | 1) =>
  z
    .array(ReasonKey)
    .min(least)
    .max(3)
    .refine((keys) => new Set(keys).size === keys.length);
/** The first counts most. */
export const ReasonKeys = upToThree(1);
const care = {
  reasons: ReasonKeys,
  service: Service,
  preferences: RequestPreferences,
  asSoonAsPossible: z.boolean(),
  /** Asked, and needed, only with `asSoonAsPossible`. */
  safety: Safety.optional(),
  /** Read by clinicians only. */
  note: Text(2000).optional(),
  /** They read how matching works (legal text `automated_matching`) and agree: kept as a consent to the version in force. */
  agreedToMatching: z.boolean().optional(),
  /** A professional asked for by name; `thenOthers` lets matching take over when they cannot. */
  named: z.strictObject({ professionalId: Id, thenOthers: z.boolean() }).optional(),
};
const forSelf = { forWhom: z.literal("self"), birthDate: LocalDate.optional(), ...care };
const forOther = {
  beneficiary: Beneficiary,
  /** Needed under 14. */
  guardians: z.array(GuardianNamed).max(4),
  ...care,
};
const forLovedOne = { forWhom: z.literal("loved_one"), ...forOther };
/** A professional refers somebody: the requester is the referrer. A referral may come without a reason. */
const forPatient = { forWhom: z.literal("patient"), ...forOther, reasons: upToThree(0), referral: Referral };
const everyone = <R extends z.ZodRawShape>(more: R) =>
  z.discriminatedUnion("forWhom", [
    z.strictObject({ ...forSelf, ...more }),
    z.strictObject({ ...forLovedOne, ...more }),
    z.strictObject({ ...forPatient, ...more }),
  ]);
export const OpenRequest = everyone({});
export type OpenRequest = z.infer<typeof OpenRequest>;

export const OpenGuestRequest = everyone({ requester: Requester });
export type OpenGuestRequest = z.infer<typeof OpenGuestRequest>;

/** What `POST /requests` takes: a visitor says who they are, a signed-in client does not. */
export const OpenAnyRequest = everyone({ requester: Requester.optional() });
export type OpenAnyRequest = z.infer<typeof OpenAnyRequest>;

/**
 * awaiting_consent: the person it is for has not answered · needs_intake: a member of staff must ask something first ·
 * open: being matched · proposed: one professional has until a deadline · pool: open to claims · matched: accepted, no date yet ·
 * scheduled: a first appointment stands · withdrawn: by the client · lapsed: never accepted by the person it was for.
 */
export const REQUEST_STATES = [
  "awaiting_consent",
  "needs_intake",
  "open",
  "proposed",
  "pool",
  "matched",
  "scheduled",
  "withdrawn",
  "lapsed",
] as const;
export const RequestState = z.enum(REQUEST_STATES);
export type RequestState = z.infer<typeof RequestState>;

/** What a professional and a request have in common, for plain sentences. */
export const Fit = z.object({
  reasons: z.array(ReasonKey),
  approaches: z.array(Approach),
  times: z.array(Cell),
  languages: z.array(CareLanguage),
  modalities: z.array(Modality),
  sameCity: z.boolean(),
});
export type Fit = z.infer<typeof Fit>;

const Named = z.object({ id: Id, name: z.string(), slug: z.string().nullable() });
export const MyRequest = z.object({
  id: Id,
  /** What people say on the phone: `D-4F7K-29`. */
  number: z.string(),
  state: RequestState,
  forWhom: z.enum(["self", "loved_one", "patient"]),
  /** Name of the person concerned, as the requester gave it. */
  beneficiary: z.string(),
  reasons: z.array(ReasonKey),
  service: Service,
  preferences: RequestPreferences,
  asSoonAsPossible: z.boolean(),
  openedAt: Instant,
  /** The promise: a person contacts you by then. */
  contactBy: Instant,
  /** From then on we say honestly that we have found no one yet. */
  sorryFrom: Instant,
  /** Until when the person concerned may accept; null when nobody was asked. */
  consentUntil: Instant.nullable(),
  proposal: z
    .object({
      proposedAt: Instant,
      deadline: Instant,
      /** What they are, not who: `named` is null unless the client chose them. */
      title: Title,
      fit: Fit,
      named: Named.nullable(),
    })
    .nullable(),
  match: z.object({ matchedAt: Instant, title: Title, fit: Fit, professional: Named }).nullable(),
});
export type MyRequest = z.infer<typeof MyRequest>;

/** What a signed-in client gets who asks: their request, and whether to show crisis help. */
export const Opened = z.object({ ...MyRequest.shape, ...Help.shape });
export type Opened = z.infer<typeof Opened>;
/** What the person concerned reads before answering: nothing about why. */
export const Invitation = z.object({
  id: Id,
  requester: z.string(),
  firstName: z.string(),
  until: Instant,
  /** Somebody who refers: whether they hear what becomes of it is the person's to say. Null from a loved one. */
  referrer: z.object({ profession: ReferrerProfession, hearsBack: z.boolean() }).nullable(),
});
const OpenInvitation = z.strictObject({
  token: Line(200),
  /** Asked before anything of a referral is shown: whoever reads the mail must be the person. */
  birthDate: LocalDate.optional(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;
const AnswerConsent = z.strictObject({
  accept: z.boolean(),
  /** The secret of the mailed link; not needed by the person concerned when signed in. */
  token: Line(200).optional(),
  /** The birth date, when the requester did not know it; in a referral it is compared. */
  birthDate: LocalDate.optional(),
  /** Whether the referrer may hear back; absent: as they said that it was agreed. */
  hearsBack: z.boolean().optional(),
  /** As in a request of one's own. */
  agreedToMatching: z.boolean().optional(),
});
export type AnswerConsent = z.infer<typeof AnswerConsent>;
const byId = z.strictObject({ id: Id });
const byToken = z.strictObject({ token: Line(200) });

const openingRefusals = {
  UNKNOWN_REASON: 400,
  SAFETY_UNANSWERED: 400,
  GUARDIANS_NEEDED: 400,
  BIRTH_DATE_IMPOSSIBLE: 400,
  /** A referral without any way to reach the person, or a parent. */
  REACH_NEEDED: 400,
} as const;

export const requests = {
  /** A visitor adds `requester` and gets 202 with the same fixed body as from `openAsGuest`. */
  open: endpoint({
    method: "POST",
    path: "/requests",
    access: "public",
    summary: "Ask for help: signed in 201, as a visitor (with `requester`) 202 with a fixed body",
    body: OpenAnyRequest,
    reply: Opened,
    success: 201,
    refusals: { REQUEST_OPEN: 409, ...openingRefusals },
  }),
  openAsGuest: endpoint({
    method: "POST",
    path: "/appointments/guest",
    access: "public",
    summary: "Ask for help without an account; the answer never tells whether the e-mail is known",
    body: OpenGuestRequest,
    reply: Received,
    success: 202,
    refusals: openingRefusals,
  }),
  list: endpoint({
    method: "GET",
    path: "/requests",
    access: "requests:read",
    summary: "My requests, newest first",
    reply: z.array(MyRequest).max(50),
    success: 200,
    refusals: {},
  }),
  get: endpoint({
    method: "GET",
    path: "/requests/:id",
    access: "requests:read",
    summary: "One of my requests",
    params: byId,
    reply: MyRequest,
    success: 200,
    refusals: {},
  }),
  withdraw: endpoint({
    method: "DELETE",
    path: "/requests/:id",
    access: "requests:write",
    summary: "Withdraw my request",
    params: byId,
    reply: MyRequest,
    success: 200,
    refusals: { REQUEST_CLOSED: 409 },
  }),
  notForMe: endpoint({
    method: "POST",
    path: "/requests/:id/not-for-me",
    access: "requests:write",
    summary: "The proposed or matched professional is not for me: go on, without a reason",
    params: byId,
    reply: MyRequest,
    success: 200,
    refusals: { NO_PROFESSIONAL_YET: 409 },
  }),
  invitation: endpoint({
    method: "POST",
    path: "/requests/invitation",
    access: "public",
    summary: "The request that somebody made for me, by the secret of the mailed link",
    body: OpenInvitation,
    reply: Invitation,
    success: 200,
    refusals: { LINK_EXPIRED: 410, BIRTH_DATE_NEEDED: 403 },
  }),
  consent: endpoint({
    method: "POST",
    path: "/requests/:id/consent",
    access: "public",
    summary: "Accept or decline the request that somebody made for me",
    params: byId,
    body: AnswerConsent,
    reply: Done,
    success: 200,
    refusals: { LINK_EXPIRED: 410, CONSENT_ANSWERED: 409, BIRTH_DATE_IMPOSSIBLE: 400, BIRTH_DATE_NEEDED: 403 },
  }),
  follow: endpoint({
    method: "POST",
    path: "/requests/follow",
    access: "public",
    summary: "The state of a guest's request, by the secret of the mailed link",
    body: byToken,
    reply: MyRequest,
    success: 200,
    refusals: { LINK_EXPIRED: 410 },
  }),
};
