import { texts } from "../../i18n/texts.tsx";

const messages = {
  "requests.crisis.before": { fr: "Besoin d’aide avant?", en: "Need help before then?" },
  "requests.crisis.honest": {
    fr: "{practice} n’est pas une ligne de crise. Ces lignes répondent jour et nuit.",
    en: "{practice} is not a crisis line. These lines answer day and night.",
  },
  "requests.crisis.now": { fr: "Parlez à quelqu’un maintenant.", en: "Talk to someone now." },
  "requests.crisis.now.text": {
    fr: "Ces lignes répondent jour et nuit, gratuitement. Votre demande reste ici, vous pourrez la finir après.",
    en: "These lines answer day and night, free of charge. Your request stays here, you can finish it after.",
  },
  "requests.crisis.heard": {
    fr: "Ce que vous venez d’écrire est transmis à une personne clinicienne, avec votre demande en cours. N’attendez pas sa réponse : ces lignes répondent jour et nuit, gratuitement.",
    en: "What you just wrote was passed to a clinician, with your open request. Do not wait for their answer: these lines answer day and night, free of charge.",
  },
  "requests.crisis.nobody": {
    fr: "En ce moment, personne n’est de garde à la clinique.",
    en: "At this moment, nobody is on call at the practice.",
  },
  "requests.crisis.appelle": { fr: "Idées suicidaires", en: "Thoughts of suicide" },
  "requests.crisis.988": { fr: "Appel ou texto", en: "Call or text" },
  "requests.crisis.911": { fr: "Danger immédiat", en: "Immediate danger" },
  "requests.crisis.811": { fr: "Info-Social, aide et conseils", en: "Info-Social, help and advice" },
  "requests.crisis.teljeunes": { fr: "Tel-jeunes, moins de 18 ans", en: "Tel-jeunes, under 18" },
} satisfies Record<`requests.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
