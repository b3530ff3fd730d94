import { CannotStart } from "../src/platform/cannot-start.ts";
import { startPostgres } from "../src/platform/postgres/start-postgres.ts";

/** A process of its own that holds a PostgreSQL, for tests that kill it. */
const [dataDir = ""] = process.argv.slice(2);
try {
  const postgres = await startPostgres({ dataDir, settings: { fsync: "off" } });
  process.stdout.write(`${JSON.stringify({ pid: postgres.pid(), adminUrl: postgres.adminUrl })}\n`);
  process.once("SIGTERM", () => void postgres.stop());
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ refused: error instanceof CannotStart ? error.problems : String(error) })}\n`,
  );
  process.exitCode = 1;
}
