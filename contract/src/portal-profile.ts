import { z } from "zod";
import { endpoint, Id, Instant, Line, LocalDate, Locale, Phone } from "./endpoint.ts";
import { Gender, Region } from "./vocabulary.ts";

export const RELATIONS = ["partner", "parent", "child", "sibling", "relative", "friend", "other"] as const;
export const EmergencyContact = z.strictObject({
  name: Line(120),
  relation: z.enum(RELATIONS),
  phone: Phone,
  /** One of them is called first. */
  first: z.boolean(),
});
export type EmergencyContact = z.infer<typeof EmergencyContact>;

const marks = {
  /** A text message may be sent there: nobody else reads it. */
  safeText: z.boolean(),
  /** A voice message may be left there. */
  safeVoicemail: z.boolean(),
  preferred: z.boolean(),
};
export const ProfilePhone = z.object({ id: Id, number: z.string(), ...marks, verifiedAt: Instant.nullable() });
export type ProfilePhone = z.infer<typeof ProfilePhone>;
/** A letter may say who sends it, or not at all. */
const address = z.strictObject({ text: Line(300), safePost: z.boolean() });

/** Registers of the orders know these; how a person lives their gender stands apart. */
export const RegisteredSex = z.enum(["female", "male", "other"]);
/** An IANA zone that this system knows. */
export const Zone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/);

const named = {
  firstName: Line(100),
  lastName: Line(100),
  /** As papers say it, where that differs; null: the same. */
  legalFirstName: Line(100).nullable(),
  legalLastName: Line(100).nullable(),
  pronouns: Line(40).nullable(),
  gender: Gender.nullable(),
  registeredSex: RegisteredSex.nullable(),
  /** On receipts, for insurers; null: the name used. */
  receiptName: Line(200).nullable(),
  /** What a letter or a voice message may say; null: the name used. */
  mailName: Line(200).nullable(),
  locale: Locale,
  zone: Zone,
  city: Line(80).nullable(),
  region: Region.nullable(),
};

export const OwnProfile = z.object({
  ...named,
  firstName: z.string(),
  lastName: z.string(),
  /** Told once; afterwards the practice corrects it. */
  birthDate: LocalDate.nullable(),
  email: z.string(),
  phones: z.array(ProfilePhone),
  address: address.nullable(),
  emergencyContacts: z.array(z.object(EmergencyContact.shape)),
});
export type OwnProfile = z.infer<typeof OwnProfile>;

const atMostOne = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length <= 1;
export const SaveOwnProfile = z.strictObject({
  ...named,
  /** Only while none is known. */
  birthDate: LocalDate.nullable().optional(),
  /** All of them; one that is left out is forgotten. A new number is verified by a code. */
  phones: z
    .array(z.strictObject({ number: Phone, ...marks }))
    .max(3)
    .refine((phones) => atMostOne(phones, ({ preferred }) => preferred)),
  address: address.nullable(),
  emergencyContacts: z
    .array(EmergencyContact)
    .max(5)
    .refine((contacts) => contacts.length === 0 || contacts.filter(({ first }) => first).length === 1),
});
export type SaveOwnProfile = z.infer<typeof SaveOwnProfile>;

export const portalProfile = {
  read: endpoint({
    method: "GET",
    path: "/portal/profile",
    access: "account:read",
    summary: "My names, how to reach me, and whom to call for me",
    reply: OwnProfile,
    success: 200,
    refusals: {},
  }),
  save: endpoint({
    method: "PUT",
    path: "/portal/profile",
    access: "account:write",
    summary: "Change my profile; the e-mail has a way of its own",
    body: SaveOwnProfile,
    reply: OwnProfile,
    success: 200,
    refusals: { BIRTH_DATE_KNOWN: 409, BIRTH_DATE_IMPOSSIBLE: 400, UNKNOWN_ZONE: 400, SAME_PHONE_TWICE: 400 },
  }),
};

const byPhone = z.strictObject({ id: Id });
export const phoneCodes = {
  send: endpoint({
    method: "POST",
    path: "/portal/profile/phones/:id/code",
    access: "account:write",
    summary: "Send a code of six digits by text message to one of my numbers",
    params: byPhone,
    reply: z.object({ expiresAt: Instant }),
    success: 202,
    refusals: { PHONE_VERIFIED: 409, PHONE_NOT_SERVED: 409 },
  }),
  verify: endpoint({
    method: "POST",
    path: "/portal/profile/phones/:id/verify",
    access: "account:write",
    summary: "Give the code that came: the number is mine",
    params: byPhone,
    body: z.strictObject({
      code: z
        .string()
        .trim()
        .regex(/^\d{3} ?\d{3}$/),
    }),
    reply: ProfilePhone,
    success: 200,
    refusals: { WRONG_CODE: 401, CODE_EXPIRED: 410 },
  }),
};
