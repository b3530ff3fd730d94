/** What people press and read on the way, in both languages. */
const words = {
  askForHelp: { fr: "Demander de l’aide", en: "Ask for help" },
  forMe: { fr: /^Pour moi/, en: /^For me/ },
  forLovedOne: { fr: /^Pour une personne proche/, en: /^For someone close/ },
  next: { fr: "Continuer", en: "Continue" },
  searchReason: { fr: "Chercher un motif", en: "Search for a reason" },
  burnout: { fr: "Épuisement professionnel", en: "Burnout" },
  video: { fr: "Par vidéo", en: "By video" },
  firstName: { fr: "Prénom", en: "First name" },
  lastName: { fr: "Nom", en: "Last name" },
  email: { fr: /^Courriel/, en: /^E-?mail/ },
  password: { fr: "Mot de passe", en: "Password" },
  signIn: { fr: "Se connecter", en: "Sign in" },
  birthDate: { fr: "Votre date de naissance", en: "Your date of birth" },
  agreeMatching: { fr: /J’accepte que mes réponses/, en: /I agree that my answers/ },
  send: { fr: "Envoyer ma demande", en: "Send my request" },
  received: { fr: /Votre demande est bien reçue/, en: /Your request has been received/ },
  openFile: { fr: "Ouvrir mon dossier", en: "Open my file" },
  fileIsYours: { fr: "Votre dossier est dans votre compte.", en: "Your file is in your account." },
  someoneLooks: { fr: "Quelqu’un regarde votre demande", en: "Someone is looking at your request" },
  accept: { fr: "Accepter", en: "Accept" },
  toSchedule: { fr: "À planifier", en: "To schedule" },
  openCalendar: { fr: "Ouvrir mon agenda", en: "Open my calendar" },
  chooseTime: { fr: "Choisir mon heure", en: "Choose my time" },
  fullName: { fr: /écrivez votre nom complet/, en: /type your full name/ },
  signAndConfirm: { fr: "Signer et confirmer", en: "Sign and confirm" },
  timeIsSet: { fr: "Votre rendez-vous est fixé.", en: "Your appointment is set." },
  confirmPresence: { fr: "Confirmer ma présence", en: "Confirm I will be there" },
  confirmed: { fr: /Confirmé/, en: /Confirmed/ },
  confirmedThanks: { fr: "C’est confirmé. À bientôt.", en: "Confirmed. See you then." },
  crisis: { fr: "Aide en cas de crise", en: "Crisis help" },
  quickExit: { fr: "Quitter vite", en: "Quick exit" },
  why: { fr: /pourquoi cette personne/, en: /why this person/ },
} as const;

export type Say = { [Key in keyof typeof words]: (typeof words)[Key]["fr" | "en"] };
export function wordsIn(language: "fr" | "en"): Say {
  const entries = Object.entries(words).map(([key, text]) => [key, text[language]]);
  return Object.fromEntries(entries) as Say; // cast: the same keys, each in one language
}
