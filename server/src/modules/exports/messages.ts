import type { Messages } from "../../platform/refused.ts";

/** What people read when an endpoint of exports says no. */
export const buildMessages: Messages<"EXPORT_RUNNING"> = {
  EXPORT_RUNNING: {
    fr: "Une copie est déjà en préparation. Attendez qu’elle soit prête.",
    en: "A copy is being prepared already. Wait until it is ready.",
  },
};
export const prepareMessages: Messages<"EXPORT_RUNNING" | "NOT_GRANTED"> = {
  ...buildMessages,
  NOT_GRANTED: {
    fr: "Ce dossier n’a pas été remis. Vous verrez ici la réponse.",
    en: "This file was not released. You will see the answer here.",
  },
};
export const linkMessages: Messages<"NOT_READY" | "EXPORT_ERASED"> = {
  NOT_READY: { fr: "Cette copie n’est pas encore prête.", en: "This copy is not ready yet." },
  EXPORT_ERASED: {
    fr: "Cette copie a été effacée après 24 heures. Demandez-en une nouvelle.",
    en: "This copy was erased after 24 hours. Ask for a new one.",
  },
};
export const downloadMessages: Messages<"LINK_EXPIRED"> = {
  LINK_EXPIRED: {
    fr: "Ce lien ne fonctionne plus : son délai est passé. Demandez-en un nouveau dans vos réglages.",
    en: "This link no longer works: its time is over. Ask for a new one in your settings.",
  },
};
export const askMessages: Messages<"ALREADY_ASKED" | "CHOOSE_PROFESSIONAL" | "NO_FILE"> = {
  ALREADY_ASKED: {
    fr: "Vous avez déjà demandé ce dossier. La réponse viendra ici.",
    en: "You have asked for this file already. The answer will come here.",
  },
  CHOOSE_PROFESSIONAL: {
    fr: "Plusieurs personnes tiennent un dossier sur vous. Dites laquelle.",
    en: "Several people keep a file about you. Say which one.",
  },
  NO_FILE: { fr: "Personne ne tient de dossier sur vous ici.", en: "Nobody keeps a file about you here." },
};
export const withdrawMessages: Messages<"ALREADY_ANSWERED"> = {
  ALREADY_ANSWERED: { fr: "Cette demande a déjà sa réponse.", en: "This request has been answered already." },
};
export const decideMessages: Messages<"ALREADY_ANSWERED" | "PASSAGE_UNKNOWN" | "NO_AUTHORITY"> = {
  ...withdrawMessages,
  NO_AUTHORITY: {
    fr: "Cette personne ne peut pas ou ne peut plus recevoir le dossier. Rien n’a été remis.",
    en: "This person may not, or may no longer, receive the file. Nothing was released.",
  },
  PASSAGE_UNKNOWN: {
    fr: "Un passage à retirer ne se trouve pas dans sa note. Rien n’a été remis : vérifiez les passages.",
    en: "A passage to take out does not stand in its note. Nothing was released: check the passages.",
  },
};
