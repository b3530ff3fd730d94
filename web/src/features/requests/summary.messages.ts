import { texts } from "../../i18n/texts.tsx";

/** How a request reads once it is made: on the review, on the confirmation and in the portal. */
const messages = {
  "requests.summary.title": { fr: "Votre demande", en: "Your request" },
  // Between "tomorrow" and the hour.
  "requests.summary.at": { fr: "", en: " at" },
  "requests.summary.service": { fr: "Service", en: "Service" },
  "requests.summary.modality": { fr: "Rencontre", en: "Meeting" },
  "requests.summary.language": { fr: "Langue", en: "Language" },
  "requests.summary.gender": { fr: "Avec", en: "With" },
  "requests.summary.place": { fr: "Lieu", en: "Place" },
  "requests.summary.wheelchair": { fr: "Accès en fauteuil", en: "Wheelchair access" },
  "requests.summary.approaches": { fr: "Approche", en: "Approach" },
  "requests.summary.title.wish": { fr: "Titre", en: "Title" },
  "requests.summary.price": { fr: "Prix", en: "Price" },
  "requests.summary.payer": { fr: "Payeur", en: "Payer" },
  "requests.summary.times": { fr: "Moments", en: "Moments" },
  "requests.summary.yes": { fr: "Oui", en: "Yes" },
  "requests.summary.no": { fr: "Non", en: "No" },
  "requests.summary.any": { fr: "Aucune préférence", en: "No preference" },
  "requests.summary.required": { fr: "{text} (requis)", en: "{text} (required)" },
  "requests.summary.nice": { fr: "{text}, si possible", en: "{text}, if possible" },
  "requests.summary.most": { fr: "{price} au plus", en: "{price} at most" },
  "requests.summary.for": { fr: "Pour", en: "For" },
  "requests.summary.self": { fr: "Moi-même", en: "Myself" },
  "requests.summary.reasons": { fr: "Motifs", en: "Reasons" },
  "requests.summary.soon": { fr: "Dès que possible", en: "As soon as possible" },
  "requests.summary.call": { fr: "Appel aujourd’hui", en: "Call today" },
  "requests.summary.number": { fr: "Numéro", en: "Number" },
  "requests.summary.note": { fr: "Votre note", en: "Your note" },
  "requests.summary.named": { fr: "Demandé à", en: "Asked of" },
  "requests.summary.name": { fr: "Nom", en: "Name" },
  "requests.summary.email": { fr: "Courriel", en: "E-mail" },
  "requests.summary.phone": { fr: "Téléphone", en: "Phone" },
  "requests.summary.birth": { fr: "Naissance", en: "Birth" },
  "requests.summary.guardians": { fr: "Parents ou tuteurs", en: "Parents or tutors" },
  "requests.summary.through": { fr: "En passant par vous", en: "Through you" },
  "requests.summary.unknown": { fr: "Non indiquée", en: "Not given" },
} satisfies Record<`requests.${string}`, { fr: string; en: string }>;

export const { t } = texts(messages);
