import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { AccountKind, AccountRef, TransactionKind } from "./account.ts";

/** Of the practice's own accounts. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
type Line = AccountRef & { amountCents: number; place: number; openId: string };
const wantedOf = (lines: readonly Line[]) => sql`
  jsonb_to_recordset(${JSON.stringify(lines.map((line) => ({ ownerId: NOBODY, ...line })))}::jsonb)
    as w (kind text, "ownerId" uuid, "amountCents" bigint, place int, "openId" uuid)`;

/** Opens the accounts that nobody used yet, in one order, so that two who open the same do not wait for each other. */
export async function openAccounts(tx: Tx, lines: readonly Line[], opened: { currency: string; at: Date }) {
  await sql`
    insert into ledger_accounts (id, kind, owner_id, currency, opened_at)
    select distinct on (w.kind, w."ownerId") w."openId", w.kind, w."ownerId", ${opened.currency}, ${opened.at}::timestamptz from ${wantedOf(lines)}
    where not exists (select from ledger_accounts a where a.kind = w.kind and a.currency = ${opened.currency} and a.owner_id = w."ownerId")
    order by w.kind, w."ownerId"
    on conflict on constraint ledger_accounts_once do nothing`.execute(tx);
}

type NewTransaction = { id: string; kind: TransactionKind; subjectId: string; currency: string; at: Date };
/** The transaction and its entries in one statement. */
export async function insertTransaction(tx: Tx, row: NewTransaction, lines: readonly Line[]): Promise<void> {
  const { numAffectedRows } = await sql`
    with made as (
      insert into ledger_transactions (id, kind, subject_id, currency, at)
      values (${row.id}, ${row.kind}, ${row.subjectId}, ${row.currency}, ${row.at}) returning id, at)
    insert into ledger_entries (transaction_id, place, account_id, amount_cents, at)
    select made.id, w.place, a.id, w."amountCents", made.at
    from made, ${wantedOf(lines)} join ledger_accounts a on a.kind = w.kind and a.currency = ${row.currency} and a.owner_id = w."ownerId"`.execute(
    tx,
  );
  if (numAffectedRows !== BigInt(lines.length)) throw new Error(`transaction ${row.id} lost an entry`);
}

type NewReversal = { id: string; kind: TransactionKind; subjectId: string; at: Date; transactionId: string };
/** False when there is no such transaction, or it is a reversal itself. */
export async function insertReversal(tx: Tx, row: NewReversal): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with made as (
      insert into ledger_transactions (id, kind, subject_id, currency, at, reverses_id)
      select ${row.id}, ${row.kind}, ${row.subjectId}, currency, ${row.at}, id from ledger_transactions
      where id = ${row.transactionId} and reverses_id is null returning id, at, reverses_id)
    insert into ledger_entries (transaction_id, place, account_id, amount_cents, at)
    select made.id, e.place, e.account_id, -e.amount_cents, made.at
    from made join ledger_entries e on e.transaction_id = made.reverses_id`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The account, and those of owners who were joined to this one. */
const accountIds = (account: AccountRef, currency: string) => {
  const owner = sql`${account.ownerId ?? NOBODY}::uuid`;
  return sql`array(select a.id from ledger_accounts a where a.kind = ${account.kind} and a.currency = ${currency}
    and a.owner_id = any (array(select j.owner_id from ledger_joins j where j.into_id = ${owner}) || ${owner}))`;
};

type Until = { currency: string; before?: Date };
export const balanceQuery = (account: AccountRef, { currency, before }: Until) => sql<{ balance: number }>`
  select coalesce(sum(e.amount_cents), 0)::bigint as balance from ledger_entries e
  where e.account_id = any (${accountIds(account, currency)}) ${before ? sql`and e.at < ${before}` : sql``}`;
/** Zero for an account that nobody used. */
export const sumEntries = async (tx: Tx, account: AccountRef, until: Until): Promise<number> =>
  (await balanceQuery(account, until).execute(tx)).rows[0]?.balance ?? 0;

export type EntryRow = {
  transactionId: string;
  kind: TransactionKind;
  subjectId: string;
  amountCents: number;
  at: Date;
};
/** In the order in which they count. */
export async function listEntries(
  tx: Tx,
  account: AccountRef,
  { currency, from, until }: { currency: string; from: Date; until: Date },
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select e.transaction_id, t.kind, t.subject_id, e.amount_cents, e.at
    from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
    where e.account_id = any (${accountIds(account, currency)}) and e.at >= ${from} and e.at < ${until}
    order by e.at, e.transaction_id, e.place`.execute(tx);
  return rows;
}

export type MonthSum = { month: string; kind: TransactionKind; amountCents: number };
/** Of each month of a zone in which something happened, what each kind of transaction summed to; oldest first. */
export async function sumByMonth(
  tx: Tx,
  account: AccountRef,
  { currency, zone }: { currency: string; zone: string },
): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select to_char(e.at at time zone ${zone}, 'YYYY-MM') as month, t.kind, sum(e.amount_cents)::bigint as amount_cents
    from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
    where e.account_id = any (${accountIds(account, currency)}) group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

export type KindSums = {
  kind: AccountKind;
  currency: string;
  accounts: number;
  entries: number;
  debitCents: number;
  creditCents: number;
};
/** How many transactions there are, and how many of them do not sum to zero. */
export async function countTransactions(tx: Tx): Promise<{ transactions: number; unbalanced: number }> {
  const { rows } = await sql<{ transactions: number; unbalanced: number }>`
    select (select count(*) from ledger_transactions)::int as transactions, (select count(*) from (
      select from ledger_entries group by transaction_id having sum(amount_cents) <> 0) as off)::int as unbalanced`.execute(
    tx,
  );
  return rows[0] ?? { transactions: 0, unbalanced: 0 };
}

/** Every entry that the caller may see, by kind of account. */
export async function sumByKind(tx: Tx): Promise<KindSums[]> {
  const { rows } = await sql<KindSums>`
    select a.kind, a.currency, count(*)::int as accounts, sum(e.entries)::int as entries,
      sum(e.debit)::bigint as debit_cents, sum(e.credit)::bigint as credit_cents
    from (select account_id, count(*) as entries,
        coalesce(sum(amount_cents) filter (where amount_cents > 0), 0) as debit,
        coalesce(-sum(amount_cents) filter (where amount_cents < 0), 0) as credit
      from ledger_entries group by account_id) e
    join ledger_accounts a on a.id = e.account_id
    group by a.kind, a.currency order by a.currency, a.kind`.execute(tx);
  return rows;
}
