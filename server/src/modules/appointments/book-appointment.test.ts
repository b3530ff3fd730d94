import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { anotherClient, codeOf, makePractice } from "./test-practice.ts";

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
