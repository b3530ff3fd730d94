import { z } from "zod";
import { endpoint, Id, Instant, Line, Locale, Money } from "./endpoint.ts";

export const Signature = z.object({
  id: Id,
  version: z.string(),
  language: Locale,
  typedName: z.string(),
  signedAt: Instant,
});
/** What is agreed with one professional about fees, cancelling and the limits of secrecy. */
export const ServiceAgreement = z.object({
  professional: z.object({ id: Id, name: z.string() }),
  /** In the reader's language. `body` is plain text: a blank line ends a paragraph, `## ` begins a title. */
  text: z.object({
    version: z.string(),
    language: Locale,
    title: z.string(),
    body: z.string(),
    /** SHA-256 of the exact text, hexadecimal. */
    hash: z.string(),
  }),
  /** The price of the session that comes next, or of an individual session. */
  price: Money,
  noticeHours: z.int(),
  lateFee: Money,
  missedFee: Money,
  /** Null: to be signed. */
  signed: Signature.nullable(),
});
export type ServiceAgreement = z.infer<typeof ServiceAgreement>;
export const SignServiceAgreement = z.strictObject({
  professionalId: Id,
  version: Line(40),
  language: Locale,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  typedName: Line(200),
});
export type SignServiceAgreement = z.infer<typeof SignServiceAgreement>;

export const serviceAgreements = {
  read: endpoint({
    method: "GET",
    path: "/portal/service-agreement",
    access: "requests:read",
    summary: "The service agreement with one of my professionals, signed or to be signed",
    query: z.strictObject({ professionalId: Id, language: Locale.optional() }),
    reply: ServiceAgreement,
    success: 200,
    refusals: {},
  }),
  sign: endpoint({
    method: "POST",
    path: "/portal/service-agreements",
    access: "requests:write",
    summary: "Accept the service agreement by typing my name",
    body: SignServiceAgreement,
    reply: ServiceAgreement,
    success: 201,
    refusals: { TEXT_CHANGED: 409, ALREADY_SIGNED: 409 },
  }),
};
