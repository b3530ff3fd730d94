import type { Tables } from "../platform/tables.ts";

/** The demonstration practice. People, numbers and addresses are fictional. */
export const PRACTICE = {
  name: "Clinique Je Chemine",
  zone: "America/Toronto",
  currency: "CAD",
  locale: "fr",
  phone: "438 555-0142",
  email: "bonjour@jechemine.example",
  address: "4230, rue Saint-Denis, Montréal (Québec) H2J 2K8",
  privacyOfficer: "Lucie Fontaine",
} as const;

type Site = Omit<Tables["sites"], "id" | "zone" | "active"> & { rooms: readonly string[] };
export const SITES = [
  {
    name: "Plateau-Mont-Royal",
    address: "4230, rue Saint-Denis",
    city: "Montréal",
    region: "06",
    wheelchairAccess: true,
    rooms: ["Érable", "Bouleau", "Cèdre", "Tilleul"],
  },
  {
    name: "Saint-Roch",
    address: "315, rue Saint-Joseph Est",
    city: "Québec",
    region: "03",
    wheelchairAccess: true,
    rooms: ["Fleuve", "Cap"],
  },
  {
    name: "Vieux-Longueuil",
    address: "88, rue Saint-Charles Ouest",
    city: "Longueuil",
    region: "16",
    wheelchairAccess: false,
    rooms: ["Rive", "Quai"],
  },
] as const satisfies readonly Site[];
export type SiteName = (typeof SITES)[number]["name"];

type Service = Pick<
  Tables["services"],
  "code" | "kind" | "nameFr" | "nameEn" | "minutes" | "priceCents" | "bookableOnline"
>;
export const SERVICES = [
  {
    code: "IND-50",
    kind: "individual",
    nameFr: "Thérapie individuelle",
    nameEn: "Individual therapy",
    minutes: 50,
    priceCents: 12_500,
    bookableOnline: true,
  },
  {
    code: "IND-80",
    kind: "individual",
    nameFr: "Séance prolongée",
    nameEn: "Extended session",
    minutes: 80,
    priceCents: 18_500,
    bookableOnline: false,
  },
  {
    code: "COU-75",
    kind: "couple",
    nameFr: "Thérapie de couple",
    nameEn: "Couple therapy",
    minutes: 75,
    priceCents: 16_500,
    bookableOnline: true,
  },
  {
    code: "FAM-75",
    kind: "family",
    nameFr: "Thérapie familiale",
    nameEn: "Family therapy",
    minutes: 75,
    priceCents: 16_000,
    bookableOnline: true,
  },
  {
    code: "EVA-90",
    kind: "evaluation",
    nameFr: "Évaluation, première rencontre",
    nameEn: "Evaluation, first meeting",
    minutes: 90,
    priceCents: 22_500,
    bookableOnline: false,
  },
] as const satisfies readonly Service[];
export type ServiceCode = (typeof SERVICES)[number]["code"];

export const STAFF = [
  {
    givenName: "Lucie",
    familyName: "Fontaine",
    email: "lucie@jechemine.example",
    gender: "woman",
    permissions: ["owner", "platform"],
  },
  {
    givenName: "Hélène",
    familyName: "Desrochers",
    email: "helene@jechemine.example",
    gender: "woman",
    permissions: ["intake"],
  },
  {
    givenName: "Karim",
    familyName: "Belkacem",
    email: "karim@jechemine.example",
    gender: "man",
    permissions: ["front_desk", "support"],
  },
  {
    givenName: "Josée",
    familyName: "Thibault",
    email: "josee@jechemine.example",
    gender: "woman",
    permissions: ["billing"],
  },
] as const;
