import { join } from "node:path";
import pg from "pg";
import { CannotStart } from "../cannot-start.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { ensureSecrets } from "../secrets.ts";
import { findPostmaster } from "./postmaster.ts";
import { startPostgres, urlsOf } from "./start-postgres.ts";

/** The addresses of the database, and how to leave it. */
export type OpenCluster = { appUrl: string; ownerUrl: string; stop(): Promise<void> };

/** The operator's PostgreSQL where the configuration names one, else the embedded one on DATA_DIR. */
export async function openCluster(config: Config, log: Logger): Promise<OpenCluster> {
  const { databaseUrl: appUrl, databaseOwnerUrl: ownerUrl } = config;
  if (!appUrl || !ownerUrl) return openEmbedded(config, log);
  await refuseOldOrAway(ownerUrl, "DATABASE_OWNER_URL");
  await refuseOldOrAway(appUrl, "DATABASE_URL");
  return { appUrl, ownerUrl, stop: async () => undefined };
}

/** The same for a command beside the server: an embedded PostgreSQL that runs already is joined, not held. */
export async function reachCluster(config: Config, log: Logger): Promise<OpenCluster> {
  const running = config.databaseUrl ? undefined : findPostmaster(join(config.dataDir, "postgres"));
  if (!running?.port) return openCluster(config, log);
  return { ...urlsOf(running.port, ensureSecrets(config.dataDir).postgres), stop: async () => undefined };
}

async function openEmbedded({ dataDir }: Config, log: Logger): Promise<OpenCluster> {
  const onRestart = (problem: CannotStart | undefined) =>
    problem ? log.error({ err: problem }, "PostgreSQL is lost") : log.warn("PostgreSQL died and was started again");
  return startPostgres({ dataDir, onRestart });
}

const OLDEST = 150_000;

/** Addresses hold passwords: only their setting's name is said. */
async function refuseOldOrAway(url: string, setting: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST)
      throw new CannotStart([`${setting} leads to PostgreSQL ${Math.floor(version / 10_000)}: 15 or newer is needed`]);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart([
      `${setting} does not work: ${error instanceof Error ? error.message || String(Reflect.get(error, "code")) : String(error)}`,
    ]);
  } finally {
    await client.end().catch(() => undefined);
  }
}
