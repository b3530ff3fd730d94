import type {
  AgeGroup,
  Approach,
  Bilingual,
  CareLanguage,
  Cell,
  Gender,
  Modality,
  PayerKind,
  Region,
  ServiceType,
  Title,
} from "./vocabulary.ts";

/** What people read for each word of the vocabulary; a key without its two labels is a type error. */
export const SERVICE_TYPE_LABELS: Readonly<Record<ServiceType, Bilingual>> = {
  individual: { fr: "Thérapie individuelle", en: "Individual therapy" },
  couple: { fr: "Thérapie de couple", en: "Couple therapy" },
  family: { fr: "Thérapie familiale", en: "Family therapy" },
  group: { fr: "Thérapie de groupe", en: "Group therapy" },
  evaluation: { fr: "Évaluation", en: "Evaluation" },
};
export const MODALITY_LABELS: Readonly<Record<Modality, Bilingual>> = {
  video: { fr: "Par vidéo", en: "By video" },
  in_person: { fr: "En personne", en: "In person" },
  phone: { fr: "Par téléphone", en: "By phone" },
};
export const GENDER_LABELS: Readonly<Record<Gender, Bilingual>> = {
  woman: { fr: "Une femme", en: "A woman" },
  man: { fr: "Un homme", en: "A man" },
  non_binary: { fr: "Une personne non binaire", en: "A non-binary person" },
};
export const AGE_GROUP_LABELS: Readonly<Record<AgeGroup, Bilingual>> = {
  "0-11": { fr: "0 à 11 ans", en: "0 to 11 years" },
  "12-17": { fr: "12 à 17 ans", en: "12 to 17 years" },
  "18-64": { fr: "18 à 64 ans", en: "18 to 64 years" },
  "65+": { fr: "65 ans et plus", en: "65 years and over" },
};
export const CARE_LANGUAGE_LABELS: Readonly<Record<CareLanguage, Bilingual>> = {
  fr: { fr: "Français", en: "French" },
  en: { fr: "Anglais", en: "English" },
  es: { fr: "Espagnol", en: "Spanish" },
  ar: { fr: "Arabe", en: "Arabic" },
  ht: { fr: "Créole haïtien", en: "Haitian Creole" },
  it: { fr: "Italien", en: "Italian" },
  pt: { fr: "Portugais", en: "Portuguese" },
  zh: { fr: "Mandarin", en: "Mandarin" },
  ru: { fr: "Russe", en: "Russian" },
  lsq: { fr: "Langue des signes québécoise (LSQ)", en: "Quebec Sign Language (LSQ)" },
  asl: { fr: "Langue des signes américaine (ASL)", en: "American Sign Language (ASL)" },
};
/** In the neutral form; a sentence writes « une personne … » around it when gender would show. */
export const TITLE_LABELS: Readonly<Record<Title, Bilingual>> = {
  psychologist: { fr: "Psychologue", en: "Psychologist" },
  neuropsychologist: { fr: "Neuropsychologue", en: "Neuropsychologist" },
  psychotherapist: { fr: "Psychothérapeute", en: "Psychotherapist" },
  social_worker: { fr: "Travailleur social, travailleuse sociale", en: "Social worker" },
  couple_family_therapist: { fr: "Thérapeute conjugal et familial", en: "Couple and family therapist" },
  sexologist: { fr: "Sexologue", en: "Sexologist" },
  psychoeducator: { fr: "Psychoéducateur, psychoéducatrice", en: "Psychoeducator" },
  guidance_counsellor: { fr: "Conseiller, conseillère d’orientation", en: "Guidance counsellor" },
};
export const APPROACH_LABELS: Readonly<Record<Approach, Bilingual>> = {
  cbt: { fr: "Cognitivo-comportementale (TCC)", en: "Cognitive behavioural (CBT)" },
  act: { fr: "Acceptation et engagement (ACT)", en: "Acceptance and commitment (ACT)" },
  dbt: { fr: "Comportementale dialectique (TCD)", en: "Dialectical behaviour (DBT)" },
  emdr: { fr: "EMDR (mouvements oculaires)", en: "EMDR (eye movements)" },
  psychodynamic: { fr: "Psychodynamique", en: "Psychodynamic" },
  humanistic: { fr: "Humaniste", en: "Humanistic" },
  systemic: { fr: "Systémique", en: "Systemic" },
  emotionally_focused: { fr: "Centrée sur les émotions (TCE)", en: "Emotionally focused (EFT)" },
  mindfulness: { fr: "Pleine conscience", en: "Mindfulness" },
  interpersonal: { fr: "Interpersonnelle (TIP)", en: "Interpersonal (IPT)" },
  schema: { fr: "Des schémas", en: "Schema" },
  narrative: { fr: "Narrative", en: "Narrative" },
  solution_focused: { fr: "Orientée vers les solutions", en: "Solution focused" },
  gestalt: { fr: "Gestalt", en: "Gestalt" },
  motivational: { fr: "Motivationnelle", en: "Motivational" },
  play: { fr: "Par le jeu", en: "Play" },
};
export const PAYER_KIND_LABELS: Readonly<Record<PayerKind, Bilingual>> = {
  person: { fr: "Moi-même ou un proche", en: "Myself or someone close" },
  insurer: { fr: "Une assurance", en: "An insurer" },
  eap: { fr: "Le programme d’aide aux employés (PAE)", en: "The employee assistance program (EAP)" },
  employer: { fr: "Mon employeur", en: "My employer" },
  ivac: { fr: "L’IVAC", en: "IVAC (crime victims)" },
  cnesst: { fr: "La CNESST", en: "CNESST (work injuries)" },
  saaq: { fr: "La SAAQ", en: "SAAQ (road accidents)" },
  other: { fr: "Un autre organisme", en: "Another organization" },
};
export const CELL_LABELS: Readonly<Record<Cell, Bilingual>> = {
  weekday_morning: { fr: "Matins de semaine", en: "Weekday mornings" },
  weekday_afternoon: { fr: "Après-midis de semaine", en: "Weekday afternoons" },
  weekday_evening: { fr: "Soirs de semaine", en: "Weekday evenings" },
  weekend_morning: { fr: "Matins de fin de semaine", en: "Weekend mornings" },
  weekend_afternoon: { fr: "Après-midis de fin de semaine", en: "Weekend afternoons" },
  weekend_evening: { fr: "Soirs de fin de semaine", en: "Weekend evenings" },
};
export const REGION_LABELS: Readonly<Record<Region, Bilingual>> = {
  "01": { fr: "Bas-Saint-Laurent", en: "Bas-Saint-Laurent" },
  "02": { fr: "Saguenay–Lac-Saint-Jean", en: "Saguenay–Lac-Saint-Jean" },
  "03": { fr: "Capitale-Nationale", en: "Capitale-Nationale" },
  "04": { fr: "Mauricie", en: "Mauricie" },
  "05": { fr: "Estrie", en: "Estrie" },
  "06": { fr: "Montréal", en: "Montréal" },
  "07": { fr: "Outaouais", en: "Outaouais" },
  "08": { fr: "Abitibi-Témiscamingue", en: "Abitibi-Témiscamingue" },
  "09": { fr: "Côte-Nord", en: "Côte-Nord" },
  "10": { fr: "Nord-du-Québec", en: "Nord-du-Québec" },
  "11": { fr: "Gaspésie–Îles-de-la-Madeleine", en: "Gaspésie–Îles-de-la-Madeleine" },
  "12": { fr: "Chaudière-Appalaches", en: "Chaudière-Appalaches" },
  "13": { fr: "Laval", en: "Laval" },
  "14": { fr: "Lanaudière", en: "Lanaudière" },
  "15": { fr: "Laurentides", en: "Laurentides" },
  "16": { fr: "Montérégie", en: "Montérégie" },
  "17": { fr: "Centre-du-Québec", en: "Centre-du-Québec" },
  outside: { fr: "Hors du Québec", en: "Outside Québec" },
};
