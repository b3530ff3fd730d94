import type { Bilingual } from "../../platform/refused.ts";

type Text = { title: Bilingual; lines: readonly Bilingual[] };

export const BUTTONS = {
  queue: { fr: "Voir les demandes", en: "See the requests" },
  own: { fr: "Voir ma demande", en: "See my request" },
} as const satisfies Record<string, Bilingual>;

export const TEXTS = {
  asked: {
    title: { fr: "Nous avons reçu votre demande de suppression", en: "We received your request for deletion" },
    lines: [
      {
        fr: "Une personne de la clinique vous répond dans les 30 jours. D’ici là, rien n’est effacé et vous pouvez retirer votre demande.",
        en: "Somebody of the practice answers you within 30 days. Until then nothing is erased and you can take your request back.",
      },
      {
        fr: "Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe et écrivez-nous.",
        en: "If this was not you, choose a new password right away and write to us.",
      },
    ],
  },
  waits: {
    title: { fr: "Une demande de suppression attend votre réponse", en: "A request for deletion awaits your answer" },
    lines: [{ fr: "La loi donne 30 jours pour répondre.", en: "The law gives 30 days to answer." }],
  },
  approved: {
    title: { fr: "Vos données ont été effacées", en: "Your data were erased" },
    lines: [
      {
        fr: "Votre compte n’existe plus. Ce que la loi nous oblige à garder reste sous clé jusqu’à son terme, puis est détruit.",
        en: "Your account no longer exists. What the law makes us keep stays locked until its last day and is then destroyed.",
      },
      { fr: "C’est notre dernier courriel à cette adresse.", en: "This is our last mail to this address." },
    ],
  },
  refused: {
    title: { fr: "Réponse à votre demande de suppression", en: "Answer to your request for deletion" },
    lines: [
      {
        fr: "Nous ne pouvons pas l’accorder pour l’instant. La raison se lit dans vos réglages. Vous pouvez vous adresser à la Commission d’accès à l’information.",
        en: "We cannot grant it for now. The reason stands in your settings. You may turn to the Commission d’accès à l’information.",
      },
    ],
  },
} as const satisfies Record<string, Text>;
