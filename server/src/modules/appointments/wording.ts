import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import type { Bilingual } from "../../platform/refused.ts";

const both = (say: (locale: Locale) => string): Bilingual => ({ fr: say("fr"), en: say("en") });
const tag = (locale: Locale) => (locale === "fr" ? "fr-CA" : "en-CA");

/** « lundi 9 mars », "Monday, March 9". */
export const dayText = (at: Date, zone: string): Bilingual =>
  both((locale) =>
    new Intl.DateTimeFormat(tag(locale), { weekday: "long", day: "numeric", month: "long", timeZone: zone }).format(at),
  );
/** « 14 h 30 », « 14 h », "2:30 p.m.". */
export const timeText = (at: Date, zone: string): Bilingual =>
  both((locale) => {
    const told = new Intl.DateTimeFormat(tag(locale), { hour: "numeric", minute: "2-digit", timeZone: zone }).format(
      at,
    );
    return locale === "fr" ? told.replace(/\s00$/, "") : told;
  });
/** Day, time and the zone's name: « lundi 9 mars à 14 h 30, heure de l’Est ». */
export const whenText = (at: Date, zone: string): Bilingual =>
  both((locale) => {
    const parts = new Intl.DateTimeFormat(tag(locale), { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts(
      at,
    );
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
    const [day, time] = [dayText(at, zone)[locale], timeText(at, zone)[locale]];
    return locale === "fr" ? `${day} à ${time}, ${name}` : `${day} at ${time}, ${name}`;
  });
export const moneyText = (amountCents: number, currency: string): Bilingual =>
  both((locale) =>
    new Intl.NumberFormat(tag(locale), { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
      amountCents / 100,
    ),
  );
const HOW: Readonly<Record<Modality, Bilingual>> = {
  video: { fr: "Par vidéo.", en: "By video." },
  phone: { fr: "Par téléphone.", en: "By phone." },
  in_person: { fr: "En personne.", en: "In person." },
};
export const howText = (modality: Modality, place: string | null): Bilingual =>
  place ? { fr: `En personne\u00a0: ${place}.`, en: `In person: ${place}.` } : HOW[modality];
