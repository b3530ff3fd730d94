import { randomUUID } from "node:crypto";
import { desk } from "@jechemine/contract/desk.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";

const world = await makeWorld();
const { make, god } = world;
const HOUR = 3_600_000;
const staff = async (permission: "front_desk" | "intake" | "billing") => {
  const { caller } = await make.account("staff", { given_name: "Odile" }, [permission]);
  return world.callAs({ ...caller, permissions: new Set(permissionsOf("staff", [permission])) });
};
const front = await staff("front_desk");
const intake = await staff("intake");
const refused = (code: string) => ({ failure: { code } });
const day = (date = "2026-03-02") => front(desk.day, { query: { day: date } });

/** A session of two people, `hours` after Monday 8:00 in Toronto. */
async function session(hours: number, over: object = {}) {
  const client = await make.person({ given_name: "Léa", family_name: "Roy" });
  const professional = await make.professional();
  const { fileId, episodeId } = await make.file(client, professional.id);
  const id = randomUUID();
  const starts_at = new Date(MONDAY.getTime() + hours * HOUR);
  const when = { starts_at, ends_at: new Date(starts_at.getTime() + HOUR) };
  const plain = { modality: "in_person", price_cents: 1, currency: "CAD", state: "scheduled", revision: 0 };
  const by = { proposed_by_practice: false, booked_at: MONDAY };
  const care = { file_id: fileId, episode_id: episodeId, service_id: await make.service() };
  await make.insert("appointments", { id, ...care, ...when, ...plain, ...by, ...over });
  const taking = { appointment_id: id, file_id: fileId, starts_at, charge_share_basis_points: 0 };
  for (const [person_id, side, role] of [
    [client, "client", "client"],
    [professional.id, "professional", "treating"],
  ])
    await make.insert("appointment_participants", { ...taking, person_id, side, role });
  return { id, client, professional };
}

test("the day shows each session of it with who is in which room, and nothing of what it is about", async () => {
  const [site, room] = [await make.site(), randomUUID()];
  await make.insert("rooms", { id: room, site_id: site, name: "Érable", capacity: 2, active: true });
  const here = await session(1, { site_id: site, room_id: room });
  const late = await session(15.5); // 23:30 of the same day
  const next = await session(16.5);
  const point = { id: randomUUID(), person_id: here.client, kind: "phone", value: "514 555-0199" };
  await make.insert("contact_points", { ...point, created_at: MONDAY });
  const { sessions, rooms, professionals, zone } = await day();
  expect(zone).toBe("America/Toronto");
  expect(sessions.map(({ id }) => id)).toEqual([here.id, late.id]);
  expect(sessions[0]).toMatchObject({
    room: "Érable",
    site: "Plateau",
    professional: { id: here.professional.id },
    clients: [{ id: here.client, name: "Léa Roy", phone: "514 555-0199", arrivedAt: null, owes: false }],
  });
  expect(rooms).toMatchObject([{ id: room, taken: [{ appointmentId: here.id }] }]);
  expect(professionals.map(({ id }) => id).toSorted()).toEqual([here.professional.id, late.professional.id].toSorted());
  expect((await day("2026-03-03")).sessions.map(({ id }) => id)).toEqual([next.id]);
});

test("who arrived is marked once, on the day, for a session that stands; marked by mistake it goes away", async () => {
  const [here, tomorrow] = [await session(2), await session(30)];
  const mark = (one: typeof here, arrived: boolean) =>
    front(desk.arrive, { params: { id: one.id, clientId: one.client }, body: { arrived } });
  const first = await mark(here, true);
  expect(first.arrivedAt).toBe(MONDAY.toISOString());
  await world.advance(60_000);
  expect(await mark(here, true)).toEqual(first); // the second press finds the first moment
  const found = (await day()).sessions.find(({ id }) => id === here.id);
  expect(found?.clients[0]?.arrivedAt).toBe(first.arrivedAt);
  expect(await mark(here, false)).toEqual({ arrivedAt: null });
  await expect(mark(tomorrow, true)).rejects.toMatchObject(refused("NOT_TODAY"));
  await expect(mark({ ...here, client: tomorrow.client }, true)).rejects.toMatchObject(refused("NOT_FOUND"));
  const cancelled = { state: "cancelled", cancelled_at: MONDAY, cancellation: "client" };
  await expect(mark(await session(3, cancelled), true)).rejects.toMatchObject(refused("NOT_SCHEDULED"));
});

test("somebody to call back stays on the list until they were reached; of two who call at once one is told that it is done", async () => {
  const body = { name: "Noé Roy", phone: "514 555-0142", words: "après 17 h" };
  const { id } = await front(desk.addCallBack, { body });
  const tried = (reached: boolean) => front(desk.tryCallBack, { params: { id }, body: { reached } });
  expect(await tried(false)).toMatchObject({ attempts: 1, doneAt: null, addedBy: "Odile Roy" });
  const answers = await Promise.allSettled([tried(true), tried(true)]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const noes = answers.flatMap((one) => (one.status === "rejected" ? [one.reason.failure.code] : []));
  expect(noes).toEqual(["CALL_BACK_DONE"]);
  const { callBacks } = await day();
  expect(callBacks.find((one) => one.id === id)).toMatchObject({ attempts: 2, words: "après 17 h" });
  expect((await day("2026-03-03")).callBacks.find((one) => one.id === id)).toBeUndefined(); // done: of its day only
});

test("a walk-in becomes a person, a request that waits for intake, and a call back, all or nothing", async () => {
  const body = { firstName: "Ève", lastName: "Passante", phone: "438 555-0123", service: "individual" as const };
  const taken = await front(desk.walkIn, { body: { ...body, words: "Rappeler demain matin", locale: "en" } });
  expect(taken.person.name).toBe("Ève Passante");
  const { rows } = await god.query("select state, origin, age_group, locale from requests where id = $1", [
    taken.request.id,
  ]);
  expect(rows).toEqual([{ state: "needs_intake", origin: "staff", age_group: null, locale: "en" }]);
  await world.runJobs(); // nothing is matched, nobody is mailed
  expect(await world.count(`proposals where request_id = '${taken.request.id}'`)).toBe(0);
  expect((await day()).callBacks.find(({ id }) => id === taken.callBackId)).toMatchObject({
    person: taken.person,
    words: "Rappeler demain matin",
  });
  expect(JSON.stringify(await intake(queue.board, {}))).toContain(taken.request.number);
  const before = await world.count("persons");
  const twice = await Promise.all([front(desk.walkIn, { body }), front(desk.walkIn, { body })]);
  expect(new Set(twice.map(({ person }) => person.id)).size).toBe(2); // somebody new each time: duplicates are looked at elsewhere
  expect(await world.count("persons")).toBe(before + 2);
});

test("only the front desk has this page; whoever gets past that finds an empty day", async () => {
  const billing = await staff("billing");
  await expect(billing(desk.day, { query: { day: "2026-03-02" } })).rejects.toMatchObject(refused("FORBIDDEN"));
  const stranger = (await make.account("client")).caller;
  const open = world.callAs({ ...stranger, permissions: { has: () => true } });
  expect(await open(desk.day, { query: { day: "2026-03-02" } })).toMatchObject({ sessions: [], callBacks: [] });
});
