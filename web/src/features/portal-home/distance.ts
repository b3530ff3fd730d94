import type { Locale } from "@jechemine/contract/endpoint.ts";

const DAY = 86_400_000;

/** `aujourd’hui`, `demain`, `dans 4 jours`: whole days between two calendar days (`2026-11-23`). */
export function sayDistance(locale: Locale, from: string, to: string): string {
  const days = Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY);
  return new Intl.RelativeTimeFormat(`${locale}-CA`, { numeric: "auto" })
    .format(days, "day")
    .replace("'", "’")
    .replace("après-demain", "dans 2 jours");
}
