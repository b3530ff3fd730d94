import { texts } from "../../i18n/texts.tsx";

/** Texts of the forms in which one pays: methods, cards, accounts, amounts, what the bank says. */
export const messages = {
  "billing.method.which": { fr: "Avec quel moyen?", en: "With which method?" },
  "billing.method.card": { fr: "Une carte", en: "A card" },
  "billing.method.other": { fr: "Une autre carte", en: "Another card" },
  "billing.method.refused": { fr: "Refusée à l’instant", en: "Declined just now" },

  "billing.card.number": { fr: "Numéro de la carte", en: "Card number" },
  "billing.card.number.error": {
    fr: "Vérifiez le numéro : il compte 13 à 19 chiffres, comme 4242 4242 4242 4242.",
    en: "Check the number: it has 13 to 19 digits, such as 4242 4242 4242 4242.",
  },
  "billing.card.expiry": { fr: "Expiration", en: "Expiry" },
  "billing.card.expiry.example": { fr: "08/30", en: "08/30" },
  "billing.card.expiry.error": {
    fr: "Le mois et l’année, comme 08/30, pas encore passés.",
    en: "The month and year, such as 08/30, not yet past.",
  },
  "billing.card.code": { fr: "Code de sécurité", en: "Security code" },
  "billing.card.code.error": {
    fr: "3 ou 4 chiffres, au dos de la carte.",
    en: "3 or 4 digits, on the back of the card.",
  },
  "billing.card.keep": { fr: "Garder cette carte", en: "Save this card" },
  "billing.card.keep.help": {
    fr: "La carte par défaut est débitée quelques heures après chaque séance. Vous pouvez la retirer à tout moment.",
    en: "The default card is charged a few hours after each session. You may remove it at any time.",
  },
  "billing.account.transit": { fr: "Transit", en: "Transit" },
  "billing.account.transit.help": { fr: "5 chiffres", en: "5 digits" },
  "billing.account.transit.error": { fr: "5 chiffres, comme 11000.", en: "5 digits, such as 11000." },
  "billing.account.institution": { fr: "Institution", en: "Institution" },
  "billing.account.institution.help": { fr: "3 chiffres", en: "3 digits" },
  "billing.account.institution.error": { fr: "3 chiffres, comme 006.", en: "3 digits, such as 006." },
  "billing.account.account": { fr: "Numéro de compte", en: "Account number" },
  "billing.account.account.help": {
    fr: "Au pied d’un chèque, après le transit.",
    en: "At the foot of a cheque, after the transit.",
  },
  "billing.account.account.error": { fr: "7 à 12 chiffres, sans lettres.", en: "7 to 12 digits, no letters." },
  "billing.pay.busy": { fr: "Paiement en cours", en: "Paying" },
  "billing.pay.receipt": {
    fr: "Le reçu pour vos assurances est prêt dès que le paiement est confirmé.",
    en: "The receipt for your insurance is ready as soon as the payment is confirmed.",
  },
  "billing.pay.lost": {
    fr: "Nous ne savons pas encore si ce paiement est passé.",
    en: "We do not know yet whether this payment went through.",
  },
  "billing.pay.lost.text": {
    fr: "Réessayez : c’est le même paiement, il n’est jamais pris deux fois.",
    en: "Try again: it is the same payment, it is never taken twice.",
  },
  "billing.pay.unanswered": {
    fr: "Un paiement de {amount} est parti, sa réponse s’est perdue.",
    en: "A payment of {amount} was sent, its answer was lost.",
  },
  "billing.pay.unanswered.text": {
    fr: "Reprenez-le : c’est le même paiement, il n’est jamais fait deux fois. Ou voyez d’abord dans <payments>vos paiements</payments> s’il est passé.",
    en: "Send it again: it is the same payment, it is never made twice. Or first see among <payments>your payments</payments> whether it went through.",
  },
  "billing.pay.unanswered.again": { fr: "Reprendre ce paiement", en: "Send this payment again" },
  "billing.decline.CARD_DECLINED": {
    fr: "La banque a refusé la carte. Rien n’a été prélevé : choisissez un autre moyen.",
    en: "The bank declined the card. Nothing was taken: choose another method.",
  },
  "billing.decline.INSUFFICIENT_FUNDS": {
    fr: "Le compte n’a pas assez de fonds. Rien n’a été prélevé : choisissez un autre moyen, ou payez une partie.",
    en: "The account does not hold enough. Nothing was taken: choose another method, or pay a part.",
  },
  "billing.decline.AUTHENTICATION_FAILED": {
    fr: "La confirmation auprès de la banque n’a pas réussi. Rien n’a été prélevé : choisissez un autre moyen.",
    en: "The confirmation with the bank did not succeed. Nothing was taken: choose another method.",
  },
  "billing.sum.amount": { fr: "Montant", en: "Amount" },
  "billing.sum.fees": { fr: "Frais de paiement", en: "Payment fees" },
  "billing.sum.total": { fr: "Total", en: "Total" },
  "billing.part.some": { fr: "Payer une partie", en: "Pay a part" },
  "billing.part.all": { fr: "Payer le tout, {owed}", en: "Pay all of it, {owed}" },
  "billing.part.label": { fr: "Combien voulez-vous payer?", en: "How much would you like to pay?" },
  "billing.part.help": {
    fr: "Au plus {owed}. Le reste demeure à payer.",
    en: "At most {owed}. The rest stays to be paid.",
  },
  "billing.part.unreadable": { fr: "Écrivez un montant, comme 60,50.", en: "Write an amount, such as 60.50." },
  "billing.part.zero": { fr: "Écrivez un montant plus grand que zéro.", en: "Write an amount above zero." },
  "billing.part.more": {
    fr: "C’est plus que ce qui est à payer : au plus {owed}.",
    en: "This is more than what is owed: at most {owed}.",
  },
  "billing.sandbox.card": {
    fr: "N’entrez pas de vraie carte. Ces numéros montrent chaque chemin :",
    en: "Do not enter a real card. These numbers show each path:",
  },
  "billing.sandbox.debit": {
    fr: "N’entrez pas de vrai compte. Ceux-ci montrent chaque chemin :",
    en: "Do not enter a real account. These show each path:",
  },
  "billing.test.success": { fr: "passe", en: "goes through" },
  "billing.test.declined": { fr: "est refusée", en: "is declined" },
  "billing.test.insufficientFunds": { fr: "manque de fonds", en: "lacks funds" },
  "billing.test.challenge": { fr: "demande une confirmation", en: "asks to confirm" },
  "billing.test.timeOut": { fr: "répond en retard", en: "answers late" },
  "billing.test.account.success": { fr: "passe après trois jours", en: "goes through after three days" },
  "billing.test.account.failure": { fr: "est refusé", en: "fails" },
  "billing.test.account.returned": { fr: "revient plus tard", en: "comes back later" },
} satisfies Record<`billing.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
