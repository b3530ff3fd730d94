import type { Bilingual } from "../../platform/refused.ts";
import type { DaySession, Reader, Telling } from "./queries/telling.ts";
import { dayText, howText, moneyText, timeText, whenText } from "./wording.ts";

/** What one letter says. Nothing about the care: who, when, how, what to do. */
export type Said = { title: Bilingual; lines: Bilingual[]; action: Bilingual };

const CHANGE: Bilingual = { fr: "Confirmer, déplacer ou annuler", en: "Confirm, move or cancel" };
const withWhom = (name: string): Bilingual => ({ fr: `Avec ${name}.`, en: `With ${name}.` });
const place = ({ modality, place }: Telling) => howText(modality, place);
const sentence = ({ fr, en }: Bilingual): Bilingual => ({ fr: `${upper(fr)}.`, en: `${upper(en)}.` });
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function titled(one: Telling, { zone }: Reader, fr: string, en: string): Bilingual {
  const [day, time] = [dayText(one.startsAt, zone), timeText(one.startsAt, zone)];
  return { fr: `${fr} : ${day.fr} à ${time.fr}`, en: `${en}: ${day.en} at ${time.en}` };
}
const whenLine = (one: Telling, { zone }: Reader) => sentence(whenText(one.startsAt, zone));

/** A guardian has appointments of their own: theirs reads whose this is. */
export const forReader = (said: Said, { ward }: Reader): Said =>
  ward === null
    ? said
    : {
        ...said,
        lines: [{ fr: `C’est le rendez-vous de ${ward}.`, en: `This is ${ward}’s appointment.` }, ...said.lines],
      };

/** The first letter says all that one needs before a first session: the time, the price, what to sign and how to pay. */
export function bookedText(one: Telling, reader: Reader): Said {
  const lines = [whenLine(one, reader), withWhom(one.professional.name), place(one)];
  const price = moneyText(one.priceCents, one.currency);
  lines.push({ fr: `Prix de la séance : ${price.fr}.`, en: `Price of the session: ${price.en}.` });
  if (!one.agreementSigned) lines.push(AGREEMENT);
  if (one.sessionNumber === 1) lines.push(PAYMENT);
  if (one.proposedByPractice) {
    lines.push({
      fr: "Cette date vous est proposée : dites-nous si elle vous convient, ou choisissez-en une autre.",
      en: "This date is a proposal: tell us whether it suits you, or choose another one.",
    });
    return {
      title: titled(one, reader, "Une date vous est proposée", "A date is proposed to you"),
      lines,
      action: CHANGE,
    };
  }
  const [fr, en] =
    one.sessionNumber === 1
      ? ["Votre premier rendez-vous", "Your first appointment"]
      : ["Votre rendez-vous est pris", "Your appointment is booked"];
  return { title: titled(one, reader, fr ?? "", en ?? ""), lines, action: CHANGE };
}
const AGREEMENT: Bilingual = {
  fr: "Avant la séance, lisez et signez l’entente de service : elle dit les frais, l’annulation et ce qui reste confidentiel. Elle vous attend dans votre espace.",
  en: "Before the session, read and sign the service agreement: it states the fees, how to cancel and what stays confidential. It waits for you in your portal.",
};
const PAYMENT: Bilingual = {
  fr: "Vous payez après la séance, et un reçu vous est remis pour vos assurances.",
  en: "You pay after the session, and you receive a receipt for your insurance.",
};

export const movedText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, "Votre rendez-vous est déplacé", "Your appointment has moved"),
  lines: [whenLine(one, reader), withWhom(one.professional.name), place(one), REPLACED],
  action: CHANGE,
});
const REPLACED: Bilingual = {
  fr: "Le fichier joint remplace l’ancienne heure dans votre agenda.",
  en: "The attached file replaces the old time in your calendar.",
};

export const cancelledText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, "Votre rendez-vous est annulé", "Your appointment is cancelled"),
  lines: [
    whenLine(one, reader),
    withWhom(one.professional.name),
    {
      fr: "Le fichier joint retire ce rendez-vous de votre agenda. Pour une autre date, ouvrez votre espace ou appelez-nous.",
      en: "The attached file takes this appointment out of your calendar. For another date, open your portal or call us.",
    },
  ],
  action: CHANGE,
});

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
    title: titled(one, reader, "Votre rendez-vous n’aura pas lieu", "Your appointment will not take place"),
    lines: [
      whenLine(one, reader),
      {
        fr: `${name} doit s’absenter ce jour-là. Rien ne vous est facturé.`,
        en: `${name} has to be away that day. Nothing is charged to you.`,
      },
      ...said,
      next,
    ],
    action: { fr: "Choisir une autre heure", en: "Choose another time" },
  };
}

export const openedText = (name: string): Said => ({
  title: { fr: "Choisissez l’heure de votre rendez-vous", en: "Choose the time of your appointment" },
  lines: [
    {
      fr: `${name} vous ouvre son calendrier : prenez l’heure qui vous convient.`,
      en: `${name} opened the calendar to you: take the time that suits you.`,
    },
  ],
  action: { fr: "Choisir une heure", en: "Choose a time" },
});

export const firstReminderText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, "Votre rendez-vous approche", "Your appointment is near"),
  lines: [
    whenLine(one, reader),
    withWhom(one.professional.name),
    place(one),
    ...(one.agreementSigned ? [] : [AGREEMENT]),
    ...(one.confirmedAt ? [] : [CONFIRM]),
  ],
  action: CHANGE,
});
const CONFIRM: Bilingual = {
  fr: "Confirmez votre présence d’une touche.",
  en: "Confirm with one tap that you will be there.",
};

export const unconfirmedText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, "Rendez-vous à confirmer", "Appointment to confirm"),
  lines: [
    whenLine(one, reader),
    withWhom(one.professional.name),
    {
      fr: "Nous n’avons pas encore votre réponse. Confirmez, déplacez ou annulez d’une touche.",
      en: "We do not have your answer yet. Confirm, move or cancel with one tap.",
    },
  ],
  action: CHANGE,
});

export const videoReminderText = (one: Telling, reader: Reader): Said => ({
  title: titled(one, reader, "Votre séance par vidéo", "Your video session"),
  lines: [
    whenLine(one, reader),
    {
      fr: "Choisissez un endroit calme où l’on ne vous entend pas. Le bouton « Rejoindre » s’ouvre dix minutes avant dans votre espace.",
      en: "Choose a quiet place where nobody hears you. The “Join” button opens ten minutes before in your portal.",
    },
  ],
  action: CHANGE,
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
