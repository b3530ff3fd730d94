import pg from "pg";
import { groupBy } from "./group-by.ts";

type Column = {
  table: string;
  column: string;
  type: string;
  array: boolean;
  nullable: boolean;
  defaulted: boolean;
  generated: boolean;
  choices: string | null;
};

const COLUMNS = `
  select c.relname as table, a.attname as column, coalesce(e.typname, t.typname) as type, e.typname is not null as array,
    not a.attnotnull as nullable, a.atthasdef and a.attgenerated = '' as defaulted, a.attgenerated <> '' as generated,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY' limit 1) as choices
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
  order by c.relname, a.attnum`;

const SCALARS: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float8: "number",
  timestamptz: "Date",
  bytea: "Buffer",
};

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);

function choicesOf({ type, array, choices }: Column): string[] {
  if (type !== "text" || array || !choices || !/^CHECK \(\(\(?\w+ = ANY \(ARRAY\[/.test(choices)) return [];
  return [...choices.matchAll(/'([^']+)'::text/g)].map(([, value]) => `"${value}"`);
}

function typeOf(column: Column): string {
  const choices = choicesOf(column);
  const plain = choices.length > 0 ? choices.join(" | ") : (SCALARS[column.type] ?? "string");
  const full = column.array ? `${plain}[]` : plain;
  const nullable = column.nullable ? " | null" : "";
  // What JSON holds is parsed by a schema when it is read; it is written as text, or the driver would make arrays of it.
  if (column.type === "jsonb")
    return `ColumnType<unknown, string${column.defaulted ? " | undefined" : nullable}, string${nullable}>`;
  if (column.generated) return `GeneratedAlways<${full}${nullable}>`;
  return column.defaulted ? `Generated<${full}${nullable}>` : full + nullable;
}

/** The row types of a migrated database, as TypeScript. */
export async function writeTableTypes(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<Column>(COLUMNS).finally(() => client.end());
  const tables = [...groupBy(rows, ({ table }) => table)];
  const types = tables.map(([table, columns]) => {
    const fields = columns.map((column) => `  ${camel(column.column)}: ${typeOf(column)};`);
    return `export type ${pascal(table)}Table = {\n${fields.join("\n")}\n};`;
  });
  const index = tables.map(([table]) => `  ${camel(table)}: ${pascal(table)}Table;`);
  return [
    "/** Generated from the migrated database by `npm run tables`; a test fails when it is stale. */",
    'import type { ColumnType, Generated, GeneratedAlways } from "kysely";',
    "",
    types.join("\n\n"),
    "",
    `export type Tables = {\n${index.join("\n")}\n};`,
    "",
  ].join("\n");
}
