import { z } from "zod";
import { Done, endpoint, Id, Instant, Line, Locale } from "./endpoint.ts";
import { LEGAL_KEYS } from "./legal.ts";

/** Texts that a person agrees to for themselves. The service agreement is signed with a professional, in its own place. */
export const CONSENT_KEYS = ["terms", "privacy", "professional_terms", "telehealth", "automated_matching"] as const;
export const ConsentKey = z.enum(CONSENT_KEYS);
export type ConsentKey = z.infer<typeof ConsentKey>;
/** `outdated`: agreed to a version that is no longer in force. */
export const CONSENT_STATES = ["none", "given", "outdated", "withdrawn"] as const;
export const ConsentState = z.enum(CONSENT_STATES);
export type ConsentState = z.infer<typeof ConsentState>;

const Bilingual = z.object({ fr: z.string(), en: z.string() });

export const StandingConsent = z.object({
  key: ConsentKey,
  title: z.string(),
  /** In force now. */
  version: z.string(),
  effectiveAt: Instant,
  /** Without it the account cannot be used. */
  mandatory: z.boolean(),
  state: ConsentState,
  /** The newest answer; null when there is none. */
  consent: z
    .object({ id: Id, version: z.string(), language: Locale, givenAt: Instant, withdrawnAt: Instant.nullable() })
    .nullable(),
  /** What withdrawing means. */
  consequence: Bilingual,
});
export type StandingConsent = z.infer<typeof StandingConsent>;

/** One line of the ledger: it is never changed, only withdrawn. */
export const ConsentEntry = z.object({
  id: Id,
  purpose: z.string(),
  title: z.string(),
  version: z.string(),
  /** Since when that version was in force. */
  effectiveAt: Instant,
  language: Locale,
  form: z.enum(["typed", "click", "verbal", "paper"]),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** A guardian gave it for the person. */
  byGuardian: z.boolean(),
});
export type ConsentEntry = z.infer<typeof ConsentEntry>;

export const Consents = z.object({ standing: z.array(StandingConsent), history: z.array(ConsentEntry) });
export type Consents = z.infer<typeof Consents>;

/** A text that waits for an answer, as it is read before answering. */
export const DueText = z.object({
  key: ConsentKey,
  version: z.string(),
  language: Locale,
  title: z.string(),
  body: z.string(),
  /** SHA-256 of title and body, in hexadecimal. */
  hash: z.string(),
  effectiveAt: Instant,
  mandatory: z.boolean(),
  /** The reader agreed to an earlier version. */
  changed: z.boolean(),
});
export type DueText = z.infer<typeof DueText>;

export const GiveConsent = z.strictObject({
  key: ConsentKey,
  version: Line(40),
  language: Locale,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type GiveConsent = z.infer<typeof GiveConsent>;

export const consents = {
  list: endpoint({
    method: "GET",
    path: "/portal/consents",
    access: "account:read",
    summary: "What I agreed to: where each text stands, and the whole ledger, newest first",
    query: z.strictObject({ language: Locale.optional() }),
    reply: Consents,
    success: 200,
    refusals: {},
  }),
  due: endpoint({
    method: "GET",
    path: "/portal/consents/due",
    access: "account:read",
    summary: "The texts that wait for my answer, to be read",
    query: z.strictObject({ language: Locale.optional() }),
    reply: z.array(DueText),
    success: 200,
    refusals: {},
  }),
  give: endpoint({
    method: "POST",
    path: "/portal/consents",
    access: "account:write",
    summary: "Agree to a text, named by its version and hash; saying it twice changes nothing",
    body: GiveConsent,
    reply: z.object({ id: Id }),
    success: 201,
    refusals: { TEXT_CHANGED: 409 },
  }),
  withdraw: endpoint({
    method: "POST",
    path: "/portal/consents/:id/withdraw",
    access: "account:write",
    summary: "Take back what I agreed to",
    params: z.strictObject({ id: Id }),
    reply: Done,
    success: 200,
    refusals: { ALREADY_WITHDRAWN: 409, ENDED_ELSEWHERE: 409 },
  }),
};

const Words = z.strictObject({
  title: Line(120),
  body: z.string().trim().min(1).max(40_000),
});
export const PublishText = z.strictObject({
  key: z.enum(LEGAL_KEYS),
  /** From then on in force; left out: at once. */
  effectiveAt: Instant.optional(),
  texts: z.strictObject({ fr: Words, en: Words }),
});
export type PublishText = z.infer<typeof PublishText>;

export const TextVersion = z.object({
  key: z.enum(LEGAL_KEYS),
  version: z.string(),
  title: Bilingual,
  body: Bilingual,
  effectiveAt: Instant,
  inForce: z.boolean(),
  /** Of the version in force: how many accounts agreed to it, of how many that have to; none for texts that nobody has to accept. */
  agreed: z.int().nullable(),
  needed: z.int().nullable(),
});
export type TextVersion = z.infer<typeof TextVersion>;

export const legalTexts = {
  list: endpoint({
    method: "GET",
    path: "/admin/legal-texts",
    access: "settings:read",
    summary: "Every version of every legal text, newest first, and how many still have to agree",
    reply: z.array(TextVersion),
    success: 200,
    refusals: {},
  }),
  publish: endpoint({
    method: "POST",
    path: "/admin/legal-texts",
    access: "settings:write",
    summary: "Publish a new version in both languages; who agreed to an earlier one is asked again",
    body: PublishText,
    reply: z.object({ version: z.string() }),
    success: 201,
    refusals: { SAME_TEXT: 409, DATE_PAST: 400 },
  }),
};
