import { texts } from "../i18n/texts.tsx";

const messages = {
  "api.unreachable": {
    fr: "La connexion est perdue. Rien n’est perdu : réessayez dans un instant.",
    en: "The connection is lost. Nothing is lost: try again in a moment.",
  },
  "api.unexpected": {
    fr: "Le problème vient de nous. Réessayez dans un instant.",
    en: "The problem is on our side. Try again in a moment.",
  },
  "api.field.required": { fr: "Répondez ici.", en: "Answer here." },
  "api.field.email": {
    fr: "Cette adresse n’est pas complète. Exemple : nom@exemple.ca.",
    en: "This address is not complete. Example: name@example.ca.",
  },
  "api.field.short": {
    fr: "Il faut au moins {minimum, plural, one {# caractère} other {# caractères}}.",
    en: "At least {minimum, plural, one {# character} other {# characters}} are needed.",
  },
  "api.field.long": {
    fr: "C’est trop long : {maximum, plural, one {# caractère} other {# caractères}} au plus.",
    en: "This is too long: {maximum, plural, one {# character} other {# characters}} at most.",
  },
  "api.field.few": {
    fr: "Choisissez-en au moins {minimum}.",
    en: "Choose at least {minimum}.",
  },
  "api.field.many": {
    fr: "Choisissez-en {maximum} au plus.",
    en: "Choose {maximum} at most.",
  },
  "api.field.low": {
    fr: "Le plus petit nombre permis est {minimum}.",
    en: "The smallest number allowed is {minimum}.",
  },
  "api.field.high": {
    fr: "Le plus grand nombre permis est {maximum}.",
    en: "The largest number allowed is {maximum}.",
  },
  "api.field.format": { fr: "Vérifiez cette réponse.", en: "Check this answer." },
} satisfies Record<`api.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
