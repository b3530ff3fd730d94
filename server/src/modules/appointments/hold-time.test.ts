import { randomUUID } from "node:crypto";
import { availability } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { anotherClient, codeOf, makePractice } from "./test-practice.ts";

const world = await makeWorld();
const at = (hour: string) => `2026-03-04T${hour}:00:00Z`;
const pass = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));

test("a hold keeps the time for ten minutes from everybody else, and its holder books it", async () => {
  const { asClient, asked, professional } = await makePractice(world);
  const other = await anotherClient(world, professional.id);
  const hold = await asClient(selfScheduling.hold, { body: asked });
  expect(Date.parse(hold.heldUntil) - world.clock.now().getTime()).toBe(600_000);
  expect(await codeOf(other.call(selfScheduling.book, { body: asked }))).toBe("SLOT_TAKEN");
  expect(await codeOf(other.call(selfScheduling.hold, { body: asked }))).toBe("SLOT_TAKEN");
  const query = { professionalId: professional.id, serviceId: asked.serviceId, from: "2026-03-04", to: "2026-03-04" };
  const starts = async (call: typeof asClient) =>
    (await call(availability.slots, { query })).map(({ startsAt }) => startsAt);
  expect(await starts(other.call)).not.toContain("2026-03-04T15:00:00.000Z");
  expect(await starts(asClient)).toContain("2026-03-04T15:00:00.000Z");
  expect(await codeOf(asClient(selfScheduling.book, { body: asked }))).toBe("ok");
  expect(await codeOf(asClient(selfScheduling.releaseHold, { params: { id: hold.id } }))).toBe("NOT_FOUND");
});

test.each([
  [9, "SLOT_TAKEN"],
  [10, "ok"],
])("after %i minutes somebody else who books gets: %s", async (minutes, expected) => {
  const { asClient, asked, professional } = await makePractice(world);
  const other = await anotherClient(world, professional.id);
  await asClient(selfScheduling.hold, { body: asked });
  await pass(minutes);
  expect(await codeOf(other.call(selfScheduling.book, { body: asked }))).toBe(expected);
});

test("two holds at most, even of ten asked at once; one given back makes room", async () => {
  const { asClient, asked } = await makePractice(world);
  const hours = ["14", "15", "16", "17", "18", "19", "20"];
  const answers = await Promise.all(
    hours.map((hour) => codeOf(asClient(selfScheduling.hold, { body: { ...asked, startsAt: at(hour) } }))),
  );
  expect(answers.toSorted()).toEqual([...Array<string>(5).fill("TOO_MANY_HOLDS"), "ok", "ok"]);
  const { rows } = await world.god.query(
    "select distinct hold_id as id from occupancies where held_by is not null and held_until > $1",
    [world.clock.now()],
  );
  await asClient(selfScheduling.releaseHold, { params: { id: rows[0].id } });
  const startsAt = at(answers[0] === "ok" && answers[1] === "ok" ? "16" : "14");
  expect(await codeOf(asClient(selfScheduling.hold, { body: { ...asked, startsAt } }))).toMatch(/ok|SLOT_TAKEN/);
});

test("nobody gives back the hold of somebody else, and the practice needs none", async () => {
  const { asClient, asProfessional, asked, professional } = await makePractice(world);
  const other = await anotherClient(world, professional.id);
  const { id } = await asClient(selfScheduling.hold, { body: asked });
  for (const params of [{ id }, { id: randomUUID() }])
    expect(await codeOf(other.call(selfScheduling.releaseHold, { params }))).toBe("NOT_FOUND");
  expect(await codeOf(asProfessional(selfScheduling.hold, { body: asked }))).toBe("FORBIDDEN");
  await asClient(selfScheduling.releaseHold, { params: { id } });
  expect(await codeOf(other.call(selfScheduling.book, { body: asked }))).toBe("ok");
});
