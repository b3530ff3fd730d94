import type { Messages } from "../../platform/refused.ts";

export const messageRefusals: Messages<"NO_RECIPIENT" | "CARE_ENDED"> = {
  NO_RECIPIENT: {
    fr: "Le bureau répond dans les fils; il n’en ouvre pas.",
    en: "The desk answers in threads; it does not open them.",
  },
  CARE_ENDED: {
    fr: "Ce suivi est terminé : vous pouvez relire, mais plus écrire ici. Le bureau de la clinique vous répond toujours.",
    en: "This care has ended: you can read it again, but no longer write here. The practice’s desk still answers you.",
  },
};
