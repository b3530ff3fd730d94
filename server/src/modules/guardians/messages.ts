import type { Messages } from "../../platform/refused.ts";

/** What people read when an endpoint about guardians says no. */
export const texts = {
  ALREADY_LINKED: {
    fr: "Vous agissez déjà pour cette personne, ou votre demande attend une réponse.",
    en: "You act for this person already, or your request awaits an answer.",
  },
  ATTACHMENT_GONE: {
    fr: "Un fichier n’est plus là. Joignez-le de nouveau.",
    en: "A file is not there any more. Attach it again.",
  },
  BIRTH_DATE_IMPOSSIBLE: { fr: "Cette date de naissance n’est pas possible.", en: "This birth date is not possible." },
  NOT_OF_THIS_AGE: {
    fr: "Un parent ou un tuteur agit pour une personne mineure; un mandat ou une tutelle au majeur, pour une personne de 18 ans et plus.",
    en: "A parent or tutor acts for a minor; a mandate or a tutorship to an adult, for a person of 18 and over.",
  },
  LINK_OVER: { fr: "Ce lien n’est pas ou n’est plus actif.", en: "This link is not active, or no longer." },
  NOT_YOURS_TO_DECIDE: {
    fr: "Ce choix ne vous appartient pas, ou plus.",
    en: "This choice is not yours to make, or no longer.",
  },
  NOT_YET_FOURTEEN: {
    fr: "Un compte à soi s’ouvre à partir de 14 ans.",
    en: "An account of one’s own opens from 14 on.",
  },
  HAS_ACCOUNT: { fr: "Cette personne a déjà son compte.", en: "This person has an account already." },
  ADDRESS_OF_GUARDIAN: {
    fr: "C’est l’adresse d’une personne qui agit pour ce jeune. Demandez-lui la sienne.",
    en: "This is the address of somebody who acts for this youth. Ask the youth for their own.",
  },
  LINK_EXPIRED: {
    fr: "Ce lien ne fonctionne plus : il a servi, ou son délai est passé. Demandez-en un nouveau.",
    en: "This link no longer works: it was used, or its time is over. Ask for a new one.",
  },
  BIRTH_DATE_WRONG: {
    fr: "Ce n’est pas la date de naissance que nous connaissons. Vérifiez-la ou écrivez à la clinique.",
    en: "This is not the birth date that we know. Check it, or write to the practice.",
  },
  EMAIL_IN_USE: {
    fr: "Un compte existe déjà avec cette adresse. Demandez une invitation à une adresse qui est seulement la vôtre.",
    en: "An account stands already under this address. Ask for an invitation to an address that is yours alone.",
  },
  PASSWORD_COMMON: {
    fr: "Ce mot de passe est trop facile à deviner. Une phrase de quelques mots convient bien.",
    en: "This password is too easy to guess. A sentence of a few words does well.",
  },
  NOT_PENDING: { fr: "Cette demande a déjà reçu une réponse.", en: "This request was answered already." },
  PROOF_NEEDED: {
    fr: "Aucune preuve n’est au dossier. Décrivez celle que vous avez vue.",
    en: "No proof is on file. Describe the one that you saw.",
  },
  BIRTH_DATE_NEEDED: {
    fr: "La date de naissance manque. Elle décide des droits : ajoutez-la d’abord.",
    en: "The birth date is missing. Rights depend on it: add it first.",
  },
} as const satisfies Messages<string>;
