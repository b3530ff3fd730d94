import { texts } from "../../i18n/texts.tsx";

/** Texts of the inbox of the site's contact form. */
export const messages = {
  "contact.title": { fr: "Messages du site", en: "Messages from the site" },
  "contact.lead": {
    fr: "Ce que des personnes ont écrit par le formulaire. Votre réponse part par courriel et reste ici.",
    en: "What people wrote through the form. Your answer leaves by e-mail and stays here.",
  },
  "contact.view": { fr: "Afficher", en: "Show" },
  "contact.view.new": { fr: "À répondre", en: "To answer" },
  "contact.view.responded": { fr: "Répondus", en: "Answered" },
  "contact.view.archived": { fr: "Archivés", en: "Archived" },
  "contact.view.suspected": { fr: "Indésirables", en: "Spam" },
  "contact.empty": { fr: "Rien ici", en: "Nothing here" },
  "contact.empty.text": {
    fr: "Les nouveaux messages arrivent d’eux-mêmes, sans recharger la page.",
    en: "New messages arrive by themselves, without reloading the page.",
  },
  "contact.topic.general": { fr: "Question", en: "Question" },
  "contact.topic.school": { fr: "École", en: "School" },
  "contact.topic.organisation": { fr: "Organisation", en: "Organisation" },
  "contact.of": { fr: "Message de {name}", en: "Message from {name}" },
  "contact.received": { fr: "Reçu {age}", en: "Received {age}" },
  "contact.email": { fr: "Courriel", en: "E-mail" },
  "contact.phone": { fr: "Téléphone", en: "Phone" },
  "contact.organisation": { fr: "École ou organisation", en: "School or organisation" },
  "contact.language": { fr: "Langue", en: "Language" },
  "contact.language.fr": { fr: "Français", en: "French" },
  "contact.language.en": { fr: "Anglais", en: "English" },
  "contact.answered": { fr: "{who}, {age}", en: "{who}, {age}" },
  "contact.answers": { fr: "Réponses envoyées", en: "Answers sent" },
  "contact.answer": { fr: "Votre réponse", en: "Your answer" },
  "contact.answer.help": {
    fr: "Elle part à {email}. N’y mettez rien de clinique : un courriel peut être lu par d’autres.",
    en: "It leaves for {email}. Put nothing clinical in it: others may read a mail.",
  },
  "contact.answer.needed": { fr: "Écrivez d’abord votre réponse.", en: "Write your answer first." },
  "contact.send": { fr: "Envoyer la réponse", en: "Send the answer" },
  "contact.sent": { fr: "La réponse est partie à {name}.", en: "The answer is on its way to {name}." },
  "contact.archive": { fr: "Archiver", en: "Archive" },
  "contact.archived": { fr: "Le message est archivé.", en: "The message is archived." },
  "contact.reopen": { fr: "Reprendre", en: "Take up again" },
  "contact.reopened": { fr: "Le message est de nouveau à répondre.", en: "The message waits for an answer again." },
  "contact.spam": { fr: "Indésirable", en: "Spam" },
  "contact.spam.done": { fr: "Le message est mis à part.", en: "The message is kept apart." },
  "contact.notspam": { fr: "Ce n’en est pas", en: "Not spam" },
  "contact.notspam.done": { fr: "Le message est rendu à l’équipe.", en: "The message is given back to the team." },
} satisfies Record<`contact.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
