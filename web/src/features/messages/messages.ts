import { texts } from "../../i18n/texts.tsx";

/** Texts of the threads between clients, those who treat them and the desk. */
export const messages = {
  "messages.title": { fr: "Messages", en: "Messages" },
  "messages.new": { fr: "Nouveau message", en: "New message" },
  "messages.search": { fr: "Chercher dans mes messages", en: "Search my messages" },
  "messages.archive.show": { fr: "Archives", en: "Archive" },
  "messages.current.show": { fr: "Messages en cours", en: "Current messages" },
  "messages.empty": { fr: "Aucun message", en: "No messages" },
  "messages.empty.text": {
    fr: "Écrivez à votre professionnel ou au bureau de la clinique; la réponse arrive ici.",
    en: "Write to your professional or to the practice’s desk; the answer arrives here.",
  },
  "messages.none.found": { fr: "Aucun message ne contient ces mots", en: "No message holds these words" },
  "messages.pick": { fr: "Choisissez une conversation", en: "Choose a conversation" },
  "messages.mine": { fr: "Vous : {text}", en: "You: {text}" },
  "messages.unread": { fr: "{count} non lus", en: "{count} unread" },
  "messages.with": { fr: "Conversation avec {name}", en: "Conversation with {name}" },
  "messages.back": { fr: "Tous les messages", en: "All messages" },
  "messages.older": { fr: "Messages plus anciens", en: "Older messages" },
  "messages.usual.hours": { fr: "répond d’ordinaire en {count} h", en: "usually answers within {count} h" },
  "messages.usual.days": { fr: "répond d’ordinaire en {count} j", en: "usually answers within {count} days" },
  "messages.away": { fr: "Absence jusqu’au {day}", en: "Away until {day}" },
  "messages.write": { fr: "Écrire à {name}", en: "Write to {name}" },
  "messages.send": { fr: "Envoyer", en: "Send" },
  "messages.ended": {
    fr: "Ce suivi est terminé. Vous pouvez relire, et écrire au bureau de la clinique.",
    en: "This care has ended. You can read it again, and write to the practice’s desk.",
  },
  "messages.urgent": {
    fr: "Personne ne lit les messages jour et nuit. En danger : 911. Pour parler maintenant : 988.",
    en: "Nobody reads messages day and night. In danger: 911. To talk now: 988.",
  },
  "messages.archive": { fr: "Archiver", en: "Archive" },
  "messages.archived": { fr: "La conversation est archivée.", en: "The conversation is archived." },
  "messages.unarchive": { fr: "Sortir des archives", en: "Take out of the archive" },
  "messages.unarchived": { fr: "La conversation est de retour.", en: "The conversation is back." },
  "messages.assign": { fr: "Je m’en occupe", en: "I take care of it" },
  "messages.unassign": { fr: "Je laisse à d’autres", en: "I leave it to others" },
  "messages.assigned": { fr: "C’est noté.", en: "Noted." },
  "messages.assignedto": { fr: "{name} s’en occupe", en: "{name} takes care of it" },
  "messages.internal": {
    fr: "Note interne : la personne ne la voit pas",
    en: "Internal note: the person does not see it",
  },
  "messages.internal.tag": { fr: "Note interne", en: "Internal note" },
  "messages.high": { fr: "Pressant", en: "Pressing" },
  "messages.to": { fr: "À qui?", en: "To whom?" },
  "messages.to.desk": { fr: "Le bureau : rendez-vous, factures, compte", en: "The desk: appointments, bills, account" },
  "messages.subject": { fr: "Sujet", en: "Subject" },
  "messages.subject.needed": { fr: "Écrivez un sujet en quelques mots.", en: "Write a subject in a few words." },
  "messages.text": { fr: "Votre message", en: "Your message" },
  "messages.text.needed": { fr: "Écrivez d’abord votre message.", en: "Write your message first." },
  "messages.sent": { fr: "Votre message est envoyé.", en: "Your message is sent." },
  "messages.kept": { fr: "Ce que vous écrivez est gardé si vous fermez.", en: "What you write is kept if you close." },
} satisfies Record<`messages.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
