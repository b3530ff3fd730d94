import { texts } from "../../i18n/texts.tsx";

const messages = {
  "files.list": { fr: "Pièces jointes", en: "Attachments" },
  "files.add": { fr: "Joindre un fichier", en: "Attach a file" },
  "files.remove": { fr: "Retirer {name}", en: "Remove {name}" },
  "files.cancel": { fr: "Arrêter l’envoi de {name}", en: "Stop sending {name}" },
  "files.sending": { fr: "Envoi de {name}", en: "Sending {name}" },
  "files.large": { fr: "Ce fichier dépasse 25 Mo.", en: "This file is over 25 MB." },
  "files.quarantined": { fr: "Vérification en cours", en: "Being checked" },
  "files.refused": { fr: "Dangereux, supprimé", en: "Dangerous, removed" },
} satisfies Record<`files.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
