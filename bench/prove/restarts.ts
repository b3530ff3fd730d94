import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { neverFound, settle, tracesOf } from "../setting/findings.ts";
import { circumstances, seeded, verdict } from "../setting/installation.ts";
import { personOf, stepsOf, take, type Walk } from "../setting/journey.ts";
import { Product } from "../setting/product.ts";

/**
 * `kill -9` at seeded moments of people's journeys, to the server, to PostgreSQL or to both; what runs afterwards is the same product on the
 * same folder. In the end each journey has left exactly what a journey leaves that nobody disturbed.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "12" },
    seed: { type: "string", default: "20260302" },
    control: { type: "string" },
  },
});
const [KILLS, SEED] = [Number(values.kills), Number(values.seed)];
/** What is switched off in the database, so that the proof must fail. */
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  "locked-jobs": [
    "create or replace function graphile_worker.force_unlock_workers(worker_ids text[]) returns void language sql as 'select'",
  ],
  "lazy-commit": [
    "alter system set synchronous_commit = off",
    "alter system set wal_writer_delay = '10s'",
    "select pg_reload_conf()",
  ],
};
const control = values.control === undefined ? [] : CONTROLS[values.control];
if (!control || !(KILLS > 0) || !Number.isInteger(SEED))
  throw new Error(`--kills N --seed N --control ${Object.keys(CONTROLS).join(" | ")}`);

/** So many kills a practice, then a new one on an empty folder: nobody's calendar fills up. */
const A_PRACTICE = 24;
const A_JOURNEY = 4;
/** A kill comes so long after its step began, at most: during the call, or during the jobs that follow it. */
const LATEST = 250;
type Victim = "server" | "postgres" | "both";
const chance = seeded(SEED);
const tally: Record<Victim | "journeys" | "broken", number> = {
  server: 0,
  postgres: 0,
  both: 0,
  journeys: 0,
  broken: 0,
};
const faults: string[] = [];

const drawVictim = (): Victim => {
  const drawn = chance();
  return drawn < 0.6 ? "server" : drawn < 0.8 ? "both" : "postgres";
};

class Round {
  private up: Promise<unknown> = Promise.resolve();
  readonly failed = new Set<number>();
  constructor(private readonly product: Product) {}

  /** One after the other: what is down already cannot be killed. */
  strike(victim: Victim): void {
    tally[victim] += 1;
    const { product } = this;
    const before = this.up;
    const kill = async () => {
      await before;
      const killed = victim === "server" ? 0 : await product.killPostgres();
      if (victim === "postgres") return product.recovered(killed);
      await product.killServer();
      await product.start();
    };
    this.up = kill();
  }

  private async strikeIn(after: number, victim: Victim): Promise<void> {
    await wait(after);
    this.strike(victim);
  }

  async walk(number: number, kills: number): Promise<void> {
    const broken = { calls: 0 };
    const walk: Walk = { product: this.product, number, chance, broken, standing: async () => void (await this.up) };
    const steps = stepsOf(walk);
    const plans = Array.from({ length: kills }, () => ({
      at: Math.floor(chance() * steps.length),
      after: chance() * LATEST,
      victim: drawVictim(),
    }));
    const strikes: Promise<void>[] = [];
    try {
      for (const [index, step] of steps.entries()) {
        for (const { at, after, victim } of plans) if (at === index) strikes.push(this.strikeIn(after, victim));
        await take(walk, step);
      }
    } catch (error) {
      faults.push([`journey ${number}: ${String(error)}`, ...this.product.errors()].join("\n    "));
      this.failed.add(number);
    }
    await Promise.all(strikes);
    await this.up;
    tally.journeys += 1;
    tally.broken += broken.calls;
  }
}

/** The first journey is left alone: it says what each of the others must leave behind. */
async function practise(kills: number): Promise<void> {
  const product = await Product.open();
  try {
    const god = new pg.Pool({ connectionString: product.urls().god, max: 1 });
    god.on("error", () => undefined); // PostgreSQL was killed
    for (const statement of control ?? []) await god.query(statement);
    const round = new Round(product);
    await round.walk(0, 0);
    let number = 0;
    for (let left = kills; left > 0 && faults.length === 0; left -= A_JOURNEY)
      await round.walk((number += 1), Math.min(left, A_JOURNEY));
    await examine(product, { journeys: number, failed: round.failed });
    await god.end();
  } finally {
    await product.close();
  }
}

type Walked = { journeys: number; failed: ReadonlySet<number> };
async function examine(product: Product, { journeys, failed }: Walked): Promise<void> {
  const god = new pg.Pool({ connectionString: product.urls().god, max: 1 });
  faults.push(...(await settle(god)));
  const whole = await tracesOf(god, personOf(0).email);
  if (whole.length < 15) faults.push(`an undisturbed journey left too little: ${whole.join(" · ")}`);
  for (let number = 1; number <= journeys; number += 1) {
    if (failed.has(number)) continue; // said already
    const left = await tracesOf(god, personOf(number).email);
    const missing = whole.filter((trace) => !left.includes(trace));
    const more = left.filter((trace) => !whole.includes(trace));
    if (missing.length + more.length > 0)
      faults.push(`journey ${number} lacks [${missing.join(" · ")}], has [${more.join(" · ")}]`);
  }
  faults.push(...(await neverFound(god)));
  await god.end();
  const audit = await product.admin("verify-audit").catch((error: unknown) => String(error));
  if (!audit.startsWith("The audit is whole")) faults.push(audit);
}

const begin = performance.now();
const killed = () => tally.server + tally.postgres + tally.both;
const seconds = () => ((performance.now() - begin) / 1000).toFixed(0);
for (let left = KILLS; left > 0 && faults.length === 0; left -= A_PRACTICE) {
  await practise(Math.min(left, A_PRACTICE));
  if (KILLS > A_PRACTICE) console.log(`  ${killed()} of ${KILLS} kills, ${faults.length} faults, ${seconds()} s`);
}
const { server, postgres, both, journeys, broken } = tally;
const kills = killed();
console.log(
  `restarts · N ${kills} kills${values.control ? ` · control ${values.control}` : ""} · ${circumstances(SEED)}`,
);
console.log(
  `killed: the server ${server} ×, PostgreSQL ${postgres} ×, both ${both} ×; ${journeys} journeys, ${broken} calls broken off, ${seconds()} s`,
);
for (const fault of faults) console.log(`  ${fault}`);
verdict("nothing lost, doubled or stuck", `${faults.length} faults in ${kills} kills`, faults.length === 0);
if (faults.length === 0)
  console.log(`        0 in ${kills} bounds the rate at about ${(3 / kills).toPrecision(2)} (95 %)`);
