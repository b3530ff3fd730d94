import { texts } from "../../i18n/texts.tsx";

/** Texts of what is owed, what was charged and paid, and of paying. */
export const messages = {
  "billing.title": { fr: "Facturation", en: "Billing" },
  "billing.lists": { fr: "Frais, paiements et reçus", en: "Charges, payments and receipts" },

  "billing.owed": { fr: "Solde à payer", en: "Amount owed" },
  "billing.owed.one": { fr: "{what} du {day}, avec {name}.", en: "{what} on {day}, with {name}." },
  "billing.owed.several": {
    fr: "{count, plural, one {Un service} other {# services}}, du {from} au {to}.",
    en: "{count, plural, one {One service} other {# services}}, from {from} to {to}.",
  },
  "billing.owed.sameDay": {
    fr: "{count, plural, one {Un service} other {# services}}, le {from}.",
    en: "{count, plural, one {One service} other {# services}}, on {from}.",
  },
  "billing.owed.due": { fr: "À régler d’ici {day}.", en: "To be paid by {day}." },
  "billing.owed.pending": {
    fr: "De ce montant, {amount} sont déjà en route. Le reste peut être payé maintenant.",
    en: "Of this, {amount} is already under way. The rest can be paid now.",
  },
  "billing.owed.allPending": {
    fr: "Votre paiement de {amount} est en route. Il n’y a rien d’autre à faire.",
    en: "Your payment of {amount} is under way. There is nothing else to do.",
  },
  "billing.owed.nothing": { fr: "Rien à payer", en: "Nothing to pay" },
  "billing.owed.nothing.text": {
    fr: "Tout est réglé. Vos reçus sont dans la liste.",
    en: "Everything is settled. Your receipts are in the list.",
  },
  "billing.owed.never.text": {
    fr: "Après votre première séance, ce qui est à payer paraît ici.",
    en: "After your first session, what is owed appears here.",
  },
  "billing.owed.credit": {
    fr: "Vous avez un crédit de {amount}. Il sert au prochain service.",
    en: "You have a credit of {amount}. It goes towards the next service.",
  },

  "billing.tab.charges": { fr: "Frais", en: "Charges" },
  "billing.tab.payments": { fr: "Paiements", en: "Payments" },
  "billing.tab.receipts": { fr: "Reçus", en: "Receipts" },
  "billing.tab.statements": { fr: "Relevés", en: "Statements" },
  "billing.col.date": { fr: "Date", en: "Date" },
  "billing.col.what": { fr: "Description", en: "Description" },
  "billing.col.state": { fr: "État", en: "State" },
  "billing.col.amount": { fr: "Montant", en: "Amount" },
  "billing.col.balance": { fr: "Solde", en: "Balance" },
  "billing.with": { fr: "avec {name}", en: "with {name}" },
  "billing.served": { fr: "le {day}, avec {name}", en: "{day}, with {name}" },
  "billing.for": { fr: "pour {name}", en: "for {name}" },

  "billing.charges.empty": { fr: "Aucun frais pour l’instant", en: "No charges yet" },
  "billing.kind.partial_session": { fr: "{what}, séance écourtée", en: "{what}, shortened session" },
  "billing.kind.missed_session": {
    fr: "Séance manquée, frais administratifs",
    en: "Missed session, administrative fee",
  },
  "billing.kind.late_cancellation": {
    fr: "Annulation tardive, frais administratifs",
    en: "Late cancellation, administrative fee",
  },
  "billing.charge.due": { fr: "À payer", en: "To pay" },
  "billing.charge.refunded": { fr: "Remboursée", en: "Refunded" },
  "billing.refunded": { fr: "{amount} remboursés", en: "{amount} refunded" },
  "billing.payment.receipt.soon": {
    fr: "Le reçu est prêt dans un moment.",
    en: "The receipt is ready in a moment.",
  },
  "billing.payment.refunded": { fr: "Remboursé", en: "Refunded" },
  "billing.payment.partly_refunded": { fr: "Remboursé en partie", en: "Partly refunded" },
  "billing.payment.back.label": { fr: "Remboursé", en: "Refunded" },
  "billing.charge.partly_paid": { fr: "Payée en partie", en: "Partly paid" },
  "billing.charge.paid": { fr: "Payée", en: "Paid" },
  "billing.charge.voided": { fr: "Annulée", en: "Cancelled" },
  "billing.due": { fr: "d’ici le {day}", en: "by {day}" },
  "billing.rest": { fr: "il reste {amount}", en: "{amount} remains" },

  "billing.payments.empty": { fr: "Aucun paiement pour l’instant", en: "No payments yet" },
  "billing.payments.empty.text": {
    fr: "Chaque paiement paraît ici, avec son numéro.",
    en: "Each payment appears here, with its number.",
  },
  "billing.payment.pending": { fr: "En attente de la banque", en: "Waiting for the bank" },
  "billing.payment.requires_action": { fr: "À confirmer", en: "To confirm" },
  "billing.payment.processing": { fr: "En route", en: "Under way" },
  "billing.payment.settled": { fr: "Confirmé", en: "Confirmed" },
  "billing.payment.failed": { fr: "Refusé", en: "Declined" },
  "billing.payment.returned": { fr: "Retourné", en: "Returned" },
  "billing.payment.review": { fr: "En vérification", en: "Being checked" },
  "billing.payment.title": { fr: "Paiement", en: "Payment" },
  "billing.payment.back": { fr: "Facturation", en: "Billing" },
  "billing.payment.means": { fr: "Moyen", en: "Method" },
  "billing.payment.when": { fr: "Quand", en: "When" },
  "billing.payment.number": { fr: "Numéro", en: "Number" },
  "billing.payment.note": { fr: "À savoir", en: "Note" },
  "billing.payment.confirm": { fr: "Confirmer auprès de la banque", en: "Confirm with the bank" },
  "billing.payment.again": { fr: "Choisir un autre moyen", en: "Choose another method" },

  "billing.outcome.pending": { fr: "Paiement de {amount} en cours", en: "Payment of {amount} in progress" },
  "billing.outcome.pending.next": {
    fr: "La banque n’a pas encore répondu. Cette page suit le paiement : ne payez pas une seconde fois. Vous pouvez la quitter, nous vous écrivons.",
    en: "The bank has not answered yet. This page follows the payment: do not pay again. You may leave, we will write to you.",
  },
  "billing.outcome.requires_action": {
    fr: "Votre banque demande une confirmation de {amount}",
    en: "Your bank asks you to confirm {amount}",
  },
  "billing.outcome.requires_action.next": {
    fr: "Rien n’est prélevé avant. Sans confirmation, le paiement s’annule de lui-même.",
    en: "Nothing is taken before. Without it, the payment cancels itself.",
  },
  "billing.outcome.processing": { fr: "Débit de {amount} en route", en: "Debit of {amount} under way" },
  "billing.outcome.processing.next": {
    fr: "Un débit prend environ trois jours ouvrables. Il n’y a rien à faire : le reçu vient quand l’argent est confirmé.",
    en: "A debit takes about three business days. There is nothing to do: the receipt comes once the money is confirmed.",
  },
  "billing.outcome.settled": {
    fr: "Paiement de {amount} reçu. Merci.",
    en: "Payment of {amount} received. Thank you.",
  },
  "billing.outcome.settled.next": {
    fr: "Le paiement est confirmé. Le reçu pour vos assurances est dans vos reçus.",
    en: "The payment is confirmed. The receipt for your insurance is among your receipts.",
  },
  "billing.outcome.failed": {
    fr: "Le paiement de {amount} n’est pas passé",
    en: "The payment of {amount} did not go through",
  },
  "billing.outcome.failed.next": { fr: "Rien n’a été prélevé.", en: "Nothing was taken." },
  "billing.outcome.returned": { fr: "La banque a repris {amount}", en: "The bank took back {amount}" },
  "billing.outcome.returned.next": {
    fr: "Ce montant est de nouveau à payer. Son reçu ne vaut plus.",
    en: "This amount is owed again. Its receipt is no longer valid.",
  },
  "billing.outcome.review": {
    fr: "Nous vérifions ce paiement de {amount}",
    en: "We are checking this payment of {amount}",
  },
  "billing.outcome.review.next": {
    fr: "Ce que dit la banque ne concorde pas encore avec nos livres. Vous n’avez rien à faire, nous vous écrivons.",
    en: "What the bank says does not yet agree with our books. There is nothing to do, we will write to you.",
  },
  "billing.failure.card_declined": {
    fr: "La banque a refusé la carte. Rien n’a été prélevé. Un autre moyen peut passer tout de suite.",
    en: "The bank declined the card. Nothing was taken. Another method may work at once.",
  },
  "billing.failure.insufficient_funds": {
    fr: "Le compte n’a pas assez de fonds. Rien n’a été prélevé.",
    en: "The account does not hold enough. Nothing was taken.",
  },
  "billing.failure.authentication_required": {
    fr: "La banque veut une confirmation de votre part. Rien n’a été prélevé : payez vous-même, et confirmez quand elle le demande.",
    en: "The bank wants you to confirm. Nothing was taken: pay yourself, and confirm when it asks.",
  },
  "billing.failure.authentication_failed": {
    fr: "La confirmation auprès de la banque n’a pas réussi. Rien n’a été prélevé.",
    en: "The confirmation with the bank did not succeed. Nothing was taken.",
  },
  "billing.failure.not_received": {
    fr: "L’argent n’est pas arrivé, et rien n’est gardé. Le montant est de nouveau à payer.",
    en: "The money did not arrive, and nothing is kept. The amount is owed again.",
  },
  "billing.failure.abandoned": {
    fr: "La confirmation auprès de la banque n’a pas été faite à temps. Rien n’a été prélevé.",
    en: "The confirmation with the bank was not made in time. Nothing was taken.",
  },

  "billing.receipts.empty": { fr: "Aucun reçu pour l’instant", en: "No receipts yet" },
  "billing.receipts.empty.text": {
    fr: "Le reçu pour vos assurances vient avec chaque paiement confirmé.",
    en: "The receipt for your insurance comes with each confirmed payment.",
  },
  "billing.receipt.paid": { fr: "Payé le {day}", en: "Paid {day}" },
  "billing.receipt.void": { fr: "Annulé", en: "Void" },
  "billing.receipt.of": { fr: "Reçu {number}", en: "Receipt {number}" },
  "billing.receipt.open": { fr: "Ouvrir le reçu {number}", en: "Open receipt {number}" },

  "billing.statements.empty": { fr: "Aucun relevé pour l’instant", en: "No statements yet" },
  "billing.statements.empty.text": {
    fr: "Un relevé par mois, dès le premier frais.",
    en: "One statement a month, from the first charge on.",
  },
  "billing.statement.row": { fr: "Frais {charged}, payé {paid}", en: "Charged {charged}, paid {paid}" },
  "billing.statement.title": { fr: "Relevé, {month}", en: "Statement, {month}" },
  "billing.statement.print": { fr: "Imprimer", en: "Print" },
  "billing.statement.for": { fr: "Relevé de", en: "Statement of" },
  "billing.statement.lines": { fr: "Écritures du mois", en: "Entries of the month" },
  "billing.statement.quiet": {
    fr: "Rien n’a été facturé ni payé ce mois-ci.",
    en: "Nothing was charged or paid this month.",
  },
  "billing.statement.opening": { fr: "Solde au début du mois", en: "Balance at the start of the month" },
  "billing.statement.charges": { fr: "Frais", en: "Charges" },
  "billing.statement.payments": { fr: "Paiements", en: "Payments" },
  "billing.statement.closing": { fr: "Solde à la fin", en: "Closing balance" },
  "billing.line.charge_reversal": { fr: "Annulation : {what}", en: "Cancelled: {what}" },
  "billing.line.charge": { fr: "Frais, {means}", en: "Charge, {means}" },
  "billing.line.payment": { fr: "Paiement, {means}", en: "Payment, {means}" },
  "billing.line.payment_return": { fr: "Paiement retourné, {means}", en: "Payment returned, {means}" },
  "billing.line.refund": { fr: "Remboursement, {means}", en: "Refund, {means}" },
  "billing.line.adjustment": { fr: "Ajustement de la clinique", en: "Adjustment by the practice" },

  "billing.year": { fr: "En {year}", en: "In {year}" },
  "billing.year.sessions": {
    fr: "{count, plural, =0 {Aucune séance} one {Une séance} other {# séances}}",
    en: "{count, plural, =0 {No sessions} one {One session} other {# sessions}}",
  },
  "billing.year.paid": { fr: "Payé et confirmé", en: "Paid and confirmed" },
  "billing.year.owed": { fr: "À payer", en: "To pay" },
  "billing.year.receipts": { fr: "Tous mes reçus", en: "All my receipts" },

  "billing.means.card": {
    fr: "{brand, select, visa {Visa} mastercard {Mastercard} amex {American Express} other {Carte}}, finit par {last4}",
    en: "{brand, select, visa {Visa} mastercard {Mastercard} amex {American Express} other {Card}}, ends in {last4}",
  },
  "billing.means.debit": { fr: "Compte bancaire, finit par {last4}", en: "Bank account, ends in {last4}" },
  "billing.means.cash": { fr: "Comptant, à la clinique", en: "Cash, at the practice" },
  "billing.means.terminal": { fr: "Carte au terminal, à la clinique", en: "Card at the terminal, at the practice" },
  "billing.means.transfer": { fr: "Virement", en: "Transfer" },
  "billing.method.name.card": { fr: "carte", en: "card" },
  "billing.method.name.debit": { fr: "débit", en: "debit" },
  "billing.method.name.cash": { fr: "comptant", en: "cash" },
  "billing.method.name.terminal": { fr: "terminal", en: "terminal" },
  "billing.method.name.transfer": { fr: "virement", en: "transfer" },

  "billing.methods.title": { fr: "Moyens de paiement", en: "Payment methods" },
  "billing.methods.lead": {
    fr: "Celui par défaut sert après vos séances. Nous ne gardons jamais le numéro.",
    en: "The default one is used after your sessions. We never keep the number.",
  },
  "billing.methods.manage": { fr: "Gérer", en: "Manage" },
  "billing.methods.none.title": { fr: "Aucun moyen gardé", en: "No saved method" },
  "billing.methods.none": {
    fr: "Une carte ou un compte gardé évite de le retaper à chaque paiement.",
    en: "A saved card or account saves typing it for each payment.",
  },
  "billing.methods.default": { fr: "Par défaut", en: "Default" },
  "billing.methods.setDefault": { fr: "Utiliser par défaut", en: "Use by default" },
  "billing.methods.default.done": { fr: "Par défaut : {name}.", en: "Default: {name}." },
  "billing.methods.more": { fr: "Actions pour {name}", en: "Actions for {name}" },
  "billing.methods.add": { fr: "Ajouter un moyen", en: "Add a method" },
  "billing.methods.added": { fr: "Moyen ajouté : {name}.", en: "Method added: {name}." },
  "billing.methods.save": { fr: "Garder ce moyen", en: "Save this method" },
  "billing.methods.kind": { fr: "Quel moyen?", en: "Which kind?" },
  "billing.methods.kind.card": { fr: "Carte", en: "Card" },
  "billing.methods.kind.debit": { fr: "Compte bancaire", en: "Bank account" },
  "billing.methods.use": {
    fr: "Le moyen par défaut est débité de ce que vous devez, quelques heures après chaque séance. Vous pouvez le retirer à tout moment.",
    en: "The default method is charged what you owe, a few hours after each session. You may remove it at any time.",
  },
  "billing.methods.remove": { fr: "Retirer", en: "Remove" },
  "billing.methods.remove.title": { fr: "Retirer {name}?", en: "Remove {name}?" },
  "billing.methods.remove.default": {
    fr: "C’est le moyen par défaut : un autre moyen gardé prend sa place, s’il y en a un. Les paiements déjà faits restent.",
    en: "This is the default method: another saved one takes its place, if there is one. Payments already made stay.",
  },
  "billing.methods.remove.other": {
    fr: "Il faudra le retaper pour s’en servir de nouveau. Les paiements déjà faits restent.",
    en: "You would have to type it again to use it. Payments already made stay.",
  },
  "billing.methods.removed": { fr: "Moyen retiré : {name}.", en: "Method removed: {name}." },
  "billing.method.card.help": { fr: "Confirmé tout de suite", en: "Confirmed at once" },
  "billing.method.debit.help": { fr: "Confirmé en trois jours ouvrables", en: "Confirmed in three business days" },
  "billing.method.expires": { fr: "Expire en {when}", en: "Expires {when}" },
  "billing.method.expired": { fr: "Expirée depuis {when}", en: "Expired since {when}" },

  "billing.pay": { fr: "Payer {amount}", en: "Pay {amount}" },
  "billing.pay.cancel": { fr: "Annuler", en: "Cancel" },

  "billing.sandbox.title": { fr: "Démonstration : aucun argent réel", en: "Demonstration: no real money" },
} satisfies Record<`billing.${string}`, { fr: string; en: string }>;

export const { t, T } = texts(messages);
