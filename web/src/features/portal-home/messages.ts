import { texts } from "../../i18n/texts.tsx";

const messages = {
  "home.near": { fr: "{day}, {time}", en: "{day} at {time}" },
  "home.tab": { fr: "Accueil", en: "Home" },
  "home.hello": { fr: "Bonjour {name}", en: "Hello {name}" },
  "home.lead.confirm": {
    fr: "{day}. Une seule chose à confirmer : votre séance de {when}.",
    en: "{day}. One thing to confirm: your session on {when}.",
  },
  "home.lead.calm": { fr: "{day}. Rien ne presse aujourd’hui.", en: "{day}. Nothing is pressing today." },
  "home.lead.todo": {
    fr: "{day}. {count, plural, one {Une chose à faire.} other {# choses à faire.}}",
    en: "{day}. {count, plural, one {One thing to do.} other {# things to do.}}",
  },
  "home.next": { fr: "Votre prochaine séance, {distance}", en: "Your next session, {distance}" },
  "home.next.until": { fr: "jusqu’à {time}, {zone}", en: "until {time}, {zone}" },
  "home.next.proposed": {
    fr: "{name} vous propose cette heure.",
    en: "{name} proposes this time.",
  },
  "home.state.confirm": { fr: "À confirmer", en: "To confirm" },
  "home.state.accept": { fr: "À accepter", en: "To accept" },
  "home.state.confirmed": { fr: "Confirmé", en: "Confirmed" },
  "home.confirm": { fr: "Confirmer ma présence", en: "Confirm I will be there" },
  "home.accept": { fr: "Accepter cette heure", en: "Accept this time" },
  "home.move": { fr: "Déplacer", en: "Move" },
  "home.cancel": { fr: "Annuler", en: "Cancel" },
  "home.join": { fr: "Rejoindre", en: "Join" },
  "home.where": { fr: "Dire où je suis", en: "Say where I am" },
  "home.confirmed": { fr: "C’est confirmé. À bientôt.", en: "Confirmed. See you then." },
  "home.join.opens": {
    fr: "Le bouton <b>Rejoindre</b> s’ouvre {moment}.",
    en: "The <b>Join</b> button opens {moment}",
  },
  "home.join.phone": { fr: "{name} vous appelle à cette heure.", en: "{name} calls you at this time." },
  "home.join.site": { fr: "Sur place : {place}", en: "On site: {place}" },
  "home.free": {
    fr: "Déplacer ou annuler sans frais : jusqu’à {moment}.",
    en: "Move or cancel without a fee: until {moment}",
  },
  "home.details": { fr: "Voir le rendez-vous", en: "See the appointment" },

  "home.todo": { fr: "À faire", en: "To do" },
  "home.todo.count": {
    fr: "{count, plural, one {# chose} other {# choses}}",
    en: "{count, plural, one {# thing} other {# things}}",
  },
  "home.todo.agreement": { fr: "Entente de service avec {name}", en: "Service agreement with {name}" },
  "home.todo.agreement.text": { fr: "À lire et à signer · 4 minutes", en: "To read and sign · 4 minutes" },
  "home.todo.confirm": { fr: "Confirmer le {when}", en: "Confirm {when}" },
  "home.todo.confirm.text": { fr: "Avec {name}", en: "With {name}" },
  "home.todo.choose": { fr: "Choisir votre heure avec {name}", en: "Choose your time with {name}" },
  "home.todo.choose.text": { fr: "Son calendrier est ouvert pour vous", en: "Their calendar is open to you" },

  "home.request": { fr: "Votre demande", en: "Your request" },
  "home.request.see": { fr: "Voir les détails", en: "See the details" },
  "home.request.awaiting_consent": {
    fr: "Nous attendons l’accord de la personne concernée.",
    en: "We are waiting for the person concerned to agree.",
  },
  "home.request.needs_intake": {
    fr: "Une personne de l’équipe lit votre demande.",
    en: "Someone on our team is reading your request.",
  },
  "home.request.open": { fr: "Nous cherchons la bonne personne.", en: "We are looking for the right person." },
  "home.request.proposed": { fr: "Quelqu’un regarde votre demande.", en: "Someone is looking at your request." },
  "home.request.pool": {
    fr: "Votre demande est ouverte à toute l’équipe.",
    en: "Your request is open to the whole team.",
  },
  "home.request.matched": { fr: "{name} a accepté votre demande.", en: "{name} has accepted your request." },
  "home.request.until": {
    fr: "Cette personne a jusqu’à <b>{moment}</b> pour répondre.",
    en: "This person has until <b>{moment}</b> to answer.",
  },
  "home.request.by": {
    fr: "Une personne vous écrit d’ici <b>{moment}</b>.",
    en: "By <b>{moment}</b>, a person contacts you.",
  },
  "home.request.wait": {
    fr: "La prochaine étape : une date proposée, ou son calendrier ouvert pour vous.",
    en: "The next step: a proposed date, or their calendar open to you.",
  },
  "home.request.choose": { fr: "Choisir mon heure", en: "Choose my time" },

  "home.empty": { fr: "Par où commencer?", en: "Where to begin?" },
  "home.empty.text": {
    fr: "Dites-nous ce qui vous amène. Une personne vous écrit dans les 2 jours ouvrables.",
    en: "Tell us what brings you here. A person contacts you within 2 working days.",
  },
  "home.empty.ask": { fr: "Demander de l’aide", en: "Ask for help" },

  "home.owed": { fr: "Solde à payer", en: "Amount owed" },
  "home.owed.due": { fr: "À régler d’ici {day}.", en: "To be paid by {day}." },
  "home.owed.see": { fr: "Voir la facturation", en: "See billing" },
  "home.owed.pay": { fr: "Payer", en: "Pay" },
  "home.news": { fr: "Notifications", en: "Notifications" },
  "home.news.all": { fr: "Tout voir", en: "See all" },
  "home.news.empty": { fr: "Rien de nouveau.", en: "Nothing new." },
  "home.news.unread": { fr: "Non lu", en: "Unread" },
} satisfies Record<`home.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
