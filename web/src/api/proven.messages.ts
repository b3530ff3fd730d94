import { texts } from "../i18n/texts.tsx";

const messages = {
  "proven.title": { fr: "Est-ce bien vous?", en: "Is it really you?" },
  "proven.text": {
    fr: "Ce que vous demandez est personnel. Prouvez encore que c’est vous; c’est bon pour 10 minutes.",
    en: "What you ask for is personal. Prove again that it is you; it is good for 10 minutes.",
  },
  "proven.code": { fr: "Code", en: "Code" },
  "proven.code.empty": {
    fr: "Écrivez les 6 chiffres. Exemple : 123 456.",
    en: "Type the 6 digits. Example: 123 456.",
  },
  "proven.password": { fr: "Mot de passe actuel", en: "Current password" },
  "proven.password.empty": { fr: "Écrivez votre mot de passe.", en: "Type your password." },
  "proven.passkey": { fr: "Utiliser une clé d’accès", en: "Use a passkey" },
  "proven.or": { fr: "Ou, sans clé d’accès :", en: "Or, without a passkey:" },
  "proven.back": { fr: "Retour", en: "Back" },
  "proven.go": { fr: "Continuer", en: "Continue" },
} satisfies Record<`proven.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
