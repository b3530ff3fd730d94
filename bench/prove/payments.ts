import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { CallRefused } from "@jechemine/contract/client.ts";
import { dev } from "@jechemine/contract/dev.ts";
import { dollarsOf } from "@jechemine/contract/endpoint.ts";
import { type PortalPayment, payments } from "@jechemine/contract/payments.ts";
import pg from "pg";
import { settle } from "../setting/findings.ts";
import { circumstances, seeded, verdict } from "../setting/installation.ts";
import { MEANS, type MeansName, type Methods, type Payer, Payers } from "../setting/payers.ts";
import { compareBooks, sumsOf } from "../setting/payment-books.ts";
import { Product } from "../setting/product.ts";

/**
 * Payments with every test card, many sent twice or again after no answer, while the server and PostgreSQL are killed and webhooks come
 * twice and in another order. In the end our ledger and the provider's own book hold the same cents.
 */
const { values } = parseArgs({
  options: {
    attempts: { type: "string", default: "2000" },
    kills: { type: "string", default: "16" },
    seed: { type: "string", default: "20260302" },
    control: { type: "string" },
  },
});
const [ATTEMPTS, KILLS, SEED] = [Number(values.attempts), Number(values.kills), Number(values.seed)];
/** What is switched off in the database, so that the proof must fail. */
const CONTROLS: Readonly<Record<string, string>> = {
  // As if the provider's key were not derived from ours: whoever asks again charges again. The webhook of a first charge that we did not hear of
  // is lost, so that we do ask again.
  "fresh-keys": `create function forget_key() returns trigger language plpgsql as $$
      begin new.idempotency_key := new.idempotency_key || gen_random_uuid(); return new; end $$;
    create trigger forget_key before insert on sandbox_charges for each row execute function forget_key();
    create function lose_event() returns trigger language plpgsql as $$
      begin return case when not exists (select from sandbox_charges c join sandbox_methods m on m.token = c.token
        where c.id = new.charge_id and m.behaviour = 'timeOut'
          and (select count(*) from sandbox_charges o where o.reference = c.reference) = 1) then new end; end $$;
    create trigger lose_event before insert on sandbox_events for each row execute function lose_event()`,
};
const control = values.control === undefined ? "select" : CONTROLS[values.control];
if (!control || !(ATTEMPTS > 0) || !(KILLS >= 0) || !Number.isInteger(SEED))
  throw new Error(`--attempts N --kills N --seed N --control ${Object.keys(CONTROLS).join(" | ")}`);

const PAYERS = 40;
const AT_ONCE = 6;
/** Tries of one wish while the product stands; a restart in between is waited for. */
const TRIES = 200;
const ROUNDS = 20;
const DAY = 24 * 60;
const chance = seeded(SEED);
const faults: string[] = [];
let [begin, worked] = [0, 0];
const tally = { sent: 0, repeated: 0, unanswered: 0, server: 0, postgres: 0 };
const outcomes: Record<string, number> = {};
const pick = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
};

type Attempt = { payer: Payer; means: MeansName; cents: number; key: string; twice: boolean; confirms: boolean };
const WEIGHTED: readonly MeansName[] = [...MEANS, "success", "success", "timeOut", "timeOut", "timeOut", "challenge"];
const draw = (payers: readonly Payer[]): Attempt => ({
  payer: pick(payers),
  means: pick(WEIGHTED),
  cents: chance() < 0.05 ? 1_000_000 : 1 + Math.floor(chance() * 400),
  key: randomUUID(),
  twice: chance() < 0.3,
  confirms: chance() < 0.7,
});

class Run {
  readonly methods = new Map<number, Methods>();
  private up: Promise<unknown> = Promise.resolve();
  stopped = false;
  /** First answers by key, to be compared with later ones. */
  private readonly answers = new Map<string, string>();
  constructor(
    readonly product: Product,
    readonly payers: Payers,
    readonly god: pg.Pool,
  ) {}

