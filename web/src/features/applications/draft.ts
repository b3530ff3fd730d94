import { type Application, Apply, Practice } from "@jechemine/contract/accounts-applications.ts";
import type { Order } from "@jechemine/contract/code-lists.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { AgeGroup, Approach, CareLanguage, Modality, PayerKind, Title } from "@jechemine/contract/vocabulary.ts";

export type LicenceDraft = {
  order: Order | null;
  title: Title | null;
  number: string;
  validFrom: string | null;
  psychotherapyPermit: boolean;
  supervised: boolean;
};
/** What is being written, also while it is not complete. */
export type PracticeDraft = {
  licences: LicenceDraft[];
  serviceIds: string[];
  reasons: string[];
  approaches: Approach[];
  languages: CareLanguage[];
  ageGroups: AgeGroup[];
  modalities: Modality[];
  payers: PayerKind[];
  siteIds: string[];
  weeklyCapacity: number | null;
  biographyFr: string;
  biographyEn: string;
};
export type ApplyDraft = PracticeDraft & { firstName: string; lastName: string; email: string; password: string };

export const EMPTY_LICENCE: LicenceDraft = {
  order: null,
  title: null,
  number: "",
  validFrom: null,
  psychotherapyPermit: false,
  supervised: false,
};
export const emptyDraft = (locale: Locale): ApplyDraft => ({
  firstName: "",
  lastName: "",
  email: "",
  password: "",
  licences: [EMPTY_LICENCE],
  serviceIds: [],
  reasons: [],
  approaches: [],
  languages: [locale],
  ageGroups: ["18-64"],
  modalities: ["video"],
  payers: ["person"],
  siteIds: [],
  weeklyCapacity: 10,
  biographyFr: "",
  biographyEn: "",
});

const practiceOf = (draft: PracticeDraft) => ({
  licences: draft.licences,
  serviceIds: draft.serviceIds,
  reasons: draft.reasons,
  approaches: draft.approaches,
  languages: draft.languages,
  ageGroups: draft.ageGroups,
  modalities: draft.modalities,
  payers: draft.payers,
  siteIds: draft.modalities.includes("in_person") ? draft.siteIds : [],
  weeklyCapacity: draft.weeklyCapacity,
  biography: { fr: draft.biographyFr.trim() || null, en: draft.biographyEn.trim() || null },
});

/** Where an answer is missing or wrong, by the name of its field: `licences.0.number`, `reasons`. */
export type Wrong = ReadonlySet<string>;
type Checked<T> = { wrong: Wrong; data: T | undefined };

function wrongPlaces(draft: PracticeDraft, paths: readonly PropertyKey[][]): Wrong {
  const places = paths.map((path) =>
    path
      .map(String)
      .join(".")
      .replace(/^practice\./, ""),
  );
  const needsSite = draft.modalities.includes("in_person") && draft.siteIds.length === 0;
  return new Set([...places, ...(needsSite ? ["siteIds"] : [])]);
}

/** The whole application as the server takes it, or what is wrong with it. */
export function checkApplication(draft: ApplyDraft, locale: Locale): Checked<Apply> {
  const { firstName, lastName, email, password } = draft;
  const parsed = Apply.safeParse({ firstName, lastName, email, password, locale, practice: practiceOf(draft) });
  const wrong = wrongPlaces(draft, parsed.error?.issues.map(({ path }) => path) ?? []);
  return { wrong, data: wrong.size === 0 ? parsed.data : undefined };
}

export function checkPractice(draft: PracticeDraft): Checked<Practice> {
  const parsed = Practice.safeParse(practiceOf(draft));
  const wrong = wrongPlaces(draft, parsed.error?.issues.map(({ path }) => path) ?? []);
  return { wrong, data: wrong.size === 0 ? parsed.data : undefined };
}

/** What was handed in, to be corrected. */
export const draftOf = ({ biography, ...practice }: Application["practice"]): PracticeDraft => ({
  ...practice,
  biographyFr: biography.fr ?? "",
  biographyEn: biography.en ?? "",
});

export const STEPS = ["you", "licences", "practice", "words", "check"] as const;
export type StepId = (typeof STEPS)[number];
const YOU = ["firstName", "lastName", "email", "password"];

/** The step that holds a field. */
export function stepOf(place: string): StepId {
  if (YOU.includes(place)) return "you";
  if (place.startsWith("licences")) return "licences";
  return place.startsWith("biography") ? "words" : "practice";
}
