import { z } from "zod";
import { Email, Line, LocalDate, Locale, Phone } from "./endpoint.ts";

/** The one safety question behind "as soon as possible". A yes shows the crisis lines at once. */
export const Safety = z.strictObject({
  inDanger: z.boolean(),
  /** After a yes: may a clinician call today, and at which number. In a referral the person's, else the requester's. */
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

/** Somebody else for whom help is asked. */
export const Beneficiary = z.strictObject({
  firstName: Line(80),
  lastName: Line(80),
  birthDate: LocalDate.optional(),
  /** How to invite them from 14 on. Without one the team reaches a loved one through the requester; a referral needs one. */
  email: Email.optional(),
  phone: Phone.optional(),
});

/** A visitor who asks. */
export const Requester = z.strictObject({
  firstName: Line(80),
  lastName: Line(80),
  email: Email,
  phone: Phone.optional(),
  locale: Locale,
});
