import { z } from "zod";
import type { Bilingual } from "./vocabulary.ts";

/** Where somebody is at the moment of a session: a province or territory of Canada (ISO 3166-2), a country (ISO 3166-1), or elsewhere. */
export const TERRITORIES = [
  "QC",
  "ON",
  "NB",
  "NS",
  "PE",
  "NL",
  "MB",
  "SK",
  "AB",
  "BC",
  "YT",
  "NT",
  "NU",
  "US",
  "FR",
  "BE",
  "CH",
  "MX",
  "other",
] as const;
export const Territory = z.enum(TERRITORIES);
export type Territory = z.infer<typeof Territory>;

/** All orders of `ORDERS` license for Québec: outside of it a professional may not be allowed to practise. */
export const LICENCE_TERRITORY: Territory = "QC";
export const isOutsideLicence = (territory: Territory): boolean => territory !== LICENCE_TERRITORY;

export const TERRITORY_LABELS: Readonly<Record<Territory, Bilingual>> = {
  QC: { fr: "Québec", en: "Québec" },
  ON: { fr: "Ontario", en: "Ontario" },
  NB: { fr: "Nouveau-Brunswick", en: "New Brunswick" },
  NS: { fr: "Nouvelle-Écosse", en: "Nova Scotia" },
  PE: { fr: "Île-du-Prince-Édouard", en: "Prince Edward Island" },
  NL: { fr: "Terre-Neuve-et-Labrador", en: "Newfoundland and Labrador" },
  MB: { fr: "Manitoba", en: "Manitoba" },
  SK: { fr: "Saskatchewan", en: "Saskatchewan" },
  AB: { fr: "Alberta", en: "Alberta" },
  BC: { fr: "Colombie-Britannique", en: "British Columbia" },
  YT: { fr: "Yukon", en: "Yukon" },
  NT: { fr: "Territoires du Nord-Ouest", en: "Northwest Territories" },
  NU: { fr: "Nunavut", en: "Nunavut" },
  US: { fr: "États-Unis", en: "United States" },
  FR: { fr: "France", en: "France" },
  BE: { fr: "Belgique", en: "Belgium" },
  CH: { fr: "Suisse", en: "Switzerland" },
  MX: { fr: "Mexique", en: "Mexico" },
  other: { fr: "Un autre pays", en: "Another country" },
};
