/** Each question answers with what is wrong, in lines an operator can act on; none when the second wall stands. */
const QUESTIONS = [
  `select 'table ' || relname || ' does not force row-level security' from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
  `select 'view ' || relname || ' is not security_invoker' from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)`,
  `select 'materialised view ' || relname || ' would show rows to everybody' from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'm'`,
  `select 'the role ' || rolname || ' of DATABASE_URL may pass row-level security' from pg_roles
    where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  `select 'the role of DATABASE_URL owns ' || relname from pg_class
    where pg_get_userbyid(relowner) = current_user and relnamespace in ('public'::regnamespace, 'app'::regnamespace)`,
  `select 'the role of DATABASE_URL is a member of ' || rolname from pg_roles
    where rolname <> current_user and pg_has_role(current_user, oid, 'member')`,
  `select 'the role of DATABASE_URL may create in schema ' || nspname from pg_namespace
    where nspname in ('public', 'app', 'graphile_worker', 'migrations') and has_schema_privilege(oid, 'create')`,
  `select 'the role of DATABASE_URL reaches the job queue''s table ' || relname from pg_class
    where relnamespace = to_regnamespace('graphile_worker') and relkind in ('r', 'p') and has_schema_privilege('graphile_worker', 'usage')
      and has_table_privilege(oid, 'select, insert, update, delete')`,
  `select 'the role of DATABASE_URL may change ' || relname from pg_class
    where relnamespace = 'public'::regnamespace and relname in ('audit_entries', 'audit_seals', 'ledger_accounts', 'ledger_transactions', 'ledger_entries')
      and has_table_privilege(oid, 'update, delete, truncate')`,
  `select 'function ' || proname || ' runs as its owner without a search path of its own' from pg_proc
    where prosecdef and pronamespace in ('public'::regnamespace, 'app'::regnamespace)
      and not exists (select from unnest(coalesce(proconfig, '{}')) as setting where setting like 'search_path=%')`,
];

type Ask = (sql: string) => Promise<readonly object[]>;

/** What is wrong with the shape of a database, asked as the app's own role. A start with an answer is refused, in every environment. */
export async function problemsOfShape(ask: Ask): Promise<string[]> {
  const rows = await ask(`select problem from (${QUESTIONS.join("\nunion all\n")}) as found (problem) order by 1`);
  return rows.map((row) => String(Object.values(row)[0]));
}
