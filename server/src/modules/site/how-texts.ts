/** Words of the page "how it works". */
const fr = {
  title: "Comment ça marche",
  description:
    "De la demande d’aide au premier rendez-vous : qui lit votre demande, en combien de temps on vous répond, ce que ça coûte.",
  heading: "Comment ça marche",
  lead: "Demander de l’aide prend environ six minutes. Voici ce qui se passe ensuite, et jusqu’à quand.",
  steps: "Les quatre étapes",
  questions: [
    [
      "Qui lit ma demande?",
      "Une seule personne à la fois : celle à qui votre demande est proposée. Elle voit vos motifs, vos préférences et votre âge, puis votre nom quand elle accepte. L’équipe d’accueil, formée de personnes autorisées, peut la lire pour vous aider. Votre note libre n’est lue que par des cliniciennes et cliniciens.",
    ],
    [
      "En combien de temps aurai-je une réponse?",
      "La personne proposée a {hours} heures d’ouverture pour répondre, {soon} si vous demandez le plus tôt possible. Si elle ne peut pas, votre demande passe à la suivante. Une personne communique avec vous en {days} jours ouvrables. Après {sorry} jours ouvrables sans réponse, nous vous le disons franchement, avec d’autres ressources.",
    ],
    [
      "Comment choisissez-vous?",
      "Un calcul compare vos motifs, vos disponibilités, la langue et vos préférences avec ce que chaque personne de l’équipe offre et ses heures vraiment libres. Nous ne proposons personne qui ne traite pas votre motif ou un motif voisin. Vous lisez pourquoi cette personne vous est proposée, et vous pouvez demander qu’un être humain revoie le choix.",
    ],
    [
      "Et si la personne ne me convient pas?",
      "Vous le dites en un geste, sans donner de raison. La recherche continue et la personne n’en sait pas plus.",
    ],
    [
      "Combien ça coûte?",
      "Demander ne coûte rien. Le prix de la séance est affiché avant que vous réserviez. Vous pouvez déplacer ou annuler sans frais jusqu’à {notice} heures avant; ensuite, les frais sont ceux de l’entente que vous avez signée.",
    ],
    [
      "Et si je demande pour quelqu’un d’autre?",
      "Une personne de 14 ans et plus décide pour elle-même : elle reçoit d’abord une invitation neutre, et rien n’est proposé avant qu’elle accepte. Pour un enfant de moins de 14 ans, vous nommez les parents ou tuteurs et l’équipe d’accueil vous appelle.",
    ],
  ],
  crisis: "De l’aide, maintenant",
};
const en: typeof fr = {
  title: "How it works",
  description:
    "From asking for help to the first appointment: who reads your request, how soon you hear back, what it costs.",
  heading: "How it works",
  lead: "Asking for help takes about six minutes. Here is what happens next, and until when.",
  steps: "The four steps",
  questions: [
    [
      "Who reads my request?",
      "One person at a time: the one it is offered to. They see your reasons, your preferences and your age, then your name once they accept. Intake staff, who are authorized, may read it to help you. Your free note is read by clinicians only.",
    ],
    [
      "How soon will I hear back?",
      "The person has {hours} opening hours to answer, {soon} if you ask for an answer as soon as possible. If they cannot, your request goes to the next one. Somebody contacts you within {days} working days. After {sorry} working days without an answer, we say so honestly, with other resources.",
    ],
    [
      "How do you choose?",
      "A calculation compares your reasons, when you are free, the language and your preferences with what each professional offers and the hours they really have free. We propose nobody who does not treat your reason or a neighbouring one. You read why this person is proposed, and you may ask a human being to look at the choice again.",
    ],
    [
      "What if the person does not suit me?",
      "You say so in one tap, without a reason. The search goes on, and the person learns nothing more.",
    ],
    [
      "What does it cost?",
      "Asking costs nothing. The price of the session is shown before you book. You can move or cancel free of charge up to {notice} hours before; after that, the fee is the one in the agreement you signed.",
    ],
    [
      "What if I am asking for somebody else?",
      "A person of 14 and over decides for themselves: they first receive a neutral invitation, and nothing is offered before they accept. For a child under 14, you name the parents or tutors and intake staff call you.",
    ],
  ],
  crisis: "Help, now",
};
export const howTexts = { fr, en };
