import { randomUUID } from "node:crypto";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { roster } from "@jechemine/contract/roster.ts";
import { DEFAULT_RULES } from "@jechemine/contract/settings.ts";
import { expect, test } from "vitest";
import { as, MONDAY, makeWorld } from "../../../test/world.ts";
import { readVerb } from "../../platform/verb.ts";
import { absencesOf, onCallNow } from "./index.ts";

const world = await makeWorld();
const HOUR = 3_600_000;
const at = (hours: number) => new Date(MONDAY.getTime() + hours * HOUR).toISOString();
const marie = await world.make.professional();
const paul = await world.make.professional();
const intakeStaff = await world.make.account("staff", { given_name: "Inès" }, ["intake"]);
const intake = world.callAs({ ...intakeStaff.caller, permissions: new Set(permissionsOf("staff", ["intake"])) });
const desk = world.callAs((await world.make.account("staff", {}, ["front_desk"])).caller);
const owner = world.callAs((await world.make.account("staff", {}, ["owner"])).caller);
const asMarie = world.callAs({ ...marie.caller, permissions: new Set(permissionsOf("professional", [])) });
const refused = (code: string) => ({ failure: { code } });
const onDuty = readVerb("public", (ctx, _: undefined) => onCallNow(ctx));
const away = readVerb("public", (ctx, ids: string[]) => absencesOf(ctx, ids));
const plan = (personId: string, from: number, until: number) =>
  intake(roster.plan, { body: { personId, startsAt: at(from), endsAt: at(until) } });

