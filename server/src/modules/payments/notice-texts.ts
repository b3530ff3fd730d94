import type { ReminderStep } from "@jechemine/contract/reminders.ts";
import type { Bilingual } from "../../platform/refused.ts";

/** What a payer is told. No amount, no session, no name: the mail is a link to what they see once signed in. */
export type Said = { title: Bilingual; lines: readonly Bilingual[]; action: Bilingual };

const SEE: Bilingual = { fr: "Voir la facturation", en: "See billing" };

export const settledText: Said = {
  title: { fr: "Votre paiement est confirmé", en: "Your payment is confirmed" },
  lines: [
    {
      fr: "Merci. Le détail vous attend dans votre espace.",
      en: "Thank you. The details are in your portal.",
    },
  ],
  action: SEE,
};
export const failedText: Said = {
  title: { fr: "Un paiement n’a pas été accepté", en: "A payment did not go through" },
  lines: [
    {
      fr: "Rien n’a été débité, et nous ne réessaierons pas sans vous. Choisissez un autre moyen de paiement quand vous le pourrez; vos soins continuent.",
      en: "Nothing was taken, and we will not try again without you. Choose another way to pay when you can; your care goes on.",
    },
  ],
  action: { fr: "Choisir un moyen de paiement", en: "Choose a way to pay" },
};
export const confirmText: Said = {
  title: { fr: "Un paiement attend votre confirmation", en: "A payment waits for your confirmation" },
  lines: [
    {
      fr: "Votre banque veut s’assurer que c’est bien vous. Rien n’a été débité : ouvrez votre espace pour payer et confirmer.",
      en: "Your bank wants to make sure that it is you. Nothing was taken: open your portal to pay and confirm.",
    },
  ],
  action: { fr: "Payer et confirmer", en: "Pay and confirm" },
};
export const returnedText: Said = {
  title: { fr: "Un paiement a été annulé par la banque", en: "A payment was taken back by the bank" },
  lines: [
    {
      fr: "Le montant est de nouveau à payer. Choisissez un moyen de paiement quand vous le pourrez; vos soins continuent.",
      en: "The amount is owed again. Choose a way to pay when you can; your care goes on.",
    },
  ],
  action: { fr: "Choisir un moyen de paiement", en: "Choose a way to pay" },
};
export const refundedText: Said = {
  title: { fr: "Un paiement vous est remboursé", en: "A payment is refunded to you" },
  lines: [
    {
      fr: "L’argent revient sur le moyen avec lequel vous aviez payé, d’habitude en quelques jours. Le reçu de ce paiement n’est plus valable.",
      en: "The money goes back to the method that you paid with, usually within a few days. The receipt of that payment is no longer valid.",
    },
  ],
  action: SEE,
};
export const givenBackText: Said = {
  title: { fr: "Une somme vous est remboursée", en: "Some money is refunded to you" },
  lines: [
    {
      fr: "Elle revient sur le moyen avec lequel vous aviez payé, d’habitude en quelques jours. Votre reçu suit : il est annulé, ou remplacé par un autre.",
      en: "It goes back to the method that you paid with, usually within a few days. Your receipt follows: it is cancelled, or replaced by another one.",
    },
  ],
  action: SEE,
};
export const dueText: Said = {
  title: { fr: "Un paiement est dû", en: "A payment is due" },
  lines: [
    {
      fr: "Vous pouvez payer dans votre espace, et y enregistrer un moyen de paiement pour la prochaine fois.",
      en: "You can pay in your portal, and save a way to pay for the next time.",
    },
  ],
  action: { fr: "Payer", en: "Pay" },
};

const HARD: Bilingual = {
  fr: "Si le montant n’est pas juste, ou si payer est difficile en ce moment, écrivez-nous. Vos soins continuent.",
  en: "If the amount is not right, or if paying is hard at the moment, write to us. Your care goes on.",
};
const PAY: Bilingual = { fr: "Voir ce qui est à payer", en: "See what is to be paid" };
/** What a payer is reminded of, by step. */
export const reminderTexts = {
  first: {
    title: { fr: "Un paiement vous attend", en: "A payment is waiting for you" },
    lines: [
      { fr: "Rien ne presse : la date est dans votre espace.", en: "No hurry: the date is in your portal." },
      HARD,
    ],
    action: PAY,
  },
  due: {
    title: { fr: "Un paiement est à faire aujourd’hui", en: "A payment is to be made today" },
    lines: [{ fr: "Vous pouvez le faire dans votre espace.", en: "You can make it in your portal." }, HARD],
    action: PAY,
  },
  overdue: {
    title: { fr: "Un paiement est en retard", en: "A payment is overdue" },
    lines: [{ fr: "C’est le dernier rappel que nous envoyons.", en: "This is the last reminder that we send." }, HARD],
    action: PAY,
  },
} as const satisfies Record<ReminderStep, Said>;

export const paidForYouText: Said = {
  title: { fr: "Un paiement a été fait pour vous", en: "A payment was made for you" },
  lines: [
    {
      fr: "Quelqu’un a payé avec le lien que la clinique a envoyé. Le détail et le reçu sont dans votre espace.",
      en: "Somebody paid with the link that the practice sent. The details and the receipt are in your portal.",
    },
  ],
  action: SEE,
};
export const payLinkText: Said = {
  title: { fr: "Un lien pour payer", en: "A link to pay" },
  lines: [
    {
      fr: "Une personne que vous connaissez est d’accord pour que vous receviez ce lien. Il montre un montant, et permet de le payer par carte, sans créer de compte.",
      en: "Somebody you know agrees that you receive this link. It shows an amount, and lets you pay it by card, without creating an account.",
    },
    {
      fr: "Il est bon quatorze jours. Si vous ne l’attendiez pas, vous n’avez rien à faire.",
      en: "It is good for fourteen days. If you did not expect it, there is nothing to do.",
    },
  ],
  action: { fr: "Ouvrir le lien", en: "Open the link" },
};
/** To whoever paid by a link: how much and under which number, nothing of whom it was for. */
export const guestPaidText = (amount: Bilingual, number: string): Omit<Said, "action"> => ({
  title: { fr: "Votre paiement est confirmé", en: "Your payment is confirmed" },
  lines: [
    { fr: `${amount.fr}, confirmation\u00a0${number}.`, en: `${amount.en}, confirmation\u00a0${number}.` },
    {
      fr: "Merci. Le reçu officiel est remis à la personne pour qui vous avez payé.",
      en: "Thank you. The official receipt goes to the person for whom you paid.",
    },
  ],
});
