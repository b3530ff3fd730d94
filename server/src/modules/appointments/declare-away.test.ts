import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { type AwayAct, sessions } from "@jechemine/contract/sessions.ts";
import { beforeEach, expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import { anotherClient, codeOf, makePractice, type Practice, signAgreement } from "./test-practice.ts";

const world = await makeWorld();
const { god } = world;
beforeEach(() => world.clock.set(MONDAY));

const DAY = "2026-03-04";
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
/** The one that says that the session of Wednesday does not take place. */
const mailTo = async (email: string): Promise<{ subject: string; body: string } | undefined> =>
  (await god.query("select subject, body from mailbox where recipient = $1", [email])).rows
    .map(({ subject, body }) => ({ subject: plain(subject), body: plain(body) }))
    .find(({ subject }) => subject.startsWith("Votre rendez-vous n’aura pas lieu"));
/** Two sessions on Wednesday, one on Thursday. The second client has no account and no e-mail, only a phone. */
async function fullDay() {
  const practice = await makePractice(world);
  const { asClient, asked, professional } = practice;
  const first = await asClient(selfScheduling.book, { body: asked });
  const later = await asClient(selfScheduling.book, { body: { ...asked, startsAt: "2026-03-05T15:00:00Z" } });
  const other = await anotherClient(world, professional.id);
  const second = await other.call(selfScheduling.book, { body: { ...asked, startsAt: "2026-03-04T18:00:00Z" } });
  await god.query("delete from accounts where id = $1", [other.accountId]);
  const phone = { id: crypto.randomUUID(), person_id: other.id, kind: "phone", value: "514 555-0142" };
  await world.make.insert("contact_points", { ...phone, created_at: MONDAY });
  await world.runJobs();
  return { ...practice, first, second, later, other };
}
const declare = ({ asProfessional, professional }: Practice, act: AwayAct, message?: string) =>
  asProfessional(sessions.declareAway, {
    params: { id: professional.id },
    body: { day: DAY, act, ...(message && { message }) },
  });

test("the preview says which sessions are given up and whom to phone, and changes nothing", async () => {
  const one = await fullDay();
  const params = { id: one.professional.id };
  const preview = await one.asProfessional(sessions.previewAway, { params, query: { day: DAY } });
  expect(preview.sessions).toMatchObject([
    { appointmentId: one.first.id, toPhone: null },
    { appointmentId: one.second.id, toPhone: "unreachable", phone: "514 555-0142" },
  ]);
  expect([preview.startsAt, preview.endsAt]).toEqual(["2026-03-04T05:00:00.000Z", "2026-03-05T05:00:00.000Z"]);
  expect(await one.asClient(appointments.get, { params: { id: one.first.id } })).toMatchObject({ state: "scheduled" });
});

test("one act cancels the day, writes to everybody in the professional's words, charges nobody and blocks the rest", async () => {
  const one = await fullDay();
  await signAgreement(one);
  const told = await declare(one, "cancel", "Je suis malade aujourd’hui.");
  expect(told.sessions.map(({ toPhone }) => toPhone)).toEqual([null, "unreachable"]);
  await world.runJobs();
  const stateOf = async (id: string) => (await one.asProfessional(appointments.get, { params: { id } })).cancelledBy;
  expect([await stateOf(one.first.id), await stateOf(one.second.id), await stateOf(one.later.id)]).toEqual([
    "practice",
    "practice",
    null,
  ]);
  const mail = await mailTo(one.client.email);
  expect(mail?.subject).toBe("Votre rendez-vous n’aura pas lieu : mercredi 4 mars à 10 h");
  for (const part of [
    "Rien ne vous est facturé",
    "Je suis malade aujourd’hui.",
    "Nous vous proposerons une autre date",
  ])
    expect(mail?.body).toContain(part);
  const { rows } = await god.query("select count(*)::int from late_fees");
  expect(rows).toEqual([{ count: 0 }]);
  const query = { professionalId: one.professional.id, serviceId: one.serviceId, from: DAY, to: DAY };
  expect(await one.asClient(availability.slots, { query })).toEqual([]);
  expect(await codeOf(one.asClient(selfScheduling.book, { body: one.asked }))).toBe("OUTSIDE_HOURS");
  const { rows: audit } = await god.query("select details from audit_entries where action = 'absence.declared'");
  expect(audit).toMatchObject([{ details: { day: DAY, act: "cancel", sessions: 2 } }]);
});

test("released for moving: the client is led to the calendar, which is open to them", async () => {
  const one = await fullDay();
  await god.query("update professionals set self_scheduling = false where person_id = $1", [one.professional.id]);
  await declare(one, "release");
  await world.runJobs();
  const mail = await mailTo(one.client.email);
  expect(mail?.body).toContain(`/portal/appointments/book?professional=${one.professional.id}`);
  const body = { ...one.asked, startsAt: "2026-03-06T15:00:00Z" };
  expect(await codeOf(one.asClient(selfScheduling.book, { body }))).toBe("ok");
});

test("what has begun stays, what begins soon is phoned too, and a second time there is nothing left to do", async () => {
  const one = await fullDay();
  await world.clock.set(new Date("2026-03-04T15:20:00Z")); // the first session is going on, the second begins at 18:00
  const told = await declare(one, "cancel");
  expect(told.sessions.map(({ appointmentId }) => appointmentId)).toEqual([one.second.id]);
  await world.clock.set(MONDAY);
  const soon = await fullDay();
  await world.clock.set(new Date("2026-03-04T14:00:00Z"));
  expect((await declare(soon, "cancel")).sessions.map(({ toPhone }) => toPhone)).toEqual(["soon", "unreachable"]);
  expect((await declare(soon, "cancel")).sessions).toEqual([]);
  const { rows } = await god.query(
    "select count(*)::int from availability_exceptions where professional_id = $1 and kind = 'time_off'",
    [soon.professional.id],
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test("the front desk does it for anybody, a colleague for nobody else, and not for a day that is over", async () => {
  const one = await fullDay();
  const desk = world.callAs((await world.make.account("staff", {}, ["front_desk"])).caller);
  const ask = { params: { id: one.professional.id }, body: { day: DAY, act: "cancel" as const } };
  const stranger = await makePractice(world);
  expect(await codeOf(stranger.asProfessional(sessions.declareAway, ask))).toBe("NOT_FOUND");
  expect(await codeOf(desk(sessions.declareAway, { ...ask, body: { ...ask.body, day: "2026-03-01" } }))).toBe(
    "IN_THE_PAST",
  );
  expect((await desk(sessions.declareAway, ask)).sessions).toHaveLength(2);
});
