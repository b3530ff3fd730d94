import type { Messages } from "../../platform/refused.ts";

/** What people read when an endpoint of accounts says no. */
export const texts = {
  HAS_ACCOUNT: { fr: "Cette personne a déjà un compte.", en: "This person has an account already." },
  NO_EMAIL: {
    fr: "Aucun courriel n’est noté pour cette personne. Ajoutez-le d’abord.",
    en: "No email is written down for this person. Add it first.",
  },
  NOT_SUSPENDABLE: {
    fr: "Seul un compte actif de client ou de professionnel peut être suspendu. Pour l’équipe, passez par ses permissions.",
    en: "Only an active account of a client or professional can be suspended. For the team, use its permissions.",
  },
  NOT_SUSPENDED: { fr: "Ce compte n’est pas suspendu.", en: "This account is not suspended." },
  WRONG_CREDENTIALS: {
    fr: "Cette adresse et ce mot de passe ne vont pas ensemble, ou l’adresse n’est pas encore confirmée. Vérifiez vos courriels.",
    en: "This address and this password do not match, or the address is not confirmed yet. Check your mail.",
  },
  LOCKED_OUT: {
    fr: "Trop d’essais de suite. Attendez quinze minutes, ou choisissez un nouveau mot de passe.",
    en: "Too many attempts in a row. Wait fifteen minutes, or choose a new password.",
  },
  CHALLENGE_EXPIRED: {
    fr: "Le temps pour donner le code est passé. Connectez-vous de nouveau.",
    en: "The time to give the code is over. Sign in again.",
  },
  WRONG_CODE: {
    fr: "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.",
    en: "This is not the right code, or it was used already. Wait for the next one.",
  },
  WRONG_PASSWORD: { fr: "Ce n’est pas votre mot de passe.", en: "This is not your password." },
  PASSWORD_COMMON: {
    fr: "Ce mot de passe est trop facile à deviner. Une phrase de quelques mots convient bien.",
    en: "This password is too easy to guess. A sentence of a few words does well.",
  },
  PASSWORD_NEEDED: { fr: "Choisissez un mot de passe.", en: "Choose a password." },
  LINK_EXPIRED: {
    fr: "Ce lien ne fonctionne plus : il a servi, ou son délai est passé. Demandez-en un nouveau.",
    en: "This link no longer works: it was used, or its time is over. Ask for a new one.",
  },
  TWO_FACTOR_ON: {
    fr: "La vérification en deux étapes est déjà activée.",
    en: "Two-step verification is on already.",
  },
  TWO_FACTOR_OFF: {
    fr: "La vérification en deux étapes n’est pas activée.",
    en: "Two-step verification is not on.",
  },
  TWO_FACTOR_NOT_SET_UP: {
    fr: "Ajoutez d’abord le compte à votre application.",
    en: "Add the account to your app first.",
  },
  TWO_FACTOR_MANDATORY: {
    fr: "Votre rôle demande la vérification en deux étapes : elle ne se désactive pas.",
    en: "Your role needs two-step verification: it cannot be switched off.",
  },
  EMAIL_TAKEN: {
    fr: "Un compte existe déjà avec cette adresse.",
    en: "An account with this address stands already.",
  },
  NOT_INVITED: {
    fr: "Cette personne a déjà ouvert son compte.",
    en: "This person has opened their account already.",
  },
  LAST_OWNER: {
    fr: "La clinique a besoin d’au moins un propriétaire actif.",
    en: "The practice needs at least one active owner.",
  },
  APPLICATION_DECIDED: {
    fr: "Cette candidature a déjà reçu une réponse.",
    en: "This application was decided already.",
  },
  UNKNOWN_CHOICE: {
    fr: "Un service, un motif ou un lieu choisi n’est plus offert. Choisissez de nouveau.",
    en: "A service, a reason or a site that you chose is no longer offered. Choose again.",
  },
  SITE_NEEDED: {
    fr: "Pour des séances en personne, choisissez au moins un lieu.",
    en: "For sessions in person, choose at least one site.",
  },
  LICENCE_TAKEN: {
    fr: "Ce numéro de permis est déjà inscrit chez nous. Écrivez-nous s’il est le vôtre.",
    en: "This licence number is registered with us already. Write to us if it is yours.",
  },
  PASSKEY_REFUSED: {
    fr: "Cette clé d’accès ne convient pas. Réessayez, ou connectez-vous avec votre mot de passe.",
    en: "This passkey does not fit. Try again, or sign in with your password.",
  },
  PASSKEY_KNOWN: { fr: "Cette clé d’accès est déjà inscrite.", en: "This passkey is registered already." },
  TOO_MANY_PASSKEYS: {
    fr: "Vous avez déjà dix clés d’accès. Retirez-en une d’abord.",
    en: "You have ten passkeys already. Remove one first.",
  },
  NO_PASSKEY: { fr: "Votre compte n’a pas de clé d’accès.", en: "Your account has no passkey." },
  SAME_EMAIL: { fr: "C’est déjà votre adresse.", en: "This is your address already." },
  PHONE_VERIFIED: { fr: "Ce numéro est déjà vérifié.", en: "This number is verified already." },
  PHONE_NOT_SERVED: {
    fr: "Nous n’envoyons pas de textos à ce numéro. Vérifiez-le, ou écrivez-le avec l’indicatif du pays.",
    en: "We send no text messages to this number. Check it, or write it with the country code.",
  },
  CODE_EXPIRED: {
    fr: "Ce code ne vaut plus rien : son temps ou ses essais sont passés. Demandez-en un autre.",
    en: "This code is no longer good: its time or its tries are over. Ask for another one.",
  },
} satisfies Messages<string>;
