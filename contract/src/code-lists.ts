import { z } from "zod";
import type { Bilingual, Gender, Title } from "./vocabulary.ts";

/** The professional orders of Québec whose members practise here. */
export const ORDERS = ["opq", "otstcfq", "occoq", "oppq", "opsq", "oeq", "oiiq", "cmq"] as const;
export const Order = z.enum(ORDERS);
export type Order = z.infer<typeof Order>;

type OrderEntry = Readonly<{
  /** The short name that people know. */
  short: string;
  label: Bilingual;
  site: string;
  /** Titles that its members may carry. A psychotherapist of another order holds a permit of the Ordre des psychologues. */
  titles: readonly Title[];
}>;
export const ORDER_LIST: Readonly<Record<Order, OrderEntry>> = {
  opq: {
    short: "OPQ",
    label: { fr: "Ordre des psychologues du Québec", en: "Order of psychologists of Québec" },
    site: "https://www.ordrepsy.qc.ca",
    titles: ["psychologist", "neuropsychologist", "psychotherapist"],
  },
  otstcfq: {
    short: "OTSTCFQ",
    label: {
      fr: "Ordre des travailleurs sociaux et des thérapeutes conjugaux et familiaux du Québec",
      en: "Order of social workers and couple and family therapists of Québec",
    },
    site: "https://www.otstcfq.org",
    titles: ["social_worker", "couple_family_therapist", "psychotherapist"],
  },
  occoq: {
    short: "OCCOQ",
    label: {
      fr: "Ordre des conseillers et conseillères d’orientation du Québec",
      en: "Order of guidance counsellors of Québec",
    },
    site: "https://www.orientation.qc.ca",
    titles: ["guidance_counsellor", "psychotherapist"],
  },
  oppq: {
    short: "OPPQ",
    label: {
      fr: "Ordre des psychoéducateurs et psychoéducatrices du Québec",
      en: "Order of psychoeducators of Québec",
    },
    site: "https://www.ordrepsed.qc.ca",
    titles: ["psychoeducator", "psychotherapist"],
  },
  opsq: {
    short: "OPSQ",
    label: { fr: "Ordre professionnel des sexologues du Québec", en: "Order of sexologists of Québec" },
    site: "https://opsq.org",
    titles: ["sexologist", "psychotherapist"],
  },
  oeq: {
    short: "OEQ",
    label: { fr: "Ordre des ergothérapeutes du Québec", en: "Order of occupational therapists of Québec" },
    site: "https://www.oeq.org",
    titles: ["psychotherapist"],
  },
  oiiq: {
    short: "OIIQ",
    label: { fr: "Ordre des infirmières et infirmiers du Québec", en: "Order of nurses of Québec" },
    site: "https://www.oiiq.org",
    titles: ["psychotherapist"],
  },
  cmq: {
    short: "CMQ",
    label: { fr: "Collège des médecins du Québec", en: "Québec college of physicians" },
    site: "https://www.cmq.org",
    titles: ["psychotherapist"],
  },
};

type Forms = Readonly<{ feminine: string; masculine: string; en: string }>;
const TITLE_FORMS: Readonly<Record<Title, Forms>> = {
  psychologist: { feminine: "Psychologue", masculine: "Psychologue", en: "Psychologist" },
  neuropsychologist: { feminine: "Neuropsychologue", masculine: "Neuropsychologue", en: "Neuropsychologist" },
  psychotherapist: { feminine: "Psychothérapeute", masculine: "Psychothérapeute", en: "Psychotherapist" },
  social_worker: { feminine: "Travailleuse sociale", masculine: "Travailleur social", en: "Social worker" },
  couple_family_therapist: {
    feminine: "Thérapeute conjugale et familiale",
    masculine: "Thérapeute conjugal et familial",
    en: "Couple and family therapist",
  },
  sexologist: { feminine: "Sexologue", masculine: "Sexologue", en: "Sexologist" },
  psychoeducator: { feminine: "Psychoéducatrice", masculine: "Psychoéducateur", en: "Psychoeducator" },
  guidance_counsellor: {
    feminine: "Conseillère d’orientation",
    masculine: "Conseiller d’orientation",
    en: "Guidance counsellor",
  },
};

/** How a title is said of one person. Who is neither a woman nor a man, or did not say, reads both forms in French. */
export function titleOf(title: Title, gender: Gender | "other" | null): Bilingual {
  const { feminine, masculine, en } = TITLE_FORMS[title];
  if (gender === "woman") return { fr: feminine, en };
  if (gender === "man" || feminine === masculine) return { fr: masculine, en };
  return { fr: `${feminine} ou ${masculine.toLowerCase()}`, en };
}
