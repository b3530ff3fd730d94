import type { Title } from "@jechemine/contract/vocabulary.ts";
import { TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import type { Bilingual, Locale } from "../../platform/refused.ts";

const both = (say: (locale: Locale) => string): Bilingual => ({ fr: say("fr"), en: say("en") });
const tag = (locale: Locale) => (locale === "fr" ? "fr-CA" : "en-CA");

/** « mardi 3 mars à 14 h 30 », "Tuesday, March 3 at 2:30 p.m.", in the practice's zone. */
export const momentText = (at: Date, zone: string): Bilingual =>
  both((locale) => {
    const day = new Intl.DateTimeFormat(tag(locale), {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: zone,
    });
    const time = new Intl.DateTimeFormat(tag(locale), { hour: "numeric", minute: "2-digit", timeZone: zone });
    if (locale === "en") return `${day.format(at)} at ${time.format(at)}`;
    return `${day.format(at)} à ${time.format(at).replace(/\s00$/, "")}`;
  });
export const dayText = (at: Date, zone: string): Bilingual =>
  both((locale) =>
    new Intl.DateTimeFormat(tag(locale), { weekday: "long", day: "numeric", month: "long", timeZone: zone }).format(at),
  );
export const titleText = (title: Title): Bilingual =>
  both((locale) => TITLE_LABELS[title][locale].toLocaleLowerCase(tag(locale)));
