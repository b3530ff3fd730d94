import type { Locale } from "@jechemine/contract/endpoint.ts";

const NB = "\u00a0";
/** Our letters have the no-break space, not its narrow sister. */
const spaced = (text: string) => text.replaceAll("\u202f", NB);

/** « 2 mars 2026 » */
export const dayIn = (at: Date, zone: string, locale: Locale): string =>
  spaced(new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: "long", timeZone: zone }).format(at));
/** « 2 mars 2026, 13 h 00 » */
export const momentIn = (at: Date, zone: string, locale: Locale): string =>
  spaced(new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(at));
/** « 120,00 $ », “$120.00” */
export const dollarsText = (value: number, currency: string, locale: Locale): string =>
  spaced(
    new Intl.NumberFormat(`${locale}-CA`, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
      value,
    ),
  );
