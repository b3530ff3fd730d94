/** Who wrote a line: the client, the professional who treats them, or the desk. */
export type Voice = "client" | "professional" | "desk";
export type DemoThread = {
  /** Place of the client in the list of clients. */
  client: number;
  withDesk: boolean;
  subject: string;
  /** Hours ago, who, what; oldest first. */
  lines: readonly (readonly [hoursAgo: number, voice: Voice, text: string])[];
};

/** The line that raised an alert, which was answered and closed (seed-alerts.ts). */
export const WORRYING_HOURS_AGO = 190;

export const THREADS: readonly DemoThread[] = [
  {
    client: 0,
    withDesk: false,
    subject: "Les pauses de la semaine",
    lines: [
      [50, "professional", "Bonjour Camille. Comment se sont passées les pauses que nous avions convenues?"],
      [46, "client", "Deux sur trois. Le mercredi, je n’ai pas réussi à quitter mon bureau."],
      [
        21,
        "professional",
        "Deux, c’est un début solide. On regarde ensemble ce qui s’est passé mercredi, à votre rythme.",
      ],
    ],
  },
  {
    client: 0,
    withDesk: true,
    subject: "Mon reçu pour l’assurance",
    lines: [
      [120, "client", "Bonjour, mon assureur demande le numéro de permis sur le reçu. Où le trouver?"],
      [
        118,
        "desk",
        "Bonjour! Il est sous le nom de votre thérapeute, à la première ligne. Le reçu se télécharge dans Facturation.",
      ],
      [117, "client", "Trouvé, merci."],
    ],
  },
  {
    client: 1,
    withDesk: false,
    subject: "Entre les séances",
    lines: [
      [
        WORRYING_HOURS_AGO,
        "client",
        "Certains soirs, je voudrais m’endormir et ne plus me réveiller. Je ne sais pas à qui le dire.",
      ],
      [188, "professional", "Merci de me l’avoir écrit. Je vous appelle aujourd’hui, au numéro que vous m’avez donné."],
      [3, "client", "Je serai en déplacement jeudi. Peut-on se voir par vidéo à la même heure?"],
    ],
  },
  {
    client: 2,
    withDesk: true,
    subject: "Changer d’adresse courriel",
    lines: [[5, "client", "Bonjour, j’ai une nouvelle adresse. Comment la changer dans mon compte?"]],
  },
];

export const CONTACTS = [
  {
    hoursAgo: 7,
    topic: "general",
    givenName: "Nathalie",
    familyName: "Gagné",
    email: "nathalie.gagne@courriel.example",
    organisation: null,
    people: null,
    need: null,
    locale: "fr",
    text: "Bonjour, recevez-vous des couples le samedi? Nous habitons Laval et travaillons tard en semaine.",
  },
  {
    hoursAgo: 30,
    topic: "school",
    givenName: "Peter",
    familyName: "Lindqvist",
    email: "p.lindqvist@riverbend.example",
    organisation: "Riverbend High School",
    people: 60,
    need: "workshops",
    locale: "en",
    text: "Hello, we are looking for two workshops on exam stress for about sixty students next spring. Could somebody call me?",
  },
  {
    hoursAgo: 52,
    topic: "organisation",
    givenName: "Stéphane",
    familyName: "Ouellet",
    email: "s.ouellet@boreal.example",
    organisation: "Imprimerie Boréale",
    people: 35,
    need: "after_event",
    locale: "fr",
    text: "Bonjour, un accident a eu lieu dans notre atelier la semaine dernière. Pourriez-vous rencontrer l’équipe de nuit?",
  },
] as const;
