import type { Messages } from "../../platform/refused.ts";

type Code =
  | "SAME_RECORD"
  | "ALREADY_MERGED"
  | "CANNOT_MERGE"
  | "TWO_ACCOUNTS"
  | "UNDO_TOO_LATE"
  | "ALREADY_UNDONE"
  | "MERGED_SINCE"
  | "USED_SINCE";
export const mergeMessages: Messages<Code> = {
  SAME_RECORD: { fr: "C’est deux fois la même fiche.", en: "This is the same record twice." },
  ALREADY_MERGED: {
    fr: "Une de ces fiches vient d’être fusionnée. Rechargez la page.",
    en: "One of these records was just merged. Reload the page.",
  },
  CANNOT_MERGE: {
    fr: "Ces deux fiches ont chacune ce qu’une personne n’a qu’une fois. Voyez les raisons sur la page de fusion.",
    en: "Both records have what one person has once. See the reasons on the page of the merge.",
  },
  TWO_ACCOUNTS: {
    fr: "Les deux fiches ont un compte. Confirmez que celui de la fiche qui disparaît sera fermé.",
    en: "Both records have an account. Confirm that the one of the record that goes is closed.",
  },
  UNDO_TOO_LATE: {
    fr: "Une fusion s’annule pendant 24 heures. Ce délai est passé.",
    en: "A merge can be undone for 24 hours. They have passed.",
  },
  ALREADY_UNDONE: { fr: "Cette fusion est déjà annulée.", en: "This merge is already undone." },
  MERGED_SINCE: {
    fr: "La fiche conservée a été fusionnée depuis. Annulez d’abord cette fusion-là.",
    en: "The record that was kept has been merged since. Undo that merge first.",
  },
  USED_SINCE: {
    fr: "Depuis la fusion, des séances, des messages ou des paiements se sont ajoutés à ce qui reviendrait à l’autre fiche. Elle ne peut plus être annulée.",
    en: "Since the merge, sessions, messages or payments were added to what would go back to the other record. It cannot be undone any more.",
  },
};
