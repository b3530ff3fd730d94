import type { Bilingual } from "../../platform/refused.ts";

const WORDS = { fr: "fr-CA", en: "en-CA" } as const;
/** A date without its time, in words: it is the same in every zone. */
export const dayText = (day: string): Bilingual => {
  const say = (locale: "fr" | "en") =>
    new Intl.DateTimeFormat(WORDS[locale], { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
  return { fr: say("fr"), en: say("en") };
};

/** What guardians, youth and the team read. Only a first name, and nothing about why somebody is in care. */
export const TEXTS = {
  asked: {
    title: { fr: "Un lien parental attend une réponse", en: "A link with a guardian awaits an answer" },
    lines: [
      {
        fr: "Une personne demande à agir pour quelqu’un. Lisez la preuve avant d’approuver.",
        en: "Somebody asks to act for another person. Read the proof before you approve.",
      },
    ],
  },
  approved: (name: string) => ({
    title: { fr: "Votre lien est approuvé", en: "Your link is approved" },
    lines: [
      {
        fr: `Vous pouvez maintenant agir pour ${name} dans le portail. Choisissez son prénom en haut de la page.`,
        en: `You can now act for ${name} in the portal. Choose the first name at the top of the page.`,
      },
    ],
  }),
  refused: (reason: string) => ({
    title: { fr: "Votre lien n’a pas été approuvé", en: "Your link was not approved" },
    lines: [
      { fr: `L’équipe a écrit : ${reason}`, en: `The team wrote: ${reason}` },
      {
        fr: "Vous pouvez répondre par la messagerie ou demander de nouveau avec un autre document.",
        en: "You can answer by message, or ask again with another document.",
      },
    ],
  }),
  ended: (name: string) => ({
    title: { fr: "Un lien a pris fin", en: "A link has ended" },
    lines: [
      {
        fr: `Vous n’agissez plus pour ${name} dans le portail. Vos propres factures restent les vôtres.`,
        en: `You no longer act for ${name} in the portal. Your own bills remain yours.`,
      },
    ],
  }),
  granted: (name: string) => ({
    title: { fr: "Un choix a été fait", en: "A choice was made" },
    lines: [
      {
        fr: `${name} a dit ce que vous pouvez voir dans le portail.`,
        en: `${name} said what you can see in the portal.`,
      },
    ],
  }),
  talk: (name: string, birthday: Bilingual) => ({
    title: { fr: "Parler des 14 ans", en: "Talk about turning 14" },
    lines: [
      {
        fr: `${name} aura 14 ans le ${birthday.fr}. Ce jour-là, le contenu clinique se ferme aux parents ou tuteurs. Prenez un moment pour en parler ensemble.`,
        en: `${name} turns 14 on ${birthday.en}. On that day, clinical content closes to parents or tutors. Take a moment to talk about it together.`,
      },
    ],
  }),
  fourteen: (name: string, until: Bilingual) => ({
    title: { fr: "À 14 ans, ce que vous voyez change", en: "At 14, what you see changes" },
    lines: [
      {
        fr: `${name} a 14 ans. Comme la loi le prévoit, ses soins sont maintenant son affaire : leur contenu ne vous est plus montré.`,
        en: `${name} is 14. As the law provides, care is now ${name}’s own: its content is no longer shown to you.`,
      },
      {
        fr: `Les rendez-vous et les factures vous restent ouverts jusqu’au ${until.fr}, le temps que ${name} décide. La personne qui suit ${name} peut l’inviter à ouvrir son propre compte.`,
        en: `Appointments and bills stay open to you until ${until.en}, while ${name} decides. Whoever treats ${name} can offer an account of their own.`,
      },
    ],
  }),
  fourteenOwn: (until: Bilingual) => ({
    title: { fr: "Vous avez 14 ans : vous décidez", en: "You are 14: you decide" },
    lines: [
      {
        fr: `Vos soins sont maintenant votre affaire. Dites qui voit encore vos rendez-vous et vos factures; sans réponse, cela se ferme le ${until.fr}.`,
        en: `Your care is now your own. Say who still sees your appointments and bills; without an answer, they close on ${until.en}.`,
      },
    ],
  }),
  undecided: (name: string) => ({
    title: { fr: "Les rendez-vous et les factures sont fermés", en: "Appointments and bills are closed" },
    lines: [
      {
        fr: `${name} n’a pas encore dit ce que vous pouvez voir. En attendant, plus rien ne vous est montré. Cela peut changer en tout temps.`,
        en: `${name} has not said yet what you can see. Until then, nothing is shown to you. This can change at any time.`,
      },
    ],
  }),
  wished: (name: string) => ({
    title: { fr: "Un compte à soi est souhaité", en: "An account of one’s own is wished for" },
    lines: [
      {
        fr: `Un parent ou un tuteur souhaite que ${name} ait son propre compte. Demandez à ${name}, en personne, si c’est aussi son souhait et à quelle adresse écrire.`,
        en: `A parent or tutor wishes that ${name} had an account. Ask ${name}, in person, whether they wish it too and at which address.`,
      },
    ],
  }),
  invited: {
    title: { fr: "Un compte à vous", en: "An account of your own" },
    lines: [
      {
        fr: "On vous propose d’ouvrir un compte à votre nom. Le lien vous demandera votre date de naissance et un mot de passe. Il fonctionne pendant quatorze jours.",
        en: "You are offered an account in your own name. The link will ask for your birth date and a password. It works for fourteen days.",
      },
      {
        fr: "À partir de 14 ans, vous décidez de vos soins et de ce que vos parents ou tuteurs en voient.",
        en: "From 14 on, you decide about your care and what your parents or tutors see of it.",
      },
    ],
  },
} as const;
