import { z } from "zod";
import { Line } from "./endpoint.ts";
import type { Bilingual } from "./vocabulary.ts";

/** Who refers a person to us. */
export const REFERRER_PROFESSIONS = [
  "physician",
  "nurse",
  "psychologist",
  "social_worker",
  "school",
  "community",
  "other",
] as const;
export const ReferrerProfession = z.enum(REFERRER_PROFESSIONS);
export type ReferrerProfession = z.infer<typeof ReferrerProfession>;

export const REFERRER_PROFESSION_LABELS: Readonly<Record<ReferrerProfession, Bilingual>> = {
  physician: { fr: "Médecin", en: "Physician" },
  nurse: { fr: "Infirmière, infirmier", en: "Nurse" },
  psychologist: { fr: "Psychologue", en: "Psychologist" },
  social_worker: { fr: "Travailleuse sociale, travailleur social", en: "Social worker" },
  school: { fr: "Milieu scolaire", en: "School staff" },
  community: { fr: "Organisme communautaire", en: "Community organization" },
  other: { fr: "Autre profession", en: "Another profession" },
};

/** What a professional says of themselves and of the person's consent when they refer somebody. */
export const Referral = z.strictObject({
  profession: ReferrerProfession,
  /** The order that licenses them, and their number in it, as they write it. */
  licenceOrder: Line(80).optional(),
  licenceNumber: Line(40).optional(),
  organisation: Line(120).optional(),
  /** They attest that the person agreed to be referred and to what is said here. */
  personConsents: z.literal(true),
  /** The person agrees that the referrer hears what became of it: received, matched or not reached; never more. */
  hearsBack: z.boolean(),
});
export type Referral = z.infer<typeof Referral>;

/** What the proposed professional and intake read of whoever referred. */
export const ReferredBy = z.object({
  name: z.string(),
  profession: ReferrerProfession,
  licenceOrder: z.string().nullable(),
  licenceNumber: z.string().nullable(),
  organisation: z.string().nullable(),
  hearsBack: z.boolean(),
});
export type ReferredBy = z.infer<typeof ReferredBy>;
