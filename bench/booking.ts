import { randomUUID } from "node:crypto";
import pg from "pg";
import { bookAppointment } from "../server/src/modules/appointments/book-appointment.ts";
import type { Platform } from "../server/src/platform/verb.ts";
import { type Cost, openMeter } from "./setting/cpu.ts";
import { circumstances, median, verdict, withInstallation } from "./setting/installation.ts";
import { type Booker, fillPractice } from "./setting/practice.ts";

/** A booking with all that belongs to it, against the bare insert into the same constrained table. Eight connections each, in turns. */
const SEED = 20_260_302;
const ROUNDS = 5;
const PER_ROUND = 800;
const CONNECTIONS = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many acts over eight workers; gives the acts a second. */
async function race(acts: readonly ((worker: number) => Promise<unknown>)[]): Promise<number> {
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, worker) => {
      for (let act = acts[next++]; act; act = acts[next++]) await act(worker);
    }),
  );
  return (acts.length / (performance.now() - begin)) * 1_000;
}

const tomorrow = Math.floor(Date.now() / DAY) * DAY + 2 * DAY;
/** Eleven sessions a day between 8 and 20 in Toronto, in summer and in winter. */
const slotAt = (number: number) => new Date(tomorrow + Math.floor(number / 10) * DAY + (14 + (number % 10)) * HOUR);

function bookings(platform: Platform, bookers: readonly Booker[], round: number) {
  const each = PER_ROUND / bookers.length;
  return Array.from({ length: PER_ROUND }, (_, i) => {
    const booker = bookers[i % bookers.length];
    const startsAt = slotAt(round * each + Math.floor(i / bookers.length)).toISOString();
    return async () => {
      if (!booker) return;
      const { caller, professionalId, serviceId, fileId } = booker;
      await bookAppointment(platform, caller, { professionalId, serviceId, fileId, startsAt, modality: "video" });
    };
  });
}

/** The floor: the same table with its constraint and policies, nothing else. */
function inserts(clients: readonly pg.Client[], resources: readonly string[], round: number) {
  return Array.from({ length: PER_ROUND }, (_, i) => {
    const starts = slotAt(round * (PER_ROUND / resources.length) + Math.floor(i / resources.length));
    const values = [randomUUID(), resources[i % resources.length], starts, new Date(starts.getTime() + HOUR)];
    return async (worker: number) => {
      const client = clients[worker];
      await client?.query("begin");
      await client?.query({
        name: "bare",
        text: `insert into occupancies (id, resource_id, resource_kind, starts_at, ends_at, session_starts_at, state)
          values ($1, $2, 'professional', $3, $4, $3, 'scheduled')`,
        values,
      });
      await client?.query("commit");
    };
  });
}

await withInstallation(CONNECTIONS, async ({ platform, god, appUrl }) => {
  const bookers = await fillPractice(god, 40);
  const others = Array.from({ length: 40 }, () => randomUUID());
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: appUrl }));
  for (const client of clients) {
    await client.connect();
    await client.query("set app.role = 'system'");
  }
  const cost = await openMeter(god);
  const costs: { ours: Cost; bare: Cost }[] = [];
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [slow, fast] = [bookings(platform, bookers, round), inserts(clients, others, round)];
    const taken = { ours: 0, bare: 0 };
    const mine = await cost(PER_ROUND, async () => (taken.ours = await race(slow)));
    const theirs = await cost(PER_ROUND, async () => (taken.bare = await race(fast)));
    if (round === 0) {
      await god.query("analyze"); // as autovacuum would within its minute: the first plans were made for empty tables
      continue; // warm
    }
    ours.push(taken.ours);
    bare.push(taken.bare);
    costs.push({ ours: mine, bare: theirs });
  }
  await Promise.all(clients.map((client) => client.end()));
  const { rows } = await god.query(
    `select (select count(*) from appointments)::int as booked, (select count(*) from audit_entries)::int as audited,
      (select count(*) from graphile_worker.jobs)::int as jobs`,
  );
  const expected = PER_ROUND * (ROUNDS + 1);
  const ratio = median(ours.map((each, i) => each / (bare[i] ?? 1)));
  console.log(`booking · N ${ROUNDS} × ${PER_ROUND}, ${CONNECTIONS} connections · ${circumstances(SEED)}`);
  console.log(`${median(ours).toFixed(0)} bookings/s against ${median(bare).toFixed(0)} bare inserts/s`);
  const cpu = (of: "ours" | "bare", part: keyof Cost) => median(costs.map((each) => each[of][part])).toFixed(0);
  console.log(
    `CPU for one, Node + PostgreSQL: ${cpu("ours", "node")} + ${cpu("ours", "postgres")} µs against ${cpu("bare", "node")} + ${cpu("bare", "postgres")} µs`,
  );
  const complete = rows[0].booked === expected && rows[0].audited >= expected && rows[0].jobs >= expected;
  verdict("every booking has its audit row, its event and its job", JSON.stringify(rows[0]), complete);
  verdict("against the bare insert, at least 0.15", ratio.toFixed(2), ratio >= 0.15);
  verdict("bookings a second, at least 300", median(ours).toFixed(0), median(ours) >= 300);
});
