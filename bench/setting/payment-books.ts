import type pg from "pg";

/** The demonstration's past was never at the provider: the books are compared from here on. */
const inTime = (column: string, since: Date) => `${column} >= '${since.toISOString()}'`;

/** What must hold between our books and the provider's, each as the rows that break it. */
const brokenSince = (since: Date): Readonly<Record<string, string>> => ({
  "payers whose ledger is not the provider's book": `
    select from (select customer as payer, sum(amount_cents) filter (where state = 'succeeded') as theirs from sandbox_charges group by 1) s
    full join (select a.owner_id::text as payer, -sum(e.amount_cents) as ours from ledger_entries e join ledger_accounts a on a.id = e.account_id
      join ledger_transactions t on t.id = e.transaction_id
      where a.kind = 'receivable' and t.kind in ('payment', 'payment_return', 'refund') and ${inTime("t.at", since)} group by 1) o using (payer)
    where coalesce(theirs, 0) <> coalesce(ours, 0)`,
  "payments charged twice": "select from sandbox_charges group by reference having count(*) > 1",
  "payments whose state is not their charge's": `
    select from (select * from payments where ${inTime("created_at", since)}) p full join sandbox_charges c on c.reference = p.id::text
    where p.id is null or p.origin <> 'desk' and (c.id is null or c.amount_cents <> p.amount_cents
      or p.state <> case c.state when 'succeeded' then 'settled' when 'failed' then 'failed' when 'returned' then 'returned' else 'under way' end)`,
  "payers who paid more than they owed": `
    select from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.kind = 'receivable' group by a.id having sum(e.amount_cents) < 0`,
  "transactions that are not zero": "select from ledger_entries group by transaction_id having sum(amount_cents) <> 0",
  "payments under way for ever":
    "select from payments where state in ('pending', 'requires_action', 'processing', 'review')",
  "settled payments without a settlement, and the other way round": `
    select from payments p full join settlements s on s.payment_id = p.id
    where p.id is null or (p.settled_at is not null) <> (s.payment_id is not null) or (p.state = 'returned' and s.payment_id is not null) <> (s.reversed_at is not null)`,
  "receipts that are missing or double": `
    select from settlements s left join receipts r on r.payment_id = s.payment_id where s.reversed_at is null group by s.payment_id having count(r.id) <> 1`,
  "events processed twice": `select from provider_events where outcome = 'applied' group by payment_id, type having count(*) > 1`,
  "jobs given up": "select from graphile_worker._private_jobs where attempts >= max_attempts",
});

/** Each rule that does not hold, and how often. */
export async function compareBooks(god: pg.Pool, since: Date): Promise<string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(brokenSince(since))) {
    const { rowCount } = await god.query(query);
    if (rowCount) found.push(`${what}: ${rowCount}`);
  }
  return found;
}

type Sums = { charges: number; theirsCents: number; oursCents: number; returnedCents: number; duplicates: number };
/** For the report: how much went through both books. */
export async function sumsOf(god: pg.Pool, since: Date): Promise<Sums> {
  const { rows } = await god.query(`select (select count(*) from sandbox_charges)::int as charges,
    (select coalesce(sum(amount_cents), 0) from sandbox_charges where state = 'succeeded')::int as "theirsCents",
    (select coalesce(sum(amount_cents), 0) from sandbox_charges where state = 'returned')::int as "returnedCents",
    (select coalesce(-sum(e.amount_cents), 0) from ledger_entries e join ledger_accounts a on a.id = e.account_id
      join ledger_transactions t on t.id = e.transaction_id
      where a.kind = 'receivable' and t.kind in ('payment', 'payment_return', 'refund') and ${inTime("t.at", since)})::int as "oursCents",
    (select coalesce(sum(deliveries - 1), 0) from sandbox_events where deliveries > 1)::int as duplicates`);
  return rows[0];
}
