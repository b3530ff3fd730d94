import type { Task, TaskList } from "graphile-worker";
import { sql } from "kysely";
import { z } from "zod";
import { groupBy } from "./group-by.ts";
import { type Platform, SYSTEM } from "./verb.ts";
import { superviseWorker } from "./worker.ts";

/** Something that happens after an event or at a moment. It carries ids only, runs at least once, re-reads the row and asks whether the act is still due. */
export type Job = {
  /** Unique: `requests.match`. */
  name: string;
  /** The event that starts it, or its own task name for those made by `ctx.later`. */
  on: string;
  run(platform: Platform, payload: unknown): Promise<void>;
};

type Plan<S extends z.ZodType> = {
  name: string;
  on: string;
  payload: S;
  run(platform: Platform, payload: z.output<S>): Promise<void>;
};
export const job = <S extends z.ZodType>({ name, on, payload, run }: Plan<S>): Job => ({
  name,
  on,
  run: (platform, raw) => run(platform, z.parse(payload, raw)),
});

/** Names of all events and tasks that somebody handles. */
export const tasksOf = (jobs: readonly Job[]): ReadonlySet<string> => new Set(jobs.map(({ on }) => on));

const pathOf = (one: Job) => `${one.on}>${one.name}`;

/** One handler of an event runs in its job; several get a job each, so that one failing does not repeat the others. */
export function taskList(platform: Platform, jobs: readonly Job[]): TaskList {
  const single =
    (one: Job): Task =>
    (payload) =>
      one.run(platform, payload);
  const entries = [...groupBy(jobs, ({ on }) => on)].flatMap(([on, its]): [string, Task][] => {
    const [first, ...others] = its;
    if (!first) return [];
    if (others.length === 0) return [[on, single(first)]];
    return [[on, fanOut(platform, its)], ...its.map((one): [string, Task] => [pathOf(one), single(one)])];
  });
  return Object.fromEntries(entries);
}

const fanOut =
  (platform: Platform, its: readonly Job[]): Task =>
  async (payload, { job: { id } }) => {
    const jobs = its.map((one) => ({ task: pathOf(one), payload, key: `${id}>${one.name}` }));
    await platform.database.within(SYSTEM.actor, "read write", (tx) =>
      sql`select app.enqueue(${JSON.stringify(jobs)})`.execute(tx),
    );
  };

type WorkerOptions = { connectionString: string; concurrency: number };
/** Runs jobs until stopped. The connection is the owner's: the app's role cannot touch the queue. */
export const startWorker = (platform: Platform, jobs: readonly Job[], options: WorkerOptions) =>
  superviseWorker(platform, { ...options, taskList: taskList(platform, jobs) });
