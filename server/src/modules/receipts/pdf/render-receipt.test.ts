import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { drawable } from "../../../platform/pdf/sheet.ts";
import { rawOf, readElements } from "../../../platform/pdf/test-pdf.ts";
import type { ReceiptContent } from "../content.ts";
import { type PrintedReceipt, renderReceipt } from "./render-receipt.ts";

const NB = "\u00a0";
const licence = {
  title: { fr: "Psychologue", en: "Psychologist" },
  order: { fr: "Ordre des psychologues du Québec", en: "Order of psychologists of Québec" },
  number: "11842-07",
  psychotherapyPermit: true,
};
const session: ReceiptContent["lines"][number] = {
  kind: "session",
  servedOn: "2026-11-01",
  minutes: 50,
  label: { fr: "Psychothérapie individuelle", en: "Individual psychotherapy" },
  client: "Élodie Marchand",
  professional: { name: "Marie-Ève Lacasse", licence, supervisor: null },
  netCents: 12_000,
  gstCents: 0,
  qstCents: 0,
  totalCents: 12_000,
  chargeCents: 12_000,
  taxed: false,
};
const receipt = (over: Partial<ReceiptContent> = {}, more: Partial<PrintedReceipt> = {}): PrintedReceipt => ({
  number: "JC-2026-000413",
  code: "8K4T2QMD73ZCVJ0H",
  issuedAt: new Date("2026-11-01T19:03:00Z"),
  voidedAt: null,
  content: {
    practice: {
      name: "Clinique Je Chemine",
      address: "4230, rue Saint-Denis",
      phone: "438 555-0142",
      email: "b@j.example",
    },
    zone: "America/Toronto",
    payer: { name: "Paul Marchand", address: "1204, rue des Érables\nMontréal" },
    payment: {
      method: "card",
      brand: "visa",
      last4: "4242",
      confirmationNumber: "P-7K3M-9QX2",
      paidAt: "2026-11-01T20:02:00.000Z",
    },
    sandbox: false,
    currency: "CAD",
    lines: [session],
    ...over,
  },
  ...more,
});
async function print(one: PrintedReceipt, locale: "fr" | "en") {
  const verifyUrl = "https://jechemine.example/verify/8K4T-2QMD-73ZC-VJ0H";
  const raw = rawOf(await buffer(await renderReceipt(one, { locale, verifyUrl, compress: false })));
  const elements = readElements(raw);
  const saying = (tag: string) => elements.flatMap((each) => (each.tag === tag ? [each.text] : []));
  return { raw, elements, saying, text: elements.map(({ text }) => text).join("\n") };
}

test("screen readers find the language, the title, headings and a table with header cells; nothing is drawn beside the structure", async () => {
  const { raw, saying, elements } = await print(receipt(), "fr");
  for (const said of [
    "/Lang (fr-CA)",
    "/Marked true",
    "/StructTreeRoot",
    "/DisplayDocTitle true",
    "/Scope /Column",
    "/Scope /Row",
  ])
    expect(raw).toContain(said);
  expect(saying("H1")).toEqual(["Reçu officiel"]);
  expect(saying("H2")).toEqual([
    "Remis à",
    "Services rendus par",
    "Personne suivie",
    "Date du reçu",
    "Détail des services",
    "Signature",
    "Vérifier ce reçu",
  ]);
  expect(saying("TH")).toEqual([
    "Date",
    "Service",
    "Montant",
    "Taxes",
    "Payé",
    "Taxes (service exonéré)",
    "Total payé",
  ]);
  expect(elements.filter(({ tag }) => tag === "")).toEqual([]);
  expect(
    elements
      .filter(({ tag }) => tag === "Artifact")
      .map(({ text }) => text)
      .join(""),
  ).toBe("");
  expect(raw).toMatch(/\/S \/Figure[\s\S]{0,200}\/Alt|\/Alt[\s\S]{0,200}\/S \/Figure/);
});

