import type { Messages } from "../../platform/refused.ts";

/** What people read when an endpoint about consents says no. */
export const texts = {
  TEXT_CHANGED: {
    fr: "Le texte vient de changer. Relisez-le avant de répondre.",
    en: "The text has just changed. Read it again before you answer.",
  },
  ALREADY_WITHDRAWN: { fr: "Cet accord est déjà retiré.", en: "This agreement was taken back already." },
  ENDED_ELSEWHERE: {
    fr: "Cet accord se termine là où il a été signé, avec la personne qui vous suit.",
    en: "This agreement is ended where it was signed, with the person who treats you.",
  },
  SAME_TEXT: { fr: "Cette version existe déjà, mot pour mot.", en: "This version exists already, word for word." },
  DATE_PAST: {
    fr: "Une version entre en vigueur maintenant ou plus tard.",
    en: "A version comes into force now or later.",
  },
} as const satisfies Messages<string>;
