import type { Locale } from "@jechemine/contract/endpoint.ts";
import { Temporal } from "temporal-polyfill";

const NEAR = { fr: ["aujourd’hui", "demain"], en: ["today", "tomorrow"] } as const;
const NB = "\u00a0";

type Moment = { at: Date; now: Date; zone: string; locale: Locale };
const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

/** The date that a zone's calendar shows at this moment. */
export const dayIn = (zone: string, at: Date): string => zoned(at, zone).toPlainDate().toString();

/** « demain, 9 h 30 », « lundi 23 novembre, 14 h »; “tomorrow, 9:30 a.m.”, “Monday, November 23, 2 p.m.” */
export function momentInWords({ at, now, zone, locale }: Moment): string {
  const [then, today] = [zoned(at, zone), zoned(now, zone)];
  const days = today.toPlainDate().until(then.toPlainDate()).days;
  return `${NEAR[locale][days] ?? dayInWords(then.toPlainDate().toString(), locale)}, ${hourInWords(then, locale)}`;
}

/** « lundi 23 novembre » */
export function dayInWords(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(`${locale}-CA`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const text = words.format(new Date(`${day}T12:00:00Z`));
  return locale === "fr" ? text.replace(/ 1 /, " 1er ") : text;
}

/** « 1er mars 2026 », “March 1, 2026” */
export function dateInWords(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: "long", timeZone: "UTC" });
  const text = words.format(new Date(`${day}T12:00:00Z`));
  return locale === "fr" ? text.replace(/^1 /, `1er${NB}`) : text;
}

function hourInWords({ hour, minute }: Temporal.ZonedDateTime, locale: Locale): string {
  const padded = String(minute).padStart(2, "0");
  if (locale === "fr") return minute === 0 ? `${hour}${NB}h` : `${hour}${NB}h${NB}${padded}`;
  return `${hour % 12 || 12}${minute === 0 ? "" : `:${padded}`}${NB}${hour < 12 ? "a.m." : "p.m."}`;
}

/** « 120,00 $ », “$120.00” */
export const moneyInWords = (
  { amountCents, currency }: { amountCents: number; currency: string },
  locale: Locale,
): string =>
  new Intl.NumberFormat(`${locale}-CA`, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    amountCents / 100,
  );

/** « Montréal, Québec ou Laval » */
export function listInWords(
  words: readonly string[],
  locale: Locale,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(`${locale}-CA`, { type }).format(words);
}
