import { z } from "zod";

/** The closed lists that a request and a professional's profile share, so that what is wanted can be compared with what is offered. */
export type Bilingual = Readonly<{ fr: string; en: string }>;

/** Thousands of labels hang on these keys: a key never changes, a label may. */
export const SERVICE_TYPES = ["individual", "couple", "family", "group", "evaluation"] as const;
export const ServiceType = z.enum(SERVICE_TYPES);
export type ServiceType = z.infer<typeof ServiceType>;

export const MODALITIES = ["video", "in_person", "phone"] as const;
export const Modality = z.enum(MODALITIES);
export type Modality = z.infer<typeof Modality>;

export const GENDERS = ["woman", "man", "non_binary"] as const;
export const Gender = z.enum(GENDERS);
export type Gender = z.infer<typeof Gender>;

/** In whole years. */
export const AGE_GROUPS = ["0-11", "12-17", "18-64", "65+"] as const;
export const AgeGroup = z.enum(AGE_GROUPS);
export type AgeGroup = z.infer<typeof AgeGroup>;

/** Languages of care; `lsq` and `asl` are the sign languages of Québec and of English America. */
export const CARE_LANGUAGES = ["fr", "en", "es", "ar", "ht", "it", "pt", "zh", "ru", "lsq", "asl"] as const;
export const CareLanguage = z.enum(CARE_LANGUAGES);
export type CareLanguage = z.infer<typeof CareLanguage>;

export const TITLES = [
  "psychologist",
  "neuropsychologist",
  "psychotherapist",
  "social_worker",
  "couple_family_therapist",
  "sexologist",
  "psychoeducator",
  "guidance_counsellor",
] as const;
export const Title = z.enum(TITLES);
export type Title = z.infer<typeof Title>;

export const APPROACHES = [
  "cbt",
  "act",
  "dbt",
  "emdr",
  "psychodynamic",
  "humanistic",
  "systemic",
  "emotionally_focused",
  "mindfulness",
  "interpersonal",
  "schema",
  "narrative",
  "solution_focused",
  "gestalt",
  "motivational",
  "play",
] as const;
export const Approach = z.enum(APPROACHES);
export type Approach = z.infer<typeof Approach>;

export const PAYER_KINDS = ["person", "insurer", "eap", "employer", "ivac", "cnesst", "saaq", "other"] as const;
export const PayerKind = z.enum(PAYER_KINDS);
export type PayerKind = z.infer<typeof PayerKind>;

/** {weekday, weekend} × {morning 9–12, afternoon 12–17, evening 17–21}, in this order everywhere. */
export const CELLS = [
  "weekday_morning",
  "weekday_afternoon",
  "weekday_evening",
  "weekend_morning",
  "weekend_afternoon",
  "weekend_evening",
] as const;
export const Cell = z.enum(CELLS);
export type Cell = z.infer<typeof Cell>;

/** The administrative regions of Québec by their official number, and whatever lies outside. */
export const REGIONS = [
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "07",
  "08",
  "09",
  "10",
  "11",
  "12",
  "13",
  "14",
  "15",
  "16",
  "17",
  "outside",
] as const;
export const Region = z.enum(REGIONS);
export type Region = z.infer<typeof Region>;
