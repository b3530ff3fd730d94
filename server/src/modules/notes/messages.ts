import type { Messages } from "../../platform/refused.ts";

/** What people read when an act on a note is refused. */
export const noteMessages: Messages<
  | "DRAFT_CHANGED"
  | "NOTE_SIGNED"
  | "NOTE_EMPTY"
  | "NOTE_EXISTS"
  | "PRIVATE_NOTE"
  | "SESSION_NOT_BEGUN"
  | "NOT_SIGNED"
  | "NOT_TREATING"
> = {
  DRAFT_CHANGED: {
    fr: "Ce brouillon a été changé ailleurs entre-temps. Choisissez le texte à garder.",
    en: "This draft was changed elsewhere meanwhile. Choose the text to keep.",
  },
  NOTE_SIGNED: {
    fr: "Cette note est signée : elle ne change plus. Vous pouvez y faire un ajout.",
    en: "This note is signed: it no longer changes. You can add to it.",
  },
  NOTE_EMPTY: { fr: "Écrivez la note avant de la signer.", en: "Write the note before you sign it." },
  NOTE_EXISTS: {
    fr: "Cette séance a déjà votre note. Ouvrez celle-là, ou choisissez un autre genre.",
    en: "This session already has your note. Open that one, or choose another kind.",
  },
  PRIVATE_NOTE: {
    fr: "Une note personnelle ne se signe pas. Rendez-la visible au dossier pour la signer.",
    en: "A private note is not signed. Make it part of the file to sign it.",
  },
  SESSION_NOT_BEGUN: {
    fr: "La séance n’a pas encore commencé. Vous pourrez signer dès son début.",
    en: "The session has not begun yet. You can sign once it has.",
  },
  NOT_SIGNED: {
    fr: "Cette note n’est pas encore signée : changez plutôt le brouillon.",
    en: "This note is not signed yet: change the draft instead.",
  },
  NOT_TREATING: {
    fr: "Seules les personnes qui suivent ce client en ce moment écrivent au dossier.",
    en: "Only those who give care to this client now write in the file.",
  },
};