  /** One after the other: what is down cannot be killed. */
  strike(): Promise<unknown> {
    const victim = chance() < 0.75 ? "server" : "postgres";
    const before = this.up;
    const kill = async () => {
      await before;
      tally[victim] += 1;
      if (victim === "postgres") return this.product.recovered(await this.product.killPostgres());
      await this.product.killServer();
      await this.product.start();
    };
    this.up = kill();
    return this.up;
  }

  /** Until there is an answer, as a client of ours would: the same key for the same wish. */
  private async send(attempt: Attempt): Promise<PortalPayment | string> {
    const { payer, key, cents } = attempt;
    const paymentMethodId = this.methods.get(payer.number)?.[attempt.means] ?? "";
    for (let tries = 1; ; tries += 1) {
      await this.up;
      tally.sent += 1;
      try {
        const call = await this.payers.callAs(payer);
        return await call(payments.pay, { body: { amount: dollarsOf(cents), paymentMethodId }, idempotencyKey: key });
      } catch (error) {
        if (error instanceof CallRefused && error.status < 500) return error.failure.code;
        if (tries === TRIES) throw error;
        tally.unanswered += 1;
        await wait(100);
      }
    }
  }
  /** Refusals before anything was reserved are asked anew each time; everything else is answered as the first time. */
  private compare({ key }: Attempt, answer: PortalPayment | string): void {
    const text = JSON.stringify(answer);
    if (/AMOUNT_EXCEEDS_BALANCE|PAYMENT_IN_PROGRESS/.test(text)) return;
    const first = this.answers.get(key);
    if (first !== undefined && first !== text) faults.push(`one key, two answers: ${first} and ${text}`);
    this.answers.set(key, text);
  }

  async attempt(attempt: Attempt): Promise<void> {
    if (attempt.twice) tally.repeated += 1;
    const sent = await Promise.all(Array.from({ length: attempt.twice ? 2 : 1 }, () => this.send(attempt)));
    for (const answer of sent) this.compare(attempt, answer);
    const [answer] = sent;
    if (answer === undefined) return;
    const outcome = typeof answer === "string" ? answer : answer.status;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (typeof answer !== "string" && answer.actionUrl) await this.confirm(answer.actionUrl, attempt.confirms);
    if (chance() < 0.05) this.compare(attempt, await this.send(attempt));
  }
  private async confirm(path: string, yes: boolean): Promise<void> {
    await this.up;
    const body = new URLSearchParams({ answer: yes ? "yes" : "no" });
    const init = { method: "POST", body, redirect: "manual" as const };
    // Who is cut off here has left the bank's page: the payment is given up after a while.
    await fetch(this.product.origin + path, init).catch(() => undefined);
  }

  /** Webhooks a second and third time and later than they were made; days pass for some debits. */
  async disturb(): Promise<void> {
    const wishes = [
      `select graphile_worker.add_job('sandbox.deliver', json_build_object('eventId', id), run_at := now() + random() * interval '4 s')
        from sandbox_events order by random() limit 2`,
      `update graphile_worker._private_jobs set run_at = now() + random() * interval '3 s' where locked_at is null and random() < 0.3
        and task_id = (select id from graphile_worker._private_tasks where identifier = 'sandbox.deliver')`,
      `with aged as (update sandbox_charges set changed_at = changed_at - interval '3 days'
          where random() < 0.3 and changed_at > now() - interval '2 days' and state in ('processing', 'succeeded') returning id)
        update graphile_worker._private_jobs set run_at = now() where locked_at is null and payload ->> 'chargeId' in (select id from aged)
          and task_id = (select id from graphile_worker._private_tasks where identifier = 'sandbox.debit')`,
    ];
    while (!this.stopped) {
      for (const wish of wishes) await this.god.query(wish).catch(() => undefined); // PostgreSQL was killed
      await wait(400);
    }
  }
  async kill(done: () => number): Promise<void> {
    for (let kill = 1; kill <= KILLS && !this.stopped; kill += 1) {
      const at = (ATTEMPTS * (kill - 0.5 + chance() * 0.5)) / KILLS;
      while (done() < at && !this.stopped) await wait(20);
      await wait(chance() * 100);
      if (!this.stopped) await this.strike();
    }
    await this.up;
  }

