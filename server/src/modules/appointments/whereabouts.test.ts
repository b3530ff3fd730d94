import { appointments } from "@jechemine/contract/appointments.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { sessions } from "@jechemine/contract/sessions.ts";
import { beforeEach, expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { listWhereabouts } from "./queries/whereabouts.ts";
import { codeOf, makePractice } from "./test-practice.ts";

const world = await makeWorld();
const { god } = world;
beforeEach(() => world.clock.set(MONDAY));

const at = (time: string) => world.clock.set(new Date(`2026-03-04T${time}:00Z`));
const SAID = { territory: "ON" as const, place: "12, rue Rideau, Ottawa", phone: "613 555-0110" };
async function booked(modality: "video" | "phone" | "in_person" = "video") {
  const practice = await makePractice(world);
  const phone = { id: crypto.randomUUID(), person_id: practice.client.id, kind: "phone", value: "514 555-0142" };
  await world.make.insert("contact_points", { ...phone, created_at: MONDAY });
  const { id } = await practice.asClient(selfScheduling.book, { body: { ...practice.asked, modality } });
  const params = { id };
  const tell = () => practice.asClient(sessions.tellWhereabouts, { params, body: SAID });
  const day = async () => {
    const query = { professionalId: practice.professional.id, day: "2026-03-04" };
    return (await practice.asProfessional(sessions.day, { query })).sessions[0];
  };
  return { ...practice, id, params, tell, day };
}
const kept = async (id: string) =>
  Number((await god.query("select count(*) from session_checks where appointment_id = $1", [id])).rows[0].count);

test("when joining, the client is shown the number we know; the professional reads the answer, and is warned outside Québec", async () => {
  const one = await booked();
  await at("14:50");
  expect(await one.asClient(sessions.whereabouts, { params: one.params })).toEqual({
    knownPhone: "514 555-0142",
    told: null,
  });
  expect((await one.tell()).told).toMatchObject({ ...SAID, outside: true });
  expect((await one.day())?.whereabouts).toMatchObject([{ clientId: one.client.id, ...SAID, outside: true }]);
  await one.asClient(sessions.tellWhereabouts, { params: one.params, body: { ...SAID, territory: "QC" } });
  expect((await one.day())?.whereabouts).toMatchObject([{ territory: "QC", outside: false }]);
  expect(await kept(one.id)).toBe(1);
});

test("it is sealed where it stands", async () => {
  const one = await booked();
  await at("14:50");
  await one.tell();
  const { rows } = await god.query("select sealed from session_checks where appointment_id = $1", [one.id]);
  expect(rows[0]?.sealed.toString("latin1")).not.toMatch(/Rideau|613/);
});

test("not days before, not in person, not after the end; nobody else says or reads it", async () => {
  const one = await booked();
  expect(await codeOf(one.tell())).toBe("TOO_EARLY");
  await at("14:50");
  await one.tell();
  const stranger = await makePractice(world);
  const desk = world.callAs((await world.make.account("staff", {}, ["front_desk"])).caller);
  for (const call of [stranger.asClient, one.asProfessional, desk]) {
    expect(await codeOf(call(sessions.whereabouts, { params: one.params }))).toBe("NOT_FOUND");
    expect(await codeOf(call(sessions.tellWhereabouts, { params: one.params, body: SAID }))).toBe("NOT_FOUND");
  }
  const query = { professionalId: one.professional.id, day: "2026-03-04" };
  expect((await desk(sessions.day, { query })).sessions[0]?.whereabouts).toEqual([]);
  // A colleague who reads the file, but does not hold this session.
  const colleague = await world.make.professional();
  const team = { file_id: one.fileId, client_id: one.client.id, professional_id: colleague.id, role: "supervisor" };
  await world.make.insert("care_team", { ...team, starts_at: MONDAY });
  const read = readVerb("public", ({ tx }: Ctx) => listWhereabouts(tx, [one.id]));
  expect(await read(world.platform, colleague.caller, undefined)).toEqual([]);
  expect(await read(world.platform, one.professional.caller, undefined)).toHaveLength(1);
  await at("15:51");
  expect(await codeOf(one.tell())).toBe("NOT_SCHEDULED");
  await world.clock.set(MONDAY);
  const inPerson = await booked("in_person");
  await at("14:50");
  expect(await codeOf(inPerson.tell())).toBe("NOT_REMOTE");
});

test("it is for that session only: closing, cancelling, moving or a day make it go", async () => {
  const closed = await booked();
  const cancelled = await booked();
  const moved = await booked();
  const forgotten = await booked("phone");
  await at("14:50");
  for (const one of [closed, cancelled, moved, forgotten]) await one.tell();
  await cancelled.asClient(appointments.cancel, { params: cancelled.params, query: {} });
  expect(await kept(cancelled.id)).toBe(0);
  await moved.asClient(appointments.move, { params: moved.params, body: { startsAt: "2026-03-06T15:00:00Z" } });
  expect(await kept(moved.id)).toBe(0);
  await at("15:50");
  const outcomes = [{ clientId: closed.client.id, outcome: "completed" as const }];
  await closed.asProfessional(sessions.close, { params: closed.params, body: { outcomes } });
  expect(await kept(closed.id)).toBe(0);
  expect(await kept(forgotten.id)).toBe(1);
  await world.advance(26 * 3_600_000);
  expect(await kept(forgotten.id)).toBe(0);
});
