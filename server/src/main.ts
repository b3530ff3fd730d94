import { join } from "node:path";
import { closePlatform, createWeb, createWorker, openPlatform, syncCatalogues } from "./app.ts";
import { problemsOfShape } from "./platform/assertions.ts";
import { CannotStart } from "./platform/cannot-start.ts";
import { findPlace, loadConfig, refuseUnsafeDatabase } from "./platform/config.ts";
import { drain } from "./platform/drain.ts";
import { portProblem, type Running, refuseBusyPort, runUntilSignal } from "./platform/lifetime.ts";
import { openLog } from "./platform/log.ts";
import { migrate } from "./platform/migrate.ts";
import { type OpenCluster, openCluster } from "./platform/postgres/open-cluster.ts";
import type { Platform } from "./platform/verb.ts";
import { readyLines } from "./ready-lines.ts";
import { seedDemonstration } from "./seed/index.ts";

/** Proxies ask for readiness every second or two. */
const NOTICE = 3_000;
const migrations = join(findPlace().root, "server/migrations");

/** Everything, in the order in which each part needs the one before; it stops in the other order, PostgreSQL last. */
async function startProduct(): Promise<Running> {
  const config = loadConfig();
  if (config.process !== "worker") await refuseBusyPort(config);
  const log = openLog(config);
  const cluster = await openCluster(config, log);
  const started: Running[] = [cluster];
  const stop = async () => {
    for (const part of started.toReversed()) await part.stop();
  };
  try {
    const platform = await openDatabaseOf(cluster, { config, log });
    started.push({ stop: () => closePlatform(platform) });
    if (config.process !== "web") {
      await syncCatalogues(platform);
      await seedDemonstration(platform);
      started.push(await createWorker(platform, cluster.ownerUrl));
    }
    if (config.process !== "worker") started.push(await listen(platform));
    process.stdout.write(`${await readyLines(platform)}\n`);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabaseOf(
  { ownerUrl, appUrl }: OpenCluster,
  { config, log }: Pick<Platform, "config" | "log">,
): Promise<Platform> {
  const applied = await migrate(ownerUrl, migrations);
  if (applied.length > 0) log.info({ applied }, "migrated");
  const platform = await openPlatform(config, log, appUrl);
  const ask = async (sql: string) => (await platform.database.pool.query(sql)).rows;
  const problems = [...(config.production ? await refuseUnsafeDatabase(ask) : []), ...(await problemsOfShape(ask))];
  if (problems.length === 0) {
    await platform.live.start(ownerUrl);
    return platform;
  }
  await closePlatform(platform);
  throw new CannotStart(problems);
}

async function listen(platform: Platform): Promise<Running> {
  const { config } = platform;
  const web = await createWeb(platform);
  await web.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw portProblem(error, config);
  });
  return { stop: () => drain(web, config.production ? NOTICE : 0) };
}

await runUntilSignal(startProduct);
