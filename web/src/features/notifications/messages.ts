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
  "notifications.failed": { fr: "Ce n’est pas enregistré : {why}", en: "This was not saved: {why}" },
} satisfies Record<`notifications.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
