import type { Messages } from "../../platform/refused.ts";

export const profileMessages: Messages<"UNKNOWN_REASON" | "UNKNOWN_SITE" | "UNKNOWN_SERVICE"> = {
  UNKNOWN_REASON: {
    fr: "Un des motifs n’existe plus. Choisissez-le de nouveau dans la liste.",
    en: "One of the reasons no longer exists. Choose it again from the list.",
  },
  UNKNOWN_SITE: {
    fr: "Un des lieux n’existe plus. Choisissez-le de nouveau dans la liste.",
    en: "One of the sites no longer exists. Choose it again from the list.",
  },
  UNKNOWN_SERVICE: {
    fr: "Un des services n’est plus offert. Choisissez-le de nouveau dans la liste.",
    en: "One of the services is no longer offered. Choose it again from the list.",
  },
};
