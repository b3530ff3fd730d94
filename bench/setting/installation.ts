import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { createPlatform } from "../../server/src/app.ts";
import { findPlace, readConfig } from "../../server/src/platform/config.ts";
import { openDatabase } from "../../server/src/platform/database.ts";
import { migrate } from "../../server/src/platform/migrate.ts";
import { startPostgres } from "../../server/src/platform/postgres/start-postgres.ts";
import type { Platform } from "../../server/src/platform/verb.ts";

export type Installation = {
  platform: Platform;
  /** Past row-level security, to fill tables. */
  god: pg.Pool;
  appUrl: string;
  /** Past poolers, for what listens and works. */
  ownerUrl: string;
};

/** A whole installation with a real, durable PostgreSQL in a folder of its own, gone afterwards. */
export async function withInstallation(connections: number, run: (its: Installation) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
  const postgres = await startPostgres({ dataDir });
  const place = findPlace();
  const god = new pg.Pool({ connectionString: onDatabase(postgres.adminUrl, postgres.ownerUrl), max: 2 });
  const database = openDatabase(postgres.appUrl, connections);
  try {
    await migrate(postgres.ownerUrl, join(place.root, "server/migrations"));
    const config = readConfig({ NODE_ENV: "test", DATA_DIR: dataDir }, place);
    const clock = { now: () => new Date(), refresh: async () => undefined };
    const platform = createPlatform({ config, database, clock, log: pino({ level: "silent" }) });
    await run({ platform, god, appUrl: postgres.appUrl, ownerUrl: postgres.ownerUrl });
  } finally {
    await Promise.all([god.end(), database.close()]);
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
const onDatabase = (adminUrl: string, ownerUrl: string) =>
  Object.assign(new URL(adminUrl), { pathname: new URL(ownerUrl).pathname }).href;

/** Chance that can be had again: every run of a seed is the same. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Where a figure was measured, for the first line of every report. */
export function circumstances(seed: number): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const { length } = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `seed ${seed} · commit ${commit} · ${length} × ${cpus()[0]?.model ?? "?"}, ${memory} GiB · Node ${process.version}`;
}
/** One line of a verdict; a target that is missed fails the command. */
export function verdict(name: string, value: string, holds: boolean): void {
  console.log(`${holds ? "holds " : "MISSED"}  ${name}: ${value}`);
  if (!holds) process.exitCode = 1;
}
