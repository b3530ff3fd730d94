import type { Locale } from "@jechemine/contract/endpoint.ts";

/** Names of languages keep their capital in English. */
const PROPER = new Set([
  "French",
  "English",
  "Spanish",
  "Arabic",
  "Haitian",
  "Italian",
  "Portuguese",
  "Mandarin",
  "Russian",
  "Quebec",
  "American",
]);

/** A label inside a sentence: small first letter, unless it is an acronym (`EMDR`) or a name. */
export function inSentence(label: string, locale: Locale): string {
  const [first = ""] = label.split(/[\s,(]/);
  const isAcronym = first.length > 1 && first === first.toLocaleUpperCase();
  if (isAcronym || (locale === "en" && PROPER.has(first))) return label;
  return label.charAt(0).toLocaleLowerCase() + label.slice(1);
}

/** A number or an address that does not break at its spaces. */
export const tie = (text: string) => text.replaceAll(" ", "\u00a0");
