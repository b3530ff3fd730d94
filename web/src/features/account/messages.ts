import { texts } from "../../i18n/texts.tsx";

const messages = {
  "account.settings": { fr: "Réglages", en: "Settings" },
  "account.settings.lead": {
    fr: "Tout ce qui vous concerne, section par section.",
    en: "All that concerns you, section by section.",
  },
  "account.sections": { fr: "Sections des réglages", en: "Sections of the settings" },
  "account.section.security": { fr: "Connexion et sécurité", en: "Sign-in and security" },
  "account.section.family": { fr: "Famille", en: "Family" },
  "account.section.family.text": {
    fr: "Pour qui vous agissez, et qui agit pour vous.",
    en: "For whom you act, and who acts for you.",
  },
  "account.section.consents": { fr: "Consentements", en: "Consents" },
  "account.section.consents.text": {
    fr: "Ce que vous avez accepté, et le retirer.",
    en: "What you agreed to, and taking it back.",
  },
  "account.section.security.text": {
    fr: "Courriel, mot de passe, deuxième étape, appareils connectés.",
    en: "Email, password, second step, signed-in devices.",
  },
  "account.section.notifications": { fr: "Être prévenu", en: "How you are told" },
  "account.section.notifications.text": {
    fr: "Courriel, texto, appareil, heures calmes.",
    en: "Email, text, device, quiet hours.",
  },
  "account.section.data": { fr: "Vos renseignements", en: "Your data" },
  "account.section.data.text": {
    fr: "Copie, dossier clinique, agenda externe.",
    en: "Copy, clinical file, calendar feed.",
  },
} satisfies Record<`account.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
