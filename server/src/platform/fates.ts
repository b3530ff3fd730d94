import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "./database.ts";
import type { Tables } from "./tables.ts";

/**
 * When: at_once, as soon as a wish to be deleted is granted · with_file, after the last day of the clinical file, or at once where there is
 * none · with_books, after the last day of the accounts · at_the_end, when neither is kept any more.
 */
export type Moment = "at_once" | "with_file" | "with_books" | "at_the_end";
type TableName = keyof Tables;
type Column<T extends TableName> = keyof Tables[T] & string;
type Value = string | boolean | null;
type Values<T extends TableName> = Partial<Record<Column<T>, Value>>;

/** Whose rows: by a column that holds a person, their account, file, document or address, or that points at such rows of another table. */
type By<T extends TableName> =
  | { person: Column<T> }
  | { account: Column<T> }
  | { file: Column<T> }
  | { document: Column<T> }
  | { address: Column<T> }
  | { column: Column<T>; of: Rows; key?: string };
export type Rows = { table: string; owner: Readonly<Record<string, unknown>>; only: Readonly<Record<string, Value>> };
/** What a room says of a table that holds something of people. */
export type Fate =
  | { at: Moment; rows: Rows; set: Readonly<Record<string, Value>> | null }
  | { at: "never"; table: string; because: string };

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const columnsInSql = (values: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [inSql(name), value ?? null]));

export function rowsOf<T extends TableName>(table: T, by: By<T>, only: Values<T> = {}): Rows {
  const owner =
    "of" in by
      ? { column: inSql(by.column), key: inSql(by.key ?? "id"), of: by.of }
      : Object.fromEntries(Object.entries(by).map(([whose, column]) => [whose, inSql(column)]));
  return { table: inSql(table), owner, only: columnsInSql(only) };
}
/** These rows go. */
export const goes = <T extends TableName>(at: Moment, table: T, by: By<T>, only?: Values<T>): Fate => ({
  at,
  rows: rowsOf(table, by, only),
  set: null,
});
/** These rows stay, for others point at them, without their words. */
export const emptied = <T extends TableName>(
  at: Moment,
  table: T,
  { of, set, only }: { of: By<T>; set: Values<T>; only?: Values<T> },
): Fate => ({ at, rows: rowsOf(table, of, only), set: columnsInSql(set) });
/** Holds no words of the person, or belongs to somebody else. */
export const stays = (table: TableName, because: string): Fate => ({ at: "never", table: inSql(table), because });

/** Everything by which rows of one human being are found. */
export type Whose = {
  people: readonly string[];
  accounts: readonly string[];
  /** Files whose last day is over. */
  files: readonly string[];
  documents: readonly string[];
  addresses: readonly string[];
};
const Counts = z.array(z.object({ table: z.string(), rows: z.int() }));
export type Counts = z.infer<typeof Counts>;

/** Lets it happen: gives how many rows of which tables. Call it inside `asSystem`. */
export async function fulfilFates(
  tx: Tx,
  fates: readonly Fate[],
  { whose, at }: { whose: Whose; at: ReadonlySet<Moment> },
) {
  const due = fates.flatMap((fate) =>
    fate.at !== "never" && at.has(fate.at) ? [{ rows: fate.rows, set: fate.set }] : [],
  );
  const { people, accounts, files, documents, addresses } = whose;
  const { rows } = await sql<{ done: unknown }>`
    select app.destroy(${JSON.stringify(due)}, ${people}::uuid[], ${accounts}::uuid[], ${files}::uuid[], ${documents}::uuid[],
      ${addresses}::text[]) as done`.execute(tx);
  return merged(Counts.parse(rows[0]?.done));
}
/** A table may have several fates. */
function merged(counts: Counts): Counts {
  const sums = new Map<string, number>();
  for (const { table, rows } of counts) sums.set(table, (sums.get(table) ?? 0) + rows);
  return [...sums].map(([table, rows]) => ({ table, rows })).toSorted((a, b) => a.table.localeCompare(b.table));
}
