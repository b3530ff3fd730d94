import { availability, type WriteWindow } from "@jechemine/contract/availability.ts";
import { expect, test } from "vitest";
import { makeWorld, type World } from "../../../test/world.ts";

const world = await makeWorld();
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );

async function makeWorker({ make, callAs }: World) {
  const siteId = await make.site();
  const professional = await make.professional({ modalities: ["video", "in_person"] });
  const serviceId = await make.service();
  await make.insert("professional_sites", { professional_id: professional.id, site_id: siteId });
  await make.insert("professional_services", { professional_id: professional.id, service_id: serviceId });
  const window: WriteWindow = {
    siteId,
    weekday: 3,
    starts: "09:00",
    ends: "12:00",
    modalities: ["video"],
    validFrom: "2026-01-01",
    validUntil: null,
  };
  const call = callAs(professional.caller);
  const freeOn = async (day: string) => {
    const query = { professionalId: professional.id, serviceId, from: day, to: day };
    return (await callAs(undefined)(availability.slots, { query })).map(({ startsAt }) => startsAt.slice(11, 16));
  };
  return { siteId, professional, serviceId, window, call, freeOn };
}

test("a professional writes a week of windows and reads it back; visitors see the free times, in the site's day", async () => {
  const { call, window, professional, siteId, freeOn } = await makeWorker(world);
  const windows = [window, { ...window, starts: "13:00", ends: "14:50", modalities: ["video" as const] }];
  const written = await call(availability.writeWindows, { body: { windows } });
  expect(written).toMatchObject({
    professionalId: professional.id,
    windows,
    exceptions: [],
    rules: { noticeHours: 24, horizonDays: 60, dailyMaximum: 8, bufferMinutes: null },
    selfScheduling: false,
    sites: [{ id: siteId, name: "Plateau", zone: "America/Toronto" }],
  });
  expect(await call(availability.read, { query: {} })).toEqual(written);
  expect(await freeOn("2026-03-04")).toEqual(["14:00", "14:30", "15:00", "15:30", "16:00", "18:00", "18:30", "19:00"]);
  await call(availability.writeWindows, { body: { windows: [] } });
  expect(await freeOn("2026-03-04")).toEqual([]);
});

test("windows that end before they begin, overlap, or lie at somebody else's site are refused, and the old ones stay", async () => {
  const { call, window, freeOn } = await makeWorker(world);
  const other = await makeWorker(world);
  await call(availability.writeWindows, { body: { windows: [window] } });
  const write = (...windows: WriteWindow[]) => codeOf(call(availability.writeWindows, { body: { windows } }));
  expect(await write({ ...window, ends: "09:00" })).toBe("WINDOW_EMPTY");
  expect(await write({ ...window, validUntil: "2025-12-31" })).toBe("WINDOW_EMPTY");
  expect(await write(window, { ...window, starts: "11:00", ends: "13:00" })).toBe("WINDOWS_OVERLAP");
  expect(await write({ ...window, siteId: other.siteId })).toBe("NOT_MY_SITE");
  expect(await write({ ...window, weekday: 8 })).toBe("INVALID");
  expect(await write({ ...window, starts: "24:00" })).toBe("INVALID");
  expect((await freeOn("2026-03-04")).length).toBe(5);
  expect(
    await write({ ...window, validUntil: "2026-03-31" }, { ...window, validFrom: "2026-04-01", starts: "10:00" }),
  ).toBe("ok");
});

