import type { Bilingual } from "../../platform/refused.ts";

/** What a discreet message says instead: nothing about care, nobody's name. */
export const DISCREET = {
  sender: "JC",
  title: { fr: "Une nouvelle vous attend", en: "Something is waiting for you" },
  line: { fr: "Ouvrez votre espace pour la lire.", en: "Open your space to read it." },
  open: { fr: "Ouvrir", en: "Open" },
} as const satisfies Record<string, Bilingual | string>;

export const DIGEST = {
  title: { fr: "Votre résumé du jour", en: "Your daily digest" },
  intro: { fr: "Voici ce qui est arrivé depuis le dernier.", en: "Here is what came since the last one." },
  action: { fr: "Ouvrir mes notifications", en: "Open my notifications" },
} as const satisfies Record<string, Bilingual>;