  /** Lets pass what waits: the bank's page, collection, debits and their return. */
  async letTimePass(): Promise<void> {
    const call = this.product.callAs(undefined, 1);
    for (const advanceMinutes of [1, 17, 3 * 60, 3 * DAY + 1, 3 * DAY + 1, DAY]) {
      faults.push(...(await this.quiet()));
      await call(dev.advanceClock, { body: { by: "minutes", advanceMinutes } });
    }
    faults.push(...(await this.quiet()));
  }
  /** Jobs that failed while the server was down are tried at once. A slow machine may need a few rounds. */
  private async quiet(): Promise<string[]> {
    let open: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.god.query(
        "update graphile_worker._private_jobs set run_at = now() where attempts > 0 and locked_at is null",
      );
      open = await settle(this.god);
      if (open.length === 0) return [];
    }
    return open;
  }
}

async function work(run: Run, payers: readonly Payer[]): Promise<void> {
  const plan = Array.from({ length: ATTEMPTS }, () => draw(payers));
  let begun = 0;
  const one = async () => {
    for (let next = plan[begun++]; next; next = plan[begun++])
      await run.attempt(next).catch((error: unknown) => faults.push(`never answered: ${String(error)}`));
  };
  const disturbing = run.disturb();
  const killing = run.kill(() => begun);
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  run.stopped = true;
  await Promise.all([disturbing, killing]);
}

async function prove(): Promise<void> {
  const product = await Product.open();
  const god = new pg.Pool({ connectionString: product.urls().god, max: 2 });
  god.on("error", () => undefined); // PostgreSQL was killed
  const makers = new Payers(product, god);
  const run = new Run(product, makers, god);
  try {
    const since = new Date();
    const payers: Payer[] = [];
    for (let number = 1; number <= PAYERS; number += 1) {
      const payer = await makers.make(number, { charges: 3, cents: 3_333 });
      run.methods.set(number, await makers.addMethods(payer));
      payers.push(payer);
    }
    await god.query(control ?? "");
    begin = performance.now();
    await work(run, payers);
    worked = performance.now();
    await run.letTimePass();
    faults.push(...(await compareBooks(god, since)));
    report(await sumsOf(god, since));
  } finally {
    await makers.close();
    await god.end();
    await product.close();
  }
}

function report({
  charges,
  theirsCents,
  oursCents,
  returnedCents,
  duplicates,
}: Awaited<ReturnType<typeof sumsOf>>): void {
  const counted = Object.entries(outcomes).map(([what, count]) => `${what} ${count}`);
  console.log(`${Math.round((worked - begin) / 1_000)} s of payments, then until everything was quiet`);
  console.log(`answers: ${counted.join(", ")}`);
  console.log(
    `sent ${tally.sent} times (${tally.repeated} in twos, ${tally.unanswered} unanswered); killed: the server ${tally.server} ×, PostgreSQL ${tally.postgres} ×; ${duplicates} webhooks delivered again`,
  );
  console.log(
    `${charges} charges; provider's book ${theirsCents} ¢, our ledger ${oursCents} ¢; taken back ${returnedCents} ¢`,
  );
}

console.log(
  `payments · N ${ATTEMPTS} attempts${values.control ? ` · control ${values.control}` : ""} · ${circumstances(SEED)}`,
);
await prove();
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
verdict(
  "no charge lost or doubled, both books equal",
  `${faults.length} faults in ${ATTEMPTS} attempts`,
  faults.length === 0,
);
if (faults.length === 0)
  console.log(`        0 in ${ATTEMPTS} bounds the rate at about ${(3 / ATTEMPTS).toPrecision(2)} (95 %)`);
