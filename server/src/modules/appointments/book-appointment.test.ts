import { randomUUID } from "node:crypto";
import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { anotherClient, codeOf, makePractice, makeProfessional } from "./test-practice.ts";

const world = await makeWorld();

test("a client chooses a free time with their professional and reads it back", async () => {
  const { asClient, asked, professional, client } = await makePractice(world);
  const days = { from: "2026-03-04", to: "2026-03-04", serviceId: asked.serviceId };
  const slots = await asClient(availability.slots, { query: { ...days, professionalId: professional.id } });
  expect(slots.map(({ startsAt }) => startsAt)).toContain("2026-03-04T15:00:00.000Z");

  const booked = await asClient(selfScheduling.book, { body: asked });
  expect(booked).toMatchObject({
    startsAt: "2026-03-04T15:00:00.000Z",
    endsAt: "2026-03-04T15:50:00.000Z",
    zone: "America/Toronto",
    state: "scheduled",
    price: { amountCents: 12_000, currency: "CAD" },
    professional: { id: professional.id, name: "Marie-Ève Lacasse", title: "psychologist" },
    clients: [{ id: client.id, name: "Élodie Marchand" }],
    sessionNumber: 1,
    revision: 0,
    agreementSigned: false,
    freeUntil: "2026-03-02T15:00:00.000Z",
    can: { confirm: true, move: true, cancel: true },
  });
  expect(await asClient(appointments.get, { params: { id: booked.id } })).toEqual(booked);
  const after = await asClient(availability.slots, { query: { ...days, professionalId: professional.id } });
  expect(after.map(({ startsAt }) => startsAt)).not.toContain("2026-03-04T15:00:00.000Z");
});

test("a price that was agreed with the client is the price of the session, until another one is agreed", async () => {
  const { asClient, asked, professional, client, serviceId } = await makePractice(world);
  const agreed = { id: randomUUID(), client_id: client.id, professional_id: professional.id, service_id: serviceId };
  const price = { amount_cents: 8_000, currency: "CAD", agreed_at: world.clock.now() };
  await world.make.insert("agreed_prices", { ...agreed, ...price });
  expect(await asClient(selfScheduling.book, { body: asked })).toMatchObject({ price: { amountCents: 8_000 } });
});
test("of fifty people who book one time at once, one gets it", async () => {
  const { professional, asked } = await makePractice(world);
  const clients = [];
  for (let i = 0; i < 50; i += 1) clients.push(await anotherClient(world, professional.id));
  const before = await world.count("audit_entries");
  const answers = await Promise.all(clients.map(({ call }) => codeOf(call(selfScheduling.book, { body: asked }))));
  expect(answers.toSorted()).toEqual([...Array<string>(49).fill("SLOT_TAKEN"), "ok"]);
  expect(await world.count("audit_entries")).toBe(before + 1);
  const { rows } = await world.god.query("select count(*) from occupancies where resource_id = $1", [professional.id]);
  expect(rows[0].count).toBe("1");
});

test("the rules of booking online bind clients, and notice and horizon do not bind the practice", async () => {
  const { asClient, asProfessional, asked, fileId } = await makePractice(world);
  const asCode = (startsAt: string) => codeOf(asClient(selfScheduling.book, { body: { ...asked, startsAt } }));
  expect(await asCode("2026-03-02T12:00:00Z")).toBe("IN_THE_PAST");
  expect(await asCode("2026-03-03T12:59:00Z")).toBe("TOO_SOON");
  expect(await asCode("2026-05-04T14:00:00Z")).toBe("TOO_FAR_AHEAD");
  expect(await asCode("2026-03-04T13:30:00Z")).toBe("OUTSIDE_HOURS"); // 8:30
  expect(await asCode("2026-03-04T21:30:00Z")).toBe("OUTSIDE_HOURS"); // 16:30, ends 17:20
  const book = (startsAt: string, more = {}) =>
    codeOf(asProfessional(appointments.book, { body: { ...asked, fileId, startsAt, ...more } }));
  expect(await book("2026-03-02T15:00:00Z")).toBe("ok");
  expect(await book("2026-06-01T14:00:00Z")).toBe("ok");
  expect(await book("2026-03-02T12:00:00Z")).toBe("IN_THE_PAST");
  expect(await book("2026-03-04T13:00:00Z")).toBe("OUTSIDE_HOURS");
  expect(await book("2026-03-04T13:00:00Z", { outsideHours: true })).toBe("ok");
});

