import type { BOOKING_REFUSALS } from "@jechemine/contract/appointments.ts";
import type { Messages } from "../../platform/refused.ts";

/** Why a time cannot be taken, and what to do then. */
export const bookingMessages: Messages<keyof typeof BOOKING_REFUSALS> = {
  SLOT_TAKEN: {
    fr: "Cette plage vient d’être prise. Choisissez-en une autre.",
    en: "This time was just taken. Choose another one.",
  },
  IN_THE_PAST: { fr: "Cette heure est déjà passée.", en: "This time has already passed." },
  TOO_SOON: {
    fr: "Il est trop tard pour réserver cette plage en ligne. Appelez-nous.",
    en: "It is too late to book this time online. Call us.",
  },
  TOO_FAR_AHEAD: { fr: "Cette date n’est pas encore ouverte.", en: "This date is not open yet." },
  OUTSIDE_HOURS: {
    fr: "Cette heure est hors des disponibilités. Choisissez une plage libre.",
    en: "This time is outside the opening hours. Choose a free time.",
  },
  DAY_FULL: { fr: "Cette journée est complète. Choisissez-en une autre.", en: "This day is full. Choose another one." },
  NO_ROOM: {
    fr: "Aucune salle n’est libre à cette heure. Choisissez une autre heure ou un autre mode.",
    en: "No room is free at this time. Choose another time or another way of meeting.",
  },
  MODALITY_NOT_OFFERED: {
    fr: "Ce mode de rencontre n’est pas offert à cette heure.",
    en: "This way of meeting is not offered at this time.",
  },
  SERVICE_NOT_OFFERED: {
    fr: "Ce service n’est pas offert par ce professionnel ou cette professionnelle.",
    en: "This professional does not offer this service.",
  },
  NOT_BOOKABLE_ONLINE: {
    fr: "Ce service se réserve auprès de la clinique.",
    en: "This service is booked through the practice.",
  },
  CLIENT_BUSY: {
    fr: "Il y a déjà un rendez-vous à cette heure pour cette personne.",
    en: "This person already has an appointment at this time.",
  },
};

export const notOpenMessages: Messages<"NOT_OPEN"> = {
  NOT_OPEN: {
    fr: "Ce calendrier n’est pas encore ouvert à la réservation. Nous vous écrirons dès qu’il le sera.",
    en: "This calendar is not open for booking yet. We will write to you as soon as it is.",
  },
};
export const holdMessages: Messages<"TOO_MANY_HOLDS"> = {
  TOO_MANY_HOLDS: {
    fr: "Vous retenez déjà deux heures. Libérez-en une d’abord.",
    en: "You are already holding two times. Give one back first.",
  },
};
export const changeMessages: Messages<"NOT_SCHEDULED" | "FEE_APPLIES"> = {
  NOT_SCHEDULED: {
    fr: "Ce rendez-vous est passé ou annulé : il ne peut plus changer.",
    en: "This appointment is over or cancelled: it can no longer change.",
  },
  FEE_APPLIES: {
    fr: "Le délai d’avis est passé : des frais s’appliquent selon l’entente signée. Acceptez-les pour continuer.",
    en: "The notice period has begun: a fee applies under the signed agreement. Accept it to go on.",
  },
};
export const linkMessages: Messages<"LINK_EXPIRED"> = {
  LINK_EXPIRED: {
    fr: "Ce lien n’est plus valable. Connectez-vous pour voir votre rendez-vous, ou appelez-nous.",
    en: "This link no longer works. Sign in to see your appointment, or call us.",
  },
};
export const askAgainMessages: Messages<"ASK_AGAIN"> = {
  ASK_AGAIN: {
    fr: "Voulez-vous vraiment annuler ce rendez-vous? La plage sera offerte à une autre personne.",
    en: "Do you really want to cancel this appointment? The time will be offered to somebody else.",
  },
};
export const agreementMessages: Messages<"TEXT_CHANGED" | "ALREADY_SIGNED"> = {
  TEXT_CHANGED: {
    fr: "Le texte de l’entente a changé depuis que vous l’avez ouvert. Relisez-le avant de signer.",
    en: "The text of the agreement has changed since you opened it. Read it again before signing.",
  },
  ALREADY_SIGNED: { fr: "Cette entente est déjà signée.", en: "This agreement is already signed." },
};
export const closingMessages: Messages<"NOT_STARTED" | "NOT_CLOSABLE" | "ALREADY_CLOSED" | "OUTCOMES_INCOMPLETE"> = {
  NOT_STARTED: {
    fr: "La séance n’a pas commencé : elle se clôt après son début.",
    en: "The session has not begun: it is closed after its start.",
  },
  NOT_CLOSABLE: {
    fr: "Ce rendez-vous est annulé ou terminé : il n’y a rien à clore.",
    en: "This appointment is cancelled or over: there is nothing to close.",
  },
  ALREADY_CLOSED: { fr: "Cette séance est déjà close.", en: "This session is already closed." },
  OUTCOMES_INCOMPLETE: {
    fr: "Dites pour chaque personne comment la séance s’est passée.",
    en: "Say for each person how the session went.",
  },
};
export const reopenMessages: Messages<"NOT_CLOSED" | "REOPEN_TOO_LATE" | "ALREADY_PAID"> = {
  NOT_CLOSED: { fr: "Cette séance n’est pas close.", en: "This session is not closed." },
  REOPEN_TOO_LATE: {
    fr: "Le délai pour rouvrir cette séance est passé. L’équipe de facturation peut encore corriger le montant.",
    en: "The time to reopen this session is over. Billing staff can still correct the amount.",
  },
  ALREADY_PAID: {
    fr: "Un paiement couvre déjà cette séance : elle ne se rouvre plus. L’équipe de facturation peut rembourser.",
    en: "A payment already covers this session: it can no longer be reopened. Billing staff can refund it.",
  },
};
export const whereaboutsMessages: Messages<"NOT_SCHEDULED" | "NOT_REMOTE" | "TOO_EARLY"> = {
  NOT_SCHEDULED: {
    fr: "Cette séance est terminée ou annulée.",
    en: "This session is over or cancelled.",
  },
  NOT_REMOTE: {
    fr: "Cette séance a lieu en personne : rien à dire ici.",
    en: "This session takes place in person: there is nothing to say here.",
  },
  TOO_EARLY: {
    fr: "Dites-le au moment de rejoindre la séance, dix minutes avant le début.",
    en: "Say it when you join the session, ten minutes before the start.",
  },
};
export const awayMessages: Messages<"IN_THE_PAST"> = {
  IN_THE_PAST: { fr: "Cette journée est passée.", en: "This day is over." },
};