test("one person is on call at a time: of many who plan the same evening at once, one is heard", async () => {
  const people = [marie.id, paul.id, intakeStaff.id];
  const answers = await Promise.allSettled(people.map((id) => plan(id, 200, 212)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const noes = answers.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(noes).toEqual(noes.map(() => expect.objectContaining({ status: 409 })));
  await plan(marie.id, 212, 224); // it begins when the other ends
});

test("whoever is on call is known to every room, until the shift or their account ends", async () => {
  expect(await onDuty(world.platform, as("client"), undefined)).toBeNull();
  expect(await desk(roster.onCall, {})).toMatchObject({ shift: null, nextStartsAt: at(200) });
  const shift = await plan(marie.id, -5, 10);
  expect(shift).toMatchObject({ startsAt: MONDAY.toISOString(), person: { name: "Marie-Ève Lacasse" } }); // never in the past
  expect(await onDuty(world.platform, as("client"), undefined)).toEqual({
    personId: marie.id,
    until: new Date(at(10)),
  });
  await world.god.query("update accounts set status = 'suspended' where person_id = $1", [marie.id]);
  expect(await onDuty(world.platform, as("client"), undefined)).toBeNull();
  await world.god.query("update accounts set status = 'active' where person_id = $1", [marie.id]);
  await world.advance(HOUR);
  const params = { id: shift.id };
  const handOver = { personId: paul.id, startsAt: at(0), endsAt: at(10) };
  await expect(intake(roster.change, { params, body: handOver })).rejects.toMatchObject(refused("SHIFT_BEGUN"));
  const longer = { personId: marie.id, startsAt: at(0), endsAt: at(12) };
  expect(await intake(roster.change, { params, body: longer })).toMatchObject({ startsAt: at(0), endsAt: at(12) });
  await intake(roster.remove, { params });
  expect(await onDuty(world.platform, as("client"), undefined)).toBeNull();
  const { shifts } = await desk(roster.week, { query: { from: "2026-03-02", to: "2026-03-08" } });
  expect(shifts).toMatchObject([{ id: shift.id, startsAt: at(0), endsAt: at(1) }]); // what was stays told
  await expect(intake(roster.remove, { params })).rejects.toMatchObject(refused("SHIFT_OVER"));
});

test("only licensed people with an open account are put on call, by those who plan", async () => {
  const applicant = await world.make.professional({ state: "applied" });
  const frontDesk = await world.make.account("staff", {}, ["front_desk"]);
  const closed = await world.make.professional();
  await world.god.query("update accounts set status = 'deactivated' where person_id = $1", [closed.id]);
  for (const { id } of [applicant, frontDesk, closed])
    await expect(plan(id, 300, 301)).rejects.toMatchObject(refused("NOT_LICENSED"));
  const offered = (await intake(roster.clinicians, {})).map(({ id }) => id);
  expect(offered).toEqual(expect.arrayContaining([marie.id, paul.id, intakeStaff.id]));
  expect(offered).not.toEqual(expect.arrayContaining([applicant.id]));
  const body = { personId: paul.id, startsAt: at(400), endsAt: at(399) };
  await expect(intake(roster.plan, { body })).rejects.toMatchObject(refused("SPAN_EMPTY"));
  await expect(asMarie(roster.plan, { body })).rejects.toMatchObject(refused("FORBIDDEN"));
});

test("answer hours are the practice's until a professional says otherwise, and again when they take it back", async () => {
  const params = { id: marie.id };
  const usual = { hours: DEFAULT_RULES.answerHours, own: false, zone: "America/Toronto" };
  expect(await asMarie(roster.answerHours, { params })).toEqual(usual);
  const hours = [{ weekday: 2, from: "09:00", until: "12:00" }];
  expect(await asMarie(roster.saveAnswerHours, { params, body: { hours } })).toMatchObject({ hours, own: true });
  expect(await desk(roster.answerHours, { params })).toMatchObject({ hours, own: true });
  const twice = [...hours, { weekday: 2, from: "11:00", until: "13:00" }];
  await expect(asMarie(roster.saveAnswerHours, { params, body: { hours: twice } })).rejects.toMatchObject(
    refused("HOURS_OVERLAP"),
  );
  for (const call of [
    () => asMarie(roster.answerHours, { params: { id: paul.id } }),
    () => asMarie(roster.saveAnswerHours, { params: { id: paul.id }, body: { hours } }),
  ])
    await expect(call()).rejects.toMatchObject(refused("NOT_FOUND"));
  expect(await asMarie(roster.saveAnswerHours, { params, body: { hours: null } })).toEqual(usual);
});

test("a leave blocks the calendar once, names who stands in, lists what is booked, and keeps its reason to the professional and the owner", async () => {
  const client = await world.make.account("client", { given_name: "Léa", family_name: "Roy" });
  const { fileId, episodeId } = await world.make.file(client.id, marie.id);
  const appointment = randomUUID();
  const when = { starts_at: at(75), ends_at: at(76) };
  const booked = { modality: "video", price_cents: 1, currency: "CAD", state: "scheduled", revision: 0 };
  const care = { file_id: fileId, episode_id: episodeId, service_id: await world.make.service() };
  const by = { proposed_by_practice: false, booked_at: MONDAY };
  await world.make.insert("appointments", { id: appointment, ...care, ...when, ...booked, ...by });
  const taking = { appointment_id: appointment, file_id: fileId, starts_at: at(75), charge_share_basis_points: 0 };
  const sides = [
    { person_id: client.id, side: "client", role: "client" },
    { person_id: marie.id, side: "professional", role: "treating" },
  ];
  for (const side of sides) await world.make.insert("appointment_participants", { ...taking, ...side });

  const params = { id: marie.id };
  const span = { startsAt: at(48), endsAt: at(120) };
  const body = { ...span, substituteId: paul.id, note: "De retour lundi.", reason: "Une opération" };
  const leave = await asMarie(roster.declareLeave, { params, body });
  expect(leave).toMatchObject({ ...span, reason: "Une opération", substitute: { id: paul.id } });
  expect(leave.sessions).toEqual([
    { appointmentId: appointment, startsAt: at(75), client: { id: client.id, name: "Léa Roy" } },
  ]);
  expect((await desk(roster.leaves, { params })).map(({ reason }) => reason)).toEqual([null]);
  expect((await owner(roster.leaves, { params })).map(({ reason }) => reason)).toEqual(["Une opération"]);
  expect(await world.count(`availability_exceptions where professional_id = '${marie.id}'`)).toBe(1);

  const { absences } = await desk(roster.week, { query: { from: "2026-03-02", to: "2026-03-08" } });
  expect(absences).toMatchObject([{ ...span, professional: { id: marie.id } }]);
  expect(await away(world.platform, as("client"), [marie.id])).toEqual([]);
  await world.advance(50 * HOUR);
  const note = { note: "De retour lundi.", substituteId: paul.id };
  expect(await away(world.platform, as("client"), [marie.id, paul.id])).toMatchObject([
    { professionalId: marie.id, ...note },
  ]);
  const ended = { params: { id: marie.id, leaveId: leave.id } };
  await expect(world.callAs(paul.caller)(roster.endLeave, ended)).rejects.toMatchObject(refused("NOT_FOUND"));
  await desk(roster.endLeave, ended);
  expect(await away(world.platform, as("client"), [marie.id])).toEqual([]);
  expect(await world.count("leave_reasons")).toBe(0);
});

test("time off that covers a night counts as an absence without being declared; a long lunch does not", async () => {
  const now = world.clock.now().getTime();
  const off = async (hours: number) =>
    world.make.insert("availability_exceptions", {
      id: randomUUID(),
      professional_id: paul.id,
      kind: "time_off",
      starts_at: new Date(now - HOUR),
      ends_at: new Date(now + hours * HOUR),
    });
  await off(2);
  expect(await away(world.platform, as("client"), [paul.id])).toEqual([]);
  await off(24);
  expect(await away(world.platform, as("client"), [paul.id])).toHaveLength(1);
  const params = { id: paul.id };
  const span = { startsAt: new Date(now).toISOString(), endsAt: new Date(now + HOUR).toISOString() };
  for (const substituteId of [paul.id, randomUUID()])
    await expect(desk(roster.declareLeave, { params, body: { ...span, substituteId } })).rejects.toMatchObject(
      refused("NOT_A_SUBSTITUTE"),
    );
});
