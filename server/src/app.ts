import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { type Clock, openClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { type Database, openDatabase } from "./platform/database.ts";
import { type CallerOf, createHttp, type Server } from "./platform/http.ts";
import { type Job, startWorker, tasksOf } from "./platform/jobs.ts";
import { createLive } from "./platform/live.ts";
import { openMail } from "./platform/mail.ts";
import { openMetrics } from "./platform/metrics.ts";
import type { Teller } from "./platform/notices.ts";
import { ANONYMOUS, type Platform } from "./platform/verb.ts";

/** Who is told what, from all modules; the notifications module turns them into jobs. */
const tellers: readonly Teller[] = [];
/** Everything that happens after an event or at a moment. */
export const jobs: readonly Job[] = [];
void tellers;

/** The one place that names all modules: routes of the whole product. */
export async function registerRoutes(_server: Server): Promise<void> {}

type Outside = { config: Config; database: Database; clock: Clock; log: Logger };
export const createPlatform = ({ config, database, clock, log }: Outside): Platform => ({
  config,
  database,
  clock,
  log,
  tasks: tasksOf(jobs),
  mail: openMail(config, { database, clock }),
  live: createLive({ log, clock }),
  metrics: openMetrics(database.pool),
});

/** Opens the database and the clock of a running product. */
export async function openPlatform(config: Config, log: Logger, appUrl: string): Promise<Platform> {
  const database = openDatabase(appUrl);
  return createPlatform({ config, database, clock: await openClock(database), log });
}

type Wrapped = (...call: [...Parameters<CallerOf>, otherwise: CallerOf]) => ReturnType<CallerOf>;
/** The web server with every route, not yet listening. `wrap` lets tests call as somebody without signing in. */
export async function createWeb(platform: Platform, wrap?: Wrapped): Promise<FastifyInstance> {
  const http = await createHttp(platform);
  const signedIn: CallerOf = async () => ANONYMOUS;
  const callerOf: CallerOf = wrap ? (request, endpoint) => wrap(request, endpoint, signedIn) : signedIn;
  await registerRoutes({ http, platform, callerOf });
  return http;
}

/** The worker on the owner's connection. */
export const createWorker = (platform: Platform, ownerUrl: string) =>
  startWorker(platform, jobs, { connectionString: ownerUrl, concurrency: 4 });
