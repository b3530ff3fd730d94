import { createHash } from "node:crypto";
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

const ROLES = ["anonymous", "system", "client", "professional", "staff"] as const;
export type Role = (typeof ROLES)[number];
/** Who acts: `id` is the person, `permissions` are those given to a member of staff. Row-level security reads all four. */
export type Actor = { role: Role; id: string | null; accountId: string | null; permissions: readonly string[] };
export type Mode = "read only" | "read write";
/** A query runs inside its verb's transaction; it can neither open nor end one. */
export type Tx = Omit<Kysely<Tables>, "transaction" | "startTransaction" | "connection" | "destroy">;
export type Database = ReturnType<typeof openDatabase>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORD = /^[a-z_]+$/;
const isId = (id: string | null) => id === null || UUID.test(id);

/** A simple query takes several statements in one round trip but no parameters, hence the checks. */
function opening({ role, id, accountId, permissions }: Actor, mode: Mode): string {
  const known = ROLES.includes(role) && isId(id) && isId(accountId) && permissions.every((word) => WORD.test(word));
  if (!known) throw new Error("not an actor");
  const settings = { actor: id ?? "", account: accountId ?? "", role, permissions: permissions.join() };
  const set = Object.entries(settings).map(([name, value]) => `set_config('app.${name}', '${value}', true)`);
  return `begin isolation level read committed ${mode}; select ${set.join(", ")}`;
}

const { INT8, DATE }: Record<"INT8" | "DATE", number> = pg.types.builtins;
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === INT8) return toSafeInteger;
    if (oid === DATE) return String; // a day has no zone
    return pg.types.getTypeParser(oid, format);
  },
};
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is no safe integer`);
  return value;
}

/** Names each statement by its text, so that PostgreSQL plans it once a connection. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  if (names.size < 2000) names.set(text, name); // texts are made by code, so they are few; a bound all the same
  return name;
}
const naming = (pool: pg.Pool) => ({
  end: () => pool.end(),
  connect: async () => {
    const client = await pool.connect();
    const query = (text: string, values: readonly unknown[]) =>
      values.length > 0 ? client.query({ name: nameOf(text), text, values: [...values] }) : client.query(text);
    return { query, release: () => client.release() };
  },
});

/** More verbs wait for a connection than could be served before people give up. */
export class Overloaded extends Error {}
const MOST_WAITING = 20;

/** A connection that breaks, idle or between two queries, must not end the process: the pool drops it, and the next query fails or opens another. */
export function tolerateBreaks(pool: pg.Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
}

/** One pool, for the role that owns nothing. `max` connections; a wait over 5 s for one of them counts as busy. */
export function openDatabase(connectionString: string, max = 20) {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: "jechemine",
  });
  tolerateBreaks(pool);
  // cast: Kysely asks for the part of a pool that it uses, and types its `query` for cursors too, which we never open
  const dialect = new PostgresDialect({ pool: naming(pool) as unknown as pg.Pool });
  const kysely = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
  return {
    pool,
    within: async <T>(actor: Actor, mode: Mode, run: (tx: Tx) => Promise<T>): Promise<T> => {
      if (pool.waitingCount >= max * MOST_WAITING) throw new Overloaded();
      return kysely.connection().execute(async (tx) => {
        await sql.raw(opening(actor, mode)).execute(tx);
        try {
          const out = await run(tx);
          await sql.raw("select 1; commit").execute(tx); // after a swallowed error a bare commit rolls back in silence; this fails aloud
          return out;
        } catch (error) {
          await sql`rollback`.execute(tx).catch(() => undefined); // a connection that cannot roll back is dead: the pool drops it
          throw error;
        }
      });
    },
    /** Milliseconds by which the practice's clock runs ahead. */
    clockShift: async (): Promise<number> => {
      const { rows } = await pool.query("select (extract(epoch from shift) * 1000)::float8 as shift from clock");
      return Number(rows[0]?.shift ?? 0);
    },
    close: async () => {
      await kysely.destroy();
      if (!pool.ending) await pool.end(); // Kysely leaves alone a pool that it never used
    },
  };
}

const textOf = (error: unknown, key: "code" | "constraint"): string =>
  error instanceof pg.DatabaseError ? String(error[key]) : "";
/** Lost to a concurrent transaction through nobody's fault: run it again. */
export const mayRetry = (error: unknown): boolean => ["40001", "40P01"].includes(textOf(error, "code"));
/** The exclusion, unique or check constraint of that name said no. */
export const violates = (error: unknown, constraint: string): boolean =>
  textOf(error, "code").startsWith("23") && textOf(error, "constraint") === constraint;
/** A value that no column takes: a NUL in a text, a date or number out of range. */
export const isUnstorable = (error: unknown): boolean => ["22021", "22008", "22003"].includes(textOf(error, "code"));

const BUSY_CODES = ["57014", "55P03", "53300", "57P01", "57P02", "57P03", "08006", "08003", "25P03"];
const BUSY_NODE = ["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"];
/** The database is away or overloaded: worth another try in a moment. */
export function isBusy(error: unknown): boolean {
  if (BUSY_CODES.includes(textOf(error, "code"))) return true;
  if (error instanceof Overloaded) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    BUSY_NODE.includes(code ?? "") ||
    /connection timeout|Connection terminated|timeout exceeded|not queryable/i.test(error.message)
  );
}
