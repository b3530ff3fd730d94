import type { Area } from "@jechemine/contract/guardians-shapes.ts";
import type { Bilingual } from "../../platform/refused.ts";
import type { DaySession, Reader, Telling } from "./queries/telling.ts";
import { dayText, howText, moneyText, timeText, whenText } from "./wording.ts";

/** What one letter says. Nothing about the care: who, when, how, what to do. */
export type Said = { title: Bilingual; lines: Bilingual[]; action: Bilingual };

const CHANGE: Bilingual = { fr: "Confirmer, déplacer ou annuler", en: "Confirm, move or cancel" };
const SEE: Bilingual = { fr: "Voir le rendez-vous", en: "See the appointment" };
/** Guardians read of the ward what their rights open to them, and are asked only for what they may do. */
const sees = ({ forWard }: Reader, area: Area) => forWard === null || forWard.sees.includes(area);
export const mayAct = ({ forWard }: Pick<Reader, "forWard">) => forWard === null || forWard.acts.includes("logistics");
const actionOf = (reader: Reader) => (mayAct(reader) ? CHANGE : SEE);
/** Whom it is about. A first name, and never in the subject: others see it. */
const forWhom = ({ forWard }: Pick<Reader, "forWard">): Bilingual[] =>
  forWard ? [{ fr: `Pour ${forWard.name}.`, en: `For ${forWard.name}.` }] : [];
const withWhom = (name: string): Bilingual => ({ fr: `Avec ${name}.`, en: `With ${name}.` });
const place = ({ modality, place }: Telling) => howText(modality, place);
const sentence = ({ fr, en }: Bilingual): Bilingual => ({ fr: `${upper(fr)}.`, en: `${upper(en)}.` });
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

type Titles = { own: Bilingual; ward: Bilingual };
const TITLES = {
  proposed: {
    own: { fr: "Une date vous est proposée", en: "A date is proposed to you" },
    ward: { fr: "Une date est proposée", en: "A date is proposed" },
  },
  first: {
    own: { fr: "Votre premier rendez-vous", en: "Your first appointment" },
    ward: { fr: "Un premier rendez-vous", en: "A first appointment" },
  },
  booked: {
    own: { fr: "Votre rendez-vous est pris", en: "Your appointment is booked" },
    ward: { fr: "Un rendez-vous est pris", en: "An appointment is booked" },
  },
  moved: {
    own: { fr: "Votre rendez-vous est déplacé", en: "Your appointment has moved" },
    ward: { fr: "Un rendez-vous est déplacé", en: "An appointment has moved" },
  },
  cancelled: {
    own: { fr: "Votre rendez-vous est annulé", en: "Your appointment is cancelled" },
    ward: { fr: "Un rendez-vous est annulé", en: "An appointment is cancelled" },
  },
  away: {
    own: { fr: "Votre rendez-vous n’aura pas lieu", en: "Your appointment will not take place" },
    ward: { fr: "Un rendez-vous n’aura pas lieu", en: "An appointment will not take place" },
  },
  near: {
    own: { fr: "Votre rendez-vous approche", en: "Your appointment is near" },
    ward: { fr: "Un rendez-vous approche", en: "An appointment is near" },
  },
  unconfirmed: {
    own: { fr: "Rendez-vous à confirmer", en: "Appointment to confirm" },
    ward: { fr: "Rendez-vous à confirmer", en: "Appointment to confirm" },
  },
  video: {
    own: { fr: "Votre séance par vidéo", en: "Your video session" },
    ward: { fr: "Une séance par vidéo", en: "A video session" },
  },
} as const satisfies Record<string, Titles>;

function titled(one: Telling, { zone, forWard }: Reader, title: Titles): Bilingual {
  const [day, time] = [dayText(one.startsAt, zone), timeText(one.startsAt, zone)];
  const { fr, en } = forWard ? title.ward : title.own;
  return { fr: `${fr} : ${day.fr} à ${time.fr}`, en: `${en}: ${day.en} at ${time.en}` };
}
const whenLine = (one: Telling, { zone }: Reader) => sentence(whenText(one.startsAt, zone));

/** When, for whom and with whom: every letter begins so. */
const opening = (one: Telling, reader: Reader): Bilingual[] => [
  whenLine(one, reader),
  ...forWhom(reader),
  withWhom(one.professional.name),
];

/** The first letter says all that one needs before a first session: the time, the price, what to sign and how to pay. */
export function bookedText(one: Telling, reader: Reader): Said {
  const isFirst = one.sessionNumber === 1;
  const lines = [...opening(one, reader), place(one)];
  if (sees(reader, "billing")) {
    const price = moneyText(one.priceCents, one.currency);
    lines.push({ fr: `Prix de la séance : ${price.fr}.`, en: `Price of the session: ${price.en}.` });
  }
  if (!one.agreementSigned && sees(reader, "consent")) lines.push(AGREEMENT);
  if (isFirst && sees(reader, "billing")) lines.push(PAYMENT);
  if (one.proposedByPractice && mayAct(reader)) lines.push(PROPOSED);
  const booked = isFirst ? TITLES.first : TITLES.booked;
  const title = titled(one, reader, one.proposedByPractice ? TITLES.proposed : booked);
  return { title, lines, action: actionOf(reader) };
}
const PROPOSED: Bilingual = {
  fr: "Cette date vous est proposée : dites-nous si elle vous convient, ou choisissez-en une autre.",
  en: "This date is a proposal: tell us whether it suits you, or choose another one.",
};
const AGREEMENT: Bilingual = {
  fr: "Avant la séance, lisez et signez l’entente de service : elle dit les frais, l’annulation et ce qui reste confidentiel. Elle vous attend dans votre espace.",
  en: "Before the session, read and sign the service agreement: it states the fees, how to cancel and what stays confidential. It waits for you in your portal.",
};
const PAYMENT: Bilingual = {
  fr: "Vous payez après la séance, et un reçu vous est remis pour vos assurances.",
  en: "You pay after the session, and you receive a receipt for your insurance.",
};

