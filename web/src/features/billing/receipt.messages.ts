import { texts } from "../../i18n/texts.tsx";

/** Words of one receipt on the screen: the same as on its PDF. */
const messages = {
  "billing.paper.title": { fr: "Reçu {number}", en: "Receipt {number}" },
  "billing.paper.loading": { fr: "Reçu", en: "Receipt" },
  "billing.paper.back": { fr: "Facturation", en: "Billing" },
  "billing.paper.print": { fr: "Imprimer", en: "Print" },
  "billing.paper.pdf": { fr: "PDF", en: "PDF" },
  "billing.paper.pdf.label": { fr: "Télécharger le reçu {number} en PDF", en: "Download receipt {number} as a PDF" },
  "billing.paper.reach": { fr: "Joindre à la clinique : {phone}", en: "Contact at the practice: {phone}" },
  "billing.paper.confirmation": { fr: "Confirmation", en: "Confirmation" },
  "billing.paper.replaces": { fr: "Remplace le reçu {number}", en: "Replaces receipt {number}" },
  "billing.paper.official": { fr: "Reçu officiel", en: "Official receipt" },
  "billing.paper.payer": { fr: "Remis à", en: "Issued to" },
  "billing.paper.by": { fr: "Services rendus par", en: "Services provided by" },
  "billing.paper.issuer": { fr: "Délivré par", en: "Issued by" },
  "billing.paper.client": {
    fr: "{count, plural, one {Personne suivie} other {Personnes suivies}}",
    en: "{count, plural, one {Person in care} other {People in care}}",
  },
  "billing.paper.issued": { fr: "Date du reçu", en: "Date of receipt" },
  "billing.paper.licence": { fr: "Permis n° {number}", en: "Licence No. {number}" },
  "billing.paper.supervised": {
    fr: "Services offerts par {name} sous la supervision de {supervisor}",
    en: "Services provided by {name} under the supervision of {supervisor}",
  },
  "billing.paper.lines": { fr: "Détail des services", en: "Services" },
  "billing.paper.date": { fr: "Date", en: "Date" },
  "billing.paper.amount": { fr: "Montant", en: "Amount" },
  "billing.paper.minutes": { fr: "{what}, {minutes} min", en: "{what}, {minutes} min" },
  "billing.paper.service": { fr: "Service", en: "Service" },
  "billing.paper.taxes": { fr: "Taxes", en: "Taxes" },
  "billing.paper.paid": { fr: "Payé", en: "Paid" },
  "billing.paper.part": { fr: "Paiement partiel : {paid} sur {whole}", en: "Partial payment: {paid} of {whole}" },
  "billing.paper.forWhom": { fr: "Pour {name}", en: "For {name}" },
  "billing.paper.byWhom": { fr: "Par {name}", en: "By {name}" },
  "billing.paper.exempt": { fr: "Taxes (service exonéré)", en: "Taxes (exempt service)" },
  "billing.paper.subtotal": { fr: "Sous-total", en: "Subtotal" },
  "billing.paper.gst": { fr: "TPS", en: "GST" },
  "billing.paper.qst": { fr: "TVQ", en: "QST" },
  "billing.paper.total": { fr: "Total payé", en: "Total paid" },
  "billing.paper.sandbox": {
    fr: "Reçu d’essai : aucune somme n’a été versée. Ce document n’a aucune valeur fiscale.",
    en: "Test receipt: no money was paid. This document has no fiscal value.",
  },
  "billing.paper.void": {
    fr: "Reçu annulé le {day} : il ne peut plus servir de preuve de paiement.",
    en: "Receipt cancelled on {day}: it is no longer proof of payment.",
  },
  "billing.paper.signed": {
    fr: "Signé électroniquement par {practice}, au nom de {names}.",
    en: "Signed electronically by {practice}, on behalf of {names}.",
  },
  "billing.paper.signedAlone": {
    fr: "Signé électroniquement par {practice}.",
    en: "Signed electronically by {practice}.",
  },
  "billing.paper.verify": {
    fr: "Pour confirmer ce reçu, entrez le code {code} à la page <a>Vérifier un reçu</a>. Elle confirme le numéro, la date et le montant, sans rien montrer d’autre.",
    en: "To confirm this receipt, enter the code {code} on the page <a>Verify a receipt</a>. It confirms the number, the date and the amount, and shows nothing else.",
  },
} as const;
export const { t, T } = texts(messages);
