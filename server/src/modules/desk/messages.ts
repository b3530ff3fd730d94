import type { Messages } from "../../platform/refused.ts";

export const deskMessages: Messages<"NOT_TODAY" | "NOT_SCHEDULED" | "CALL_BACK_DONE"> = {
  NOT_TODAY: {
    fr: "Une arrivée se note le jour de la séance.",
    en: "An arrival is marked on the day of the session.",
  },
  NOT_SCHEDULED: {
    fr: "Cette séance est annulée ou déjà close.",
    en: "This session is cancelled or closed already.",
  },
  CALL_BACK_DONE: { fr: "Quelqu’un a déjà rappelé.", en: "Somebody has already called back." },
};
