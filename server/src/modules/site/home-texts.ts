/** Words of the home page. `{hours}` and such are filled in by the practice's rules. */
const fr = {
  title: "Trouver de l’aide, un pas à la fois",
  description:
    "Dites-nous ce que vous vivez. Nous trouvons une personne qualifiée, disponible, qui vous convient. En français et en anglais, partout au Québec.",
  heading: "Trouver de l’aide, un pas à la fois.",
  lead: "Dites-nous ce que vous vivez. Nous trouvons une personne qualifiée, disponible, qui vous convient. Vous suivez chaque étape.",
  ask: "Demander de l’aide",
  see: "Voir les professionnels",
  facts: ["Environ 6 minutes", "Sans créer de compte", "Rien à payer pour demander"],
  cardWhat: "Votre demande",
  cardWho: "Une psychologue a jusqu’à demain, 14 h 30, pour répondre.",
  cardThen: "Si elle ne peut pas, nous l’offrons à la personne suivante.",
  why: "Qu’est-ce qui vous amène?",
  whyLead: "Choisissez un mot proche de ce que vous vivez. Vous pourrez préciser ensuite.",
  otherReason: "Chercher un autre motif",
  next: "Ce qui se passe après votre demande",
  steps: [
    ["Vous racontez", "Un à trois motifs, vos préférences, vos disponibilités. Vous pouvez vous arrêter et reprendre."],
    [
      "Une personne est choisie",
      "Elle a {hours} heures d’ouverture pour répondre, et vous voyez jusqu’à quand. Puis vous savez qui et pourquoi.",
    ],
    [
      "Vous prenez rendez-vous",
      "Le prix est affiché avant. Vous pouvez déplacer sans frais jusqu’à {notice} heures avant.",
    ],
    ["Vous cheminez", "Vos rendez-vous, vos rappels et la personne qui vous suit, au même endroit."],
  ],
  free: "Des heures libres bientôt",
  all: "Tous les professionnels",
  trust: "Vous pouvez compter là-dessus",
  promises: [
    [
      "Permis vérifiés",
      "Chaque personne est inscrite à son ordre. Son titre et son numéro de permis figurent sur sa page.",
    ],
    [
      "Confidentiel",
      "Vos réponses ne sont lues que par les personnes qui vous soignent. Chaque ouverture de votre dossier est consignée.",
    ],
    ["Aucune surprise", "Le prix est connu d’avance. Rien n’est prélevé au moment de la demande."],
  ],
  ready: "Le premier pas, quand vous voulez",
  readyLead: "Pour vous ou pour un proche.",
};
const en: typeof fr = {
  title: "Finding help, one step at a time",
  description:
    "Tell us what you are going through. We find a qualified, available person who suits you. In English and in French, anywhere in Québec.",
  heading: "Finding help, one\u00a0step\u00a0at\u00a0a\u00a0time.",
  lead: "Tell us what you are going through. We find a qualified, available person who suits you. You follow each step.",
  ask: "Ask for help",
  see: "See the professionals",
  facts: ["About 6 minutes", "Without creating an account", "Nothing to pay to ask"],
  cardWhat: "Your request",
  cardWho: "A psychologist has until tomorrow, 2:30 p.m., to answer.",
  cardThen: "If she cannot, we offer it to the next person.",
  why: "What brings you here?",
  whyLead: "Choose a word close to what you are going through. You can be more precise later.",
  otherReason: "Look for another reason",
  next: "What happens after your request",
  steps: [
    ["You tell us", "One to three reasons, your preferences, when you are free. You can stop and pick it up again."],
    [
      "A person is chosen",
      "They have {hours} opening hours to answer, and you see until when. Then you know who and why.",
    ],
    ["You book", "The price is shown first. You can move it free of charge up to {notice} hours before."],
    ["You move forward", "Your appointments, your reminders and the person who sees you, in one place."],
  ],
  free: "Free times soon",
  all: "All professionals",
  trust: "You can count on this",
  promises: [
    [
      "Verified licences",
      "Every professional belongs to their order. Their title and licence number are on their page.",
    ],
    [
      "Confidential",
      "Your answers are read only by the people who care for you. Each opening of your file is recorded.",
    ],
    ["No surprise", "You know the price beforehand. Nothing is charged when you ask."],
  ],
  ready: "Ready for the first step?",
  readyLead: "For you or for a loved one.",
};
export const homeTexts = { fr, en };
