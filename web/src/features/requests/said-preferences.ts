import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { RequestPreferences, Service } from "@jechemine/contract/requests.ts";
import type { Bilingual } from "@jechemine/contract/vocabulary.ts";
import {
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  CELL_LABELS,
  GENDER_LABELS,
  MODALITY_LABELS,
  PAYER_KIND_LABELS,
  REGION_LABELS,
  SERVICE_TYPE_LABELS,
  TITLE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";

export type SaidName =
  | "service"
  | "modality"
  | "language"
  | "gender"
  | "place"
  | "wheelchair"
  | "approaches"
  | "title"
  | "price"
  | "payer"
  | "times";
/** One wish in words: what, and whether nothing else will do (null where that is no question). */
export type Said = { name: SaidName; text: string; required: boolean | null };

type Words = { locale: Locale; list: (items: readonly string[]) => string; price: (cents: number) => string };

type Wish<Id> = { wanted: readonly Id[]; required: boolean } | undefined;
type Labels<Id extends string> = Readonly<Record<Id, Bilingual>>;

/** Preferences as lines for a summary, in the order in which they were asked. What was left open is not listed. */
export function sayPreferences(service: Service, wishes: RequestPreferences, words: Words): Said[] {
  const { locale, list, price } = words;
  const { place, maximumPrice, payer } = wishes;
  const where = [place?.city, place?.region && REGION_LABELS[place.region][locale]].filter((part) => part);
  const type = SERVICE_TYPE_LABELS[service.type][locale];
  const wish = <Id extends string>(name: SaidName, said: Wish<Id>, labels: Labels<Id>): Said[] =>
    said ? [{ name, text: list(said.wanted.map((id) => labels[id][locale])), required: said.required }] : [];
  return [
    { name: "service", text: type, required: service.type === "evaluation" ? null : service.required },
    ...wish("modality", wishes.modality, MODALITY_LABELS),
    ...wish("language", wishes.language, CARE_LANGUAGE_LABELS),
    ...wish("gender", wishes.gender, GENDER_LABELS),
    ...(place ? [{ name: "place" as const, text: where.join(", "), required: place.required }] : []),
    ...(wishes.wheelchair ? [{ name: "wheelchair" as const, text: "", required: null }] : []),
    ...wish("approaches", wishes.approaches, APPROACH_LABELS),
    ...wish("title", wishes.title, TITLE_LABELS),
    ...(maximumPrice
      ? [{ name: "price" as const, text: price(maximumPrice.amountCents), required: maximumPrice.required }]
      : []),
    ...(payer ? [{ name: "payer" as const, text: PAYER_KIND_LABELS[payer][locale], required: null }] : []),
    ...wish("times", wishes.times, CELL_LABELS),
  ];
}