export const movedText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, TITLES.moved),
  lines: [...opening(one, reader), place(one), REPLACED],
  action: actionOf(reader),
});
const REPLACED: Bilingual = {
  fr: "Le fichier joint remplace l’ancienne heure dans votre agenda.",
  en: "The attached file replaces the old time in your calendar.",
};

export const cancelledText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, TITLES.cancelled),
  lines: [...opening(one, reader), REMOVED, ...(mayAct(reader) ? [ANOTHER] : [])],
  action: actionOf(reader),
});
const REMOVED: Bilingual = {
  fr: "Le fichier joint retire ce rendez-vous de votre agenda.",
  en: "The attached file takes this appointment out of your calendar.",
};
const ANOTHER: Bilingual = {
  fr: "Pour une autre date, ouvrez votre espace ou appelez-nous.",
  en: "For another date, open your portal or call us.",
};

/** The professional is away that day: nobody's fault, nothing to pay, and what happens next. */
export function awayText(one: Telling, reader: Reader): Said {
  const { name } = one.professional;
  const canChoose = one.absence?.act === "release";
  const next: Bilingual = canChoose
    ? {
        fr: "Choisissez dès maintenant une autre heure dans son calendrier, ou appelez-nous.",
        en: "Choose another time in the calendar right now, or call us.",
      }
    : {
        fr: "Nous vous proposerons une autre date. Vous pouvez aussi nous appeler.",
        en: "We will propose another date to you. You may also call us.",
      };
  const said = one.absence?.message ? [{ fr: one.absence.message, en: one.absence.message }] : [];
  return {
    title: titled(one, reader, TITLES.away),
    lines: [
      whenLine(one, reader),
      ...forWhom(reader),
      {
        fr: `${name} doit s’absenter ce jour-là. Rien ne vous est facturé.`,
        en: `${name} has to be away that day. Nothing is charged to you.`,
      },
      ...said,
      ...(mayAct(reader) ? [next] : []),
    ],
    action: { fr: "Choisir une autre heure", en: "Choose another time" },
  };
}

export function openedText(name: string, reader: Pick<Reader, "forWard">): Said {
  return {
    title: reader.forWard
      ? { fr: "Choisissez l’heure d’un rendez-vous", en: "Choose the time of an appointment" }
      : { fr: "Choisissez l’heure de votre rendez-vous", en: "Choose the time of your appointment" },
    lines: [
      ...forWhom(reader),
      {
        fr: `${name} vous ouvre son calendrier : prenez l’heure qui vous convient.`,
        en: `${name} opened the calendar to you: take the time that suits you.`,
      },
    ],
    action: { fr: "Choisir une heure", en: "Choose a time" },
  };
}

export const firstReminderText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, TITLES.near),
  lines: [
    ...opening(one, reader),
    place(one),
    ...(one.agreementSigned || !sees(reader, "consent") ? [] : [AGREEMENT]),
    ...(one.confirmedAt || !mayAct(reader) ? [] : [CONFIRM]),
  ],
  action: actionOf(reader),
});
const CONFIRM: Bilingual = {
  fr: "Confirmez votre présence d’une touche.",
  en: "Confirm with one tap that you will be there.",
};

export const unconfirmedText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, TITLES.unconfirmed),
  lines: [
    ...opening(one, reader),
    {
      fr: "Nous n’avons pas encore votre réponse. Confirmez, déplacez ou annulez d’une touche.",
      en: "We do not have your answer yet. Confirm, move or cancel with one tap.",
    },
  ],
  action: actionOf(reader),
});

export const videoReminderText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, TITLES.video),
  lines: [
    whenLine(one, reader),
    ...forWhom(reader),
    {
      fr: "Choisissez un endroit calme où l’on ne vous entend pas. Le bouton « Rejoindre » s’ouvre dix minutes avant dans votre espace.",
      en: "Choose a quiet place where nobody hears you. The “Join” button opens ten minutes before in your portal.",
    },
  ],
  action: actionOf(reader),
});

type Untitled = Omit<Said, "action">;
/** To the professional, who sees it in the calendar: nothing is to be done. */
export const confirmedText = (startsAt: Date, zone: string): Untitled => ({
  title: { fr: "Un rendez-vous est confirmé", en: "An appointment is confirmed" },
  lines: [whenText(startsAt, zone)],
});

/** The day's sessions, without names: mails are read on other screens too. */
export function dayListText(sessions: readonly DaySession[], day: Date, zone: string): Said {
  const lines = sessions.map(({ startsAt, modality, confirmedAt }): Bilingual => {
    const [time, how] = [timeText(startsAt, zone), howText(modality, null)];
    const state = confirmedAt ? { fr: "Confirmé.", en: "Confirmed." } : { fr: "Sans réponse.", en: "No answer yet." };
    return { fr: `${time.fr} — ${how.fr} ${state.fr}`, en: `${time.en} — ${how.en} ${state.en}` };
  });
  const { fr, en } = dayText(day, zone);
  return {
    title: { fr: `Votre journée, ${fr}`, en: `Your day, ${en}` },
    lines,
    action: { fr: "Ouvrir la journée", en: "Open the day" },
  };
}
