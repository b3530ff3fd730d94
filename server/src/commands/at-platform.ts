import { join } from "node:path";
import { closePlatform, openPlatform } from "../app.ts";
import { findPlace, loadConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { migrate } from "../platform/migrate.ts";
import { reachCluster } from "../platform/postgres/open-cluster.ts";
import type { Platform } from "../platform/verb.ts";

/** Runs something on the installation's database, beside a running server as before its first start. */
export async function atPlatform<T>(run: (platform: Platform) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const log = openLog(config);
  const cluster = await reachCluster(config, log);
  try {
    await migrate(cluster.ownerUrl, join(findPlace().root, "server/migrations"));
    const platform = await openPlatform(config, log, cluster.appUrl);
    return await run(platform).finally(() => closePlatform(platform));
  } finally {
    await cluster.stop();
  }
}
