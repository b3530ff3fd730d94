import pg from "pg";
import { type Actor, type Control, type Mode, prepareSteps, runAlone, Session, type Tx } from "./session.ts";

export type { Actor, Control, Mode, Role, Tx } from "./session.ts";
export type Database = ReturnType<typeof openDatabase>;

const { INT8, DATE, TIMESTAMPTZ }: Record<"INT8" | "DATE" | "TIMESTAMPTZ", number> = pg.types.builtins;
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === INT8) return toSafeInteger;
    if (oid === DATE) return String; // a day has no zone
    if (oid === TIMESTAMPTZ) return toInstant;
    return pg.types.getTypeParser(oid, format);
  },
};
const anyInstant: (text: string) => unknown = pg.types.getTypeParser(TIMESTAMPTZ, "text");
/** Every list is full of instants, and nearly all come as "2026-03-02 13:00:00.123456+00". */
const toInstant = (text: string): unknown =>
  text.endsWith("+00") && text.charAt(4) === "-"
    ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
    : anyInstant(text);
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is no safe integer`);
  return value;
}

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
    onConnect: prepareSteps,
  });
  tolerateBreaks(pool);
  return {
    pool,
    /**
     * Runs as this actor. What writes is one transaction. In what only reads, each statement is one of its own: read committed gives
     * each a snapshot of its own anyway.
     */
    within: async <T>(actor: Actor, mode: Mode, run: (tx: Tx, control: Control) => Promise<T>): Promise<T> => {
      if (pool.waitingCount >= max * MOST_WAITING) throw new Overloaded();
      const client = await pool.connect();
      const session = new Session(client, { actor, mode, types });
      try {
        const out = await run(session.tx, session);
        await session.end();
        client.release();
        return out;
      } catch (error) {
        client.release(!(await session.abandon())); // a connection that cannot roll back is dead
        throw error;
      }
    },
    /** One statement that may run without anybody's context: a function that guards itself. */
    ask: async (text: string, values: readonly unknown[]): Promise<unknown[]> => {
      const client = await pool.connect();
      try {
        const { rows } = await runAlone(client, { text, values }, types);
        return rows;
      } finally {
        client.release();
      }
    },
    /** Milliseconds by which the practice's clock runs ahead. */
    clockShift: async (): Promise<number> => {
      const { rows } = await pool.query("select (extract(epoch from shift) * 1000)::float8 as shift from clock");
      return Number(rows[0]?.shift ?? 0);
    },
    close: () => pool.end(),
  };
}

const textOf = (error: unknown, key: "code" | "constraint"): string =>
  error instanceof pg.DatabaseError ? String(error[key]) : "";
/** Lost to a concurrent transaction through nobody's fault: run it again. */
export const mayRetry = (error: unknown): boolean => ["40001", "40P01"].includes(textOf(error, "code"));
/** The exclusion, unique or check constraint of that name said no. */
export const violates = (error: unknown, constraint: string): boolean =>
  textOf(error, "code").startsWith("23") && textOf(error, "constraint") === constraint;
/** Some constraint said no. */
export const isConflict = (error: unknown): boolean => textOf(error, "code").startsWith("23");
/** A value that no column takes: a NUL in a text, a date or number out of range, a day whose end is in the year 10000. */
export const isUnstorable = (error: unknown): boolean =>
  ["22021", "22007", "22008", "22009", "22003"].includes(textOf(error, "code"));

const BUSY_CODES = ["57014", "55P03", "53300", "57P01", "57P02", "57P03", "08006", "08003", "25P03"];
const BUSY_NODE = ["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"];
/** The database is away or overloaded: worth another try in a moment. */
export function isBusy(error: unknown): boolean {
  if (BUSY_CODES.includes(textOf(error, "code"))) return true;
  if (error instanceof Overloaded) return true;
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (
    (BUSY_NODE.includes(code ?? "") && syscall !== "open") || // a file that is not there is not the database
    /connection timeout|Connection terminated|timeout exceeded|not queryable/i.test(error.message)
  );
}
