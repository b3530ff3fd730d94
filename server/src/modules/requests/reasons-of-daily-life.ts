import type { ReasonGroup } from "./reason-group.ts";

/** Grief, work and studies, couple, family. */
export const DAILY_LIFE: readonly ReasonGroup[] = [
  {
    key: "grief",
    fr: "Deuil et pertes",
    en: "Grief and loss",
    neighbours: ["mood", "trauma", "family", "ageing"],
    reasons: [
      {
        key: "bereavement",
        fr: "Deuil d’un proche",
        en: "Death of someone close",
        also: { fr: ["deuil", "mort", "décès", "endeuillé"], en: ["grief", "bereavement", "mourning", "death"] },
      },
      {
        key: "suicide-loss",
        fr: "Deuil après un suicide",
        en: "Loss by suicide",
        also: { fr: ["suicide d’un proche", "endeuillé par suicide"], en: ["suicide bereavement", "survivor of loss"] },
      },
      {
        key: "pregnancy-loss",
        fr: "Deuil périnatal",
        en: "Pregnancy loss",
        also: {
          fr: ["fausse couche", "interruption de grossesse", "IVG", "mortinaissance"],
          en: ["miscarriage", "stillbirth", "abortion", "perinatal loss"],
        },
        minAge: 12,
      },
      {
        key: "pet-loss",
        fr: "Perte d’un animal",
        en: "Loss of a pet",
        also: {
          fr: ["deuil animalier", "mort de mon chien", "mort de mon chat"],
          en: ["pet bereavement", "my dog died"],
        },
      },
      {
        key: "life-change",
        fr: "Changement de vie difficile",
        en: "Difficult life change",
        also: {
          fr: ["trouble d’adaptation", "déménagement", "transition", "perte d’emploi"],
          en: ["adjustment disorder", "moving", "transition", "job loss"],
        },
      },
    ],
  },
  {
    key: "work-and-studies",
    fr: "Travail et études",
    en: "Work and studies",
    neighbours: ["anxiety", "mood", "attention-and-learning", "sleep-and-health"],
    reasons: [
      {
        key: "burnout",
        fr: "Épuisement professionnel",
        en: "Burnout",
        also: {
          fr: ["burn-out", "surmenage", "arrêt de travail", "fatigue au travail"],
          en: ["burn-out", "exhaustion", "sick leave", "overwork"],
        },
        minAge: 14,
      },
      {
        key: "work-stress",
        fr: "Stress au travail",
        en: "Stress at work",
        also: {
          fr: ["pression", "charge de travail", "anxiété au travail"],
          en: ["pressure", "workload", "job stress"],
        },
        minAge: 14,
      },
      {
        key: "work-conflict",
        fr: "Conflit au travail",
        en: "Conflict at work",
        also: {
          fr: ["collègues", "patron", "harcèlement au travail", "climat toxique"],
          en: ["coworkers", "boss", "workplace harassment", "toxic workplace"],
        },
        minAge: 14,
      },
      {
        key: "return-to-work",
        fr: "Retour au travail",
        en: "Return to work",
        also: { fr: ["réintégration", "retour progressif", "CNESST"], en: ["gradual return", "work reintegration"] },
        minAge: 14,
      },
      {
        key: "career",
        fr: "Orientation et choix de carrière",
        en: "Career choices",
        also: {
          fr: ["orientation scolaire", "choix de programme", "réorientation"],
          en: ["career counselling", "choosing a program", "career change"],
        },
        minAge: 12,
      },
      {
        key: "school-difficulties",
        fr: "Difficultés à l’école",
        en: "Difficulties at school",
        also: {
          fr: ["décrochage", "refus scolaire", "échec scolaire", "motivation aux études"],
          en: ["dropping out", "school refusal", "failing grades", "study motivation"],
        },
      },
    ],
  },
  {
    key: "couple",
    fr: "Relations et couple",
    en: "Relationships and couple",
    neighbours: ["family", "self-and-emotions", "identity"],
    reasons: [
      {
        key: "couple-communication",
        fr: "Communication dans le couple",
        en: "Communication in the couple",
        also: {
          fr: ["chicanes", "disputes", "conflit conjugal", "thérapie de couple", "TCE"],
          en: ["arguments", "fights", "marital conflict", "couples therapy", "marriage counselling", "EFT"],
        },
        minAge: 14,
      },
      {
        key: "separation",
        fr: "Séparation et divorce",
        en: "Separation and divorce",
        also: { fr: ["rupture", "peine d’amour", "médiation"], en: ["breakup", "heartbreak", "mediation"] },
        minAge: 14,
      },
      {
        key: "infidelity",
        fr: "Infidélité et confiance",
        en: "Infidelity and trust",
        also: { fr: ["tromperie", "jalousie", "trahison"], en: ["cheating", "jealousy", "betrayal"] },
        minAge: 14,
      },
      {
        key: "sexuality",
        fr: "Sexualité",
        en: "Sexuality",
        also: {
          fr: ["désir", "intimité", "dysfonction érectile", "douleur pendant les relations", "vaginisme"],
          en: ["desire", "intimacy", "erectile dysfunction", "painful sex", "vaginismus"],
        },
        minAge: 14,
      },
      {
        key: "emotional-dependence",
        fr: "Dépendance affective",
        en: "Emotional dependence",
        also: {
          fr: ["attachement", "peur de l’abandon", "relation toxique"],
          en: ["codependency", "attachment", "fear of abandonment", "toxic relationship"],
        },
        minAge: 14,
      },
      {
        key: "loneliness",
        fr: "Solitude et relations sociales",
        en: "Loneliness and social life",
        also: {
          fr: ["isolement", "se faire des amis", "habiletés sociales"],
          en: ["isolation", "making friends", "social skills"],
        },
      },
    ],
  },
  {
    key: "family",
    fr: "Famille et enfants",
    en: "Family and children",
    neighbours: ["couple", "attention-and-learning", "grief"],
    reasons: [
      {
        key: "parenting",
        fr: "Rôle de parent",
        en: "Parenting",
        also: {
          fr: ["parentalité", "discipline", "parent épuisé", "coparentalité"],
          en: ["discipline", "parental burnout", "co-parenting"],
        },
        minAge: 14,
      },
      {
        key: "family-conflict",
        fr: "Conflits familiaux",
        en: "Family conflict",
        also: {
          fr: ["belle-famille", "fratrie", "parents et ados", "thérapie familiale"],
          en: ["in-laws", "siblings", "parents and teens", "family therapy"],
        },
      },
      {
        key: "blended-family",
        fr: "Famille recomposée",
        en: "Blended family",
        also: { fr: ["beau-parent", "garde partagée"], en: ["stepparent", "shared custody"] },
      },
      {
        key: "child-behaviour",
        fr: "Comportement de l’enfant",
        en: "Child’s behaviour",
        also: {
          fr: ["crises", "opposition", "TOP", "agressivité", "colères"],
          en: ["tantrums", "defiance", "ODD", "aggression"],
        },
        maxAge: 17,
      },
      {
        key: "child-emotions",
        fr: "Émotions de l’enfant",
        en: "Child’s emotions",
        also: {
          fr: ["enfant anxieux", "enfant triste", "peurs de l’enfant"],
          en: ["anxious child", "sad child", "childhood fears"],
        },
        maxAge: 13,
      },
      {
        key: "adolescence",
        fr: "Adolescence",
        en: "Adolescence",
        also: { fr: ["ado", "crise d’adolescence"], en: ["teen", "teenager"] },
        minAge: 11,
        maxAge: 19,
      },
      {
        key: "parents-separation",
        fr: "Enfant et séparation des parents",
        en: "Child of separated parents",
        also: {
          fr: ["divorce des parents", "conflit de garde", "aliénation parentale"],
          en: ["parents’ divorce", "custody dispute"],
        },
        maxAge: 17,
      },
      {
        key: "adoption-and-fertility",
        fr: "Fertilité et adoption",
        en: "Fertility and adoption",
        also: {
          fr: ["infertilité", "FIV", "procréation assistée", "PMA", "adopté"],
          en: ["infertility", "IVF", "assisted reproduction", "adoptee"],
        },
      },
    ],
  },
];
