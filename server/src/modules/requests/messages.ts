import type { Messages } from "../../platform/refused.ts";

export const openingMessages = {
  REQUEST_OPEN: {
    fr: "Une demande est déjà ouverte pour cette personne et ce service.",
    en: "A request is already open for this person and this service.",
  },
  UNKNOWN_REASON: {
    fr: "Un des motifs n’existe plus. Choisissez-le de nouveau.",
    en: "One of the reasons no longer exists. Choose it again.",
  },
  SAFETY_UNANSWERED: {
    fr: "Répondez à la question de sécurité pour demander un contact dès que possible.",
    en: "Answer the safety question to ask for contact as soon as possible.",
  },
  GUARDIANS_NEEDED: {
    fr: "Pour un enfant de moins de 14 ans, nommez au moins un parent ou tuteur.",
    en: "For a child under 14, name at least one parent or guardian.",
  },
  BIRTH_DATE_IMPOSSIBLE: {
    fr: "Cette date de naissance n’est pas possible. Exemple : 1990-05-17.",
    en: "This birth date is not possible. Example: 1990-05-17.",
  },
  REACH_NEEDED: {
    fr: "Donnez un téléphone ou un courriel pour joindre la personne.",
    en: "Give a phone number or an email to reach the person.",
  },
} satisfies Messages<string>;

export const requestMessages = {
  ...openingMessages,
  REQUEST_CLOSED: { fr: "Cette demande est déjà terminée.", en: "This request has already ended." },
  NOT_CHANGEABLE: {
    fr: "Cette demande ne peut plus être modifiée\u00a0: quelqu’un l’a acceptée, ou elle est terminée.",
    en: "This request can no longer be changed: somebody accepted it, or it has ended.",
  },
  NO_PROFESSIONAL_YET: {
    fr: "Personne n’a cette demande en ce moment.",
    en: "Nobody has this request at the moment.",
  },
  LINK_EXPIRED: {
    fr: "Ce lien n’est plus valide. Écrivez-nous ou appelez-nous pour en recevoir un autre.",
    en: "This link is no longer valid. Write to us or call us to receive another one.",
  },
  BIRTH_DATE_NEEDED: {
    fr: "Écrivez votre date de naissance, telle que votre professionnel la connaît.",
    en: "Write your date of birth, as your professional knows it.",
  },
  CONSENT_ANSWERED: { fr: "Vous avez déjà répondu à cette demande.", en: "You have already answered this request." },
  PROPOSAL_CLOSED: {
    fr: "Cette proposition n’attend plus de réponse.",
    en: "This proposal no longer waits for an answer.",
  },
  NOT_RELEASABLE: {
    fr: "Seule une demande jumelée avec vous et sans rendez-vous peut être remise.",
    en: "Only a request matched with you and without an appointment can be given back.",
  },
  ALREADY_CLAIMED: {
    fr: "Une autre personne vient de prendre cette demande.",
    en: "Somebody else has just taken this request.",
  },
  NOT_ACCEPTING: {
    fr: "Votre profil dit que vous ne prenez pas cette clientèle en ce moment. Changez-le d’abord.",
    en: "Your profile says that you are not taking such clients now. Change it first.",
  },
  NOT_ASSIGNABLE: {
    fr: "Cette demande ne peut pas être dirigée maintenant.",
    en: "This request cannot be routed now.",
  },
  PROFESSIONAL_UNAVAILABLE: {
    fr: "Cette personne ne peut pas recevoir cette demande.",
    en: "This professional cannot receive this request.",
  },
  NOT_AT_INTAKE: { fr: "Il ne manque rien à cette demande.", en: "Nothing is missing from this request." },
} satisfies Messages<string>;
