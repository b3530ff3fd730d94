import { texts } from "../../i18n/texts.tsx";

const messages = {
  "notifications.title": { fr: "Notifications", en: "Notifications" },
  "notifications.lead": {
    fr: "{count, plural, =0 {Tout est lu.} one {# à lire.} other {# à lire.}}",
    en: "{count, plural, =0 {All read.} one {# to read.} other {# to read.}}",
  },
  "notifications.readall": { fr: "Tout marquer comme lu", en: "Mark all as read" },
  "notifications.unread": { fr: "Non lu", en: "Unread" },
  "notifications.empty": { fr: "Rien de nouveau", en: "Nothing new" },
  "notifications.empty.text": {
    fr: "Ce qui arrive à votre demande et à vos rendez-vous se dit ici, et par courriel.",
    en: "What happens to your request and appointments is told here, and by e-mail.",
  },
  "notifications.failed": { fr: "Ce n’est pas enregistré : {why}", en: "This was not saved: {why}" },
  "notifications.settings": { fr: "Être prévenu", en: "How you are told" },
  "notifications.settings.lead": {
    fr: "Ce que vous voulez savoir, par où, et quand.",
    en: "What you want to know, where, and when.",
  },
  "notifications.choose": { fr: "Choisir comment je suis prévenu", en: "Choose how I am told" },
  "notifications.all": { fr: "Voir toutes les notifications", en: "See all notifications" },
  "notifications.matrix": { fr: "Ce que vous voulez savoir", en: "What you want to know" },
  "notifications.always": { fr: "Toujours actif.", en: "Always on." },
  "notifications.channel.in_app": { fr: "Espace", en: "In app" },
  "notifications.channel.email": { fr: "Courriel", en: "Email" },
  "notifications.channel.sms": { fr: "Texto", en: "Text" },
  "notifications.channel.push": { fr: "Appareil", en: "Device" },
  "notifications.event.security": { fr: "Sécurité du compte", en: "Account security" },
  "notifications.event.security.text": {
    fr: "Nouvelle connexion, mot de passe, double vérification.",
    en: "New sign-in, password, second factor.",
  },
  "notifications.event.requests": { fr: "Ma demande", en: "My request" },
  "notifications.event.requests.text": {
    fr: "Quand quelqu’un est trouvé, ou que la recherche dure.",
    en: "When someone is found, or the search takes time.",
  },
  "notifications.event.appointments": { fr: "Rendez-vous", en: "Appointments" },
  "notifications.event.appointments.text": { fr: "Pris, déplacés, annulés.", en: "Booked, moved, cancelled." },
  "notifications.event.reminders": { fr: "Rappels", en: "Reminders" },
  "notifications.event.reminders.text": { fr: "Avant un rendez-vous.", en: "Before an appointment." },
  "notifications.event.messages": { fr: "Messages", en: "Messages" },
  "notifications.event.messages.text": {
    fr: "Le courriel part s’il n’est pas lu après 15 minutes, sans son contenu.",
    en: "The email leaves if it is not read after 15 minutes, without its content.",
  },
  "notifications.event.money": { fr: "Argent", en: "Money" },
  "notifications.event.money.text": { fr: "Paiements, reçus, échéances.", en: "Payments, receipts, due dates." },
  "notifications.event.proposals": { fr: "Propositions", en: "Proposals" },
  "notifications.event.proposals.text": {
    fr: "Les demandes qui vous sont offertes.",
    en: "Requests that are offered to you.",
  },
  "notifications.event.licence": { fr: "Permis et adhésion", en: "Licence and membership" },
  "notifications.event.licence.text": { fr: "Accepté, refusé, bientôt échu.", en: "Approved, refused, expiring." },
  "notifications.event.alerts": { fr: "Alertes de sécurité", en: "Safety alerts" },
  "notifications.event.alerts.text": {
    fr: "Quelqu’un est peut-être en danger : partout, à toute heure.",
    en: "Someone may be in danger: everywhere, at any hour.",
  },
  "notifications.event.family": { fr: "Proches", en: "Loved ones" },
  "notifications.event.family.text": { fr: "Liens de parenté et accès.", en: "Family links and access." },
  "notifications.event.intake": { fr: "Accueil des demandes", en: "Intake" },
  "notifications.event.intake.text": {
    fr: "Demandes à traiter, propositions sans réponse.",
    en: "Requests to handle, proposals without an answer.",
  },
  "notifications.event.contact": { fr: "Formulaire de contact", en: "Contact form" },
  "notifications.event.contact.text": { fr: "Quelqu’un a écrit par le site.", en: "Somebody wrote through the site." },
  "notifications.event.practice": { fr: "Vie de la clinique", en: "The practice" },
  "notifications.event.practice.text": {
    fr: "Candidatures et autres suivis.",
    en: "Applications and other follow-ups.",
  },
  "notifications.event.digest": { fr: "Résumé du jour", en: "Daily digest" },
  "notifications.event.digest.text": {
    fr: "Ce qui était de trop pour une journée.",
    en: "What was too much for one day.",
  },
  "notifications.event.data": { fr: "Vos renseignements", en: "Your data" },
  "notifications.event.data.text": {
    fr: "Exports prêts, demandes de dossier.",
    en: "Exports ready, requests for the file.",
  },
  "notifications.reach": { fr: "Où nous vous écrivons", en: "Where we write to you" },
  "notifications.reach.none": { fr: "Aucun", en: "None" },
  "notifications.refused": { fr: "Nos courriels ne vous parviennent pas", en: "Our emails do not reach you" },
  "notifications.refused.text": {
    fr: "Le serveur de {address} les refuse. Vérifiez l’adresse dans votre profil.",
    en: "The server of {address} refuses them. Check the address in your profile.",
  },
  "notifications.sms.ready": {
    fr: "Ce numéro est vérifié et privé : vos textos y vont.",
    en: "This number is verified and private: your texts go there.",
  },
  "notifications.sms.refused": {
    fr: "Ce numéro a répondu ARRÊT. Textez DÉBUT pour recevoir de nouveau nos textos.",
    en: "This number answered STOP. Text START to get our texts again.",
  },
  "notifications.sms.none": {
    fr: "Ajoutez un numéro dans votre profil pour recevoir des textos.",
    en: "Add a number to your profile to receive texts.",
  },
  "notifications.sms.not_verified": {
    fr: "Ce numéro n’est pas vérifié : aucun texto n’y va.",
    en: "This number is not verified: no text goes there.",
  },
  "notifications.sms.not_safe": {
    fr: "Vous n’avez pas dit que ce numéro est privé : aucun texto n’y va.",
    en: "You have not said that this number is private: no text goes there.",
  },
  "notifications.sms.unavailable": {
    fr: "Les textos ne sont pas offerts pour le moment.",
    en: "Texts are not offered for now.",
  },
  "notifications.device": { fr: "Sur cet appareil", en: "On this device" },
  "notifications.device.on": { fr: "Actif", en: "On" },
  "notifications.device.text": {
    fr: "Un avis court s’affiche, même quand l’espace est fermé : « Vous avez un nouveau message », jamais ce qu’il dit. Votre navigateur vous demandera la permission.",
    en: "A short notice appears, even when your space is closed: “You have a new message”, never what it says. Your browser will ask for permission.",
  },
  "notifications.device.start": { fr: "Activer sur cet appareil", en: "Turn on for this device" },
  "notifications.device.stop": { fr: "Désactiver sur cet appareil", en: "Turn off for this device" },
  "notifications.device.blocked": {
    fr: "Votre navigateur les bloque pour ce site. Autorisez-les dans ses réglages, puis revenez.",
    en: "Your browser blocks them for this site. Allow them in its settings, then come back.",
  },
  "notifications.device.unsupported": {
    fr: "Ce navigateur ne les offre pas. Sur iPhone, ajoutez d’abord le site à l’écran d’accueil.",
    en: "This browser does not offer them. On iPhone, first add the site to the home screen.",
  },
  "notifications.calm": { fr: "Votre tranquillité", en: "Your peace" },
  "notifications.quiet.text": {
    fr: "Entre ces heures, rien de facultatif ne sonne ({zone}). Les alertes, elles, passent.",
    en: "Between these hours nothing optional rings ({zone}). Alerts do.",
  },
  "notifications.quiet.from": { fr: "Calme à partir de", en: "Quiet from" },
  "notifications.quiet.until": { fr: "Jusqu’à", en: "Until" },
  "notifications.quiet.usual": { fr: "Reprendre les heures habituelles", en: "Back to the usual hours" },
  "notifications.digest": { fr: "Un seul courriel par jour", en: "One email a day" },
  "notifications.digest.text": {
    fr: "Ce qui peut attendre est réuni le matin.",
    en: "What can wait is gathered in the morning.",
  },
  "notifications.discreet": { fr: "Messages discrets", en: "Discreet messages" },
  "notifications.discreet.text": {
    fr: "Ni le nom de la clinique ni le sujet n’y paraissent.",
    en: "Neither the practice’s name nor the subject appears in them.",
  },
} satisfies Record<`notifications.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
