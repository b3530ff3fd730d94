import type { AppPage, PublicPage } from "@jechemine/contract/paths.ts";
import type { Bilingual } from "../../platform/refused.ts";

export const CONTENT_PAGES = [
  "home",
  "how",
  "professionals",
  "professional",
  "privacy",
  "terms",
  "professionalTerms",
  "accessibility",
  "contact",
  "schools",
  "organisations",
  "verify",
  "verifyCode",
] as const;
export type ShellPage = Exclude<PublicPage, (typeof CONTENT_PAGES)[number]> | AppPage;
export const isContentPage = (name: string): name is (typeof CONTENT_PAGES)[number] =>
  CONTENT_PAGES.some((page) => page === name);
export const isShellPage = (name: string): name is ShellPage => name in SHELL_TEXTS;

type ShellText = { title: Bilingual; lead: Bilingual };

/** What stands on a client-rendered page before its script runs: the title, and one sentence of what it is for. */
export const SHELL_TEXTS: Readonly<Record<ShellPage, ShellText>> = {
  request: {
    title: { fr: "Demander de l’aide", en: "Ask for help" },
    lead: {
      fr: "Environ six minutes. Sans créer de compte, et rien à payer pour demander.",
      en: "About six minutes. Without creating an account, and nothing to pay to ask.",
    },
  },
  requestStatus: {
    title: { fr: "Suivre ma demande", en: "Follow my request" },
    lead: { fr: "Où en est votre demande, et jusqu’à quand.", en: "Where your request stands, and until when." },
  },
  requestInvitation: {
    title: { fr: "Une demande faite pour vous", en: "A request made for you" },
    lead: { fr: "Vous décidez si elle va plus loin.", en: "You decide whether it goes further." },
  },
  claim: {
    title: { fr: "Mon dossier", en: "My file" },
    lead: {
      fr: "Créez votre accès pour suivre vos demandes et vos rendez-vous.",
      en: "Create your access to follow your requests and appointments.",
    },
  },
  signIn: {
    title: { fr: "Se connecter", en: "Sign in" },
    lead: { fr: "Entrez dans votre espace.", en: "Enter your space." },
  },
  register: {
    title: { fr: "Créer un compte", en: "Create an account" },
    lead: { fr: "Un courriel et un mot de passe suffisent.", en: "An email and a password are enough." },
  },
  newEmail: {
    title: { fr: "Confirmer votre nouvelle adresse", en: "Confirm your new address" },
    lead: { fr: "Un geste, et vos courriels arrivent ici.", en: "One step, and your emails come here." },
  },
  stopEmailChange: {
    title: { fr: "Garder votre adresse", en: "Keep your address" },
    lead: { fr: "Arrêter un changement que vous n’avez pas demandé.", en: "Stop a change that you did not ask for." },
  },
  verifyEmail: {
    title: { fr: "Confirmer votre courriel", en: "Confirm your email" },
    lead: { fr: "Un instant, nous vérifions le lien.", en: "One moment, we are checking the link." },
  },
  forgot: {
    title: { fr: "Mot de passe oublié", en: "Forgot your password?" },
    lead: {
      fr: "Nous vous envoyons un lien pour en choisir un autre.",
      en: "We send you a link to choose another one.",
    },
  },
  reset: {
    title: { fr: "Choisir un mot de passe", en: "Choose a password" },
    lead: { fr: "Au moins dix caractères, comme il vous plaît.", en: "At least ten characters, as you please." },
  },
  activate: {
    title: { fr: "Activer votre compte", en: "Activate your account" },
    lead: { fr: "Choisissez un mot de passe pour entrer.", en: "Choose a password to enter." },
  },
  youthAccount: {
    title: { fr: "Votre compte à vous", en: "An account of your own" },
    lead: { fr: "Dès 14 ans, vous décidez de vos soins.", en: "From 14 on, you decide about your care." },
  },
  join: {
    title: { fr: "Exercer avec nous", en: "Practise with us" },
    lead: {
      fr: "Vos permis, ce que vous traitez, où et quand. Nous vérifions auprès de votre ordre avant toute chose.",
      en: "Your licences, what you treat, where and when. We verify with your order before anything else.",
    },
  },
  appointmentLink: {
    title: { fr: "Votre rendez-vous", en: "Your appointment" },
    lead: {
      fr: "Confirmer, déplacer ou annuler, sans vous connecter.",
      en: "Confirm, move or cancel, without signing in.",
    },
  },
  payLink: {
    title: { fr: "Payer", en: "Pay" },
    lead: { fr: "Payer pour quelqu’un, sans créer de compte.", en: "Pay for somebody, without creating an account." },
  },
  payReturn: {
    title: { fr: "Retour de la banque", en: "Back from the bank" },
    lead: { fr: "Un instant, nous retrouvons votre paiement.", en: "One moment, we are finding your payment." },
  },
  portal: {
    title: { fr: "Mon espace", en: "My space" },
    lead: { fr: "Ce qui vient pour vous.", en: "What is next for you." },
  },
  portalAppointments: {
    title: { fr: "Mes rendez-vous", en: "My appointments" },
    lead: { fr: "Ceux qui viennent et ceux qui sont passés.", en: "Those to come and those that are over." },
  },
  portalAppointment: {
    title: { fr: "Mon rendez-vous", en: "My appointment" },
    lead: { fr: "L’heure, le lieu, le prix.", en: "The time, the place, the price." },
  },
  portalBook: {
    title: { fr: "Choisir une heure", en: "Choose a time" },
    lead: { fr: "Les heures libres de la personne qui vous suit.", en: "The free times of the person who sees you." },
  },
  portalAgreement: {
    title: { fr: "Entente de service", en: "Service agreement" },
    lead: {
      fr: "Les frais, les annulations et les limites du secret, avant la première séance.",
      en: "Fees, cancelling and the limits of secrecy, before the first session.",
    },
  },
  portalRequest: {
    title: { fr: "Ma demande", en: "My request" },
    lead: { fr: "Où elle en est, et jusqu’à quand.", en: "Where it stands, and until when." },
  },
  portalBilling: {
    title: { fr: "Facturation", en: "Billing" },
    lead: { fr: "Ce qui est à payer, ce qui est payé.", en: "What is owed, what is paid." },
  },
  portalMethods: {
    title: { fr: "Moyens de paiement", en: "Payment methods" },
    lead: { fr: "Vos cartes et vos comptes.", en: "Your cards and accounts." },
  },
  portalStatement: {
    title: { fr: "Relevé", en: "Statement" },
    lead: { fr: "Un mois de frais et de paiements.", en: "A month of charges and payments." },
  },
  portalPayment: {
    title: { fr: "Paiement", en: "Payment" },
    lead: { fr: "Où en est ce paiement.", en: "Where this payment stands." },
  },
  portalCharge: {
    title: { fr: "Frais", en: "Charge" },
    lead: { fr: "Ce qui a été facturé, et ce qui en est payé.", en: "What was charged, and what of it is paid." },
  },
  portalReceipt: {
    title: { fr: "Reçu", en: "Receipt" },
    lead: { fr: "Le détail, à imprimer ou à télécharger.", en: "The details, to print or to download." },
  },
  portalMessages: {
    title: { fr: "Messages", en: "Messages" },
    lead: { fr: "Vos échanges, à un seul endroit.", en: "Your exchanges, in one place." },
  },
  portalFile: {
    title: { fr: "Dossier clinique", en: "Clinical file" },
    lead: { fr: "Demandé par vous, remis à vous seulement.", en: "Asked for by you, given to you alone." },
  },
  portalNotifications: {
    title: { fr: "Notifications", en: "Notifications" },
    lead: { fr: "Ce que nous vous avons dit.", en: "What we told you." },
  },
  portalNotificationSettings: {
    title: { fr: "Comment vous prévenir", en: "How we notify you" },
    lead: { fr: "Ce que vous voulez savoir, par où, et quand.", en: "What you want to know, where, and when." },
  },
  portalSettings: {
    title: { fr: "Réglages", en: "Settings" },
    lead: { fr: "Tout ce qui vous concerne, section par section.", en: "Everything about you, section by section." },
  },
  portalProfile: {
    title: { fr: "Profil", en: "Profile" },
    lead: { fr: "Vos noms, comment vous joindre, qui prévenir.", en: "Your names, how to reach you, whom to call." },
  },
  portalData: {
    title: { fr: "Vos renseignements", en: "Your data" },
    lead: { fr: "Emportez ce qui est à vous.", en: "Take away what is yours." },
  },
  portalAccount: {
    title: { fr: "Connexion et sécurité", en: "Sign-in and security" },
    lead: { fr: "Courriel, mot de passe, clés d’accès, appareils.", en: "Email, password, passkeys, devices." },
  },
  portalHealth: {
    title: { fr: "Profil de santé", en: "Health profile" },
    lead: { fr: "Ce que votre équipe de soins doit savoir.", en: "What your care team should know." },
  },
  portalLeave: {
    title: { fr: "Fermer mon compte", en: "Close my account" },
    lead: { fr: "Pour un temps, ou pour de bon.", en: "For a while, or for good." },
  },
  portalConsents: {
    title: { fr: "Consentements", en: "Consents" },
    lead: { fr: "Ce que vous avez accepté, et comment le retirer.", en: "What you agreed to, and how to withdraw it." },
  },
  portalFamily: {
    title: { fr: "Famille", en: "Family" },
    lead: { fr: "Pour qui vous agissez, et qui agit pour vous.", en: "For whom you act, and who acts for you." },
  },
  workspace: {
    title: { fr: "Aujourd’hui", en: "Today" },
    lead: { fr: "Vos séances et vos propositions du jour.", en: "Today’s sessions and proposals." },
  },
  workspaceProposals: {
    title: { fr: "Propositions", en: "Proposals" },
    lead: { fr: "Les demandes qui attendent votre réponse.", en: "The requests that wait for your answer." },
  },
  workspacePool: {
    title: { fr: "Bassin", en: "Pool" },
    lead: { fr: "Les demandes ouvertes à tous.", en: "The requests open to everybody." },
  },
  workspaceCalendar: {
    title: { fr: "Calendrier", en: "Calendar" },
    lead: { fr: "Votre semaine.", en: "Your week." },
  },
  workspaceAvailability: {
    title: { fr: "Disponibilités", en: "Availability" },
    lead: { fr: "Vos plages, vos absences et vos règles.", en: "Your windows, absences and rules." },
  },
  workspaceClients: {
    title: { fr: "Clients", en: "Clients" },
    lead: { fr: "Les personnes que vous suivez.", en: "The people in your care." },
  },
  workspaceClient: {
    title: { fr: "Dossier", en: "File" },
    lead: { fr: "Vue d’ensemble, chronologie et notes.", en: "Overview, timeline and notes." },
  },
  workspaceFileRequests: {
    title: { fr: "Demandes de dossier", en: "Requests for files" },
    lead: { fr: "Vous avez 30 jours pour répondre.", en: "You have 30 days to answer." },
  },
  workspaceCalendarFeed: {
    title: { fr: "Agenda externe", en: "Calendar feed" },
    lead: { fr: "Vos séances dans votre propre agenda.", en: "Your sessions in your own calendar." },
  },
  workspaceAbsences: {
    title: { fr: "Absences et réponses", en: "Absences and answers" },
    lead: { fr: "Quand vous êtes là, et quand vous répondez.", en: "When you are here, and when you answer." },
  },
  workspaceProfile: {
    title: { fr: "Profil et services", en: "Profile and services" },
    lead: { fr: "Ce que les gens lisent de vous.", en: "What people read about you." },
  },
  workspaceMessages: {
    title: { fr: "Messages", en: "Messages" },
    lead: { fr: "Vos échanges, à un seul endroit.", en: "Your exchanges, in one place." },
  },
  workspaceAlerts: {
    title: { fr: "Alertes", en: "Alerts" },
    lead: { fr: "Ce qui doit être pris en charge.", en: "What must be taken care of." },
  },
  workspaceNotifications: {
    title: { fr: "Notifications", en: "Notifications" },
    lead: { fr: "Ce que nous vous avons dit.", en: "What we told you." },
  },
  workspaceNotificationSettings: {
    title: { fr: "Comment vous prévenir", en: "How we notify you" },
    lead: { fr: "Ce que vous voulez savoir, par où, et quand.", en: "What you want to know, where, and when." },
  },
  workspaceAccount: {
    title: { fr: "Mon compte", en: "My account" },
    lead: { fr: "Connexions, mot de passe, langue et apparence.", en: "Sign-ins, password, language and appearance." },
  },
  workspaceConsents: {
    title: { fr: "Consentements", en: "Consents" },
    lead: { fr: "Ce que vous avez accepté, et quand.", en: "What you agreed to, and when." },
  },
  workspaceApplication: {
    title: { fr: "Ma candidature", en: "My application" },
    lead: { fr: "Où en est la vérification de vos permis.", en: "How far the check of your licences is." },
  },
  admin: {
    title: { fr: "File en direct", en: "Live queue" },
    lead: { fr: "Les demandes, leur âge et leurs échéances.", en: "Requests, their age and their deadlines." },
  },
  adminDay: {
    title: { fr: "Journée de l’accueil", en: "Front-desk day" },
    lead: { fr: "Arrivées, salles et rappels.", en: "Arrivals, rooms and call-backs." },
  },
  adminPerson: {
    title: { fr: "Fiche d’une personne", en: "A person’s record" },
    lead: { fr: "Identité, coordonnées et compte.", en: "Identity, contact and account." },
  },
  adminDuplicates: {
    title: { fr: "Doublons", en: "Duplicates" },
    lead: { fr: "Les fiches à comparer.", en: "The records to compare." },
  },
  adminRoster: {
    title: { fr: "Garde et absences", en: "On-call and absences" },
    lead: { fr: "Qui est de garde, qui est absent.", en: "Who is on call, who is away." },
  },
  adminPeople: {
    title: { fr: "Personnes", en: "People" },
    lead: { fr: "Clients, professionnels et équipe.", en: "Clients, professionals and team." },
  },
  adminApplications: {
    title: { fr: "Candidatures", en: "Applications" },
    lead: { fr: "Les permis à vérifier.", en: "The licences to verify." },
  },
  adminLegal: {
    title: { fr: "Textes légaux", en: "Legal texts" },
    lead: {
      fr: "Les versions, et combien doivent encore accepter.",
      en: "The versions, and how many have still to agree.",
    },
  },
  adminGuardians: {
    title: { fr: "Parents et tuteurs", en: "Guardians" },
    lead: { fr: "Les liens à vérifier.", en: "The links to verify." },
  },
  adminMoney: {
    title: { fr: "Argent", en: "Money" },
    lead: { fr: "Frais, paiements et balance de vérification.", en: "Charges, payments and trial balance." },
  },
  adminMoneyClient: {
    title: { fr: "Relevé d’un client", en: "A client’s statement" },
    lead: { fr: "Ses frais, ses paiements, son solde.", en: "Their charges, payments and balance." },
  },
  adminDeletions: {
    title: { fr: "Demandes de suppression", en: "Deletion requests" },
    lead: { fr: "Ce qui s’efface, ce que la loi garde.", en: "What is erased, what the law keeps." },
  },
  adminContact: {
    title: { fr: "Messages du site", en: "Messages from the site" },
    lead: { fr: "Ce que des personnes ont écrit par le formulaire.", en: "What people wrote through the form." },
  },
  adminCharge: {
    title: { fr: "Frais", en: "Charge" },
    lead: { fr: "Qui paie quelle part, et ce qui reste.", en: "Who pays which part, and what is left." },
  },
  adminSettings: {
    title: { fr: "Réglages", en: "Settings" },
    lead: { fr: "La clinique et ses règles.", en: "The practice and its rules." },
  },
  adminMessages: {
    title: { fr: "Messages", en: "Messages" },
    lead: { fr: "Vos échanges, à un seul endroit.", en: "Your exchanges, in one place." },
  },
  adminAlerts: {
    title: { fr: "Alertes", en: "Alerts" },
    lead: { fr: "Ce qui attend une réponse.", en: "What is waiting for an answer." },
  },
  adminNotifications: {
    title: { fr: "Notifications", en: "Notifications" },
    lead: { fr: "Ce que nous vous avons dit.", en: "What we told you." },
  },
  adminNotificationSettings: {
    title: { fr: "Comment vous prévenir", en: "How we notify you" },
    lead: { fr: "Ce que vous voulez savoir, par où, et quand.", en: "What you want to know, where, and when." },
  },
  adminDeliveries: {
    title: { fr: "Envois", en: "Deliveries" },
    lead: {
      fr: "Ce qui est parti, ce qui attend, ce qui a échoué.",
      en: "What went out, what is waiting, what failed.",
    },
  },
  adminMailTexts: {
    title: { fr: "Textes des courriels", en: "Email texts" },
    lead: { fr: "Chaque courriel tel qu’on le lit, et vos mots.", en: "Every email as it reads, and your words." },
  },
  adminAccount: {
    title: { fr: "Mon compte", en: "My account" },
    lead: { fr: "Connexions, mot de passe, langue et apparence.", en: "Sign-ins, password, language and appearance." },
  },
  devUi: {
    title: { fr: "Composants", en: "Components" },
    lead: {
      fr: "Toutes les pièces, en deux langues et deux thèmes.",
      en: "Every part, in two languages and two themes.",
    },
  },
  devMailbox: {
    title: { fr: "Boîte de développement", en: "Development mailbox" },
    lead: {
      fr: "Les courriels que cette installation aurait envoyés.",
      en: "The mails that this installation would have sent.",
    },
  },
};