test("the next session may begin when the buffer ends, and not a minute earlier", async () => {
  const { asProfessional, asked, fileId } = await makePractice(world);
  const at = (time: string) =>
    codeOf(asProfessional(appointments.book, { body: { ...asked, fileId, startsAt: `2026-03-04T${time}:00Z` } }));
  expect(await at("15:00")).toBe("ok");
  expect(await at("15:59")).toBe("SLOT_TAKEN");
  expect(await at("14:01")).toBe("SLOT_TAKEN");
  expect(await at("16:00")).toBe("ok");
  expect(await at("14:00")).toBe("ok");
});

test("the professional's own buffer replaces the service's", async () => {
  const { asProfessional, asked, fileId } = await makePractice(world);
  const rules = { noticeHours: 24, horizonDays: 60, dailyMaximum: 8, bufferMinutes: 30 };
  await asProfessional(availability.writeRules, { body: { rules, selfScheduling: true } });
  const at = (time: string) =>
    codeOf(asProfessional(appointments.book, { body: { ...asked, fileId, startsAt: `2026-03-04T${time}:00Z` } }));
  expect([await at("15:00"), await at("16:10"), await at("16:20")]).toEqual(["ok", "SLOT_TAKEN", "ok"]);
});

test("a client fills a day up to its maximum; the practice goes further", async () => {
  const { asClient, asProfessional, asked, fileId } = await makePractice(world);
  const rules = { noticeHours: 24, horizonDays: 60, dailyMaximum: 2, bufferMinutes: null };
  await asProfessional(availability.writeRules, { body: { rules, selfScheduling: true } });
  const as = (time: string) =>
    codeOf(asClient(selfScheduling.book, { body: { ...asked, startsAt: `2026-03-04T${time}:00Z` } }));
  expect([await as("14:00"), await as("15:00"), await as("16:00")]).toEqual(["ok", "ok", "DAY_FULL"]);
  const body = { ...asked, fileId, startsAt: "2026-03-04T16:00:00Z" };
  expect(await codeOf(asProfessional(appointments.book, { body }))).toBe("ok");
});

test("in person takes a free room by itself, and none left is said so", async () => {
  const practice = await makePractice(world, { rooms: 1 });
  const { asClient, asked, serviceId, siteId, roomIds } = practice;
  const colleague = await makeProfessional(world, { siteId, serviceId });
  const theirs = await anotherClient(world, colleague.id);
  await world.god.query("update professionals set self_scheduling = true where person_id = $1", [colleague.id]);

  const inPerson = { ...asked, modality: "in_person" as const };
  const booked = await asClient(selfScheduling.book, { body: inPerson });
  expect(booked).toMatchObject({ room: { id: roomIds[0] }, site: { id: siteId } });
  const other = { ...inPerson, professionalId: colleague.id };
  expect(await codeOf(theirs.call(selfScheduling.book, { body: other }))).toBe("NO_ROOM");
  const days = { from: "2026-03-04", to: "2026-03-04", serviceId, professionalId: colleague.id };
  const slots = await theirs.call(availability.slots, { query: days });
  expect(slots.find(({ startsAt }) => startsAt === "2026-03-04T15:00:00.000Z")?.modalities).toEqual(["phone", "video"]);
  expect(await codeOf(theirs.call(selfScheduling.book, { body: { ...other, modality: "video" } }))).toBe("ok");
});

test("nobody is in two sessions at once: a client's other appointment stands in the way, and hides the slot", async () => {
  const { asClient, asked, siteId, serviceId, client } = await makePractice(world);
  const other = await makeProfessional(world, { siteId, serviceId });
  await world.god.query("update professionals set self_scheduling = true where person_id = $1", [other.id]);
  await asClient(selfScheduling.book, { body: asked });
  // One individual file a person: the second professional joins it.
  const { rows } = await world.god.query("select file_id from file_members where client_id = $1", [client.id]);
  const team = { file_id: rows[0].file_id, client_id: client.id, professional_id: other.id, role: "co_treating" };
  await world.make.insert("care_team", { ...team, starts_at: "2026-01-01" });
  const body = { ...asked, professionalId: other.id };
  expect(await codeOf(asClient(selfScheduling.book, { body }))).toBe("CLIENT_BUSY");
  const query = { from: "2026-03-04", to: "2026-03-04", serviceId, professionalId: other.id };
  const starts = async (call: typeof asClient) =>
    (await call(availability.slots, { query })).map(({ startsAt }) => startsAt);
  expect(await starts(asClient)).not.toContain("2026-03-04T15:00:00.000Z");
  expect(await starts(world.callAs(undefined))).toContain("2026-03-04T15:00:00.000Z");
});

