import { randomUUID } from "node:crypto";
import { availability } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import pg from "pg";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { countFreeCells } from "./count-cells.ts";
import { firstFreeSlotsOf, freeCellsOf } from "./free-time.ts";

const world = await makeWorld();
const { make, god } = world;
const visitor = world.callAs(undefined);
type Window = { weekday: number; starts: string; ends: string };

async function makeOpen(zone: string, windows: readonly Window[], service: Record<string, unknown> = {}) {
  const siteId = await make.site({ zone });
  const { id } = await make.professional();
  const serviceId = await make.service(service);
  await make.insert("professional_sites", { professional_id: id, site_id: siteId });
  await make.insert("professional_services", { professional_id: id, service_id: serviceId });
  for (const window of windows) {
    const row = {
      id: randomUUID(),
      professional_id: id,
      site_id: siteId,
      modalities: ["video"],
      valid_from: "2026-01-01",
    };
    await make.insert("availability_windows", { ...row, ...window });
  }
  const free = async (from: string, to = from) =>
    (await visitor(availability.slots, { query: { professionalId: id, serviceId, from, to } })).map(
      ({ startsAt }) => startsAt,
    );
  return { id, serviceId, siteId, free };
}
const NIGHT = [7, 6].map((weekday) => ({ weekday, starts: "00:00", ends: "06:00" }));

