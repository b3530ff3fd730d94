import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPlace } from "../platform/config.ts";
import { migrate } from "../platform/migrate.ts";
import { startPostgres } from "../platform/postgres/start-postgres.ts";
import { writeTableTypes } from "../platform/table-types.ts";

/** Migrates an empty database of its own and writes its row types to `platform/tables.ts`. */
const { root } = findPlace();
const dataDir = mkdtempSync(join(tmpdir(), "tables-"));
const postgres = await startPostgres({ dataDir, settings: { fsync: "off" } });
try {
  await migrate(postgres.ownerUrl, join(root, "server/migrations"));
  writeFileSync(join(root, "server/src/platform/tables.ts"), await writeTableTypes(postgres.ownerUrl));
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
