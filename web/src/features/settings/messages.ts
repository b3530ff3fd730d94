import { texts } from "../../i18n/texts.tsx";

/** Texts of the practice's settings. */
export const messages = {
  "settings.title": { fr: "Réglages", en: "Settings" },
  "settings.lead": {
    fr: "L’identité de la clinique et ses règles. Un changement vaut pour la suite, jamais pour le passé.",
    en: "The practice’s identity and its rules. A change applies from now on, never to the past.",
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
  "settings.requests": { fr: "Demandes et propositions", en: "Requests and proposals" },
  "settings.booking": { fr: "Rendez-vous", en: "Appointments" },
  "settings.missed": { fr: "Annulations et absences", en: "Cancellations and missed sessions" },
  "settings.money": { fr: "Argent", en: "Money" },
  "settings.reminders": { fr: "Rappels et avis", en: "Reminders and notices" },
  "settings.alerts": { fr: "Alertes", en: "Alerts" },
  "settings.alerts.help": {
    fr: "Passé ce délai sans accusé de réception, l’alerte va à la personne de garde.",
    en: "If nobody acknowledges it within this time, the alert goes to whoever is on call.",
  },
  "settings.guardians": { fr: "Parents et tuteurs", en: "Guardians" },
  "settings.keeping": { fr: "Comptes et conservation", en: "Accounts and retention" },
  "settings.matching": { fr: "Jumelage", en: "Matching" },
  "settings.matching.help": {
    fr: "Combien de points chaque ligne donne au plus.",
    en: "The most points each line can give.",
  },
  "settings.sum.hours": {
    fr: "{days, plural, one {# jour} other {# jours}} par semaine, {hours} en tout",
    en: "{days, plural, one {# day} other {# days}} a week, {hours} in all",
  },
  "settings.sum.requests": {
    fr: "Premier contact {days, plural, =0 {le jour même} one {en # jour ouvrable} other {en # jours ouvrables}} · {hours, plural, one {# heure} other {# heures}} de réponse pour une proposition",
    en: "First contact {days, plural, =0 {the same day} one {within # working day} other {within # working days}} · {hours, plural, one {# answer hour} other {# answer hours}} for a proposal",
  },
  "settings.sum.matching": {
    fr: "{points, plural, one {# point} other {# points}} au moins · libre {free, plural, one {# semaine} other {# semaines}} sur {within}",
    en: "At least {points, plural, one {# point} other {# points}} · free in {free, plural, one {# week} other {# weeks}} of {within}",
  },
  "settings.sum.booking": {
    fr: "Au plus tard {notice} avant, jusqu’à {horizon} d’avance · {sessions, plural, one {# séance} other {# séances}} par jour",
    en: "At least {notice} before, up to {horizon} ahead · {sessions, plural, one {# session} other {# sessions}} a day",
  },
  "settings.sum.missed": {
    fr: "Sans frais jusqu’à {notice} avant, ensuite {late} du prix · absence : {missed}",
    en: "Free until {notice} before, then {late} of the price · missed session: {missed}",
  },
  "settings.sum.money": {
    fr: "Frais de service de {fee} · à payer dans {due}",
    en: "Service fee of {fee} · to be paid within {due}",
  },
  "settings.sum.reminders": {
    fr: "Premier rappel {first} avant · calme de {from} à {until}",
    en: "First reminder {first} before · quiet from {from} to {until}",
  },
  "settings.sum.alerts": {
    fr: "Danger immédiat : {immediate} · urgent : {urgent} · le jour même : {today, plural, one {# heure} other {# heures}} de réponse",
    en: "Immediate danger: {immediate} · urgent: {urgent} · same day: {today, plural, one {# answer hour} other {# answer hours}}",
  },
  "settings.sum.keeping": {
    fr: "Dossiers : {file} · écritures comptables : {books}",
    en: "Files: {file} · accounting entries: {books}",
  },
  "settings.bounds": {
    fr: "De {minimum} à {maximum}, par défaut {standard}.",
    en: "From {minimum} to {maximum}, {standard} by default.",
  },
  "settings.disagree": {
    fr: "Cette règle en contredit une autre. Exemple : un délai urgent plus long que le délai courant.",
    en: "This rule contradicts another one. Example: an urgent time limit longer than the usual one.",
  },
  "settings.hours": { fr: "Heures de réponse", en: "Answer hours" },
  "settings.hours.help": {
    fr: "Les délais en heures de réponse courent pendant ces plages et s’arrêtent en dehors.",
    en: "Time limits in answer hours run during these periods and pause outside them.",
  },
  "settings.save": { fr: "Enregistrer", en: "Save" },
  "settings.saved": { fr: "Les réglages sont enregistrés.", en: "The settings are saved." },
  "settings.readOnly": {
    fr: "Seule la personne propriétaire peut changer ces réglages.",
    en: "Only the owner may change these settings.",
  },
  "settings.rule.contactSoonWorkingDays": {
    fr: "Promesse de premier contact, demande urgente (jours ouvrables)",
    en: "First contact promised within, urgent request (working days)",
  },
  "settings.rule.contactWorkingDays": {
    fr: "Promesse de premier contact (jours ouvrables)",
    en: "First contact promised within (working days)",
  },
  "settings.rule.sorryWorkingDays": {
    fr: "Dire que nous n’avons encore trouvé personne, après (jours ouvrables)",
    en: "Tell people that we have found nobody yet, after (working days)",
  },
  "settings.help.sorryWorkingDays": {
    fr: "Après ce délai, on dit franchement à la personne que la recherche continue.",
    en: "After this time we tell the person frankly that the search continues.",
  },
  "settings.rule.consentDays": { fr: "Délai pour répondre à une invitation", en: "Time to answer an invitation" },
  "settings.help.consentDays": {
    fr: "Une personne de 14 ans et plus accepte la demande faite pour elle; sans réponse, la demande est effacée.",
    en: "A person aged 14 or over agrees to the request made for them; without an answer, the request is erased.",
  },
  "settings.rule.proposalHours": {
    fr: "Délai pour répondre à une proposition (heures de réponse)",
    en: "Time to answer a proposal (answer hours)",
  },
  "settings.rule.proposalSoonHours": {
    fr: "Délai pour répondre à une proposition urgente (heures de réponse)",
    en: "Time to answer an urgent proposal (answer hours)",
  },
  "settings.rule.proposalAttempts": {
    fr: "Professionnels sollicités avant le bassin",
    en: "Professionals asked before the pool",
  },
  "settings.rule.expiriesBeforePause": { fr: "Délais manqués avant une pause", en: "Missed deadlines before a pause" },
  "settings.rule.remindProfessionalDays": {
    fr: "Rappel au professionnel si aucune date n’est prise, après",
    en: "Reminder to the professional if no date is set, after",
  },
  "settings.rule.remindStaffDays": {
    fr: "Rappel à l’équipe si aucune date n’est prise, après",
    en: "Reminder to the team if no date is set, after",
  },
  "settings.rule.relaxedThresholdPoints": {
    fr: "Pointage minimal au deuxième essai",
    en: "Minimum score on the second attempt",
  },
  "settings.help.relaxedThresholdPoints": {
    fr: "Quand personne ne convient tout à fait, on propose seulement à partir de ce pointage.",
    en: "When nobody fits fully, we only propose someone with at least this score.",
  },
  "settings.rule.freeInWeeks": { fr: "Moment souhaité libre au moins", en: "Preferred time free in at least" },
  "settings.help.freeInWeeks": {
    fr: "Un moment souhaité compte s’il est vraiment libre durant autant de semaines.",
    en: "A preferred time counts when it is really free in that many weeks.",
  },
  "settings.rule.freeWithinWeeks": { fr: "Parmi les prochaines", en: "Out of the next" },
  "settings.weight.firstReason": { fr: "Premier motif", en: "First reason" },
  "settings.weight.otherReason": { fr: "Chaque autre motif", en: "Each other reason" },
  "settings.weight.neighbourReason": { fr: "Motif voisin", en: "Neighbouring reason" },
  "settings.weight.approaches": { fr: "Approches", en: "Approaches" },
  "settings.weight.times": { fr: "Moments souhaités", en: "Preferred times" },
  "settings.weight.language": { fr: "Langue", en: "Language" },
  "settings.weight.modality": { fr: "Façon de se voir", en: "How to meet" },
  "settings.weight.service": { fr: "Service", en: "Service" },
  "settings.weight.gender": { fr: "Genre préféré", en: "Preferred gender" },
  "settings.weight.sameCity": { fr: "Même ville", en: "Same city" },
  "settings.weight.sameRegion": { fr: "Même région", en: "Same region" },
  "settings.weight.fairness": { fr: "Place qui reste", en: "Remaining room" },
  "settings.rule.bookingNoticeHours": {
    fr: "Réserver au plus tard, avant le début",
    en: "Latest booking, before the start",
  },
  "settings.rule.bookingHorizonDays": { fr: "Réserver d’avance jusqu’à", en: "Book ahead up to" },
  "settings.rule.dailySessions": {
    fr: "Séances par jour et par professionnel",
    en: "Sessions per day and professional",
  },
  "settings.rule.holdMinutes": {
    fr: "Garde d’une plage pendant la réservation",
    en: "Time a slot is held while booking",
  },
  "settings.help.holdMinutes": {
    fr: "Ensuite, d’autres personnes peuvent la prendre.",
    en: "After that, others can take it.",
  },
  "settings.rule.holdsPerPerson": {
    fr: "Plages gardées à la fois par personne",
    en: "Slots one person can hold at once",
  },
  "settings.rule.cancellationNoticeHours": {
    fr: "Annulation sans frais, avant le début",
    en: "Free cancellation, before the start",
  },
  "settings.rule.lateFeeBasisPoints": {
    fr: "Annulation tardive, part du prix",
    en: "Late cancellation, share of the price",
  },
  "settings.help.lateFeeBasisPoints": {
    fr: "Vaut pour les ententes signées à partir de maintenant.",
    en: "Applies to agreements signed from now on.",
  },
  "settings.rule.missedFeeBasisPoints": { fr: "Absence, part du prix", en: "Missed session, share of the price" },
  "settings.rule.waiveFirstMissed": {
    fr: "La première absence est sans frais",
    en: "The first missed session is free",
  },
  "settings.rule.waiveFirstMissed.help": {
    fr: "Vaut aussi pour la première annulation tardive, même si une entente est signée.",
    en: "Also applies to the first late cancellation, even when an agreement is signed.",
  },
  "settings.rule.collectionDelayHours": {
    fr: "Réouverture d’une séance close, avant la perception",
    en: "Reopening a closed session, before money is collected",
  },
  "settings.rule.serviceFeeBasisPoints": { fr: "Frais de service de la clinique", en: "Service fee of the practice" },
  "settings.help.serviceFeeBasisPoints": {
    fr: "Part du prix d’une séance, avant les taxes.",
    en: "Share of the price of a session, before taxes.",
  },
  "settings.rule.paymentDueDays": { fr: "Frais à payer dans", en: "Charges to be paid within" },
  "settings.rule.paymentReminderDays": {
    fr: "Premier rappel d’un frais, après",
    en: "First reminder of a charge, after",
  },
  "settings.help.paymentReminderDays": {
    fr: "Compté depuis l’inscription. Un autre rappel part le jour où le frais est dû.",
    en: "Counted from the day it was entered. Another reminder leaves on the day the charge is due.",
  },
  "settings.rule.paymentOverdueDays": { fr: "Un frais est en retard après", en: "A charge is overdue after" },
  "settings.help.paymentOverdueDays": {
    fr: "Le dernier rappel part ce jour-là. Un solde impayé n’annule jamais des soins.",
    en: "The last reminder leaves on that day. An unpaid balance never cancels care.",
  },
  "settings.rule.firstReminderHours": { fr: "Premier rappel, avant le début", en: "First reminder, before the start" },
  "settings.rule.unconfirmedReminderHours": {
    fr: "Rappel si non confirmé, avant le début",
    en: "Reminder if not confirmed, before the start",
  },
  "settings.rule.videoReminderHours": {
    fr: "Rappel pour la vidéo, avant le début",
    en: "Reminder for video, before the start",
  },
  "settings.rule.optionalNoticesPerDay": {
    fr: "Avis facultatifs par jour, au plus",
    en: "Most optional notices per day",
  },
  "settings.help.optionalNoticesPerDay": {
    fr: "Les autres attendent le lendemain. Les avis obligatoires partent toujours.",
    en: "The others wait until the next day. Mandatory notices always go out.",
  },
  "settings.rule.quietFrom": { fr: "Heures calmes, de", en: "Quiet hours, from" },
  "settings.rule.quietUntil": { fr: "Heures calmes, à", en: "Quiet hours, until" },
  "settings.help.quiet": {
    fr: "Aucun avis facultatif entre ces heures, dans le fuseau de la personne. Chacun peut choisir les siennes.",
    en: "No optional notices between these hours, in the person’s time zone. Everyone can choose their own.",
  },
  "settings.rule.alertImmediateMinutes": { fr: "Danger immédiat", en: "Immediate danger" },
  "settings.help.alertImmediateMinutes": { fr: "Compte jour et nuit.", en: "Counts day and night." },
  "settings.rule.alertUrgentMinutes": { fr: "Alerte urgente", en: "Urgent alert" },
  "settings.help.alertUrgentMinutes": { fr: "Compte jour et nuit.", en: "Counts day and night." },
  "settings.rule.alertTodayHours": {
    fr: "À voir le jour même (heures de réponse)",
    en: "To be seen the same day (answer hours)",
  },
  "settings.help.alertTodayHours": {
    fr: "Compte pendant les heures de réponse seulement.",
    en: "Counts during answer hours only.",
  },
  "settings.rule.guardianConsent": {
    fr: "Pour un enfant de moins de 14 ans",
    en: "For a child under 14",
  },
  "settings.help.guardianConsent": {
    fr: "Compte parmi les parents ou tuteurs qui peuvent décider.",
    en: "Counted among the guardians who may decide.",
  },
  "settings.guardianConsent.all": { fr: "Chaque parent ou tuteur doit accepter", en: "Every guardian must agree" },
  "settings.guardianConsent.one": { fr: "L’accord d’un seul suffit", en: "One guardian’s agreement is enough" },
  "settings.rule.reactivationDays": {
    fr: "Rouvrir un compte fermé, pendant",
    en: "A closed account can be reopened for",
  },
  "settings.help.reactivationDays": {
    fr: "Qui a fermé son compte le rouvre en se connectant.",
    en: "Whoever closed their account reopens it by signing in.",
  },
  "settings.rule.fileRetentionYears": {
    fr: "Garder un dossier, après le dernier service",
    en: "Keep a file, after the last service",
  },
  "settings.help.fileRetentionYears": {
    fr: "Le dossier d’un mineur est gardé aussi longtemps après ses 18 ans. Suivez la règle de l’ordre.",
    en: "A minor’s file is kept as long after they turn 18. Follow the order’s rule.",
  },
  "settings.rule.accountingRetentionYears": { fr: "Garder les écritures comptables", en: "Keep accounting entries" },
  "settings.help.accountingRetentionYears": {
    fr: "À partir de la fin de l’année du dernier frais ou paiement (loi fiscale).",
    en: "From the end of the year of the last charge or payment (tax law).",
  },
} satisfies Record<`settings.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
