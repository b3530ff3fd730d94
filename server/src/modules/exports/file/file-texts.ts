export const fileTexts = {
  fr: {
    title: "Dossier clinique",
    about:
      "Dossier de {client}, tenu par {professional} ({practice}). Il contient les notes signées jusqu’au {day}; les notes personnelles n’en font pas partie.",
    given: "Remis à {guardian}, qui agit pour {client}, et à personne d’autre.",
    redacted: "Passages retirés",
    redactedIs:
      "Les passages marqués █████ ont été retirés après examen. Si vous n’êtes pas d’accord, vous pouvez vous adresser à la Commission d’accès à l’information dans les 30 jours.",
    signed: "Signée par {author}, {when}",
    added: "Ajout de {author}, {when}",
    empty: "Aucune note signée.",
    page: "Page {page} de {pages}",
  },
  en: {
    title: "Clinical file",
    about:
      "File of {client}, kept by {professional} ({practice}). It holds the notes signed by {day}; personal notes are no part of it.",
    given: "Given to {guardian}, who acts for {client}, and to nobody else.",
    redacted: "Passages taken out",
    redactedIs:
      "The passages marked █████ were taken out after review. If you disagree, you may apply to the Commission d’accès à l’information within 30 days.",
    signed: "Signed by {author}, {when}",
    added: "Added by {author}, {when}",
    empty: "No signed note.",
    page: "Page {page} of {pages}",
  },
} as const;

export const REASONS = {
  fr: {
    third_party: "Ils révélaient des renseignements sur une autre personne",
    serious_harm: "Les lire aurait risqué de nuire gravement à la santé",
  },
  en: {
    third_party: "They told of another person",
    serious_harm: "Reading them risked grave harm to health",
  },
} as const;

export const KINDS = {
  fr: {
    session: "Séance",
    call: "Appel",
    third_party: "Échange avec un tiers",
    late_entry: "Note tardive",
    closing: "Fin de suivi",
  },
  en: {
    session: "Session",
    call: "Call",
    third_party: "Exchange with a third party",
    late_entry: "Late entry",
    closing: "Closing",
  },
} as const;
