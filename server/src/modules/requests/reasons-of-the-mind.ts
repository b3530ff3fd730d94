import type { ReasonGroup } from "./reason-group.ts";

/** Mood, anxiety, obsessions, trauma. */
export const MIND: readonly ReasonGroup[] = [
  {
    key: "mood",
    fr: "Humeur",
    en: "Mood",
    neighbours: ["anxiety", "grief", "sleep-and-health", "self-and-emotions"],
    reasons: [
      {
        key: "depression",
        fr: "Dépression",
        en: "Depression",
        also: {
          fr: ["dépression majeure", "perte d’intérêt", "tristesse qui dure", "idées noires", "TCC"],
          en: ["major depression", "MDD", "loss of interest", "lasting sadness", "dark thoughts", "CBT"],
        },
      },
      {
        key: "low-mood",
        fr: "Baisse de moral",
        en: "Low mood",
        also: {
          fr: ["déprime", "manque d’énergie", "découragement", "vide"],
          en: ["feeling down", "low energy", "discouragement", "emptiness"],
        },
      },
      {
        key: "bipolar",
        fr: "Trouble bipolaire",
        en: "Bipolar disorder",
        also: {
          fr: ["bipolarité", "maniaco-dépression", "hauts et bas", "TB"],
          en: ["manic depression", "mood swings", "BD"],
        },
        minAge: 12,
      },
      {
        key: "perinatal",
        fr: "Grossesse et après la naissance",
        en: "Pregnancy and after birth",
        also: {
          fr: ["dépression post-partum", "post-natale", "périnatalité", "DPP", "baby blues"],
          en: ["postpartum depression", "PPD", "perinatal", "postnatal", "baby blues"],
        },
        minAge: 12,
      },
      {
        key: "seasonal-mood",
        fr: "Humeur et saisons",
        en: "Seasonal mood changes",
        also: {
          fr: ["dépression saisonnière", "TAS", "manque de lumière"],
          en: ["seasonal affective disorder", "SAD", "winter blues"],
        },
      },
    ],
  },
  {
    key: "anxiety",
    fr: "Anxiété",
    en: "Anxiety",
    neighbours: ["mood", "obsessions", "trauma", "work-and-studies", "sleep-and-health"],
    reasons: [
      {
        key: "generalised-anxiety",
        fr: "Anxiété généralisée",
        en: "Generalized anxiety",
        also: {
          fr: ["TAG", "inquiétude", "inquiétudes", "soucis constants", "TCC"],
          en: ["GAD", "worry", "constant worrying", "nervousness", "CBT"],
        },
      },
      {
        key: "social-anxiety",
        fr: "Anxiété sociale",
        en: "Social anxiety",
        also: {
          fr: ["timidité", "peur du jugement", "phobie sociale", "parler en public"],
          en: ["shyness", "fear of judgement", "social phobia", "public speaking"],
        },
      },
      {
        key: "panic",
        fr: "Crises de panique",
        en: "Panic attacks",
        also: {
          fr: ["attaques de panique", "trouble panique", "agoraphobie", "crise d’angoisse", "TCC"],
          en: ["panic disorder", "agoraphobia", "anxiety attack", "CBT"],
        },
      },
      {
        key: "health-anxiety",
        fr: "Anxiété de santé",
        en: "Health anxiety",
        also: {
          fr: ["hypocondrie", "peur d’être malade"],
          en: ["hypochondria", "fear of being ill"],
        },
      },
      {
        key: "phobias",
        fr: "Peurs et phobies",
        en: "Fears and phobias",
        also: {
          fr: ["phobie", "peur de l’avion", "peur des aiguilles", "peur du vide", "claustrophobie"],
          en: ["phobia", "fear of flying", "fear of needles", "fear of heights", "claustrophobia"],
        },
      },
      {
        key: "performance-anxiety",
        fr: "Anxiété de performance",
        en: "Performance anxiety",
        also: {
          fr: ["perfectionnisme", "trac", "peur de l’échec", "stress des examens"],
          en: ["perfectionism", "stage fright", "fear of failure", "exam stress"],
        },
      },
      {
        key: "separation-anxiety",
        fr: "Anxiété de séparation",
        en: "Separation anxiety",
        also: { fr: ["peur d’être seul", "refus de se séparer"], en: ["fear of being alone", "clinging"] },
      },
    ],
  },
  {
    key: "obsessions",
    fr: "Obsessions et habitudes",
    en: "Obsessions and habits",
    neighbours: ["anxiety", "attention-and-learning"],
    reasons: [
      {
        key: "ocd",
        fr: "Trouble obsessionnel-compulsif",
        en: "Obsessive-compulsive disorder",
        also: {
          fr: ["TOC", "obsessions", "compulsions", "vérifications", "peur de la contamination", "TCC"],
          en: ["OCD", "obsessions", "compulsions", "checking", "contamination", "CBT"],
        },
      },
      {
        key: "hair-and-skin",
        fr: "S’arracher les cheveux ou la peau",
        en: "Hair pulling and skin picking",
        also: {
          fr: ["trichotillomanie", "dermatillomanie", "onychophagie", "se ronger les ongles"],
          en: ["trichotillomania", "dermatillomania", "nail biting", "BFRB"],
        },
      },
      {
        key: "tics",
        fr: "Tics",
        en: "Tics",
        also: { fr: ["Gilles de la Tourette", "SGT", "tic nerveux"], en: ["Tourette syndrome", "TS", "nervous tic"] },
      },
      {
        key: "hoarding",
        fr: "Accumulation d’objets",
        en: "Hoarding",
        also: {
          fr: ["accumulation compulsive", "syllogomanie", "désencombrer"],
          en: ["compulsive hoarding", "clutter"],
        },
        minAge: 12,
      },
      {
        key: "body-image-obsession",
        fr: "Obsession d’un défaut physique",
        en: "Preoccupation with a physical flaw",
        also: { fr: ["dysmorphie corporelle", "dysmorphophobie"], en: ["body dysmorphic disorder", "BDD"] },
      },
    ],
  },
  {
    key: "trauma",
    fr: "Trauma",
    en: "Trauma",
    neighbours: ["anxiety", "grief", "self-and-emotions"],
    reasons: [
      {
        key: "ptsd",
        fr: "Stress post-traumatique",
        en: "Post-traumatic stress",
        also: {
          fr: ["TSPT", "ESPT", "syndrome de stress post-traumatique", "flashbacks", "cauchemars", "EMDR"],
          en: ["PTSD", "flashbacks", "nightmares", "EMDR"],
        },
      },
      {
        key: "complex-trauma",
        fr: "Trauma complexe",
        en: "Complex trauma",
        also: {
          fr: ["TSPT-C", "trauma de l’enfance", "négligence", "maltraitance"],
          en: ["C-PTSD", "CPTSD", "childhood trauma", "neglect", "abuse"],
        },
      },
      {
        key: "sexual-violence",
        fr: "Violences sexuelles",
        en: "Sexual violence",
        also: {
          fr: ["agression sexuelle", "viol", "inceste", "IVAC"],
          en: ["sexual assault", "rape", "incest", "crime victim"],
        },
      },
      {
        key: "domestic-violence",
        fr: "Violence dans le couple ou la famille",
        en: "Violence in the couple or family",
        also: {
          fr: ["violence conjugale", "contrôle coercitif", "violence psychologique"],
          en: ["domestic violence", "IPV", "coercive control", "emotional abuse"],
        },
      },
      {
        key: "accident-or-crime",
        fr: "Accident, crime ou sinistre",
        en: "Accident, crime or disaster",
        also: {
          fr: ["accident de la route", "agression", "incendie", "SAAQ", "acte criminel"],
          en: ["car accident", "assault", "fire", "witness"],
        },
      },
      {
        key: "bullying",
        fr: "Intimidation et harcèlement",
        en: "Bullying and harassment",
        also: {
          fr: ["cyberintimidation", "harcèlement psychologique", "rejet"],
          en: ["cyberbullying", "harassment", "rejection"],
        },
      },
    ],
  },
];
