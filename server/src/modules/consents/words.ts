import type { ConsentKey } from "@jechemine/contract/consents.ts";
import type { Bilingual } from "../../platform/refused.ts";

const MANDATORY: Bilingual = {
  fr: "Sans cet accord, votre espace reste fermé : nous vous le redemanderons à la prochaine page. Vos rendez-vous, votre dossier et vos factures ne changent pas, et vous pouvez toujours nous appeler.",
  en: "Without this agreement your space stays closed: we ask again on the next page. Your appointments, your file and your bills do not change, and you can always call us.",
};
/** What withdrawing means, said before it is done. Each sentence is true of the product today. */
export const CONSEQUENCES: Readonly<Record<ConsentKey, Bilingual>> = {
  terms: MANDATORY,
  privacy: MANDATORY,
  professional_terms: MANDATORY,
  telehealth: {
    fr: "La personne qui vous suit en est avisée et vous proposera de vous voir en personne ou de vous parler au téléphone. Vos rendez-vous vidéo déjà pris restent jusqu’à ce que vous en parliez.",
    en: "The person who treats you is told, and will offer to meet in person or by phone. Video appointments that are booked stay until you have spoken.",
  },
  automated_matching: {
    fr: "L’équipe d’accueil en est avisée et communique avec vous pour la suite. Ce qui a déjà été trouvé pour vous ne change pas.",
    en: "Intake staff is told, and gets in touch with you about what follows. What was already found for you does not change.",
  },
};
