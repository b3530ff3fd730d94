import type { PoolCard, Proposed } from "@jechemine/contract/proposals.ts";
import type { RequestPreferences } from "@jechemine/contract/requests.ts";
import type { AgeGroup, Bilingual } from "@jechemine/contract/vocabulary.ts";
import {
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  CELL_LABELS,
  GENDER_LABELS,
  MODALITY_LABELS,
  PAYER_KIND_LABELS,
  REGION_LABELS,
  SERVICE_TYPE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

const GROUPS: Readonly<Record<AgeGroup, string>> = {
  "0-11": "child",
  "12-17": "teen",
  "18-64": "adult",
  "65+": "elder",
};
/** `Adulte, 41 ans`, or the group alone. */
export const personInWords = (group: AgeGroup, age?: number) =>
  age === undefined
    ? t("proposals.who.group", { group: GROUPS[group] })
    : t("proposals.who", { group: GROUPS[group], age });

const words = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, Bilingual>>) =>
  fmt.list(keys.map((key) => labels[key][locale].toLocaleLowerCase()));

/** `Montréal · par vidéo` */
export function placeInWords(preferences: Partial<RequestPreferences>): string {
  const { place, modality } = preferences;
  const where = place?.city ?? (place?.region ? REGION_LABELS[place.region][locale] : undefined);
  return [where, modality && words(modality.wanted, MODALITY_LABELS)].filter(Boolean).join(" · ");
}

/** Why this request fits, in sentences. */
export function fitInWords({ fit, reasons }: Proposed, nameOf: (key: string) => string): string[] {
  const treated = reasons.filter((key) => fit.reasons.includes(key)).map((key) => nameOf(key).toLocaleLowerCase());
  return [
    ...(treated.length > 0 ? [t("proposals.fit.reasons", { list: fmt.list(treated) })] : []),
    ...(fit.approaches.length > 0
      ? [t("proposals.fit.approaches", { list: words(fit.approaches, APPROACH_LABELS) })]
      : []),
    ...(fit.times.length > 0 ? [t("proposals.fit.times", { list: words(fit.times, CELL_LABELS) })] : []),
    ...(fit.sameCity ? [t("proposals.fit.city")] : []),
  ];
}

const SAID = [
  "first_reason",
  "other_reasons",
  "approaches",
  "times",
  "language",
  "modality",
  "service",
  "gender",
  "place",
] as const;
/** What does not fit, in sentences. */
export const missesInWords = ({ missed }: Pick<Proposed, "missed">): string[] =>
  SAID.filter((criterion) => missed.includes(criterion)).map((criterion) => t(`proposals.miss.${criterion}`));

type Line = { label: string; value: string };
const wish = (text: string, required: boolean) => (required ? t("proposals.required", { wish: text }) : text);

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const line = (label: string, text: string | undefined, required = false): Line[] =>
  text ? [{ label, value: capital(wish(text, required)) }] : [];

/** The wishes of a request, one a line; what was not wished for is left out. */
export function wishesInWords({
  service,
  preferences,
}: Pick<PoolCard, "service"> & { preferences: Partial<RequestPreferences> }): Line[] {
  const { modality, language, times, approaches, gender, maximumPrice, place, payer } = preferences;
  const where = place?.city ?? (place?.region ? REGION_LABELS[place.region][locale] : undefined);
  const price = maximumPrice && fmt.money({ amountCents: maximumPrice.amountCents, currency: "CAD" });
  return [
    ...line(t("proposals.detail.service"), SERVICE_TYPE_LABELS[service.type][locale]),
    ...line(
      t("proposals.detail.modality"),
      modality ? words(modality.wanted, MODALITY_LABELS) : t("proposals.any"),
      modality?.required,
    ),
    ...line(
      t("proposals.detail.language"),
      language && words(language.wanted, CARE_LANGUAGE_LABELS),
      language?.required,
    ),
    ...line(t("proposals.detail.times"), times && words(times.wanted, CELL_LABELS), times?.required),
    ...line(
      t("proposals.detail.approaches"),
      approaches && words(approaches.wanted, APPROACH_LABELS),
      approaches?.required,
    ),
    ...line(t("proposals.detail.gender"), gender && words(gender.wanted, GENDER_LABELS), gender?.required),
    ...line(t("proposals.detail.price"), price, maximumPrice?.required),
    ...line(t("proposals.detail.place"), where, place?.required),
    ...line(t("proposals.detail.payer"), payer && PAYER_KIND_LABELS[payer][locale]),
  ];
}
