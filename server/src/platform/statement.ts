import { createHash } from "node:crypto";
import type pg from "pg";

declare module "pg" {
  interface Connection {
    /** What was prepared on this connection: texts by name. */
    readonly parsedStatements: Readonly<Record<string, string>>;
  }
}

type Wire = string | Buffer | null;
const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
const elementOf = (value: unknown): string => {
  if (Array.isArray(value)) return `{${value.map(elementOf).join()}}`;
  const wire = wireOf(value);
  if (wire === null) return "NULL";
  return quoted(typeof wire === "string" ? wire : `\\x${wire.toString("hex")}`);
};
/** A value as PostgreSQL reads it. */
function wireOf(value: unknown): Wire {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || Buffer.isBuffer(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return elementOf(value);
  return typeof value === "bigint" ? value.toString() : JSON.stringify(value);
}

type Field = { name: string; dataTypeID: number };
type Column = { key: string; read(text: string): unknown };
type Row = Record<string, unknown>;
export type Outcome = { rows: Row[]; command: string; affected: number };

/** A statement that is prepared on every connection, to run before or after another in the same breath. Its result is of no interest. */
export type Step = { name: string; values: Wire[] };

const named = new Map<string, string>();
/** Names each statement by its text, so that PostgreSQL plans it once a connection. */
export function nameOf(text: string): string {
  const known = named.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  if (named.size < 2000) named.set(text, name); // texts are made by code, so they are few; a bound all the same
  return name;
}

/** What a connection knows of the statements that it ran before; it need not ask again. */
export type Shapes = Map<string, readonly Column[]>;
type Asked = {
  text: string;
  values: readonly unknown[];
  before: readonly Step[];
  after?: readonly Step[] | undefined;
  shapes: Shapes;
  /** How a column is called in our rows, and how its text is read. */
  reading: { keyOf(column: string): string; types: pg.CustomTypesConfig };
};

/**
 * One prepared statement and the steps around it, sent in one write and answered in one. `pg` would take a round trip for each step
 * and describe the columns at every execution: that was half of what an ordinary read cost. Its cursors enter by the same door (`submit`).
 */
export class Statement implements pg.Submittable {
  readonly name: string;
  readonly text: string;
  readonly #asked: Asked;
  readonly #values: Wire[];
  readonly #rows: Row[] = [];
  #stepsLeft: number;
  #columns: readonly Column[] | undefined;
  #command = "";
  #unreadable: unknown;
  callback: (error: unknown, outcome?: Outcome) => void = () => undefined;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.text = asked.text;
    this.name = nameOf(asked.text);
    this.#values = asked.values.map(wireOf);
    this.#stepsLeft = asked.before.length;
    this.#columns = asked.shapes.get(this.name);
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    step(connection, this.#asked.before);
    if (connection.parsedStatements[this.name] === undefined)
      connection.parse({ name: this.name, text: this.text, types: [] }, true);
    connection.bind({ statement: this.name, values: this.#values }, true);
    if (!this.#columns) connection.describe({ type: "P", name: "" }, true);
    connection.execute({}, true);
    step(connection, this.#asked.after ?? []);
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    const { reading, shapes } = this.#asked;
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      key: reading.keyOf(name),
      read: reading.types.getTypeParser(dataTypeID, "text"),
    }));
    shapes.set(this.name, this.#columns);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#stepsLeft > 0 || this.#command !== "" || !this.#columns) return;
    try {
      const row: Row = {};
      this.#columns.forEach(({ key, read }, i) => {
        const text = fields[i];
        row[key] = text == null ? null : read(text);
      });
      this.#rows.push(row);
    } catch (error) {
      this.#unreadable = error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (this.#stepsLeft > 0) this.#stepsLeft -= 1;
    else this.#command ||= text;
  }

  handleError(error: unknown): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    if (this.#unreadable) return this.callback(this.#unreadable);
    if (!this.#columns) this.#asked.shapes.set(this.name, []);
    const [command = "", ...counts] = this.#command.split(" ");
    this.callback(undefined, { rows: this.#rows, command, affected: Number(counts.at(-1) ?? 0) });
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

function step(connection: pg.Connection, steps: readonly Step[]): void {
  for (const { name, values } of steps) {
    connection.bind({ statement: name, values }, true);
    connection.execute({}, true);
  }
}

/** Runs it on a connection of the pool. */
export function execute(client: pg.ClientBase, asked: Asked): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const statement = new Statement(asked);
    statement.callback = (error, outcome) => (outcome ? resolve(outcome) : reject(error));
    client.query(statement);
  });
}
