import { texts } from "../../i18n/texts.tsx";

const messages = {
  "deletions.title": { fr: "Demandes de suppression", en: "Deletion requests" },
  "deletions.lead": {
    fr: "La loi donne 30 jours pour répondre. Ce qui doit rester reste sous clé.",
    en: "The law gives 30 days to answer. What must stay, stays locked.",
  },
  "deletions.none": { fr: "Personne n’attend de réponse", en: "Nobody awaits an answer" },
  "deletions.none.text": {
    fr: "Une demande apparaît ici dès qu’une personne l’envoie.",
    en: "A request appears here as soon as somebody sends it.",
  },
  "deletions.by": { fr: "À répondre avant le {when}", en: "To be answered by {when}" },
  "deletions.wish": { fr: "Sa raison", en: "Their reason" },
  "deletions.unsaid": { fr: "Pas de raison donnée", en: "No reason given" },
  "deletions.kept": { fr: "Doit être gardé", en: "Must be kept" },
  "deletions.kept.one": { fr: "{what}, {until}", en: "{what}, {until}" },
  "deletions.kept.clinical_file": { fr: "Dossier clinique", en: "Clinical file" },
  "deletions.kept.accounting": { fr: "Factures et paiements", en: "Charges and payments" },
  "deletions.kept.audit": { fr: "Journal des accès", en: "Record of access" },
  "deletions.until": { fr: "jusqu’au {day}", en: "until {day}" },
  "deletions.open": { fr: "sans date de fin", en: "without an end date" },
  "deletions.name.gone": { fr: "Le nom est effacé aussi", en: "The name is erased too" },
  "deletions.name.stays": { fr: "Le nom reste avec ce qui est gardé", en: "The name stays with what is kept" },
  "deletions.name": { fr: "Nom", en: "Name" },
  "deletions.hold": { fr: "Conservation légale en vigueur", en: "Legal hold in force" },
  "deletions.hold.place": { fr: "Placer une conservation légale", en: "Place a legal hold" },
  "deletions.hold.lift": { fr: "Lever la conservation", en: "Lift the hold" },
  "deletions.hold.text": {
    fr: "Rien de cette personne ne pourra être détruit tant que vous ne l’aurez pas levée.",
    en: "Nothing of this person can be destroyed until you lift it.",
  },
  "deletions.reason": { fr: "Raison", en: "Reason" },
  "deletions.reason.needed": { fr: "Écrivez la raison.", en: "Type the reason." },
  "deletions.reason.read": { fr: "La personne lira ce texte.", en: "The person reads this text." },
  "deletions.approve": { fr: "Accorder", en: "Grant" },
  "deletions.approve.title": { fr: "Effacer les données de {name}", en: "Erase the data of {name}" },
  "deletions.approve.text": {
    fr: "C’est immédiat et définitif : compte, connexions et coordonnées disparaissent. Ce que la loi garde reste sous clé.",
    en: "It is immediate and final: account, sign-ins and contacts disappear. What the law keeps stays locked.",
  },
  "deletions.approve.action": { fr: "Effacer pour de bon", en: "Erase for good" },
  "deletions.approved": { fr: "Les données sont effacées.", en: "The data are erased." },
  "deletions.refuse": { fr: "Refuser", en: "Refuse" },
  "deletions.refused": { fr: "La personne est prévenue.", en: "The person is told." },
  "deletions.held": { fr: "La conservation est en vigueur.", en: "The hold is in force." },
  "deletions.lifted": { fr: "La conservation est levée.", en: "The hold is lifted." },
  "deletions.cancel": { fr: "Annuler", en: "Cancel" },
  "deletions.go": { fr: "Continuer", en: "Continue" },
} satisfies Record<`deletions.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