// The clocks change on Sunday: Toronto 8 March 2026, Paris 29 March, Lord Howe (half an hour, back) 5 April.
test.each([
  // 2:00 and 2:30 do not exist in Toronto that day; 1:30 EST is followed by 3:00 EDT.
  ["America/Toronto", "2026-03-08", ["05:00", "05:30", "06:00", "06:30", "07:00", "07:30", "08:00", "08:30", "09:00"]],
  ["Europe/Paris", "2026-03-29", ["23:00", "23:30", "00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "03:00"]],
  // 1:30 happens twice on Lord Howe: the first one counts, and the night is half an hour longer.
  [
    "Australia/Lord_Howe",
    "2026-04-05",
    ["13:00", "13:30", "14:00", "14:30", "15:30", "16:00", "16:30", "17:00", "17:30", "18:00", "18:30"],
  ],
])(
  "on the day on which the clocks change in %s every slot is a real moment of the wall clock",
  async (zone, day, expected) => {
    const { free } = await makeOpen(zone, NIGHT);
    expect((await free(day)).map((at) => at.slice(11, 16))).toEqual(expected);
  },
);

test("a slot after the change is booked as the same moment that was offered", async () => {
  const { free } = await makeOpen("America/Toronto", [{ weekday: 1, starts: "09:00", ends: "10:00" }]);
  expect(await free("2026-03-01", "2026-03-17")).toEqual(["2026-03-09T13:00:00.000Z", "2026-03-16T13:00:00.000Z"]);
});

test("only what an approved professional offers online is shown, and a range is at most two months", async () => {
  const open = await makeOpen("America/Toronto", [{ weekday: 3, starts: "09:00", ends: "17:00" }]);
  const ask = (over: object) => {
    const query = { professionalId: open.id, serviceId: open.serviceId, from: "2026-03-04", to: "2026-03-04", ...over };
    return visitor(availability.slots, { query }).then(
      () => "ok",
      ({ failure }) => failure.code,
    );
  };
  expect(await ask({})).toBe("ok");
  expect(await ask({ professionalId: randomUUID() })).toBe("NOT_FOUND");
  expect(await ask({ serviceId: randomUUID() })).toBe("NOT_FOUND");
  expect(await ask({ to: "2026-03-03" })).toBe("INVALID");
  expect(await ask({ to: "2026-05-05" })).toBe("INVALID");
  await god.query("update services set bookable_online = false where id = $1", [open.serviceId]);
  expect(await ask({})).toBe("NOT_FOUND");
  await god.query("update services set bookable_online = true where id = $1", [open.serviceId]);
  await god.query("update professionals set state = 'suspended' where person_id = $1", [open.id]);
  expect(await ask({})).toBe("NOT_FOUND");
});

test("free cells follow what is written and booked, and each night counts anew", async () => {
  const open = await makeOpen("America/Toronto", [{ weekday: 3, starts: "09:00", ends: "12:00" }]);
  const doors = () =>
    world.platform.database.within(SYSTEM.actor, "read only", async (tx) => {
      const ctx = { tx, now: world.clock.now() };
      return {
        cells: (await freeCellsOf(ctx, [open.id])).get(open.id),
        first: (await firstFreeSlotsOf(ctx)).get(open.id),
      };
    });
  expect(await doors()).toEqual({ cells: undefined, first: undefined });
  await countFreeCells(world.platform, open.id);
  const counted = await doors();
  expect(counted.cells?.cells).toHaveLength(36);
  expect(counted.cells?.cells[0]).toBeGreaterThanOrEqual(50);
  expect(counted.first).toEqual(new Date("2026-03-04T14:00:00Z"));

  const client = await make.account("client");
  await make.file(client.id, open.id);
  await god.query("update professionals set self_scheduling = true where person_id = $1", [open.id]);
  const asked = { professionalId: open.id, serviceId: open.serviceId, modality: "video" as const };
  await world.callAs(client.caller)(selfScheduling.book, { body: { ...asked, startsAt: "2026-03-04T14:00:00Z" } });
  await world.runJobs();
  expect((await doors()).first).toEqual(new Date("2026-03-04T15:00:00Z"));

  await world.advance(9 * 86_400_000);
  const { rows } = await god.query(
    "select min(week)::text as week, count(*)::int from free_cells where professional_id = $1",
    [open.id],
  );
  expect(rows).toEqual([{ week: "2026-03-09", count: 6 }]);
});

test("the statement of the slots, under row-level security, walks the index and never the past", async () => {
  const professional = await make.professional();
  const client = await make.account("client");
  const { fileId } = await make.file(client.id, professional.id);
  const serviceId = await make.service();
  // 2,000 sessions that are over, and 50 to come.
  await god.query(
    `with made as (
      insert into appointments (id, file_id, service_id, starts_at, ends_at, modality, price_cents, currency, state, proposed_by_practice, booked_at, revision)
      select gen_random_uuid(), $1, $2, at, at + interval '50 minutes', 'video', 0, 'CAD', 'scheduled', false, at, 0
      from generate_series(timestamptz '2026-03-02' - interval '2000 hours', timestamptz '2026-03-04' + interval '2 hours', interval '1 hour') at
      returning id, starts_at)
    insert into occupancies (id, resource_id, resource_kind, appointment_id, starts_at, ends_at, session_starts_at, state)
    select gen_random_uuid(), $3, 'professional', id, starts_at, starts_at + interval '1 hour', starts_at, 'scheduled' from made`,
    [fileId, serviceId, professional.id],
  );
  await god.query("analyze");
  const { rows } = await god.query("select prosrc from pg_proc where proname = 'busy_time'");
  const statement = /return query (select[^;]+);/.exec(rows[0].prosrc)?.[1] ?? "";
  const values = [[professional.id], "2026-03-03T00:00Z", "2026-03-17T00:00Z", world.clock.now(), null, null];
  const types = ["uuid[]", "timestamptz", "timestamptz", "timestamptz", "uuid", "uuid"];
  const typed = statement.replaceAll(/\$(\d)/g, (place, number) => `${place}::${types[Number(number) - 1]}`);
  const owner = new pg.Client(world.urls.owner); // whose rights the function has
  await owner.connect();
  await owner.query("set app.role = 'system'");
  const explained = await owner.query(`explain (analyze, costs off, timing off, summary off) ${typed}`, values);
  await owner.end();
  const plan = explained.rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(/Index Scan (using|on) occupancies_by_resource/);
  expect(plan).not.toContain("Seq Scan on occupancies");
  const [, read] = /occupancies_by_resource[^(]*\(actual (?:time=\S+ )?rows=([\d.]+)/.exec(plan) ?? [];
  expect(Number(read)).toBeLessThanOrEqual(60);
});
