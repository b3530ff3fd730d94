import { setTimeout } from "node:timers/promises";
import type { Permission } from "@jechemine/contract/permissions.ts";
import type { Logger } from "pino";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { type Actor, type Control, type Database, type Mode, mayRetry, type Tx } from "./database.ts";
import type { Live } from "./live.ts";
import type { Mail } from "./mail.ts";
import type { Metrics } from "./metrics.ts";
import { newId } from "./new-id.ts";
import type { Push } from "./push.ts";
import { Refused } from "./refused.ts";
import type { Sms } from "./sms.ts";

/** What verbs and jobs need from outside. `tasks` are the events and jobs that somebody handles. */
export type Platform = {
  config: Config;
  database: Database;
  clock: Clock;
  log: Logger;
  tasks: ReadonlySet<string>;
  mail: Mail;
  sms: Sms;
  push: Push;
  live: Live;
  metrics: Metrics;
};
export type Caller = {
  actor: Actor;
  permissions: Pick<ReadonlySet<string>, "has">;
  /** The sign-in that the call came by; none for visitors and jobs. */
  signInId: string | null;
};
export const SYSTEM: Caller = {
  actor: { role: "system", id: null, accountId: null, permissions: [] },
  permissions: { has: () => true },
  signInId: null,
};
export const ANONYMOUS: Caller = {
  actor: { role: "anonymous", id: null, accountId: null, permissions: [] },
  permissions: new Set(),
  signInId: null,
};

type Action = `${string}.${string}`;
export type Ids = Readonly<Record<`${string}Id`, string>>;
type Job = { task: string; payload: Ids; runAt?: Date; key?: string };
export type Ctx = {
  tx: Tx;
  actor: Actor;
  caller: Caller;
  platform: Platform;
  now: Date;
  /** Widens row-level security for a narrow stretch. Load the subject under the caller's own context first. */
  asSystem<T>(run: () => Promise<T>): Promise<T>;
};
export type WriteCtx = Ctx & {
  /** Audit row, and the event for those who subscribed to it; both commit with the write. `clientId`: whose data it was. */
  record(action: Action, subjectId: string, more?: { event?: Ids; clientId?: string; details?: object }): void;
  /** A job at a moment of the practice's clock. The same key replaces the job that waits. */
  later(task: string, payload: Ids, at: { runAt: Date; key?: string }): void;
  /** Tells open pages to fetch again: `person:<id>`, `role:professional` or `staff:<permission>`. */
  hint(...channels: readonly string[]): void;
};
export type ClinicalCtx = Ctx & Pick<WriteCtx, "record">;
export type Verb<I, O> = (platform: Platform, caller: Caller, input: I) => Promise<O>;
type Needed = Permission | "public";

/** Throws UNAUTHENTICATED or FORBIDDEN. */
export function requirePermission(caller: Caller, needed: Needed) {
  if (needed === "public") return;
  if (caller.actor.role === "anonymous") throw new Refused("UNAUTHENTICATED");
  if (!caller.permissions.has(needed)) throw new Refused("FORBIDDEN");
}

/** A plain read: READ ONLY, so a replica may serve it. */
export const readVerb = <I, O>(needed: Needed, run: (ctx: Ctx, input: I) => Promise<O>): Verb<I, O> =>
  inTransaction(needed, "read only", run);

/** Reads what only the care team may see: the access record commits with the read, or the read fails. */
export const readClinicalVerb = <I, O>(needed: Needed, run: (ctx: ClinicalCtx, input: I) => Promise<O>): Verb<I, O> =>
  inTransaction(needed, "read write", (ctx, input, control) => audited(ctx, control, (write) => run(write, input)));

/** Permission, one transaction, and no write without an audit row. */
export const writeVerb = <I, O>(needed: Needed, run: (ctx: WriteCtx, input: I) => Promise<O>): Verb<I, O> =>
  inTransaction(needed, "read write", (ctx, input, control) => audited(ctx, control, (write) => run(write, input)));

const ATTEMPTS = 5;
const inTransaction =
  <I, O>(needed: Needed, mode: Mode, run: (ctx: Ctx, input: I, control: Control) => Promise<O>): Verb<I, O> =>
  async (platform, caller, input) => {
    requirePermission(caller, needed);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await platform.database.within(caller.actor, mode, (tx, control) =>
          run(contextOf(platform, caller, { tx, control }), input, control),
        );
      } catch (error) {
        if (attempt === ATTEMPTS || !mayRetry(error)) throw error;
        await setTimeout(Math.random() * 10 * 2 ** attempt);
      }
    }
  };

type Stretch = { tx: Tx; control: Control };
function contextOf(platform: Platform, caller: Caller, { tx, control }: Stretch): Ctx {
  let widened = 0;
  const asSystem = async <T>(run: () => Promise<T>) => {
    widened += 1;
    control.become("system");
    try {
      return await run();
    } finally {
      widened -= 1;
      if (widened === 0) control.become(caller.actor.role);
    }
  };
  return { tx, actor: caller.actor, caller, platform, now: platform.clock.now(), asSystem };
}

/** Gathers what the verb records; one statement writes it, together with the commit. */
async function audited<O>(ctx: Ctx, control: Control, run: (ctx: WriteCtx) => Promise<O>): Promise<O> {
  const { actor, now, platform } = ctx;
  const entries: object[] = [];
  const jobs: Job[] = [];
  const channels = new Set<string>();
  const write: WriteCtx = {
    ...ctx,
    record(action, subjectId, { event, clientId, details } = {}) {
      const by = { actorId: actor.guardianId ?? actor.id, accountId: actor.accountId, actorRole: actor.role };
      entries.push({ id: newId(now), at: now, ...by, action, subjectId, clientId, details });
      if (event && platform.tasks.has(action)) jobs.push({ task: action, payload: event });
    },
    later(task, payload, { runAt, key }) {
      if (!platform.tasks.has(task)) throw new Error(`nobody handles ${task}`);
      jobs.push({ task, payload, runAt, ...(key && { key }) });
    },
    hint: (...names) => names.forEach((name) => channels.add(name)),
  };
  const out = await run(write);
  if (entries.length === 0) throw new Error("a verb ended without an audit row");
  control.last("select app.finish($1, $2, $3::text[])", [
    JSON.stringify(entries),
    JSON.stringify(jobs),
    [...channels].toSorted(),
  ]);
  return out;
}
