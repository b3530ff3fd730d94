import type { Messages } from "../../platform/refused.ts";

export const messageRefusals: Messages<"NO_RECIPIENT" | "CARE_ENDED" | "ATTACHMENT_GONE"> = {
  NO_RECIPIENT: {
    fr: "Le bureau répond dans les fils; il n’en ouvre pas.",
    en: "The desk answers in threads; it does not open them.",
  },
  CARE_ENDED: {
    fr: "Ce suivi est terminé : vous pouvez relire, mais plus écrire ici. Le bureau de la clinique vous répond toujours.",
    en: "This care has ended: you can read it again, but no longer write here. The practice’s desk still answers you.",
  },
  ATTACHMENT_GONE: {
    fr: "Une pièce jointe n’est plus là. Retirez-la, ou ajoutez-la de nouveau.",
    en: "An attachment is no longer there. Take it out, or add it again.",
  },
};

export const colleagueRefusals: Messages<"COLLEAGUE_DECLINED" | "COLLEAGUE_DECIDED"> = {
  COLLEAGUE_DECLINED: {
    fr: "Cette personne a préféré ne pas échanger ici. Elle peut vous le proposer elle-même.",
    en: "This person preferred not to write here. They may ask you themselves.",
  },
  COLLEAGUE_DECIDED: {
    fr: "La réponse a déjà été donnée. Voici où vous en êtes.",
    en: "This was already answered. Here is where you stand.",
  },
};
