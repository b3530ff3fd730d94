import { findSlots } from "../server/src/modules/availability/free-time.ts";
import { ANONYMOUS } from "../server/src/platform/verb.ts";
import { openMeter } from "./setting/cpu.ts";
import { circumstances, median, seeded, verdict, withInstallation } from "./setting/installation.ts";
import { type Booker, fillPractice, fillSessions } from "./setting/practice.ts";

/** Free slots of one professional over 14 days: how long the server takes, and whether past bookings make it longer. */
const SEED = 20_260_302;
const ROUNDS = 5;
const CALLS = 200;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sessions on the hour: so many in the past, and forty of those of the coming two weeks. */
function sessions(past: number, chance: () => number): Date[] {
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  const over = Array.from({ length: past }, (_, i) => new Date(hour - (i + 2) * HOUR));
  const ahead = Array.from({ length: 14 * 24 }, (_, i) => new Date(hour + (i + 2) * HOUR));
  return [...over, ...ahead.toSorted(() => chance() - 0.5).slice(0, 40)];
}

const day = (plus: number) => new Date(Date.now() + plus * DAY).toISOString().slice(0, 10);

await withInstallation(4, async ({ platform, god }) => {
  const bookers = await fillPractice(god, 3);
  const chance = seeded(SEED);
  const sizes = [0, 2_000, 20_000];
  for (const [i, size] of sizes.entries()) await fillSessions(god, bookers[i] as Booker, sessions(size, chance)); // cast: made just above, one for each size
  await god.query("analyze");

  let found = 0;
  const measure = async ({ professionalId, serviceId }: Booker) => {
    const times: number[] = [];
    for (let i = 0; i < CALLS; i += 1) {
      const begin = performance.now();
      found = (await findSlots(platform, ANONYMOUS, { professionalId, serviceId, from: day(1), to: day(14) })).length;
      times.push(performance.now() - begin);
    }
    return median(times);
  };
  for (const booker of bookers) await measure(booker); // warm
  const cost = await openMeter(god);
  const rounds: number[][] = sizes.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, booker] of bookers.entries()) rounds[i]?.push(await measure(booker));

  const { node, postgres } = await cost(CALLS, () => measure(bookers[1] as Booker)); // cast: made above
  const [none = 0, some = 0, many = 0] = rounds.map(median);
  console.log(`slots · N ${ROUNDS} × ${CALLS} calls, ${found} slots each · ${circumstances(SEED)}`);
  console.log(
    `p50 with 0, 2,000 and 20,000 past bookings: ${[none, some, many].map((ms) => ms.toFixed(2)).join(", ")} ms`,
  );
  console.log(`CPU for one call with 2,000: ${node.toFixed(0)} + ${postgres.toFixed(0)} µs, Node + PostgreSQL`);
  verdict("14 days with 2,000 bookings, at most 3 ms", `${some.toFixed(2)} ms`, some <= 3);
  verdict("20,000 past bookings against none, at most 1.3 ×", `${(many / none).toFixed(2)} ×`, many / none <= 1.3);
});
