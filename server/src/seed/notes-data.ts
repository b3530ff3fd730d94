import type { Locale } from "@jechemine/contract/endpoint.ts";

/** What sessions of the demonstration were about: the first one of each file, then these in turn. */
export const SESSION_NOTES: Readonly<Record<Locale, { first: string; later: readonly string[] }>> = {
  fr: {
    first:
      "Première rencontre. Motif revu avec la personne, attentes et limites du secret expliquées. Sommeil court, appétit stable.\n\nObjectif choisi ensemble : retrouver deux soirées calmes par semaine.\n\nPlan : tenir un relevé du sommeil d’ici la prochaine séance.",
    later: [
      "Relevé du sommeil tenu cinq jours sur sept. Les réveils suivent les soirées de travail.\n\nHygiène du sommeil, retour sur les pensées du soir.\n\nPlan : arrêter l’écran une heure avant le coucher, trois soirs.",
      "Semaine plus légère. A dit non à une tâche de trop et en parle avec fierté.\n\nRestructuration autour de « je dois tout finir ».\n\nPlan : marche du midi, deux jours.",
      "Recul après une dispute. Émotion nommée, lien fait avec une situation ancienne.\n\nRespiration et ancrage pratiqués en séance.\n\nPlan : noter ce qui aide, sans chercher à tout régler.",
      "Objectif atteint deux semaines de suite. La personne veut maintenant travailler le retour au groupe.\n\nJeu de rôle d’une conversation difficile.\n\nPlan : la tenir une fois, en revenir la semaine prochaine.",
    ],
  },
  en: {
    first:
      "First meeting. Reason gone over with the person; expectations and limits of secrecy explained. Short sleep, steady appetite.\n\nGoal chosen together: two calm evenings a week again.\n\nPlan: keep a sleep record until next time.",
    later: [
      "Sleep record kept five days of seven. Waking follows evenings of work.\n\nSleep hygiene, a look at the thoughts of the evening.\n\nPlan: no screen in the last hour, three evenings.",
      "A lighter week. Said no to one task too many and speaks of it with pride.\n\nRestructuring around “I must finish everything”.\n\nPlan: a walk at noon, two days.",
      "A step back after a quarrel. Emotion named, tied to an older situation.\n\nBreathing and grounding practised in session.\n\nPlan: write down what helps, without settling it all.",
      "Goal met two weeks in a row. Now wants to work on going back to the group.\n\nRole play of a hard conversation.\n\nPlan: have it once, come back to it next week.",
    ],
  },
};

/** Added by its author to the oldest note. */
export const ADDITION: Readonly<Record<Locale, string>> = {
  fr: "Ajout : la personne précise que le relevé du sommeil commence le lendemain de la séance.",
  en: "Addition: the person says that the sleep record begins the day after the session.",
};
