import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { type Copied, copyFile, copyTree, type Keep } from "./copy-tree.ts";

/** What PostgreSQL makes anew, or must not find again (its manual, "Making a base backup using the low level API"). */
const EMPTIED = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;
const LEFT = /^postmaster\.(pid|opts)$|(^|\/)pgsql_tmp[^/]*$|(^|\/)pg_internal\.init$/;
const CONTROL = "global/pg_control";
const keep: Keep = (path) => {
  if (LEFT.test(path) || path === CONTROL) return "no";
  return EMPTIED.test(path) ? "empty" : "yes";
};

/**
 * Copies a running cluster, with the write-ahead log that makes the copy whole. The slot keeps that log from being
 * recycled under the copying; it goes with the session, however it ends.
 */
export async function copyCluster(admin: pg.Client, folder: string, to: string): Promise<Copied[]> {
  await admin.query("select pg_create_physical_replication_slot($1, true, true)", [`backup_${process.pid}`]);
  const first = await nameOfLog(admin, "pg_backup_start('je-chemine', true)");
  const copied = await copyTree(folder, to, keep);
  copied.push({ path: CONTROL, sha256: await copyFile(join(folder, CONTROL), join(to, CONTROL)) });
  const { rows } = await admin.query<{ label: string; last: string }>(
    "select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)",
  );
  const { label = "", last = "" } = rows[0] ?? {};
  await writeFile(join(to, "backup_label"), label, { mode: 0o600 });
  copied.push({ path: "backup_label", sha256: createHash("sha256").update(label).digest("hex") });
  return [...copied, ...(await copyLog({ folder, to, first, last }))];
}

async function nameOfLog(admin: pg.Client, position: string): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(`select pg_walfile_name(${position}) as name`);
  return rows[0]?.name ?? "";
}

type LogRange = { folder: string; to: string; first: string; last: string };

async function copyLog({ folder, to, first, last }: LogRange): Promise<Copied[]> {
  const names = await readdir(join(folder, "pg_wal"));
  const needed = names.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  const paths = needed.map((name) => `pg_wal/${name}`);
  const hashes = await Promise.all(paths.map((path) => copyFile(join(folder, path), join(to, path))));
  return paths.map((path, at) => ({ path, sha256: hashes[at] ?? "" }));
}
