import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { ReceiptContent } from "./content.ts";

const NB = "\u00a0";
const tag = (locale: Locale) => `${locale}-CA`;
/** Our letters have the no-break space, not its narrow sister. */
const spaced = (text: string) => text.replaceAll("\u202f", NB);

/** « 120,00 $ », “$120.00” */
export const moneyText = (amountCents: number, currency: string, locale: Locale): string =>
  spaced(
    new Intl.NumberFormat(tag(locale), { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
      amountCents / 100,
    ),
  );

/** « 1er mars 2026 », “March 1, 2026” */
export function dayText(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
  return locale === "fr" ? words.replace(/^1 /, `1er${NB}`) : words;
}

/** « 15 h 02 », “3:02 p.m.” */
export function timeText(at: Date, zone: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(tag(locale), { hour: "numeric", minute: "2-digit", timeZone: zone }).format(at);
  return spaced(words).replaceAll(" ", NB);
}

export const minutesText = (minutes: number): string => `${minutes}${NB}min`;

const METHODS = {
  card: { fr: "Carte de crédit", en: "Credit card" },
  debit: { fr: "Débit préautorisé", en: "Pre-authorized debit" },
  cash: { fr: "Argent comptant", en: "Cash" },
  terminal: { fr: "Terminal de paiement", en: "Payment terminal" },
  transfer: { fr: "Virement Interac", en: "Interac e-Transfer" },
} as const satisfies Record<ReceiptContent["payment"]["method"], Readonly<Record<Locale, string>>>;

const BRANDS = { visa: "Visa", mastercard: "Mastercard", amex: "American Express" } as const;
/** « Visa, finit par 4242 » */
export function meansText({ method, brand, last4 }: ReceiptContent["payment"], locale: Locale): string {
  const name = brand === null || brand === "unknown" ? METHODS[method][locale] : BRANDS[brand];
  if (last4 === null) return name;
  return locale === "fr" ? `${name}, finit par${NB}${last4}` : `${name} ending in${NB}${last4}`;
}
