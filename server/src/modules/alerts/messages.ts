import type { Messages } from "../../platform/refused.ts";

export const alertRefusals: Messages<"ALERT_TAKEN" | "ALERT_CLOSED" | "ALERT_UNACKNOWLEDGED" | "NOBODY_ON_CALL"> = {
  ALERT_TAKEN: {
    fr: "Une autre personne s’occupe déjà de cette alerte.",
    en: "Somebody else already takes care of this alert.",
  },
  ALERT_CLOSED: { fr: "Cette alerte est close.", en: "This alert is closed." },
  ALERT_UNACKNOWLEDGED: {
    fr: "Prenez d’abord l’alerte en charge; vous pourrez ensuite la clore.",
    en: "Take care of the alert first; you can close it then.",
  },
  NOBODY_ON_CALL: {
    fr: "Aucune autre personne n’est de garde en ce moment. L’alerte reste avec vous.",
    en: "Nobody else is on call right now. The alert stays with you.",
  },
};
