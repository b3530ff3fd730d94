import { texts } from "../../i18n/texts.tsx";

/** Texts of the page of a mailed link, by which anybody may pay what somebody owes. */
export const messages = {
  "billing.guest.title": { fr: "Payer", en: "Pay" },
  "billing.guest.lead": {
    fr: "Quelqu’un vous a fait envoyer ce lien pour payer {practice}.",
    en: "Somebody had this link sent to you, to pay {practice}.",
  },
  "billing.guest.amount": { fr: "À payer", en: "To pay" },
  "billing.guest.served": { fr: "Service du {day}", en: "Service of {day}" },
  "billing.guest.all": { fr: "Le solde de la personne", en: "The person’s balance" },
  "billing.guest.until": { fr: "Lien bon jusqu’au {day}", en: "Link good until {day}" },
  "billing.guest.nothing": { fr: "Il n’y a plus rien à payer. Merci.", en: "There is nothing left to pay. Thank you." },
  "billing.guest.receipt": {
    fr: "La carte n’est pas gardée. Le reçu officiel est remis à la personne pour qui vous payez.",
    en: "The card is not kept. The official receipt goes to the person for whom you pay.",
  },
  "billing.guest.pay": { fr: "Payer {amount}", en: "Pay {amount}" },
  "billing.guest.settled": { fr: "Paiement de {amount} reçu. Merci.", en: "Payment of {amount} received. Thank you." },
  "billing.guest.number": { fr: "Confirmation {number}", en: "Confirmation {number}" },
  "billing.guest.waits": {
    fr: "Le paiement de {amount} suit son cours. Cette page le suit : ne payez pas une seconde fois.",
    en: "The payment of {amount} is under way. This page follows it: do not pay again.",
  },
  "billing.guest.confirm.title": {
    fr: "Votre banque demande une confirmation de {amount}",
    en: "Your bank asks you to confirm {amount}",
  },
  "billing.guest.confirm": { fr: "Confirmer auprès de la banque", en: "Confirm with the bank" },
  "billing.guest.failed": {
    fr: "Le dernier essai n’est pas passé. Rien n’a été prélevé.",
    en: "The last try did not go through. Nothing was taken.",
  },
  "billing.guest.lost": {
    fr: "Nous ne savons pas encore si ce paiement est passé. Réessayez : il n’est jamais pris deux fois.",
    en: "We do not know yet whether this payment went through. Try again: it is never taken twice.",
  },
  "billing.guest.old": { fr: "Ce lien ne s’ouvre plus", en: "This link no longer opens" },
  "billing.guest.old.text": {
    fr: "Il a expiré, ou la clinique l’a retiré. Pour en recevoir un autre, appelez-la : {phone}.",
    en: "It has expired, or the practice ended it. To receive another one, call them: {phone}.",
  },
  "billing.guest.who": { fr: "Avec qui étaient ces services?", en: "Whose services are these?" },
  "billing.guest.who.text": {
    fr: "Pour protéger la personne, nous ne le disons qu’à qui connaît sa date de naissance.",
    en: "To protect the person, we tell it only to whoever knows their birth date.",
  },
  "billing.guest.birth": { fr: "Date de naissance de la personne", en: "Birth date of the person" },
  "billing.guest.birth.empty": { fr: "Écrivez la date de naissance.", en: "Write the birth date." },
  "billing.guest.who.act": { fr: "Voir le nom", en: "See the name" },
  "billing.guest.who.found": { fr: "Avec {names}.", en: "With {names}." },
  "billing.guest.back": { fr: "Retour de la banque", en: "Back from the bank" },
  "billing.guest.back.text": {
    fr: "Pour voir si le paiement est passé, ouvrez de nouveau le lien de votre courriel.",
    en: "To see whether the payment went through, open the link of your email again.",
  },
} satisfies Record<`billing.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
