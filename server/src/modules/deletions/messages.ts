import type { Messages } from "../../platform/refused.ts";

export const messages: Messages<"DELETION_OPEN" | "DELETION_DECIDED" | "LEGAL_HOLD" | "CARE_GOES_ON"> = {
  DELETION_OPEN: {
    fr: "Votre demande de suppression attend déjà une réponse.",
    en: "Your request for deletion awaits an answer already.",
  },
  DELETION_DECIDED: { fr: "Cette demande a déjà reçu une réponse.", en: "This request was answered already." },
  LEGAL_HOLD: {
    fr: "Une conservation légale est en vigueur pour cette personne : rien ne peut être détruit.",
    en: "A legal hold is in force for this person: nothing may be destroyed.",
  },
  CARE_GOES_ON: {
    fr: "Un rendez-vous est encore prévu avec cette personne. Annulez-le ou attendez qu’il ait eu lieu.",
    en: "An appointment with this person still lies ahead. Cancel it or wait until it has taken place.",
  },
};