test("every field that an insurer asks for is there, in French as it is written here", async () => {
  const { text, saying } = await print(receipt(), "fr");
  for (const said of [
    "JC-2026-000413",
    "Paul Marchand",
    "Marie-Ève Lacasse, psychologue",
    "Ordre des psychologues du Québec",
    `Permis${NB}n°${NB}11842-07`,
    `Joindre à la clinique${NB}: 438 555-0142`,
    `Confirmation${NB}P-7K3M-9QX2`,
    "Élodie Marchand",
    `Visa, finit par${NB}4242, le 1er${NB}novembre 2026 à 15${NB}h${NB}02`,
    "au nom de Marie-Ève Lacasse, psychologue.",
    `Code${NB}8K4T-2QMD-73ZC-VJ0H`,
    "jechemine.example/verify",
  ])
    expect(text.replaceAll("\n", " ")).toContain(said);
  const service = `Psychothérapie individuelle, 50${NB}min`;
  const taxes = `0,00${NB}$`;
  const amount = `120,00${NB}$`;
  expect(saying("TD")).toEqual([`1er${NB}novembre 2026`, service, amount, taxes, amount, taxes, amount]);
  expect(text).not.toContain("?");
});

test("in English it is an English paper", async () => {
  const { raw, text, saying } = await print(receipt(), "en");
  expect(raw).toContain("/Lang (en-CA)");
  expect(saying("H1")).toEqual(["Official receipt"]);
  expect(text).toContain("Marie-Ève Lacasse, psychologist");
  expect(saying("TD")).toContain("$120.00");
  expect(text).not.toMatch(/Reçu|Permis|Montant/);
});

test("supervision, a sandbox and a cancellation are said in words, before all else", async () => {
  const supervised = { name: "Noah Cyr", licence, supervisor: { name: "Marie-Ève Lacasse", licence } };
  const lines = [{ ...session, professional: supervised }];
  const { text } = await print(receipt({ lines, sandbox: true }, { voidedAt: new Date("2026-11-05T15:00:00Z") }), "fr");
  expect(text.replaceAll("\n", " ")).toMatch(
    /Services offerts par Noah Cyr sous la ?supervision de Marie-Ève ?Lacasse, psychologue/,
  );
  const [voided, sandbox] = [text.indexOf("Reçu annulé le 5 novembre 2026"), text.indexOf("Reçu d’essai")];
  expect(voided).toBeGreaterThan(0);
  expect(sandbox).toBeGreaterThan(voided);
  expect(text.indexOf("Remis à")).toBeGreaterThan(sandbox);
});

test("an administrative fee is signed by the practice alone, with its taxes by name", async () => {
  const fee = { fr: `Frais administratifs${NB}: rendez-vous manqué`, en: "Administrative fee: missed appointment" };
  const money = { netCents: 6_000, gstCents: 300, qstCents: 599, totalCents: 6_899, chargeCents: 6_899, taxed: true };
  const line = { ...session, kind: "missed_session" as const, label: fee, minutes: null, professional: null, ...money };
  const { text, saying } = await print(receipt({ lines: [line] }), "fr");
  expect(text).not.toMatch(/Lacasse|Permis|hérapie|séance/);
  expect(saying("TH").slice(-4)).toEqual(["Sous-total", "TPS", "TVQ", "Total payé"]);
});

test("forty sessions go over the pages, each line whole, the headings drawn again for eyes alone", async () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({
    ...session,
    servedOn: `2026-09-${String((index % 30) + 1).padStart(2, "0")}`,
  }));
  const { raw, saying } = await print(receipt({ lines }), "fr");
  expect(Number(/\/Count (\d+)/.exec(raw)?.[1])).toBeGreaterThan(1);
  expect(saying("TD").filter((text) => text.startsWith("Psychothérapie"))).toHaveLength(40);
  expect(saying("TH").filter((text) => text === "Montant")).toHaveLength(1);
  expect(saying("Artifact").join(" ")).toContain("page 2 de");
});

test("names that our letters cannot write lose a mark, not a letter", () => {
  expect(drawable("Nguyễn Łukasz Çelik Ørsted")).toBe("Nguyên Łukasz Çelik Ørsted");
});
