import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Found } from "@jechemine/contract/reason-search.ts";
import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import { findMatch } from "../../ui/find-match.ts";

/** The taxonomy without what does not concern that age. */
export function reasonsFor(taxonomy: Taxonomy, age: number | undefined): Taxonomy {
  if (age === undefined) return taxonomy;
  const fits = ({ minAge, maxAge }: Taxonomy["reasons"][number]) => age >= (minAge ?? 0) && age <= (maxAge ?? 200);
  const reasons = taxonomy.reasons.filter(fits);
  const used = new Set(reasons.map(({ category }) => category));
  return { categories: taxonomy.categories.filter(({ key }) => used.has(key)), reasons };
}

/** Label of a reason; its key while, or where, the taxonomy does not know it. */
export const labelOfReason = (taxonomy: Taxonomy | undefined, key: string, locale: Locale) =>
  taxonomy?.reasons.find((reason) => reason.key === key)?.label[locale] ?? key;

export type Part = { text: string; marked: boolean };

/** A text cut where the search matched it. */
export function cut(text: string, ranges: Found["ranges"]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [from, until] of ranges) {
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, until), marked: true });
    at = until;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

type Query = { query: string; locale: Locale };

/** Where the match stands: in the label that is read, or in another name that is then shown below it. */
export function shownMatch({ reason, by, text, language, ranges }: Found, { query, locale }: Query) {
  const label = reason.label[locale];
  const isLabel = by !== "neighbour" && language === locale && text === label;
  const seen = isLabel ? undefined : findMatch(label, query);
  if (seen) return { label: cut(label, [[seen.from, seen.to]]), other: null };
  return { label: cut(label, isLabel ? ranges : []), other: isLabel || by === "neighbour" ? null : cut(text, ranges) };
}
