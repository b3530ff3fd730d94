import type { CHARGING_REFUSALS, PAYING_REFUSALS } from "@jechemine/contract/payments.ts";
import type { refunds } from "@jechemine/contract/refunds.ts";
import type { writeOffs } from "@jechemine/contract/write-offs.ts";
import type { Messages } from "../../platform/refused.ts";

export const payingMessages: Messages<keyof typeof PAYING_REFUSALS> = {
  AMOUNT_EXCEEDS_BALANCE: {
    fr: "Ce montant dépasse le solde à payer.",
    en: "This amount is more than what is owed.",
  },
  PAYMENT_IN_PROGRESS: {
    fr: "Un paiement est déjà en cours. Attendez qu’il se termine avant d’en faire un autre.",
    en: "A payment is already under way. Wait until it ends before making another one.",
  },
};
export const unavailableMessages: Messages<"PAYMENT_UNAVAILABLE"> = {
  PAYMENT_UNAVAILABLE: {
    fr: "Le paiement par carte n’est pas offert en ligne pour le moment. Vous pouvez payer à la clinique.",
    en: "Paying by card online is not available for now. You can pay at the practice.",
  },
};
export const chargingMessages: Messages<keyof typeof CHARGING_REFUSALS> = {
  ...payingMessages,
  ...unavailableMessages,
  CARD_DECLINED: {
    fr: "Votre banque a refusé ce paiement. Rien n’a été débité : essayez un autre moyen, ou appelez votre banque.",
    en: "Your bank declined this payment. Nothing was taken: try another method, or call your bank.",
  },
  INSUFFICIENT_FUNDS: {
    fr: "Les fonds sont insuffisants. Rien n’a été débité : essayez un autre moyen ou un montant plus petit.",
    en: "There are not enough funds. Nothing was taken: try another method or a smaller amount.",
  },
  AUTHENTICATION_FAILED: {
    fr: "Votre banque n’a pas pu confirmer que c’est vous. Rien n’a été débité : réessayez ou choisissez un autre moyen.",
    en: "Your bank could not confirm that it is you. Nothing was taken: try again or choose another method.",
  },
};
export const methodMessages: Messages<"PAYMENT_UNAVAILABLE" | "TOKEN_USED" | "TOO_MANY_METHODS"> = {
  ...unavailableMessages,
  TOKEN_USED: {
    fr: "Cette saisie a déjà servi. Entrez de nouveau le moyen de paiement.",
    en: "This entry was already used. Enter the payment method again.",
  },
  TOO_MANY_METHODS: {
    fr: "Vous avez déjà vingt moyens de paiement. Retirez-en un d’abord.",
    en: "You already have twenty payment methods. Remove one first.",
  },
};
export const resolveMessages: Messages<"NOT_IN_REVIEW"> = {
  NOT_IN_REVIEW: {
    fr: "Ce paiement n’est plus à vérifier.",
    en: "This payment no longer waits to be checked.",
  },
};
export const refundMessages: Messages<Exclude<keyof typeof refunds.ask.refusals, "PAYMENT_UNAVAILABLE">> = {
  AMOUNT_EXCEEDS_PAYMENT: {
    fr: "Ce montant dépasse ce qui reste à rembourser.",
    en: "This amount is more than what is left to refund.",
  },
  NOT_REFUNDABLE: {
    fr: "Il ne reste rien à rembourser de ce paiement.",
    en: "Nothing of this payment is left to refund.",
  },
  REFUND_IN_PROGRESS: {
    fr: "Un remboursement de ce paiement est déjà en cours. Attendez qu’il se termine.",
    en: "A refund of this payment is already under way. Wait until it ends.",
  },
  REFUND_FAILED: {
    fr: "Le fournisseur de paiement a refusé ce remboursement. Rien n’a été remboursé.",
    en: "The payment provider refused this refund. Nothing was given back.",
  },
};
export const writeOffMessages: Messages<
  keyof typeof writeOffs.make.refusals | keyof typeof writeOffs.reverse.refusals
> = {
  NOTHING_OPEN: {
    fr: "Il ne reste rien à payer de cette part : il n’y a rien à radier.",
    en: "Nothing of this part is left to pay: there is nothing to write off.",
  },
  AMOUNT_EXCEEDS_OPEN: {
    fr: "Ce montant dépasse ce qui reste à payer.",
    en: "This amount is more than what is left to pay.",
  },
  PAYMENT_IN_PROGRESS: payingMessages.PAYMENT_IN_PROGRESS,
  ALREADY_REVERSED: {
    fr: "Cette radiation est déjà annulée.",
    en: "This write-off was already taken back.",
  },
};
export const reminderMessages: Messages<"CHARGE_CLOSED"> = {
  CHARGE_CLOSED: {
    fr: "Il ne reste rien à payer de ce frais : personne n’en est rappelé.",
    en: "Nothing of this charge is left to pay: nobody is reminded of it.",
  },
};
export const guestMessages: Messages<"LINK_EXPIRED" | "NOTHING_OPEN" | "BIRTH_DATE_WRONG" | "CARD_ONLY"> = {
  LINK_EXPIRED: {
    fr: "Ce lien ne s’ouvre plus. Demandez-en un autre à la clinique.",
    en: "This link no longer opens. Ask the practice for another one.",
  },
  NOTHING_OPEN: {
    fr: "Il n’y a rien à payer en ce moment.",
    en: "There is nothing to pay at the moment.",
  },
  BIRTH_DATE_WRONG: {
    fr: "Cette date de naissance n’est pas celle de la personne.",
    en: "This birth date is not that of the person.",
  },
  CARD_ONLY: {
    fr: "Ce lien se paie par carte.",
    en: "This link is paid by card.",
  },
};
export const webhookMessages: Messages<"SIGNATURE_INVALID"> = {
  SIGNATURE_INVALID: {
    fr: "La signature de ce message n’est pas valable.",
    en: "The signature of this message is not valid.",
  },
};