test("a calendar that is not open, a file, service or professional of others: nothing is booked", async () => {
  const { asClient, asProfessional, asked, fileId, professional, serviceId } = await makePractice(world);
  const other = await makePractice(world);
  await world.god.query("update professionals set self_scheduling = false where person_id = $1", [professional.id]);
  expect(await codeOf(asClient(selfScheduling.book, { body: asked }))).toBe("NOT_OPEN");
  expect(await codeOf(asClient(appointments.book, { body: { ...asked, fileId } }))).toBe("NOT_OPEN");
  expect(await codeOf(asClient(appointments.book, { body: { ...asked, fileId, asksClient: true } }))).toBe("FORBIDDEN");
  const stranger = { ...asked, professionalId: other.professional.id };
  expect(await codeOf(asClient(selfScheduling.book, { body: stranger }))).toBe("NOT_FOUND");
  const body = { ...asked, fileId: other.fileId };
  expect(await codeOf(asProfessional(appointments.book, { body }))).toBe("NOT_FOUND");
  const foreign = { ...asked, fileId, serviceId: other.serviceId };
  expect(await codeOf(asProfessional(appointments.book, { body: foreign }))).toBe("SERVICE_NOT_OFFERED");
  const missing = { ...asked, fileId, serviceId: professional.id };
  expect(await codeOf(asProfessional(appointments.book, { body: missing }))).toBe("NOT_FOUND");

  const opening = { fileId, serviceId, clientId: (await fileClient(fileId)) ?? "" };
  await asProfessional(selfScheduling.open, { body: opening });
  expect(await asClient(selfScheduling.calendars, {})).toMatchObject([
    { professional: { id: professional.id }, service: { id: serviceId, price: { amountCents: 12_000 } }, fileId },
  ]);
  expect(await codeOf(asClient(selfScheduling.book, { body: asked }))).toBe("ok");
  await asProfessional(selfScheduling.close, { body: opening });
  const later = { ...asked, startsAt: "2026-03-05T15:00:00Z" };
  expect(await codeOf(asClient(selfScheduling.book, { body: later }))).toBe("NOT_OPEN");
  expect(await asClient(selfScheduling.calendars, {})).toEqual([]);
  expect(await codeOf(other.asProfessional(selfScheduling.open, { body: opening }))).toBe("NOT_FOUND");
});
const fileClient = async (fileId: string): Promise<string | undefined> =>
  (await world.god.query("select client_id from file_members where file_id = $1", [fileId])).rows[0]?.client_id;

test("the front desk books for a professional, and support staff may not", async () => {
  const { asked, fileId, client } = await makePractice(world);
  const desk = await world.make.account("staff", {}, ["front_desk"]);
  const booked = await world.callAs(desk.caller)(appointments.book, { body: { ...asked, fileId } });
  expect(booked).toMatchObject({ clients: [{ id: client.id }], can: { move: true } });
  const support = await world.make.account("staff", {}, ["support"]);
  expect(await codeOf(world.callAs(support.caller)(appointments.book, { body: { ...asked, fileId } }))).toBe(
    "NOT_FOUND",
  );
});

test("the first booking of a matched request makes it scheduled", async () => {
  const { asClient, asked, client, professional, fileId } = await makePractice(world);
  const requestId = await matchedRequest(client.id, professional.id, fileId);
  expect(await asClient(selfScheduling.calendars, {})).toMatchObject([{ requestId }]);
  const booked = await asClient(selfScheduling.book, { body: { ...asked, requestId } });
  expect(booked.requestId).toBe(requestId);
  const { rows } = await world.god.query("select state from requests where id = $1", [requestId]);
  expect(rows).toEqual([{ state: "scheduled" }]);
});
async function matchedRequest(clientId: string, professionalId: string, fileId: string): Promise<string> {
  const id = randomUUID();
  const who = {
    requester_id: clientId,
    beneficiary_id: clientId,
    matched_professional_id: professionalId,
    file_id: fileId,
  };
  const at = world.clock.now();
  const what = { number: "D-4F7K-29", audience: "self", others_if_named_cannot: false, service_kind: "individual" };
  const more = { state: "matched", origin: "member", urgent: false, locale: "fr", preferences: "{}", attempts: 1 };
  await world.make.insert("requests", { id, ...who, ...what, ...more, opened_at: at, matched_at: at });
  return id;
}
