import { z } from "zod";
import { Done, Email, endpoint, Id, Instant, Line, LocalDate, Locale, Phone, Text } from "./endpoint.ts";
import { ReasonKey } from "./reasons.ts";
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

/** The one safety question behind "as soon as possible". A yes shows the crisis lines at once. */
export const Safety = z.strictObject({
  inDanger: z.boolean(),
  /** After a yes: may a clinician call today, and at which number. */
  mayCallToday: z.boolean().optional(),
  phone: Phone.optional(),
});
export type Safety = z.infer<typeof Safety>;

/** Parent or tutor of a child under 14. Separated parents each sign their own copy. */
export const GuardianNamed = z.strictObject({
  firstName: Line(80),
  lastName: Line(80),
  relation: z.enum(["parent", "tutor"]),
  authority: z.enum(["sole", "shared", "unknown"]),
  courtOrder: z.boolean(),
  email: Email.optional(),
  phone: Phone.optional(),
});
export type GuardianNamed = z.infer<typeof GuardianNamed>;

const care = {
  /** The first counts most. */
  reasons: z
    .array(ReasonKey)
    .min(1)
    .max(3)
    .refine((keys) => new Set(keys).size === keys.length),
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
const forLovedOne = {
  forWhom: z.literal("loved_one"),
  beneficiary: z.strictObject({
    firstName: Line(80),
    lastName: Line(80),
    birthDate: LocalDate.optional(),
    /** How to invite them from 14 on. Without one the team reaches them through the requester once they agree. */
    email: Email.optional(),
    phone: Phone.optional(),
  }),
  /** Needed under 14. */
  guardians: z.array(GuardianNamed).max(4),
  ...care,
};
export const OpenRequest = z.discriminatedUnion("forWhom", [z.strictObject(forSelf), z.strictObject(forLovedOne)]);
export type OpenRequest = z.infer<typeof OpenRequest>;

const guest = {
  requester: z.strictObject({
    firstName: Line(80),
    lastName: Line(80),
    email: Email,
    phone: Phone.optional(),
    locale: Locale,
  }),
};
export const OpenGuestRequest = z.discriminatedUnion("forWhom", [
  z.strictObject({ ...forSelf, ...guest }),
  z.strictObject({ ...forLovedOne, ...guest }),
]);
export type OpenGuestRequest = z.infer<typeof OpenGuestRequest>;

/** What `POST /requests` takes: a visitor says who they are, a signed-in client does not. */
const maybeGuest = { requester: guest.requester.optional() };
export const OpenAnyRequest = z.discriminatedUnion("forWhom", [
  z.strictObject({ ...forSelf, ...maybeGuest }),
  z.strictObject({ ...forLovedOne, ...maybeGuest }),
]);
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
  forWhom: z.enum(["self", "loved_one"]),
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

/** Always the same, known or not. */
export const Received = z.object({ received: z.literal(true) });
/** What the person concerned reads before answering: nothing about why. */
export const Invitation = z.object({ id: Id, requester: z.string(), firstName: z.string(), until: Instant });
const AnswerConsent = z.strictObject({
  accept: z.boolean(),
  /** The secret of the mailed link; not needed by the person concerned when signed in. */
  token: Line(200).optional(),
  /** The birth date, when the requester did not know it. */
  birthDate: LocalDate.optional(),
  /** As in a request of one's own. */
  agreedToMatching: z.boolean().optional(),
});
export type AnswerConsent = z.infer<typeof AnswerConsent>;
const byId = z.strictObject({ id: Id });
const byToken = z.strictObject({ token: Line(200) });

export const requests = {
  /** A visitor adds `requester` and gets 202 with the same fixed body as from `openAsGuest`. */
  open: endpoint({
    method: "POST",
    path: "/requests",
    access: "public",
    summary: "Ask for help: signed in 201, as a visitor (with `requester`) 202 with a fixed body",
    body: OpenAnyRequest,
    reply: MyRequest,
    success: 201,
    refusals: {
      REQUEST_OPEN: 409,
      UNKNOWN_REASON: 400,
      SAFETY_UNANSWERED: 400,
      GUARDIANS_NEEDED: 400,
      BIRTH_DATE_IMPOSSIBLE: 400,
    },
  }),
  openAsGuest: endpoint({
    method: "POST",
    path: "/appointments/guest",
    access: "public",
    summary: "Ask for help without an account; the answer never tells whether the e-mail is known",
    body: OpenGuestRequest,
    reply: Received,
    success: 202,
    refusals: { UNKNOWN_REASON: 400, SAFETY_UNANSWERED: 400, GUARDIANS_NEEDED: 400, BIRTH_DATE_IMPOSSIBLE: 400 },
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
    body: byToken,
    reply: Invitation,
    success: 200,
    refusals: { LINK_EXPIRED: 410 },
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
    refusals: { LINK_EXPIRED: 410, CONSENT_ANSWERED: 409, BIRTH_DATE_IMPOSSIBLE: 400 },
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
