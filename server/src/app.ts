import { contract } from "@jechemine/contract/contract.ts";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { fates } from "./fates.ts";
import {
  accountJobs,
  accountRoutes,
  accountSamples,
  accountTellers,
  callerOf,
  watchLicences,
} from "./modules/accounts/index.ts";
import { alertJobs, alertNotices, alertRoutes, alertSamples } from "./modules/alerts/index.ts";
import {
  appointmentJobs,
  appointmentNotices,
  appointmentRoutes,
  appointmentSamples,
} from "./modules/appointments/index.ts";
import { auditRoutes } from "./modules/audit/index.ts";
import { availabilityJobs, availabilityRoutes } from "./modules/availability/index.ts";
import { billingRoutes } from "./modules/billing/index.ts";
import { consentNotices, consentRoutes, consentSamples } from "./modules/consents/index.ts";
import { contactNotices, contactRoutes, contactSamples, readScannedContact } from "./modules/contact/index.ts";
import {
  deletionJobs,
  deletionNotices,
  deletionRoutes,
  deletionSamples,
  startKeeping,
} from "./modules/deletions/index.ts";
import { deskRoutes } from "./modules/desk/index.ts";
import { documentJobs, documentRoutes } from "./modules/documents/index.ts";
import { exportJobs, exportNotices, exportRoutes, exportSamples } from "./modules/exports/index.ts";
import {
  actingFor,
  guardianJobs,
  guardianNotices,
  guardianRoutes,
  guardianSamples,
} from "./modules/guardians/index.ts";
import { mergeNotices, mergeRoutes, mergeSamples } from "./modules/merges/index.ts";
import {
  colleagueNotices,
  colleagueSamples,
  messageJobs,
  messageNotices,
  messageRoutes,
  messageSamples,
  readScannedMessage,
} from "./modules/messages/index.ts";
import { noteRoutes } from "./modules/notes/index.ts";
import {
  addressNotices,
  addressSamples,
  digestSamples,
  notificationJobs,
  notificationRoutes,
} from "./modules/notifications/index.ts";
import {
  paymentJobs,
  paymentNotices,
  paymentRoutes,
  paymentSamples,
  startReminding,
} from "./modules/payments/index.ts";
import { peopleRoutes } from "./modules/people/index.ts";
import { receiptJobs, receiptNotices, receiptRoutes, receiptSamples } from "./modules/receipts/index.ts";
import {
  readScannedNote,
  requestJobs,
  requestNotices,
  requestRoutes,
  requestSamples,
  syncReasons,
} from "./modules/requests/index.ts";
import { rosterRoutes } from "./modules/roster/index.ts";
import { settingsRoutes } from "./modules/settings/index.ts";
import { siteRoutes, syncLegalTexts } from "./modules/site/index.ts";
import { startSealing } from "./platform/audit-seal.ts";
import { type Clock, openClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { type Database, openDatabase } from "./platform/database.ts";
import { devRoutes } from "./platform/dev.tsx";
import { docsRoutes } from "./platform/docs.tsx";
import { healthRoutes, metricsRoute, observe } from "./platform/health.ts";
import { type CallerOf, createHttp, type Server } from "./platform/http.ts";
import { type Job, startWorker, tasksOf } from "./platform/jobs.ts";
import { createLive } from "./platform/live.ts";
import { openMail } from "./platform/mail.ts";
import { openMetrics } from "./platform/metrics.ts";
import type { NoticeSample, Teller } from "./platform/notices.ts";
import { openPush } from "./platform/push.ts";
import { openSms } from "./platform/sms.ts";
import type { Platform } from "./platform/verb.ts";

/** Who is told what, from all modules; the notifications module turns them into jobs. */
const tellers: readonly Teller[] = [
  ...accountTellers,
  ...alertNotices,
  ...appointmentNotices,
  ...consentNotices,
  ...contactNotices,
  ...deletionNotices,
  ...exportNotices,
  ...guardianNotices,
  ...mergeNotices,
  ...messageNotices,
  ...colleagueNotices,
  ...requestNotices,
  ...paymentNotices,
  ...receiptNotices,
  ...addressNotices,
];
/** What each kind of mail looks like. */
export const noticeSamples: readonly NoticeSample[] = [
  ...accountSamples,
  ...requestSamples,
  ...appointmentSamples,
  ...messageSamples,
  ...colleagueSamples,
  ...contactSamples,
  ...deletionSamples,
  ...paymentSamples,
  ...guardianSamples,
  ...alertSamples,
  ...consentSamples,
  ...exportSamples,
  ...receiptSamples,
  ...mergeSamples,
  ...digestSamples,
  ...addressSamples,
];
/** Everything that happens after an event or at a moment. */
export const jobs: readonly Job[] = [
  ...notificationJobs(tellers),
  ...accountJobs,
  ...alertJobs,
  ...availabilityJobs,
  ...appointmentJobs,
  ...guardianJobs,
  ...requestJobs,
  ...exportJobs,
  ...deletionJobs(fates),
  ...paymentJobs,
  ...receiptJobs,
  ...documentJobs,
  ...messageJobs,
];

/** The one place that names all modules: routes of the whole product. */
export async function registerRoutes(server: Server): Promise<void> {
  observe(server);
  healthRoutes(server);
  metricsRoute(server);
  docsRoutes(server, contract);
  devRoutes(server);
  accountRoutes(server);
  notificationRoutes(server, noticeSamples);
  alertRoutes(server, { message: readScannedMessage, request: readScannedNote, contact: readScannedContact });
  auditRoutes(server);
  availabilityRoutes(server);
  billingRoutes(server);
  appointmentRoutes(server);
  requestRoutes(server);
  consentRoutes(server);
  contactRoutes(server);
  guardianRoutes(server);
  documentRoutes(server);
  messageRoutes(server);
  exportRoutes(server);
  deletionRoutes(server, fates);
  receiptRoutes(server);
  paymentRoutes(server);
  settingsRoutes(server);
  peopleRoutes(server);
  rosterRoutes(server);
  mergeRoutes(server);
  deskRoutes(server);
  noteRoutes(server);
  await siteRoutes(server); // last: it answers whatever no other route does
}

type Outside = { config: Config; database: Database; clock: Clock; log: Logger };
export const createPlatform = ({ config, database, clock, log }: Outside): Platform => ({
  config,
  database,
  clock,
  log,
  tasks: tasksOf(jobs),
  mail: openMail(config, { database, clock }),
  sms: openSms(config, { database, clock }),
  push: openPush(config),
  live: createLive({ log, clock }),
  metrics: openMetrics(database.pool),
});

/** Opens the database and the clock of a running product. */
export async function openPlatform(config: Config, log: Logger, appUrl: string): Promise<Platform> {
  const database = openDatabase(appUrl);
  return createPlatform({ config, database, clock: await openClock(database), log });
}

/** Brings what the code knows into the database: reasons for consulting and legal texts. Before the seeds, which point at them. */
export async function syncCatalogues(platform: Platform): Promise<void> {
  await syncReasons(platform);
  await syncLegalTexts(platform);
}

/** Closes all that a platform holds open. */
export async function closePlatform({ live, mail, database }: Platform): Promise<void> {
  mail.close();
  await live.stop();
  await database.close();
}

type Wrapped = (...call: [...Parameters<CallerOf>, otherwise: CallerOf]) => ReturnType<CallerOf>;
/** The web server with every route, not yet listening. `wrap` lets tests call as somebody without signing in. */
export async function createWeb(platform: Platform, wrap?: Wrapped): Promise<FastifyInstance> {
  const http = await createHttp(platform);
  const signedIn = callerOf(platform);
  const called: CallerOf = wrap ? (request, endpoint) => wrap(request, endpoint, signedIn) : signedIn;
  await registerRoutes({ http, platform, callerOf: actingFor(platform, called) });
  return http;
}

/** The worker on the owner's connection, and the sealing of the audit. */
export async function createWorker(platform: Platform, ownerUrl: string): Promise<{ stop(): Promise<void> }> {
  await startKeeping(platform);
  await watchLicences(platform);
  await startReminding(platform);
  const runner = await startWorker(platform, jobs, { connectionString: ownerUrl, concurrency: 4 });
  const stopSealing = startSealing(platform);
  return { stop: async () => void (await Promise.all([stopSealing(), runner.stop()])) };
}
