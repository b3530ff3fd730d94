import { z } from "zod";
import { Document } from "./documents.ts";
import { Email, Id, Instant, Line, LocalDate, Text } from "./endpoint.ts";

/** `logistics`: appointments · `billing`: what is owed and paid · `consent`: agreements · `clinical`: why care was asked for, what is shared. */
export const AREAS = ["logistics", "billing", "consent", "clinical"] as const;
export const Area = z.enum(AREAS);
export type Area = z.infer<typeof Area>;
/** What a youth of 14 and over may leave open to a guardian. */
export const GRANTS = ["logistics", "billing"] as const;
export const Grant = z.enum(GRANTS);
export type Grant = z.infer<typeof Grant>;

/** Parent or tutor of a minor; a mandate of protection or a tutorship for an adult. */
export const AUTHORITIES = ["parent", "tutor", "mandate", "tutorship"] as const;
export const Authority = z.enum(AUTHORITIES);
export type Authority = z.infer<typeof Authority>;
/** By order of a court: sees nothing, or sees without acting. */
export const RESTRICTIONS = ["no_information", "no_decisions"] as const;
export const Restriction = z.enum(RESTRICTIONS);
export type Restriction = z.infer<typeof Restriction>;
export const PROOF_KINDS = ["birth_certificate", "judgment", "mandate", "tutorship_act", "other"] as const;
export const ProofKind = z.enum(PROOF_KINDS);
export type ProofKind = z.infer<typeof ProofKind>;
export const LINK_STATES = ["pending", "approved", "refused", "ended", "expired"] as const;
export const LinkState = z.enum(LINK_STATES);
export type LinkState = z.infer<typeof LinkState>;
/** What guardians of a child under 14 are asked to agree to. */
export const PURPOSES = ["care", "telehealth"] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

export const PROOF_FILES_MAXIMUM = 3;
/** A document as described: what it is, its number, and where or when it was seen; and itself, as files that were sent within the day. */
export const Proof = z.strictObject({
  kind: ProofKind,
  reference: Line(100).optional(),
  description: Text(500).min(1),
  documentIds: z.array(Id).max(PROOF_FILES_MAXIMUM).optional(),
});
export type Proof = z.infer<typeof Proof>;

export const AskLink = z.strictObject({
  firstName: Line(80),
  lastName: Line(80),
  birthDate: LocalDate,
  authority: Authority,
  /** A court has said something about this child or this authority; the team reads it first. */
  courtOrder: z.boolean(),
  proof: Proof,
});
export type AskLink = z.infer<typeof AskLink>;

const Answers = z.object({
  purpose: Purpose,
  /** One's own answer; none yet is null. */
  mine: z.boolean().nullable(),
  given: z.int(),
  needed: z.int(),
});
/** Somebody for whom the reader acts, or asked to. */
export const Ward = z.object({
  linkId: Id,
  wardId: Id,
  name: z.string(),
  birthDate: LocalDate.nullable(),
  authority: Authority,
  state: LinkState,
  /** Why it was refused or ended. */
  reason: z.string().nullable(),
  restriction: Restriction.nullable(),
  expiresOn: LocalDate.nullable(),
  sees: z.array(Area),
  acts: z.array(Area),
  /** The fourteenth birthday, for parents and tutors of a minor. */
  fourteenOn: LocalDate.nullable(),
  isFourteen: z.boolean(),
  /** Until then appointments and bills stay open without the youth's decision: the day on which they close. */
  openUntil: LocalDate.nullable(),
  hasDecided: z.boolean(),
  hasAccount: z.boolean(),
  answers: z.array(Answers),
});
export type Ward = z.infer<typeof Ward>;
/** Somebody who acts, or may act, for the reader. */
export const MyGuardian = z.object({
  linkId: Id,
  name: z.string(),
  authority: Authority,
  sees: z.array(Area),
  grants: z.array(Grant),
  decidedAt: Instant.nullable(),
  /** From 14 on, until 18. */
  mayDecide: z.boolean(),
  openUntil: LocalDate.nullable(),
});
export type MyGuardian = z.infer<typeof MyGuardian>;
export const Family = z.object({ wards: z.array(Ward), guardians: z.array(MyGuardian) });
export type Family = z.infer<typeof Family>;

export const Guardianship = z.object({
  id: Id,
  state: LinkState,
  authority: Authority,
  courtOrder: z.boolean(),
  restriction: Restriction.nullable(),
  scope: z.array(Area),
  expiresOn: LocalDate.nullable(),
  ward: z.object({ id: Id, name: z.string(), birthDate: LocalDate.nullable(), hasAccount: z.boolean() }),
  guardian: z.object({ id: Id, name: z.string(), email: z.string().nullable(), hasAccount: z.boolean() }),
  proofs: z.array(
    z.object({
      id: Id,
      kind: ProofKind,
      reference: z.string().nullable(),
      description: z.string(),
      toldAt: Instant,
      files: z.array(Document),
    }),
  ),
  /** Others who act for the same person, so that nobody is approved unseen beside a court order. */
  others: z.array(z.object({ name: z.string(), state: LinkState, restriction: Restriction.nullable() })),
  reason: z.string().nullable(),
  createdAt: Instant,
  decidedAt: Instant.nullable(),
});
export type Guardianship = z.infer<typeof Guardianship>;

export const ApproveLink = z.strictObject({
  scope: z.array(Area).min(1).max(4),
  restriction: Restriction.optional(),
  expiresOn: LocalDate.optional(),
  /** What the team saw itself, on paper. */
  proof: Proof.optional(),
});
export type ApproveLink = z.infer<typeof ApproveLink>;
export const LimitLink = z.strictObject({
  restriction: Restriction.nullable(),
  expiresOn: LocalDate.nullable(),
  reason: Text(500).min(1),
});
export type LimitLink = z.infer<typeof LimitLink>;
/** A talk that waits: the youth turns, or has turned, fourteen. */
export const YouthTalk = z.object({ wardId: Id, name: z.string(), birthday: LocalDate, dueOn: LocalDate });
export type YouthTalk = z.infer<typeof YouthTalk>;
/** A youth of 14 to 17 without an account. */
export const YouthWithoutAccount = z.object({
  wardId: Id,
  name: z.string(),
  /** When an invitation last left. */
  invitedAt: Instant.nullable(),
});
export type YouthWithoutAccount = z.infer<typeof YouthWithoutAccount>;
/** The address that the youth gave. */
export const InviteYouth = z.strictObject({ email: Email });
export type InviteYouth = z.infer<typeof InviteYouth>;
