import { Line, LocalDate, Locale, Phone } from "@jechemine/contract/endpoint.ts";
import {
  EmergencyContact,
  type OwnProfile,
  RegisteredSex,
  type SaveOwnProfile,
  Zone,
} from "@jechemine/contract/portal-profile.ts";
import { Gender, Region } from "@jechemine/contract/vocabulary.ts";
import { z } from "zod";

const maybe = (max: number) => Line(max).optional();
/** The profile as one types it: what is left empty is no answer. */
export const ProfileForm = z.strictObject({
  firstName: Line(100),
  lastName: Line(100),
  legalFirstName: maybe(100),
  legalLastName: maybe(100),
  pronouns: maybe(40),
  gender: Gender.optional(),
  registeredSex: RegisteredSex.optional(),
  receiptName: maybe(200),
  mailName: maybe(200),
  locale: Locale,
  zone: Zone,
  city: maybe(80),
  region: Region.optional(),
  birthDate: LocalDate.optional(),
  address: maybe(300),
  safePost: z.boolean(),
  phones: z
    .array(z.strictObject({ number: Phone, safeText: z.boolean(), safeVoicemail: z.boolean(), preferred: z.boolean() }))
    .max(3),
  emergencyContacts: z.array(EmergencyContact).max(5),
});
export type ProfileForm = z.infer<typeof ProfileForm>;

const blank = (value: string | null) => value ?? "";
export function formOf(profile: OwnProfile) {
  const { address, phones, birthDate, ...rest } = profile;
  return {
    firstName: rest.firstName,
    lastName: rest.lastName,
    locale: rest.locale,
    zone: rest.zone,
    emergencyContacts: rest.emergencyContacts,
    legalFirstName: blank(rest.legalFirstName),
    legalLastName: blank(rest.legalLastName),
    pronouns: blank(rest.pronouns),
    receiptName: blank(rest.receiptName),
    mailName: blank(rest.mailName),
    city: blank(rest.city),
    gender: rest.gender ?? undefined,
    registeredSex: rest.registeredSex ?? undefined,
    region: rest.region ?? undefined,
    birthDate: birthDate ?? undefined,
    address: blank(address?.text ?? null),
    safePost: address?.safePost ?? false,
    phones: phones.map(({ number, safeText, safeVoicemail, preferred }) => ({
      number,
      safeText,
      safeVoicemail,
      preferred,
    })),
  };
}

/** One is called first, and one number at most is preferred, whatever was ticked in between. */
export function bodyOf({ address, safePost, phones, emergencyContacts, ...rest }: ProfileForm): SaveOwnProfile {
  const called = Math.max(
    0,
    emergencyContacts.findIndex(({ first }) => first),
  );
  const liked = phones.findIndex(({ preferred }) => preferred);
  return {
    firstName: rest.firstName,
    lastName: rest.lastName,
    legalFirstName: rest.legalFirstName ?? null,
    legalLastName: rest.legalLastName ?? null,
    pronouns: rest.pronouns ?? null,
    gender: rest.gender ?? null,
    registeredSex: rest.registeredSex ?? null,
    receiptName: rest.receiptName ?? null,
    mailName: rest.mailName ?? null,
    locale: rest.locale,
    zone: rest.zone,
    city: rest.city ?? null,
    region: rest.region ?? null,
    ...(rest.birthDate && { birthDate: rest.birthDate }),
    address: address ? { text: address, safePost } : null,
    phones: phones.map((phone, index) => ({ ...phone, preferred: index === liked })),
    emergencyContacts: emergencyContacts.map((contact, index) => ({ ...contact, first: index === called })),
  };
}
