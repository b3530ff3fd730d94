import type { Locale } from "@jechemine/contract/endpoint.ts";

/** The server decides the language of a page and says it on `<html lang>`. */
export const locale: Locale = document.documentElement.lang.startsWith("en") ? "en" : "fr";
export const otherLocale: Locale = locale === "fr" ? "en" : "fr";

/** The language with its region, for hours, dates and money. */
export const regional = `${locale}-CA`;

/** Remembers the language for pages whose address does not say it. */
export function rememberLocale(next: Locale) {
  document.cookie = `jc_lang=${next}; path=/; max-age=31536000; samesite=lax`;
}
