import { REFERRER_PROFESSION_LABELS, type ReferredBy } from "@jechemine/contract/referrals.ts";
import { locale } from "../i18n/language.ts";

/** Inside a sentence: « médecin ». */
export const professionInWords = ({ profession }: Pick<ReferredBy, "profession">): string =>
  REFERRER_PROFESSION_LABELS[profession][locale].toLocaleLowerCase(locale);

/** Name, profession, organisation, order and licence, as far as they were given. */
export const referrerInWords = (by: ReferredBy): string => {
  const licence = [by.licenceOrder, by.licenceNumber].filter(Boolean).join(" ");
  return [by.name, professionInWords(by), by.organisation, licence].filter(Boolean).join(", ");
};
