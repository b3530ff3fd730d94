import type { Messages } from "../../platform/refused.ts";

export const availabilityMessages: Messages<"WINDOW_EMPTY" | "WINDOWS_OVERLAP" | "NOT_MY_SITE" | "IN_THE_PAST"> = {
  WINDOW_EMPTY: {
    fr: "Cette plage finit avant de commencer. Vérifiez les heures et les dates.",
    en: "This opening ends before it begins. Check the times and dates.",
  },
  WINDOWS_OVERLAP: {
    fr: "Deux plages se chevauchent. On ne peut pas être à deux endroits à la fois.",
    en: "Two openings overlap. Nobody can be in two places at once.",
  },
  NOT_MY_SITE: {
    fr: "Vous ne travaillez pas à ce lieu. Ajoutez-le d’abord à votre profil.",
    en: "You do not work at this site. Add it to your profile first.",
  },
  IN_THE_PAST: { fr: "Ce moment est déjà passé.", en: "This time has already passed." },
};
