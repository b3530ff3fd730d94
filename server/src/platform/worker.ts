import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, run as runWorker, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { tolerateBreaks } from "./database.ts";
import type { Platform } from "./verb.ts";

type Needs = Pick<Platform, "log" | "metrics">;
type Options = { connectionString: string; concurrency: number; taskList: TaskList };
type Turn = { ended: Promise<unknown>; stop(): Promise<void> };

/** First half of the advisory locks by which workers are known to live; the other half is made of the worker's id. */
const LIFE = 7_014_303;
/** A dead worker's jobs are found by itself when it starts again, or by another one at the latest after this. */
const LOOK_FOR_DEAD = 5_000;
const BETWEEN_TURNS = 250;

/**
 * Runs jobs until stopped. The queue leaves a dead worker's jobs locked for hours, and gives up where the database was away while a job
 * ran: hence the lock that shows life, and turns, one after the other.
 */
export async function superviseWorker(needs: Needs, options: Options): Promise<{ stop(): Promise<void> }> {
  const abort = new AbortController();
  let turn: Turn | undefined = await takeTurn(needs, options);
  const supervising = (async () => {
    while (!abort.signal.aborted) {
      await turn?.ended;
      if (abort.signal.aborted) break;
      if (turn) needs.log.warn("the worker ended and starts again");
      await turn?.stop();
      await wait(BETWEEN_TURNS, undefined, { signal: abort.signal }).catch(() => undefined); // stopped meanwhile
      turn = abort.signal.aborted ? undefined : await takeTurn(needs, options).catch(() => undefined); // the database is still away
    }
  })();
  return {
    async stop() {
      abort.abort();
      await turn?.stop();
      await supervising;
      await turn?.stop(); // one that began meanwhile
    },
  };
}

/** One worker and its life: where either ends, the other is ended too. */
async function takeTurn(needs: Needs, options: Options): Promise<Turn> {
  const connection = {
    connectionString: options.connectionString,
    keepAlive: true,
    application_name: "jechemine-worker",
  };
  const life = new pg.Client(connection);
  const lost = new Promise((resolve) => life.once("end", resolve));
  life.on("error", () => undefined); // `end` follows
  await life.connect();
  // A pool of its own, for the queue's would listen for broken connections only while it works.
  const pgPool = new pg.Pool({ ...connection, max: options.concurrency + 2 });
  tolerateBreaks(pgPool);
  const close = async () => void (await Promise.all([pgPool.end(), life.end()]));
  const events: WorkerEvents = new EventEmitter();
  let id = "";
  events.once("pool:create", ({ workerPool }) => (id = workerPool.id));
  const runner = await runQueue(needs, { ...options, pgPool, events }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const free = () => freeJobsOfDead(life, id).catch(() => undefined); // a lost life ends the turn
  await life.query("select pg_advisory_lock($1, hashtext($2))", [LIFE, id]).catch(() => undefined);
  await free();
  const looking = setInterval(free, LOOK_FOR_DEAD);
  const ended = runner.promise.catch(() => undefined); // said in the log by then
  const stop = async () => {
    clearInterval(looking);
    await runner.stop().catch(() => undefined); // it ended by itself
    await ended;
    await close();
  };
  let stopped: Promise<void> | undefined;
  return { ended: Promise.race([lost, ended]), stop: () => (stopped ??= stop()) };
}

type Queue = Omit<Options, "connectionString"> & { pgPool: pg.Pool; events: WorkerEvents };
function runQueue({ log, metrics }: Needs, { concurrency, taskList, pgPool, events }: Queue) {
  const count = (outcome: string) => (event: { job: { task_identifier: string } }) =>
    metrics.jobs.inc({ task: event.job.task_identifier, outcome });
  events.on("job:success", count("done"));
  events.on("job:error", count("error"));
  events.on("job:failed", count("dead"));
  const logger = new Logger(() => (level: string, message, meta) => {
    // Of what it carries only the error: the rest names whole connections.
    if (level === "error") log.error({ err: meta?.["error"] }, message);
    else if (level === "warning") log.warn({ err: meta?.["error"] }, message);
  });
  return runWorker({
    concurrency,
    taskList,
    pgPool,
    events,
    logger,
    noHandleSignals: true,
    // In batches, be they of one job: else the queue loses the promise of a completion that fails, and that ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pollInterval: 1_000,
  });
}

/**
 * Whoever's lock can be taken has no session any more. A job that was asked for again while it ran was replaced: the queue leaves it without
 * key and without another attempt, and where its worker died it would stand there as given up.
 */
async function freeJobsOfDead(life: pg.Client, id: string): Promise<void> {
  await life.query(
    `with held as materialized (select distinct locked_by from graphile_worker._private_jobs where locked_by is not null and locked_by <> $2)
    select graphile_worker.force_unlock_workers(array(select locked_by from held where pg_try_advisory_xact_lock($1, hashtext(locked_by))))`,
    [LIFE, id],
  );
  await life.query(
    "delete from graphile_worker._private_jobs where locked_at is null and key is null and attempts >= max_attempts and last_error is null",
  );
}
