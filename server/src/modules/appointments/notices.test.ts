import { appointmentLinks } from "@jechemine/contract/appointment-links.ts";
import { appointments } from "@jechemine/contract/appointments.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import { TestFamily } from "../guardians/test-family.ts";
import { codeOf, detailsOf, makePractice, type Practice, signAgreement } from "./test-practice.ts";

const world = await makeWorld();
const HOUR = 3_600_000;
type Mail = {
  subject: string;
  body: string;
  attachments: { filename: string; contentType: string; content: string }[];
};
/** No-break spaces are for readers; here they read as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const mailsTo = async (email: string): Promise<Mail[]> => {
  const { rows } = await world.god.query<Mail>(
    "select subject, body, attachments from mailbox where recipient = $1 order by at, id",
    [email],
  );
  return rows.map((mail) => ({ ...mail, subject: plain(mail.subject), body: plain(mail.body) }));
};
const tokenIn = (mail: Mail | undefined) => /rendez-vous\/([A-Za-z0-9_-]{43})/.exec(mail?.body ?? "")?.[1] ?? "";
const calendarIn = (mail: Mail | undefined) => mail?.attachments[0]?.content ?? "";
const feedOf = async (practice: Practice) =>
  (await practice.asProfessional(notifications.list, { query: {} })).items.map(({ title }) => title);

async function bookFirst(startsAt = "2026-03-09T18:30:00Z") {
  await world.clock.set(MONDAY);
  const practice = await makePractice(world);
  const booked = await practice.asClient(selfScheduling.book, { body: { ...practice.asked, startsAt } });
  await world.runJobs();
  const [mail] = await mailsTo(practice.client.email);
  return { ...practice, id: booked.id, mail };
}

test("the first appointment comes by mail with the time, the price, what to sign, how to pay, and a calendar file", async () => {
  const practice = await bookFirst();
  const { mail, id } = practice;
  expect(mail?.subject).toBe("Votre premier rendez-vous : lundi 9 mars à 14 h 30");
  for (const part of [
    "Avec Marie-Ève Lacasse.",
    "heure de l’Est",
    "120,00 $",
    "entente de service",
    "Vous payez après la séance",
  ])
    expect(mail?.body).toContain(part);
  expect(mail?.attachments[0]?.contentType).toBe("text/calendar; charset=utf-8; method=REQUEST");
  const lines = calendarIn(mail).split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:REQUEST",
      `UID:${id}@localhost`,
      "SEQUENCE:0",
      "DTSTART:20260309T183000Z",
      "DTEND:20260309T192000Z",
      "SUMMARY:Rendez-vous",
      "STATUS:CONFIRMED",
    ]),
  );
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(calendarIn(mail)).not.toMatch(/thérapie|Lacasse|psycho/i);
  expect(await feedOf(practice)).toEqual(["Un rendez-vous est pris"]);
  expect(await mailsTo(practice.professional.email)).toMatchObject([{ subject: "Un rendez-vous est pris" }]);
});

test("from the mail, without signing in: read, confirm, move and cancel, which asks once more", async () => {
  const { mail, id, asClient } = await bookFirst();
  const visitor = world.callAs(undefined);
  const params = { token: tokenIn(mail) };
  const seen = await visitor(appointmentLinks.view, { params });
  expect(seen).toMatchObject({
    professionalName: "Marie-Ève Lacasse",
    place: null,
    confirmedAt: null,
    can: { confirm: true },
    cancellation: { fee: { amountCents: 0 }, because: "early" },
  });
  expect(JSON.stringify(seen)).not.toMatch(/Élodie|Thérapie|12000/);
  expect(await visitor(appointmentLinks.act, { params, body: { act: "confirm" } })).toMatchObject({
    can: { confirm: false },
  });

  const slots = await visitor(appointmentLinks.slots, { params, query: { from: "2026-03-10", to: "2026-03-10" } });
  const startsAt = slots[0]?.startsAt ?? "";
  expect(await visitor(appointmentLinks.act, { params, body: { act: "move", startsAt } })).toMatchObject({ startsAt });
  const cancel = (acceptFeeCents?: number) =>
    visitor(appointmentLinks.act, {
      params,
      body: { act: "cancel", ...(acceptFeeCents !== undefined && { acceptFeeCents }) },
    });
  expect(await codeOf(cancel())).toBe("ASK_AGAIN");
  expect(await detailsOf(cancel())).toEqual({ feeCents: "0", currency: "CAD" });
  expect(await cancel(0)).toMatchObject({ state: "cancelled", cancellation: null });
  expect(await asClient(appointments.get, { params: { id } })).toMatchObject({
    state: "cancelled",
    cancelledBy: "client",
    revision: 2,
  });
  const audit = await world.god.query(
    "select actor_role, action, client_id is not null as known from audit_entries where subject_id = $1 order by id",
    [id],
  );
  expect(audit.rows).toContainEqual({ actor_role: "anonymous", action: "appointment.cancelled", known: true });
});

test("late, the link shows the fee and asks for it; a foreign or used-up link opens nothing", async () => {
  const practice = await bookFirst("2026-03-04T18:30:00Z");
  const { mail, asClient, id } = practice;
  await signAgreement(practice);
  const visitor = world.callAs(undefined);
  const params = { token: tokenIn(mail) };
  const cancel = (acceptFeeCents: number) =>
    visitor(appointmentLinks.act, { params, body: { act: "cancel", acceptFeeCents } });
  await world.clock.set(new Date("2026-03-03T18:30:00Z"));
  expect(await visitor(appointmentLinks.view, { params })).toMatchObject({
    cancellation: { fee: { amountCents: 6_000 } },
  });
  expect(await codeOf(cancel(0))).toBe("FEE_APPLIES");
  for (const token of ["x", "A".repeat(43)])
    expect(await codeOf(visitor(appointmentLinks.view, { params: { token } }))).toBe("LINK_EXPIRED");
  await world.clock.set(new Date("2026-03-04T18:30:00Z"));
  for (const call of [visitor(appointmentLinks.view, { params }), cancel(6_000)])
    expect(await codeOf(call)).toBe("LINK_EXPIRED");
  expect((await asClient(appointments.get, { params: { id } })).state).toBe("scheduled");
});

test("moved and cancelled: the other side is told, and the calendar file follows with the next sequence", async () => {
  const practice = await bookFirst();
  const { asClient, asProfessional, client, id } = practice;
  await asProfessional(appointments.move, { params: { id }, body: { startsAt: "2026-03-10T18:30:00Z" } });
  await world.runJobs();
  // All letters of this test leave in the same instant: found by what they say, not by their order.
  const mailThat = async (says: string) => (await mailsTo(client.email)).find(({ subject }) => subject.includes(says));
  const moved = await mailThat("déplacé");
  expect(moved?.subject).toBe("Votre rendez-vous est déplacé : mardi 10 mars à 14 h 30");
  expect(calendarIn(moved)).toMatch(/SEQUENCE:1\r\n[^]*DTSTART:20260310T183000Z/);
  expect(await feedOf(practice)).toEqual(["Un rendez-vous est pris"]); // nobody is told what they did themselves
  await asClient(appointments.cancel, { params: { id }, query: {} });
  await world.runJobs();
  const cancelled = await mailThat("annulé");
  expect(cancelled?.attachments[0]?.contentType).toContain("method=CANCEL");
  expect(calendarIn(cancelled)).toMatch(/METHOD:CANCEL\r\n[^]*SEQUENCE:2\r\n[^]*STATUS:CANCELLED/);
  expect(await feedOf(practice)).toContain("Un rendez-vous est annulé");
});

test("reminders come at 72 hours, at 24 when nobody confirmed, at 2 for video, and once each", async () => {
  const { client, professional, mail } = await bookFirst("2026-03-09T18:30:00Z");
  expect(mail).toBeDefined();
  const since = async () => (await mailsTo(client.email)).slice(1).map(({ subject }) => subject.split(" :")[0]);
  await world.advance(4 * 24 * HOUR); // 77.5 hours before
  expect(await since()).toEqual([]);
  await world.advance(6 * HOUR);
  expect(await since()).toEqual(["Votre rendez-vous approche"]);
  await world.advance(48 * HOUR);
  expect(await since()).toEqual(["Votre rendez-vous approche", "Rendez-vous à confirmer"]);
  await world.advance(22 * HOUR);
  await world.runJobs();
  expect(await since()).toEqual(["Votre rendez-vous approche", "Rendez-vous à confirmer", "Votre séance par vidéo"]);
  const day = (await mailsTo(professional.email)).find(({ subject }) => subject === "Votre journée, lundi 9 mars");
  expect(day?.body).toContain("14 h 30");
  expect(day?.body).not.toContain("Marchand");
});

test("who confirmed is not asked again, and a moved session is reminded at its new time only", async () => {
  const { client, asClient, id } = await bookFirst("2026-03-05T18:30:00Z");
  await asClient(appointments.move, { params: { id }, body: { startsAt: "2026-03-12T18:30:00Z" } });
  await asClient(appointments.confirm, { params: { id } });
  await world.runJobs();
  const said = (await mailsTo(client.email)).length;
  await world.advance(3 * 24 * HOUR + 4 * HOUR); // the old time is over
  expect(await mailsTo(client.email)).toHaveLength(said);
  await world.advance(6 * 24 * HOUR);
  const subjects = (await mailsTo(client.email)).slice(said).map(({ subject }) => subject.split(" :")[0]);
  expect(subjects).toEqual(["Votre rendez-vous approche"]);
});

test("a reminder that runs twice, or after the session was cancelled, says nothing more", async () => {
  const { client, asClient, id } = await bookFirst("2026-03-09T18:30:00Z");
  await asClient(appointments.cancel, { params: { id }, query: {} });
  await world.runJobs();
  const said = (await mailsTo(client.email)).length;
  await world.advance(7 * 24 * HOUR);
  expect(await mailsTo(client.email)).toHaveLength(said);

  const again = await bookFirst("2026-03-11T18:30:00Z");
  const remind = () =>
    world.god.query(
      "select graphile_worker.add_job('appointment.first_reminder', json_build_object('appointmentId', $1::text))",
      [again.id],
    );
  await remind(); // far too early: a job of an older time
  await world.runJobs();
  expect(await mailsTo(again.client.email)).toHaveLength(1);
  await world.clock.set(new Date("2026-03-09T18:30:00Z"));
  await remind();
  await remind();
  await world.runJobs();
  expect(await mailsTo(again.client.email)).toHaveLength(2);
});

test("an opened calendar is told to the client", async () => {
  await world.clock.set(MONDAY);
  const { asProfessional, client, fileId, serviceId } = await makePractice(world);
  await asProfessional(selfScheduling.open, { body: { fileId, serviceId, clientId: client.id } });
  await world.runJobs();
  expect(await mailsTo(client.email)).toMatchObject([{ subject: "Choisissez l’heure de votre rendez-vous" }]);
});

test("for a child the guardians who look after appointments are told, whose it is and by a link that needs no sign-in and ends with their right; another is not", async () => {
  await world.clock.set(MONDAY);
  const practice = await makePractice(world);
  const { client, professional, asProfessional, fileId, serviceId } = practice;
  await world.god.query("update persons set birth_date = '2015-05-05', given_name = 'Noé' where id = $1", [client.id]);
  await world.god.query("delete from accounts where person_id = $1", [client.id]);
  const [parent, shutOut] = [await world.make.account("client"), await world.make.account("client")];
  const family = new TestFamily(world);
  const link = await family.link(client.id, parent.id);
  await family.link(client.id, shutOut.id, { restriction: "no_information" });
  const slot = { startsAt: "2026-03-09T18:30:00Z", modality: "video" as const };
  await asProfessional(appointments.book, { body: { professionalId: professional.id, fileId, serviceId, ...slot } });
  await world.runJobs();
  const [mail] = await mailsTo(parent.email);
  expect(mail?.body).toContain("Pour Noé.");
  expect(mail?.subject).not.toContain("Noé");
  expect(mail?.attachments).toHaveLength(1);
  const params = { token: tokenIn(mail) };
  await world.callAs(undefined)(appointmentLinks.act, { params, body: { act: "confirm" } });
  await world.advance(4 * 24 * HOUR + 6 * HOUR);
  expect((await mailsTo(parent.email)).map(({ subject }) => subject.split(" :")[0])).toEqual([
    "Un premier rendez-vous",
    "Un rendez-vous approche",
  ]);
  expect(await mailsTo(shutOut.email)).toEqual([]);
  await world.god.query("update guardianships set restriction = 'no_decisions' where id = $1", [link]);
  expect(await codeOf(world.callAs(undefined)(appointmentLinks.view, { params }))).toBe("LINK_EXPIRED");
});
