import type { Messages } from "../../platform/refused.ts";

type Code =
  | "SPAN_EMPTY"
  | "IN_THE_PAST"
  | "NOT_LICENSED"
  | "SHIFT_OVERLAPS"
  | "SHIFT_OVER"
  | "SHIFT_BEGUN"
  | "HOURS_OVERLAP"
  | "NOT_A_SUBSTITUTE";
export const rosterMessages: Messages<Code> = {
  SPAN_EMPTY: {
    fr: "La fin vient avant le début. Vérifiez les dates et les heures.",
    en: "The end comes before the beginning. Check the dates and times.",
  },
  IN_THE_PAST: { fr: "Ce moment est déjà passé.", en: "This time has already passed." },
  NOT_LICENSED: {
    fr: "Cette personne ne peut pas être de garde : il faut un permis valide ou la permission « Accueil clinique », et un compte actif.",
    en: "This person cannot be on call: it takes a valid licence or the intake permission, and an active account.",
  },
  SHIFT_OVERLAPS: {
    fr: "Quelqu’un est déjà de garde pendant une partie de ce temps. Une seule personne l’est à la fois.",
    en: "Somebody is already on call for a part of this time. One person is at a time.",
  },
  SHIFT_OVER: {
    fr: "Cette garde est terminée : elle ne change plus.",
    en: "This shift is over: it does not change any more.",
  },
  SHIFT_BEGUN: {
    fr: "Cette garde a commencé. Mettez-y fin, puis planifiez la suite.",
    en: "This shift has begun. End it, then plan what follows.",
  },
  HOURS_OVERLAP: { fr: "Deux plages se chevauchent le même jour.", en: "Two stretches overlap on the same day." },
  NOT_A_SUBSTITUTE: {
    fr: "Choisissez une ou un autre professionnel de la clinique.",
    en: "Choose another professional of the practice.",
  },
};
