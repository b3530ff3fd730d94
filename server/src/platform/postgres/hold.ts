import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { CannotStart } from "../cannot-start.ts";
import { ADMIN, type Cluster } from "./cluster.ts";
import { findPostmaster, type Postmaster } from "./postmaster.ts";

export class WrongSecrets extends CannotStart {}

/** One live session of the administrator that owns the folder by an advisory lock, for as long as it lasts. */
export type Hold = { client: pg.Client; port: number; pid: number };

const LOCK = "select pg_try_advisory_lock(hashtext('je-chemine')) as held";
/** A killed server's session ends a moment after it; past this, the lock is somebody else's. */
const PATIENCE = 1500;

/**
 * Takes the folder of a running PostgreSQL: an orphan's lock is free, another server's is not. Undefined while the
 * database starts, stops or recovers.
 */
export async function takeHold(cluster: Cluster): Promise<Hold | undefined> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const found = findPostmaster(cluster.folder);
    if (!found?.port || !found.ready) return undefined;
    const client = await connect(cluster, found.port);
    if (!client) return undefined;
    if (await locks(client)) return { client, port: found.port, pid: found.pid };
    await client.end();
    if (performance.now() > until) throw takenBy(cluster, found);
    await wait(50);
  }
}

const takenBy = ({ dataDir }: Cluster, { pid }: Postmaster) =>
  new CannotStart([
    `Another server already runs on ${dataDir} (its PostgreSQL is process ${pid}): stop it, or choose another DATA_DIR`,
  ]);

async function locks(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(LOCK);
  return rows[0]?.held === true;
}

async function connect({ dataDir, passwords }: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: ADMIN,
    password: passwords.admin,
    database: "postgres",
    application_name: "je-chemine launcher",
    keepAlive: true,
  });
  client.on("error", () => undefined); // its end is what counts, and is watched
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01")
      throw new WrongSecrets([
        `The secrets.json of ${dataDir} does not open its database: restore both from one backup`,
      ]);
    return undefined;
  }
}
