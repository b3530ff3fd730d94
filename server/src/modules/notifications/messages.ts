import type { Messages } from "../../platform/refused.ts";

export const resendMessages = {
  NOT_FAILED: {
    fr: "Ce message n’est pas en échec : il n’y a rien à renvoyer.",
    en: "This message has not failed: there is nothing to send again.",
  },
} satisfies Messages<"NOT_FAILED">;

export const reportMessages = {
  SIGNATURE_INVALID: {
    fr: "La signature de ce message n’est pas valable.",
    en: "The signature of this message is not valid.",
  },
} satisfies Messages<"SIGNATURE_INVALID">;

export const preferenceMessages = {
  MANDATORY: {
    fr: "Ces avis-là concernent votre sécurité, votre argent ou une alerte : ils restent actifs.",
    en: "These notices are about your security, your money or an alert: they stay on.",
  },
  NO_SUCH_CHOICE: { fr: "Ce choix n’existe pas pour vous.", en: "This choice does not exist for you." },
  QUIET_ALL_DAY: {
    fr: "Les heures calmes doivent commencer et finir à des heures différentes.",
    en: "Quiet hours must begin and end at different times.",
  },
} satisfies Messages<"MANDATORY" | "NO_SUCH_CHOICE" | "QUIET_ALL_DAY">;

export const pushMessages = {
  PUSH_UNAVAILABLE: {
    fr: "Les avis sur l’appareil ne sont pas offerts ici pour le moment.",
    en: "Notices on the device are not offered here for now.",
  },
  ADDRESS_NOT_ALLOWED: {
    fr: "Ce navigateur donne une adresse que nous n’acceptons pas.",
    en: "This browser gives an address that we do not accept.",
  },
} satisfies Messages<"PUSH_UNAVAILABLE" | "ADDRESS_NOT_ALLOWED">;
