import type { ReasonGroup } from "./reason-group.ts";

/** Identity, self and emotions, growing older. */
export const SELF: readonly ReasonGroup[] = [
  {
    key: "identity",
    fr: "Identité",
    en: "Identity",
    neighbours: ["self-and-emotions", "couple", "family"],
    reasons: [
      {
        key: "gender-identity",
        fr: "Identité de genre",
        en: "Gender identity",
        also: {
          fr: ["trans", "transition", "non binaire", "dysphorie", "LGBTQ+"],
          en: ["trans", "transition", "non-binary", "dysphoria", "LGBTQ+"],
        },
      },
      {
        key: "sexual-orientation",
        fr: "Orientation sexuelle",
        en: "Sexual orientation",
        also: {
          fr: ["coming out", "gai", "lesbienne", "bisexuel", "LGBTQ+"],
          en: ["coming out", "gay", "lesbian", "bisexual", "LGBTQ+"],
        },
      },
      {
        key: "immigration",
        fr: "Immigration et culture",
        en: "Immigration and culture",
        also: {
          fr: ["réfugié", "exil", "choc culturel", "interculturel"],
          en: ["refugee", "exile", "culture shock", "intercultural"],
        },
      },
      {
        key: "racism",
        fr: "Racisme et discrimination",
        en: "Racism and discrimination",
        also: { fr: ["profilage", "microagressions", "préjugés"], en: ["profiling", "microaggressions", "prejudice"] },
      },
      {
        key: "indigenous-wellness",
        fr: "Mieux-être autochtone",
        en: "Indigenous wellness",
        also: {
          fr: ["Premières Nations", "Inuit", "Métis", "pensionnats"],
          en: ["First Nations", "Inuit", "Métis", "residential schools"],
        },
      },
      {
        key: "meaning",
        fr: "Sens et spiritualité",
        en: "Meaning and spirituality",
        also: {
          fr: ["crise existentielle", "foi", "valeurs", "croyances"],
          en: ["existential crisis", "faith", "values", "beliefs"],
        },
      },
    ],
  },
  {
    key: "self-and-emotions",
    fr: "Soi et émotions",
    en: "Self and emotions",
    neighbours: ["mood", "couple", "trauma", "identity"],
    reasons: [
      {
        key: "self-esteem",
        fr: "Estime de soi",
        en: "Self-esteem",
        also: {
          fr: ["confiance en soi", "affirmation de soi", "imposteur"],
          en: ["self-confidence", "assertiveness", "impostor syndrome"],
        },
      },
      {
        key: "anger",
        fr: "Colère",
        en: "Anger",
        also: {
          fr: ["gestion de la colère", "impulsivité", "irritabilité"],
          en: ["anger management", "impulsivity", "irritability"],
        },
      },
      {
        key: "emotion-regulation",
        fr: "Émotions intenses",
        en: "Intense emotions",
        also: {
          fr: ["trouble de personnalité limite", "TPL", "borderline", "régulation émotionnelle", "TCD"],
          en: ["borderline personality", "BPD", "emotion regulation", "DBT"],
        },
      },
      {
        key: "self-harm",
        fr: "Automutilation",
        en: "Self-harm",
        also: { fr: ["se couper", "se blesser", "scarification"], en: ["cutting", "self-injury", "NSSI"] },
      },
      {
        key: "suicidal-thoughts",
        fr: "Idées suicidaires",
        en: "Suicidal thoughts",
        also: {
          fr: ["suicide", "envie de mourir", "détresse", "1 866 APPELLE"],
          en: ["suicide", "wanting to die", "distress", "988"],
        },
      },
      {
        key: "psychosis",
        fr: "Psychose et voix",
        en: "Psychosis and voices",
        also: {
          fr: ["schizophrénie", "hallucinations", "premier épisode"],
          en: ["schizophrenia", "hallucinations", "first episode"],
        },
        minAge: 12,
      },
      {
        key: "self-knowledge",
        fr: "Mieux se connaître",
        en: "Knowing oneself better",
        also: {
          fr: ["croissance personnelle", "introspection", "développement personnel"],
          en: ["personal growth", "self-discovery"],
        },
      },
      {
        key: "not-sure",
        fr: "Je ne sais pas encore",
        en: "I am not sure yet",
        also: {
          fr: ["autre", "difficile à dire", "mal-être", "besoin de parler"],
          en: ["other", "hard to say", "need to talk"],
        },
      },
    ],
  },
  {
    key: "ageing",
    fr: "Vieillir",
    en: "Growing older",
    neighbours: ["grief", "sleep-and-health", "family"],
    reasons: [
      {
        key: "caregiver",
        fr: "Proche aidance",
        en: "Caring for someone",
        also: { fr: ["aidant naturel", "proche aidant", "épuisement de l’aidant"], en: ["caregiver", "carer burnout"] },
      },
      {
        key: "retirement",
        fr: "Retraite",
        en: "Retirement",
        also: { fr: ["fin de carrière", "retraité"], en: ["end of career", "retired"] },
        minAge: 40,
      },
      {
        key: "memory",
        fr: "Mémoire et troubles cognitifs",
        en: "Memory and cognitive changes",
        also: {
          fr: ["Alzheimer", "démence", "perte de mémoire", "TNC"],
          en: ["Alzheimer’s", "dementia", "memory loss", "MCI"],
        },
        minAge: 18,
      },
      {
        key: "later-life",
        fr: "Solitude et autonomie de l’âge",
        en: "Solitude and autonomy in later life",
        also: {
          fr: ["aîné", "résidence", "isolement des aînés"],
          en: ["senior", "moving to a residence", "isolation of elders"],
        },
        minAge: 55,
      },
      {
        key: "end-of-life",
        fr: "Fin de vie",
        en: "End of life",
        also: {
          fr: ["soins palliatifs", "aide médicale à mourir", "AMM"],
          en: ["palliative care", "medical assistance in dying", "MAID"],
        },
      },
      {
        key: "menopause",
        fr: "Ménopause et andropause",
        en: "Menopause and andropause",
        also: { fr: ["périménopause", "bouffées de chaleur"], en: ["perimenopause", "hot flashes"] },
        minAge: 35,
      },
    ],
  },
];
