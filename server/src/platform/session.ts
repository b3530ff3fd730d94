import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";
import { execute, type Shapes, type Step } from "./statement.ts";
import type { Tables } from "./tables.ts";

export type Role = "anonymous" | "system" | "client" | "professional" | "staff";
/**
 * Who acts: `id` is the person, `permissions` are those given to a member of staff. `guardianId`: the guardian who acts for that person.
 * Row-level security reads all five.
 */
export type Actor = {
  role: Role;
  id: string | null;
  accountId: string | null;
  permissions: readonly string[];
  guardianId?: string;
};
export type Mode = "read only" | "read write";
/** A query runs inside its verb's transaction; it can neither open nor end one. */
export type Tx = Omit<Kysely<Tables>, "transaction" | "startTransaction" | "connection" | "destroy">;

const CONTEXT = `select set_config('app.actor', $1, true), set_config('app.account', $2, true), set_config('app.role', $3, true),
  set_config('app.permissions', $4, true), set_config('app.guardian', $5, true)`;
/** Prepared on each connection when it opens, to run before a verb's statements. Settings end with their transaction. */
const STEPS = {
  begin: "begin isolation level read committed read write",
  enter: CONTEXT,
  look: `${CONTEXT}, set_config('transaction_read_only', 'on', true)`,
  commit: "commit",
};
const COMMIT: readonly Step[] = [{ name: "commit", values: [] }];
export async function prepareSteps(client: pg.ClientBase): Promise<void> {
  const nobody = ["", "", "", "", ""];
  await client.query({ name: "begin", text: STEPS.begin });
  await client.query({ name: "enter", text: STEPS.enter, values: nobody });
  await client.query({ name: "commit", text: STEPS.commit });
  await client.query({ name: "look", text: STEPS.look, values: nobody });
}

const shapes = new WeakMap<pg.ClientBase, Shapes>();
function shapesOf(client: pg.ClientBase): Shapes {
  const known = shapes.get(client);
  if (known) return known;
  const made: Shapes = new Map();
  shapes.set(client, made);
  return made;
}

/** `createdAt` in our code is `created_at` in the database. */
class Names extends CamelCasePlugin {
  readonly toColumn = (key: string) => this.snakeCase(key);
  readonly toKey = (column: string) => this.camelCase(column);
}
const names = new Names();
/** Translates names as it writes them. The plugin itself would copy each query's tree before, and each row afterwards. */
class Compiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.toColumn(name));
  }
}
const compiler = new Compiler();
const adapter = new PostgresAdapter();
const driver = new DummyDriver(); // connections are the session's matter
const dialect: Dialect = {
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (db) => new PostgresIntrospector(db),
};

type Asked = { text: string; values: readonly unknown[] };
type Around = { before: readonly Step[]; after?: readonly Step[] };
type With = Around & { types: pg.CustomTypesConfig };
const runOn = (client: pg.ClientBase, asked: Asked, { types, ...around }: With) =>
  execute(client, { ...asked, ...around, shapes: shapesOf(client), reading: { keyOf: names.toKey, types } });
/** A statement that brings no context. */
export const runAlone = (client: pg.ClientBase, asked: Asked, types: pg.CustomTypesConfig) =>
  runOn(client, asked, { before: [], types });

/** What a verb may ask of its session beside statements. */
export type Control = Pick<Session, "become" | "last">;
type Terms = { actor: Actor; mode: Mode; types: pg.CustomTypesConfig };
/** One verb's stretch on one connection: its statements carry who acts, in the same round trip. */
export class Session implements DatabaseConnection {
  readonly tx: Tx;
  readonly #client: pg.ClientBase;
  readonly #terms: Terms;
  #role: Role;
  /** The role that the open transaction knows of; none before it began. */
  #told: Role | undefined;
  #failed: { error: unknown } | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #last: Asked | undefined;
  #over = false;

  constructor(client: pg.ClientBase, terms: Terms) {
    this.#client = client;
    this.#terms = terms;
    this.#role = terms.actor.role;
    // A statement is sent when it is executed, not some moments later: what changes the role comes before or after it for certain.
    const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (use) => use(this) });
    this.tx = new Kysely<Tables>({ config: { dialect }, dialect, driver, executor });
  }

  /** The role of the statements that follow. */
  become(role: Role): void {
    this.#role = role;
  }

  /** One after the other, in the order in which they were asked, each in the role of that moment. */
  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const before = this.#steps();
    const answer = this.#turn.then(() => {
      if (this.#over) throw new Error("this verb has ended");
      if (this.#failed) throw this.#failed.error; // nothing follows a statement that failed
      return this.#send<R>({ text: sql, values: parameters }, { before });
    });
    this.#turn = answer.catch((error: unknown) => {
      this.#failed ??= { error };
    });
    return answer;
  }

  async #send<R>(asked: Asked, around: Around): Promise<QueryResult<R>> {
    try {
      const { rows, command, affected } = await runOn(this.#client, asked, { ...around, types: this.#terms.types });
      // cast: what a statement gives back only its own types know
      return { rows: rows as unknown as R[], ...(CHANGES.has(command) && { numAffectedRows: BigInt(affected) }) };
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error); // from the socket's to the verb's
      throw error;
    }
  }

  #steps(): Step[] {
    const { actor, mode } = this.#terms;
    const { id, accountId, permissions, guardianId } = actor;
    const context = [id ?? "", accountId ?? "", this.#role, permissions.join(), guardianId ?? ""];
    if (mode === "read only") return [{ name: "look", values: context }];
    if (this.#told === this.#role) return [];
    const begin = this.#told === undefined ? [{ name: "begin", values: [] }] : [];
    this.#told = this.#role;
    return [...begin, { name: "enter", values: context }];
  }

  /** The verb's last statement, which is sent together with the commit. */
  last(text: string, values: readonly unknown[]): void {
    this.#last = { text, values };
  }

  /** Commits; throws where a statement failed, even if its error was swallowed. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#turn;
    if (this.#failed) throw this.#failed.error;
    if (this.#last) {
      await this.#send(this.#last, { before: this.#steps(), after: COMMIT });
    } else if (this.#told !== undefined) await this.#client.query("commit");
  }

  /** Rolls back; false when the connection is of no more use. */
  async abandon(): Promise<boolean> {
    this.#over = true;
    await this.#turn;
    if (this.#told === undefined) return true;
    return this.#client.query("rollback").then(
      () => true,
      () => false,
    );
  }

  streamQuery(): never {
    throw new Error("no cursors");
  }
}
const CHANGES = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);