test("time off closes, extra hours open, and taking them back undoes it", async () => {
  const { call, window, siteId, freeOn } = await makeWorker(world);
  await call(availability.writeWindows, { body: { windows: [window] } });
  const off = { kind: "time_off" as const, startsAt: "2026-03-04T14:00:00Z", endsAt: "2026-03-04T16:00:00Z" };
  const away = await call(availability.addException, { body: off });
  expect(await freeOn("2026-03-04")).toEqual(["16:00"]);
  const extra = { kind: "extra_hours" as const, siteId, modalities: ["video" as const] };
  const span = { startsAt: "2026-03-07T15:00:00Z", endsAt: "2026-03-07T16:00:00Z" };
  await call(availability.addException, { body: { ...extra, ...span } });
  expect(await freeOn("2026-03-07")).toEqual(["15:00"]);
  expect((await call(availability.read, { query: {} })).exceptions).toMatchObject([
    { id: away.id, kind: "time_off" },
    { kind: "extra_hours", siteId },
  ]);
  await call(availability.removeException, { params: { id: away.id } });
  expect((await freeOn("2026-03-04")).length).toBe(5);

  const add = (body: { startsAt: string; endsAt: string }) =>
    codeOf(call(availability.addException, { body: { kind: "time_off", ...body } }));
  expect(await add({ startsAt: off.endsAt, endsAt: off.startsAt })).toBe("WINDOW_EMPTY");
  expect(await add({ startsAt: "2026-01-01T14:00:00Z", endsAt: "2026-01-02T14:00:00Z" })).toBe("IN_THE_PAST");
  const other = await makeWorker(world);
  const theirs = { ...extra, ...span, siteId: other.siteId };
  expect(await codeOf(call(availability.addException, { body: theirs }))).toBe("NOT_MY_SITE");
});

test("the owner closes the practice for a day, for everybody; others may not", async () => {
  const { call, window, freeOn } = await makeWorker(world);
  await call(availability.writeWindows, { body: { windows: [window] } });
  const owner = world.callAs((await world.make.account("staff", {}, ["owner"])).caller);
  const body = { startsAt: "2026-03-11T04:00:00Z", endsAt: "2026-03-12T04:00:00Z" };
  const holiday = await owner(availability.addHoliday, { body });
  expect(await owner(availability.holidays, {})).toEqual([holiday]);
  expect(await freeOn("2026-03-11")).toEqual([]);
  expect((await call(availability.read, { query: {} })).exceptions).toEqual([holiday]);
  expect(await codeOf(call(availability.removeException, { params: { id: holiday.id } }))).toBe("NOT_FOUND");
  await owner(availability.removeHoliday, { params: { id: holiday.id } });
  expect((await freeOn("2026-03-11")).length).toBe(5);
  // This caller was given every permission: row-level security alone says no.
  expect(await codeOf(call(availability.addHoliday, { body }))).toBe("INTERNAL");
});

test("rules are one's own: notice, horizon, maximum; and what is others' is not found", async () => {
  const { call, window, professional, freeOn } = await makeWorker(world);
  const other = await makeWorker(world);
  await call(availability.writeWindows, { body: { windows: [window] } });
  const rules = { noticeHours: 50, horizonDays: 7, dailyMaximum: 3, bufferMinutes: 20 };
  const written = await call(availability.writeRules, { body: { rules, selfScheduling: true } });
  expect(written).toMatchObject({ rules, selfScheduling: true });
  expect([await freeOn("2026-03-04"), (await freeOn("2026-03-11")).length]).toEqual([["15:00", "15:30", "16:00"], 0]);
  expect(await codeOf(other.call(availability.read, { query: { professionalId: professional.id } }))).toBe("NOT_FOUND");
  const off = { kind: "time_off" as const, startsAt: "2026-03-05T14:00:00Z", endsAt: "2026-03-05T16:00:00Z" };
  const { id } = await call(availability.addException, { body: off });
  expect(await codeOf(other.call(availability.removeException, { params: { id } }))).toBe("NOT_FOUND");
  const desk = world.callAs((await world.make.account("staff", {}, ["front_desk"])).caller);
  expect((await desk(availability.read, { query: { professionalId: professional.id } })).rules).toEqual(rules);
  expect(await codeOf(desk(availability.writeRules, { body: { rules, selfScheduling: false } }))).toBe("FORBIDDEN");
});
