import { texts } from "../../i18n/texts.tsx";

/** Texts of the practice's settings. */
export const messages = {
  "settings.title": { fr: "Réglages", en: "Settings" },
  "settings.lead": {
    fr: "L’identité de la clinique et ses délais. Un changement vaut pour la suite, jamais pour le passé.",
    en: "The practice’s identity and its delays. A change holds from now on, never for the past.",
  },
  "settings.practice": { fr: "La clinique", en: "The practice" },
  "settings.name": { fr: "Nom", en: "Name" },
  "settings.phone": { fr: "Téléphone", en: "Phone" },
  "settings.email": { fr: "Courriel", en: "Email" },
  "settings.address": { fr: "Adresse", en: "Address" },
  "settings.privacyOfficer": {
    fr: "Responsable de la protection des renseignements personnels",
    en: "Privacy officer",
  },
  "settings.locale": { fr: "Langue par défaut", en: "Default language" },
  "settings.locale.fr": { fr: "Français", en: "French" },
  "settings.locale.en": { fr: "Anglais", en: "English" },
  "settings.zone": {
    fr: "Fuseau horaire : {zone}. Monnaie : {currency}.",
    en: "Time zone: {zone}. Currency: {currency}.",
  },
  "settings.matching": { fr: "Demandes et propositions", en: "Requests and proposals" },
  "settings.booking": { fr: "Rendez-vous", en: "Appointments" },
  "settings.default": { fr: "Par défaut : {value}", en: "Default: {value}" },
  "settings.save": { fr: "Enregistrer", en: "Save" },
  "settings.saved": { fr: "Les réglages sont enregistrés.", en: "The settings are saved." },
  "settings.readOnly": {
    fr: "Seule la personne propriétaire peut changer ces réglages.",
    en: "Only the owner may change these settings.",
  },
  "settings.rule.contactWorkingDays": {
    fr: "Promesse de premier contact (jours ouvrables)",
    en: "Promise of a first contact (working days)",
  },
  "settings.rule.sorryWorkingDays": {
    fr: "Aveu qu’il n’y a personne (jours ouvrables)",
    en: "Saying that there is nobody yet (working days)",
  },
  "settings.rule.consentDays": { fr: "Délai d’une invitation (jours)", en: "Time for an invitation (days)" },
  "settings.rule.proposalHours": {
    fr: "Réponse à une proposition (heures de réponse)",
    en: "Answer to a proposal (answer hours)",
  },
  "settings.rule.proposalSoonHours": {
    fr: "Réponse à une proposition urgente (heures de réponse)",
    en: "Answer to an urgent proposal (answer hours)",
  },
  "settings.rule.proposalAttempts": {
    fr: "Professionnels sollicités avant le bassin",
    en: "Professionals asked before the pool",
  },
  "settings.rule.relaxedThresholdPoints": {
    fr: "Pointage minimal au deuxième essai",
    en: "Least points at the second attempt",
  },
  "settings.rule.expiriesBeforePause": { fr: "Délais manqués avant une pause", en: "Missed deadlines before a pause" },
  "settings.rule.remindProfessionalDays": {
    fr: "Rappel au professionnel sans date (jours)",
    en: "Reminder to the professional without a date (days)",
  },
  "settings.rule.remindStaffDays": {
    fr: "Rappel à l’équipe sans date (jours)",
    en: "Reminder to the team without a date (days)",
  },
  "settings.rule.bookingNoticeHours": {
    fr: "Délai minimal pour réserver (heures)",
    en: "Minimum notice to book (hours)",
  },
  "settings.rule.bookingHorizonDays": { fr: "Réservation jusqu’à (jours)", en: "Booking up to (days)" },
  "settings.rule.dailySessions": { fr: "Séances par jour et par professionnel", en: "Sessions a day and professional" },
  "settings.rule.cancellationNoticeHours": {
    fr: "Annulation sans frais jusqu’à (heures avant)",
    en: "Free cancellation until (hours before)",
  },
  "settings.rule.collectionDelayHours": {
    fr: "Réouverture d’une séance close, avant la perception (heures)",
    en: "Reopening a closed session, before money is collected (hours)",
  },
  "settings.rule.serviceFeeBasisPoints": {
    fr: "Frais de service de la clinique (centièmes de %)",
    en: "Service fee of the practice (hundredths of a percent)",
  },
  "settings.rule.paymentDueDays": { fr: "Frais à payer dans (jours)", en: "Charges to be paid within (days)" },
  "settings.missed": { fr: "Absences", en: "Missed sessions" },
  "settings.rule.waiveFirstMissed": {
    fr: "La première absence est sans frais",
    en: "The first missed session is free",
  },
  "settings.rule.waiveFirstMissed.help": {
    fr: "Vaut aussi pour la première annulation tardive, même si une entente est signée.",
    en: "Holds for the first late cancellation too, even when an agreement is signed.",
  },
  "settings.rule.firstReminderHours": { fr: "Premier rappel (heures avant)", en: "First reminder (hours before)" },
  "settings.rule.unconfirmedReminderHours": {
    fr: "Rappel si non confirmé (heures avant)",
    en: "Reminder if not confirmed (hours before)",
  },
  "settings.rule.videoReminderHours": {
    fr: "Rappel pour la vidéo (heures avant)",
    en: "Reminder for video (hours before)",
  },
} satisfies Record<`settings.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
