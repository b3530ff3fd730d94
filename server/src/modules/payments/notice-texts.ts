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
