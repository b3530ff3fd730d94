import { expect, test } from "vitest";
import { deriveLine, type Licence, licenceOn, type PaidLine, type Practitioner, serviceLabel } from "./derive-line.ts";
import { yearOf } from "./number.ts";

const licence = (over: Partial<Licence> = {}): Licence => ({
  order: "opq",
  title: "psychologist",
  number: "11842-07",
  psychotherapyPermit: true,
  supervised: false,
  supervisorId: null,
  validFrom: "2020-01-01",
  validUntil: null,
  ...over,
});
const marieEve: Practitioner = { id: "m", name: "Marie-Ève Lacasse", gender: "woman", licences: [licence()] };
const paid = (over: Partial<PaidLine> = {}): PaidLine => ({
  kind: "session",
  servedAt: new Date("2026-03-02T15:00:00Z"),
  minutes: 50,
  service: { fr: "Thérapie individuelle", en: "Individual therapy" },
  netCents: 12_000,
  gstCents: 0,
  qstCents: 0,
  totalCents: 12_000,
  chargeCents: 12_000,
  taxed: false,
  ...over,
});
const line = (over: Partial<PaidLine> = {}, professional: Practitioner = marieEve) =>
  deriveLine(paid(over), {
    client: "Camille Roy",
    professional,
    supervisors: new Map([[marieEve.id, marieEve]]),
    zone: "America/Toronto",
  });

test("« psychothérapie » is said when the permit was valid on the day of service, and on no other day", () => {
  const until = { ...marieEve, licences: [licence({ validUntil: "2026-03-02" })] };
  expect(line({}, until).label).toEqual({ fr: "Psychothérapie individuelle", en: "Individual psychotherapy" });
  const dayAfter = line({ servedAt: new Date("2026-03-03T15:00:00Z") }, until);
  expect(dayAfter.label.fr).toBe("Thérapie individuelle");
  expect(dayAfter.professional).toEqual({ name: "Marie-Ève Lacasse", licence: null, supervisor: null });
  const without = { ...marieEve, licences: [licence({ psychotherapyPermit: false })] };
  const named = { fr: "Psychothérapie de couple", en: "Couple psychotherapy" };
  expect(line({ service: named }, without).label).toEqual({ fr: "Consultation de couple", en: "Couple consultation" });
  expect(serviceLabel({ fr: "Suivi psychothérapeutique", en: "Psychotherapeutic follow-up" }, false)).toEqual({
    fr: "Consultation",
    en: "Consultation",
  });
  expect(serviceLabel({ fr: "Séance prolongée", en: "Extended session" }, true).fr).toBe("Séance prolongée");
});

test("the licence is the one of the day, by the practice's calendar, and the one with the permit goes first", () => {
  const late = licence({ number: "new", validFrom: "2026-03-03" });
  const early = licence({ number: "old", validUntil: "2026-03-02" });
  // 22:00 on 2 March in Toronto is 3 March in UTC.
  const evening = line({ servedAt: new Date("2026-03-03T03:00:00Z") }, { ...marieEve, licences: [late, early] });
  expect([evening.servedOn, evening.professional?.licence?.number]).toEqual(["2026-03-02", "old"]);
  const worker = licence({ order: "otstcfq", title: "social_worker", number: "S-1", psychotherapyPermit: false });
  const permit = licence({ order: "otstcfq", title: "psychotherapist", number: "P-1", validFrom: "2024-01-01" });
  expect(licenceOn("2026-03-02", [worker, permit])?.number).toBe("P-1");
});

test("who works under supervision is named with the supervisor of that day, and with the right title", () => {
  const supervised = licence({
    title: "social_worker",
    order: "otstcfq",
    psychotherapyPermit: false,
    supervised: true,
  });
  const noah = { ...marieEve, id: "n", name: "Noah Cyr", gender: "man" as const };
  const { professional } = line({}, { ...noah, licences: [{ ...supervised, supervisorId: "m" }] });
  expect(professional).toMatchObject({
    name: "Noah Cyr",
    licence: { title: { fr: "Travailleur social", en: "Social worker" } },
    supervisor: { name: "Marie-Ève Lacasse", licence: { title: { fr: "Psychologue" }, number: "11842-07" } },
  });
});

test.each(["missed_session", "late_cancellation", "late_move"] as const)(
  "a fee for %s is administrative: no session, no length, no professional whom an insurer could pay",
  (kind) => {
    const fee = line({ kind });
    expect(fee.label.fr).toMatch(/^Frais administratifs\u00a0: /);
    expect(fee.label.en).toMatch(/^Administrative fee: /);
    expect([fee.minutes, fee.professional, fee.client]).toEqual([null, null, "Camille Roy"]);
  },
);

test("the year of a number is the practice's, not UTC's", () => {
  expect(yearOf(new Date("2027-01-01T04:59:59Z"), "America/Toronto")).toBe(2026);
  expect(yearOf(new Date("2027-01-01T05:00:00Z"), "America/Toronto")).toBe(2027);
});
