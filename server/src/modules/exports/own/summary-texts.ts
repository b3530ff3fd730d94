/** What the readable summary says around the facts. */
export const summaryTexts = {
  fr: {
    title: "Vos renseignements",
    made: "Préparé le {day} par {practice}. Ce résumé dit en clair ce que contient le fichier data.fhir.json.",
    you: "Vous",
    name: "Nom",
    born: "Date de naissance",
    pronouns: "Pronoms",
    email: "Courriel",
    phone: "Téléphone",
    address: "Adresse",
    emergency: "Personne à joindre en cas d’urgence",
    consents: "Ce que vous avez accepté",
    withdrawn: "retiré le {day}",
    requests: "Vos demandes",
    appointments: "Vos rendez-vous",
    when: "Quand",
    what: "Quoi",
    who: "Avec qui",
    charges: "Vos frais",
    payments: "Vos paiements",
    amount: "Montant",
    state: "État",
    receipts: "Vos reçus",
    receiptsAre: "Chaque reçu est un PDF du dossier receipts.",
    threads: "Vos messages",
    none: "Rien.",
    page: "Page {page} de {pages}",
  },
  en: {
    title: "Your information",
    made: "Prepared on {day} by {practice}. This summary says in plain words what the file data.fhir.json holds.",
    you: "You",
    name: "Name",
    born: "Birth date",
    pronouns: "Pronouns",
    email: "E-mail",
    phone: "Phone",
    address: "Address",
    emergency: "Person to call in an emergency",
    consents: "What you agreed to",
    withdrawn: "withdrawn on {day}",
    requests: "Your requests",
    appointments: "Your appointments",
    when: "When",
    what: "What",
    who: "With whom",
    charges: "Your charges",
    payments: "Your payments",
    amount: "Amount",
    state: "State",
    receipts: "Your receipts",
    receiptsAre: "Each receipt is a PDF in the folder receipts.",
    threads: "Your messages",
    none: "Nothing.",
    page: "Page {page} of {pages}",
  },
} as const;

const STATES = {
  fr: {
    scheduled: "prévu",
    completed: "terminé",
    cancelled: "annulé",
    no_show: "absence",
    due: "à payer",
    partly_paid: "payé en partie",
    paid: "payé",
    voided: "annulé",
    settled: "confirmé",
    failed: "échoué",
    returned: "retourné",
  },
  en: {
    scheduled: "scheduled",
    completed: "completed",
    cancelled: "cancelled",
    no_show: "missed",
    due: "due",
    partly_paid: "partly paid",
    paid: "paid",
    voided: "voided",
    settled: "confirmed",
    failed: "failed",
    returned: "returned",
  },
} as const;
/** A state in words; one that has none is under way. */
export function stateText(state: string, locale: "fr" | "en"): string {
  const words: Readonly<Record<string, string>> = STATES[locale];
  return words[state] ?? (locale === "fr" ? "en cours" : "under way");
}

/** Fills `{name}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
