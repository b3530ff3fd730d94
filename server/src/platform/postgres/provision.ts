import pg from "pg";
import type { Secrets } from "../secrets.ts";

export const DATABASE = "practice";
export const OWNER = "practice_owner";
export const APP = "practice_app";

/**
 * The two roles and the database, made once. The owner migrates and is no superuser; the app owns nothing, and
 * row-level security binds it. An operator's own PostgreSQL gets the same by hand (`docs/operations.md`).
 */
export async function provision(
  admin: pg.Client,
  passwords: Pick<Secrets["postgres"], "owner" | "app">,
): Promise<void> {
  await ensureRole(admin, OWNER, passwords.owner);
  await ensureRole(admin, APP, passwords.app);
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await admin.query(`create database ${DATABASE} owner ${OWNER}`);
  await admin.query(`revoke all on database ${DATABASE} from public`);
  await admin.query(`grant connect on database ${DATABASE} to ${APP}`);
}

async function ensureRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount) return;
  const quoted = `'${password.replaceAll("'", "''")}'`;
  await admin.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${quoted}`);
}
