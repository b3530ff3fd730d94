import type { Messages } from "../../platform/refused.ts";

export const profileMessages: Messages<"UNKNOWN_REASON" | "UNKNOWN_SITE" | "UNKNOWN_SERVICE"> = {
  UNKNOWN_REASON: {
    fr: "Un des motifs n’existe plus. Choisissez-le de nouveau dans la liste.",
    en: "One of the reasons no longer exists. Choose it again from the list.",
  },
  UNKNOWN_SITE: {
    fr: "Un des lieux n’existe plus. Choisissez-le de nouveau dans la liste.",
    en: "One of the sites no longer exists. Choose it again from the list.",
  },
  UNKNOWN_SERVICE: {
    fr: "Un des services n’est plus offert. Choisissez-le de nouveau dans la liste.",
    en: "One of the services is no longer offered. Choose it again from the list.",
  },
};

export const ownProfileMessages: Messages<
  "BIRTH_DATE_KNOWN" | "BIRTH_DATE_IMPOSSIBLE" | "UNKNOWN_ZONE" | "SAME_PHONE_TWICE"
> = {
  BIRTH_DATE_KNOWN: {
    fr: "Votre date de naissance est déjà inscrite. Écrivez-nous pour la corriger.",
    en: "Your birth date is on record already. Write to us to correct it.",
  },
  BIRTH_DATE_IMPOSSIBLE: {
    fr: "Cette date de naissance n’est pas possible. Vérifiez l’année.",
    en: "This birth date is not possible. Check the year.",
  },
  UNKNOWN_ZONE: { fr: "Nous ne connaissons pas ce fuseau horaire.", en: "We do not know this time zone." },
  SAME_PHONE_TWICE: { fr: "Ce numéro est inscrit deux fois.", en: "This number is there twice." },
};

export const medicalMessages: Messages<"CHANGED_MEANWHILE"> = {
  CHANGED_MEANWHILE: {
    fr: "Ce profil a changé entre-temps, peut-être dans un autre onglet. Rien n’a été remplacé : relisez-le, puis enregistrez.",
    en: "This profile changed meanwhile, perhaps in another tab. Nothing was replaced: read it again, then save.",
  },
};

export const correctionMessages: Messages<"NOT_A_CLIENT" | "BIRTH_DATE_IMPOSSIBLE"> = {
  NOT_A_CLIENT: {
    fr: "Cette fiche est celle d’une personne de l’équipe : elle la change elle-même.",
    en: "This record is of somebody of the team: they change it themselves.",
  },
  BIRTH_DATE_IMPOSSIBLE: { fr: "Cette date de naissance n’est pas possible.", en: "This birth date is not possible." },
};
