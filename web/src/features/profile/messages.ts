import { texts } from "../../i18n/texts.tsx";

/** Texts of the professional's own profile. */
export const messages = {
  "profile.title": { fr: "Profil et services", en: "Profile and services" },
  "profile.lead": {
    fr: "Ce que les personnes lisent de vous, et ce que le jumelage utilise.",
    en: "What people read about you, and what matching uses.",
  },
  "profile.see": { fr: "Voir ma page publique", en: "View my public page" },
  "profile.new": { fr: "Accueil de nouvelles personnes", en: "New clients" },
  "profile.acceptsNew": { fr: "J’accepte de nouveaux clients", en: "I accept new clients" },
  "profile.acceptsUrgent": { fr: "J’accepte les demandes urgentes", en: "I accept urgent requests" },
  "profile.acceptsUrgent.help": {
    fr: "Le délai de réponse est alors plus court.",
    en: "The time to answer is then shorter.",
  },
  "profile.capacity": { fr: "Séances par semaine, au plus", en: "Sessions per week, at most" },
  "profile.practice": { fr: "Ma pratique", en: "My practice" },
  "profile.reasons": { fr: "Motifs que je traite", en: "Reasons I treat" },
  "profile.reasons.help": { fr: "Le jumelage part de cette liste.", en: "Matching starts from this list." },
  "profile.reasons.chosen": { fr: "Motifs choisis", en: "Chosen reasons" },
  "profile.reasons.needed": { fr: "Choisissez au moins un motif.", en: "Choose at least one reason." },
  "profile.approaches": { fr: "Approches", en: "Approaches" },
  "profile.languages": { fr: "Langues", en: "Languages" },
  "profile.ages": { fr: "Âges", en: "Ages" },
  "profile.modalities": { fr: "Rencontres", en: "Ways of meeting" },
  "profile.payers": { fr: "Payeurs acceptés", en: "Payers accepted" },
  "profile.sites": { fr: "Lieux", en: "Locations" },
  "profile.services": { fr: "Services et prix", en: "Services and prices" },
  "profile.services.price": { fr: "Mon prix pour {service}, en dollars", en: "My price for {service}, in dollars" },
  "profile.services.help": {
    fr: "Vide : {price}, le prix de la clinique.",
    en: "Leave empty for the practice’s price, {price}.",
  },
  "profile.biography": { fr: "Présentation", en: "Biography" },
  "profile.biography.fr": { fr: "En français", en: "In French" },
  "profile.biography.en": { fr: "En anglais", en: "In English" },
  "profile.licences": { fr: "Permis", en: "Licences" },
  "profile.licence": { fr: "{title}, {order}, nº {number}", en: "{title}, {order}, no. {number}" },
  "profile.verified": { fr: "vérifié", en: "verified" },
  "profile.unverified": { fr: "à vérifier", en: "to verify" },
  "profile.until": { fr: "jusqu’au {date}", en: "until {date}" },
  "profile.save": { fr: "Enregistrer", en: "Save" },
  "profile.saved": { fr: "Votre profil est enregistré.", en: "Your profile is saved." },
  "profile.needed": { fr: "Il en faut au moins un.", en: "Choose at least one." },
} satisfies Record<`profile.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
