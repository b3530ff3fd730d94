import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Asked,
  type BookingFacts,
  dayOf,
  daysAfter,
  decideBooking,
  deriveFee,
  type FeeFacts,
} from "./appointment.ts";

const now = new Date("2026-03-02T13:00:00Z");
const zone = "America/Toronto";
const open = {
  startsAt: new Date("2026-03-01T00:00:00Z"),
  endsAt: new Date("2027-01-01T00:00:00Z"),
  siteId: "site",
  zone,
  modalities: ["video", "in_person"] as const,
};
const service = { minutes: 50, bufferBeforeMinutes: 0, bufferAfterMinutes: 10, bookableOnline: true };
const facts: BookingFacts = {
  service,
  offered: true,
  modalities: ["video", "in_person", "phone"],
  sites: [{ id: "site", zone, rooms: ["a", "b"] }],
  open: [open],
  rules: { noticeHours: 24, horizonDays: 60, dailyMaximum: 8, bufferMinutes: null },
  zone,
  byClient: true,
};
const asked: Asked = { startsAt: "2026-03-04T15:00:00Z", modality: "video" };
const noon = { ...open, startsAt: new Date("2026-03-04T17:00:00Z") };

test.each<[string, Partial<Asked>, Partial<BookingFacts>, string]>([
  ["nobody books at this very moment", { startsAt: "2026-03-02T13:00:00Z" }, { byClient: false }, "IN_THE_PAST"],
  ["a client does not book one minute inside the notice", { startsAt: "2026-03-03T12:59:00Z" }, {}, "TOO_SOON"],
  ["a client books exactly at the notice", { startsAt: "2026-03-03T13:00:00Z" }, {}, "ok"],
  ["the practice needs no notice", { startsAt: "2026-03-02T13:01:00Z" }, { byClient: false }, "ok"],
  ["60 days on the wall clock, across the change to summer time", { startsAt: "2026-05-01T12:00:00Z" }, {}, "ok"],
  ["a client does not book past the horizon", { startsAt: "2026-05-01T12:01:00Z" }, {}, "TOO_FAR_AHEAD"],
  ["the practice knows no horizon", { startsAt: "2026-12-01T15:00:00Z" }, { byClient: false }, "ok"],
  ["not offered online", {}, { service: { ...service, bookableOnline: false } }, "NOT_BOOKABLE_ONLINE"],
  ["not offered by this professional", {}, { offered: false }, "SERVICE_NOT_OFFERED"],
  [
    "a way of meeting that the professional does not offer",
    { modality: "phone" },
    { modalities: ["video"] },
    "MODALITY_NOT_OFFERED",
  ],
  ["a way of meeting that is not offered at that time", { modality: "phone" }, {}, "MODALITY_NOT_OFFERED"],
  ["before the opening", {}, { open: [noon] }, "OUTSIDE_HOURS"],
  ["the practice too keeps its hours, unless it says so", {}, { open: [], byClient: false }, "OUTSIDE_HOURS"],
  ["the practice leaves its hours on purpose", { outsideHours: true }, { open: [], byClient: false }, "ok"],
  ["a client never leaves them", { outsideHours: true }, { open: [] }, "OUTSIDE_HOURS"],
  ["in person without a room", { modality: "in_person" }, { sites: [{ id: "site", zone, rooms: [] }] }, "NO_ROOM"],
  ["in person in a room of another site", { modality: "in_person", roomId: "z" }, {}, "NO_ROOM"],
])("%s", (_sentence, ask, change, expected) => {
  const decision = decideBooking({ ...facts, ...change }, { ...asked, ...ask }, now);
  expect(decision.ok ? "ok" : decision.code).toBe(expected);
});

test("whatever the service and its buffers, the session has its length and lies inside what is blocked", () => {
  const minutes = fc.integer({ min: 5, max: 240 });
  const buffer = fc.constantFrom(0, 5, 10, 30);
  fc.assert(
    fc.property(minutes, buffer, buffer, fc.option(buffer), (length, before, after, own) => {
      const changed = { ...service, minutes: length, bufferBeforeMinutes: before, bufferAfterMinutes: after };
      const rules = { ...facts.rules, bufferMinutes: own };
      const decision = decideBooking({ ...facts, service: changed, rules }, asked, now);
      if (!decision.ok) throw new Error(decision.code);
      const { begins, ends, blockedFrom, blockedUntil } = decision.plan;
      expect(ends.getTime() - begins.getTime()).toBe(length * 60_000);
      expect(begins.getTime() - blockedFrom.getTime()).toBe((own === null ? before : 0) * 60_000);
      expect(blockedUntil.getTime() - ends.getTime()).toBe((own ?? after) * 60_000);
    }),
  );
});

test.each([
  ["America/Toronto", "2026-03-08T12:00:00Z", 23],
  ["America/Toronto", "2026-11-01T12:00:00Z", 25],
  ["Europe/Paris", "2026-03-29T12:00:00Z", 23],
  ["Europe/Paris", "2026-10-25T12:00:00Z", 25],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z", 24.5],
  ["Australia/Lord_Howe", "2026-10-03T15:00:00Z", 23.5],
])("the day of a booking in %s around %s has %d hours", (zone, at, hours) => {
  const { dayFrom, dayUntil } = dayOf(new Date(at), zone);
  expect((dayUntil.getTime() - dayFrom.getTime()) / 3_600_000).toBe(hours);
});
test("days later keep the wall clock through the change", () => {
  expect(daysAfter(new Date("2026-03-07T14:00:00Z"), 1, zone)).toEqual(new Date("2026-03-08T13:00:00Z"));
});

const agreement = { signedAt: now, version: "2026-01", noticeHours: 48, lateFeeBasisPoints: 5_000 };
const fee: FeeFacts = {
  startsAt: new Date("2026-03-04T13:00:00Z"),
  priceCents: 12_345,
  currency: "CAD",
  agreement,
  payerForbids: false,
  isFirst: false,
  proposed: false,
  byClient: true,
  noticeHours: 24,
};
test.each<[string, Partial<FeeFacts>, string, number, string]>([
  ["exactly at the notice nothing is owed", {}, "2026-03-02T13:00:00Z", 0, "early"],
  ["a moment later what was signed, rounded for the client", {}, "2026-03-02T13:00:01Z", 6_172, "agreement"],
  ["nothing was signed, nothing is owed", { agreement: null }, "2026-03-04T12:00:00Z", 0, "no_agreement"],
  ["the payer forbids it", { payerForbids: true }, "2026-03-04T12:00:00Z", 0, "payer_forbids"],
  ["the date was only proposed", { proposed: true }, "2026-03-04T12:00:00Z", 0, "proposed"],
  ["the practice cancels", { byClient: false }, "2026-03-04T12:00:00Z", 0, "practice"],
])("%s", (_sentence, change, at, cents, because) => {
  expect(deriveFee({ ...fee, ...change }, new Date(at))).toMatchObject({
    fee: { amountCents: cents, currency: "CAD" },
    because,
  });
});
test("a fee is never more than the price", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 0, max: 10_000 }), (priceCents, lateFeeBasisPoints) => {
      const facts = { ...fee, priceCents, agreement: { ...agreement, lateFeeBasisPoints } };
      expect(deriveFee(facts, new Date("2026-03-04T12:00:00Z")).fee.amountCents).toBeLessThanOrEqual(priceCents);
    }),
  );
});
