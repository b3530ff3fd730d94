import type { ReasonGroup } from "./reason-group.ts";

/** Addictions, eating, sleep and health, attention. */
export const BODY: readonly ReasonGroup[] = [
  {
    key: "addictions",
    fr: "Dépendances",
    en: "Addictions",
    neighbours: ["mood", "trauma", "self-and-emotions"],
    reasons: [
      {
        key: "alcohol",
        fr: "Alcool",
        en: "Alcohol",
        also: { fr: ["alcoolisme", "boire moins", "sobriété"], en: ["alcoholism", "AUD", "drinking less", "sobriety"] },
        minAge: 12,
      },
      {
        key: "drugs",
        fr: "Drogues et médicaments",
        en: "Drugs and medication",
        also: {
          fr: ["toxicomanie", "opioïdes", "cocaïne", "trouble lié à l’usage de substances", "TUS"],
          en: ["substance use", "SUD", "opioids", "cocaine"],
        },
        minAge: 12,
      },
      {
        key: "cannabis",
        fr: "Cannabis",
        en: "Cannabis",
        also: { fr: ["pot", "marijuana", "weed"], en: ["marijuana", "weed", "pot"] },
        minAge: 12,
      },
      {
        key: "tobacco",
        fr: "Tabac et vapotage",
        en: "Tobacco and vaping",
        also: { fr: ["cigarette", "arrêter de fumer", "nicotine"], en: ["smoking", "quit smoking", "nicotine"] },
        minAge: 12,
      },
      {
        key: "gambling",
        fr: "Jeu et paris",
        en: "Gambling",
        also: {
          fr: ["jeux de hasard", "casino", "paris sportifs", "loterie"],
          en: ["betting", "casino", "sports betting", "lottery"],
        },
        minAge: 12,
      },
      {
        key: "screens",
        fr: "Écrans et jeux vidéo",
        en: "Screens and video games",
        also: {
          fr: ["cyberdépendance", "téléphone", "réseaux sociaux", "gaming"],
          en: ["internet addiction", "phone", "social media", "gaming"],
        },
      },
      {
        key: "compulsive-sex",
        fr: "Sexualité compulsive et pornographie",
        en: "Compulsive sexuality and pornography",
        also: { fr: ["dépendance sexuelle", "porno"], en: ["sex addiction", "porn"] },
        minAge: 14,
      },
    ],
  },
  {
    key: "body-and-eating",
    fr: "Corps et alimentation",
    en: "Body and eating",
    neighbours: ["self-and-emotions", "sleep-and-health", "obsessions"],
    reasons: [
      {
        key: "anorexia",
        fr: "Anorexie et restriction",
        en: "Anorexia and restriction",
        also: {
          fr: ["TCA", "trouble alimentaire", "ne plus manger", "ARFID"],
          en: ["ED", "eating disorder", "not eating", "ARFID"],
        },
      },
      {
        key: "bulimia",
        fr: "Boulimie",
        en: "Bulimia",
        also: { fr: ["TCA", "purges", "vomissements"], en: ["eating disorder", "purging"] },
      },
      {
        key: "binge-eating",
        fr: "Hyperphagie",
        en: "Binge eating",
        also: {
          fr: ["TCA", "compulsions alimentaires", "manger ses émotions"],
          en: ["BED", "eating disorder", "emotional eating"],
        },
      },
      {
        key: "body-image",
        fr: "Image corporelle et poids",
        en: "Body image and weight",
        also: {
          fr: ["grossophobie", "complexes", "perte de poids"],
          en: ["weight stigma", "weight loss", "appearance"],
        },
      },
    ],
  },
  {
    key: "sleep-and-health",
    fr: "Sommeil et santé",
    en: "Sleep and health",
    neighbours: ["anxiety", "mood", "body-and-eating", "ageing"],
    reasons: [
      {
        key: "sleep",
        fr: "Troubles du sommeil",
        en: "Sleep problems",
        also: {
          fr: ["insomnie", "cauchemars", "TCC-I", "mal dormir"],
          en: ["insomnia", "nightmares", "CBT-I", "CBT", "bad sleep"],
        },
      },
      {
        key: "chronic-pain",
        fr: "Douleur chronique",
        en: "Chronic pain",
        also: { fr: ["fibromyalgie", "migraines", "mal de dos"], en: ["fibromyalgia", "migraine", "back pain"] },
      },
      {
        key: "illness",
        fr: "Vivre avec une maladie",
        en: "Living with an illness",
        also: {
          fr: ["cancer", "diabète", "maladie chronique", "VIH", "SII"],
          en: ["cancer", "diabetes", "chronic illness", "HIV", "IBS"],
        },
      },
      {
        key: "brain-injury",
        fr: "Commotion et traumatisme crânien",
        en: "Concussion and brain injury",
        also: { fr: ["TCC", "traumatisme craniocérébral", "AVC"], en: ["TBI", "traumatic brain injury", "stroke"] },
      },
      {
        key: "disability",
        fr: "Handicap et perte d’autonomie",
        en: "Disability and loss of autonomy",
        also: {
          fr: ["déficience", "mobilité réduite", "surdité", "DI"],
          en: ["impairment", "reduced mobility", "deafness", "ID"],
        },
      },
      {
        key: "stress",
        fr: "Gestion du stress",
        en: "Managing stress",
        also: {
          fr: ["tension", "relaxation", "pleine conscience", "charge mentale"],
          en: ["tension", "relaxation", "mindfulness", "mental load"],
        },
      },
    ],
  },
  {
    key: "attention-and-learning",
    fr: "Attention et apprentissage",
    en: "Attention and learning",
    neighbours: ["work-and-studies", "family", "obsessions"],
    reasons: [
      {
        key: "adhd",
        fr: "TDAH et attention",
        en: "ADHD and attention",
        also: {
          fr: ["TDAH", "TDA", "trouble de l’attention", "hyperactivité", "procrastination", "organisation"],
          en: ["ADHD", "ADD", "attention deficit", "hyperactivity", "procrastination", "executive function"],
        },
      },
      {
        key: "autism",
        fr: "Autisme",
        en: "Autism",
        also: {
          fr: ["TSA", "spectre de l’autisme", "Asperger", "neurodivergence"],
          en: ["ASD", "autism spectrum", "Asperger", "neurodivergence"],
        },
      },
      {
        key: "learning-disorders",
        fr: "Troubles d’apprentissage",
        en: "Learning disorders",
        also: {
          fr: ["dyslexie", "dyscalculie", "dysorthographie", "dyspraxie", "TA"],
          en: ["dyslexia", "dyscalculia", "dyspraxia", "LD"],
        },
      },
      {
        key: "giftedness",
        fr: "Douance",
        en: "Giftedness",
        also: { fr: ["HPI", "haut potentiel", "surdoué"], en: ["gifted", "high potential", "twice exceptional", "2e"] },
      },
      {
        key: "neuropsychological-assessment",
        fr: "Évaluation neuropsychologique",
        en: "Neuropsychological assessment",
        also: {
          fr: ["test de QI", "bilan cognitif", "évaluation TDAH", "diagnostic"],
          en: ["IQ test", "cognitive testing", "ADHD assessment", "diagnosis"],
        },
      },
    ],
  },
];
