import type pg from "pg";

/** What a bench may ask for again: everything is made from the number of the payer. */
const PERSON = "md5('person' || i)::uuid";
const SQL = {
  persons: `insert into persons (id, given_name, family_name, locale, zone, created_at)
    select ${PERSON}, 'Camille', 'Roy', 'fr', 'America/Toronto', now() from generate_series($1::int, $2::int) i`,
  payers: `insert into payers (id, kind, person_id, forbids_missed_fees)
    select md5('payer' || i)::uuid, 'person', ${PERSON}, false from generate_series($1::int, $2::int) i`,
  charges: `insert into charges (id, client_id, professional_id, file_id, service_id, kind, service_code, service_name_fr, service_name_en, served_at,
      minutes, net_cents, gst_cents, qst_cents, total_cents, tax_reason, tax_rule, tax_rule_since, fee_basis_points, fee_cents, payout_cents,
      currency, posted_at, due_on, transaction_id)
    select md5('charge' || i || '-' || c)::uuid, ${PERSON}, md5('professional' || i % 50)::uuid, ${PERSON}, md5('service')::uuid, 'session', 'ind',
      'Thérapie individuelle', 'Individual therapy', at, 50, 12000, 0, 0, 12000, 'exempt', 'bench', '2024-06-20', 3000, 3600, 8400, 'CAD', at, at::date + 14,
      md5('charged' || i || '-' || c)::uuid
    from generate_series($1::int, $2::int) i, generate_series(1, $3::int) c, lateral (select date_trunc('second', now()) - c * interval '7 days' - i * interval '1 millisecond' as at) its`,
  shares: `insert into charge_shares (id, charge_id, payer_id, amount_cents, net_cents, gst_cents, qst_cents, posted_at, state)
    select md5('share' || i || '-' || c)::uuid, md5('charge' || i || '-' || c)::uuid, md5('payer' || i)::uuid, 12000, 12000, 0, 0,
      date_trunc('second', now()) - c * interval '7 days' - i * interval '1 millisecond', case when c <= 2 then 'open' else 'paid' end
    from generate_series($1::int, $2::int) i, generate_series(1, $3::int) c`,
  settlements: `insert into settlements (payment_id, payer_id, amount_cents, currency, method, settled_at, posted_at, transaction_id)
    select md5('payment' || i || '-' || c)::uuid, md5('payer' || i)::uuid, 12000, 'CAD', 'card', at, at, md5('paid' || i || '-' || c)::uuid
    from generate_series($1::int, $2::int) i, generate_series(3, $3::int) c, lateral (select date_trunc('second', now()) - c * interval '6 days' as at) its`,
  allocations: `insert into allocations (id, payment_id, share_id, amount_cents, net_cents, gst_cents, qst_cents, allocated_at)
    select md5('allocation' || i || '-' || c)::uuid, md5('payment' || i || '-' || c)::uuid, md5('share' || i || '-' || c)::uuid, 12000, 12000, 0, 0, now()
    from generate_series($1::int, $2::int) i, generate_series(3, $3::int) c`,
} as const;
/** Three entries a charge, two a payment. */
const LEDGER = {
  accounts: `insert into ledger_accounts select md5('account' || i)::uuid, 'receivable', md5('payer' || i)::uuid, 'CAD', now() from generate_series($1::int, $2::int) i`,
  charged: `insert into ledger_transactions (id, kind, subject_id, currency, at)
    select transaction_id, 'charge', id, 'CAD', posted_at from charges where client_id in (select ${PERSON} from generate_series($1::int, $2::int) i)`,
  paid: `insert into ledger_transactions (id, kind, subject_id, currency, at)
    select transaction_id, 'payment', payment_id, 'CAD', posted_at from settlements
    where payer_id in (select md5('payer' || i)::uuid from generate_series($1::int, $2::int) i)`,
  entries: `insert into ledger_entries
    select t.transaction_id, line.place, line.account, line.amount, t.posted_at
    from generate_series($1::int, $2::int) i,
      lateral (select transaction_id, posted_at, true as charge from charges where client_id = ${PERSON}
        union all select transaction_id, posted_at, false from settlements where payer_id = md5('payer' || i)::uuid) t,
      lateral (values (1, md5('account' || i)::uuid, case when t.charge then 12000 else -12000 end),
        (2, md5(case when t.charge then 'payable' else 'card' end)::uuid, case when t.charge then -8400 else 12000 end),
        (3, md5('fees')::uuid, -3600)) line (place, account, amount)
    where t.charge or line.place < 3`,
} as const;

type Growth = { from: number; until: number; each: number; ledger: boolean };
/** Payers from one number to another, each with so many weekly charges, all but the newest two paid. Past the checks: the rows are right. */
export async function growMoney(god: pg.Pool, { from, until, each, ledger }: Growth): Promise<void> {
  const client = await god.connect();
  await client.query("set session_replication_role = replica");
  for (const [name, statement] of Object.entries({ ...SQL, ...(ledger && LEDGER) }))
    await client
      .query(statement, /\$3/.test(statement) ? [from, until, each] : [from, until])
      .catch((error: unknown) => {
        throw new Error(`${name}: ${String(error)}`, { cause: error });
      });
  await client.query("reset session_replication_role");
  await client.query("vacuum analyze");
  await client.query("checkpoint"); // else the reads that follow wait for what is still being written
  client.release();
}

/** The professionals and the practice's own accounts of `growMoney`. */
export async function startMoney(god: pg.Pool): Promise<void> {
  await god.query(`insert into persons (id, given_name, family_name, locale, zone, created_at)
    select md5('professional' || i)::uuid, 'Marie-Ève', 'Lacasse', 'fr', 'America/Toronto', now() from generate_series(0, 49) i`);
  await god.query(`insert into ledger_accounts values
    (md5('payable')::uuid, 'payable', md5('professional0')::uuid, 'CAD', now()),
    (md5('card')::uuid, 'card_clearing', '00000000-0000-0000-0000-000000000000', 'CAD', now()),
    (md5('fees')::uuid, 'service_fees', '00000000-0000-0000-0000-000000000000', 'CAD', now())`);
}

/** The person of a payer of `growMoney`. */
export async function personsOf(god: pg.Pool, numbers: readonly number[]): Promise<string[]> {
  const { rows } = await god.query(
    `select ${PERSON} as id from unnest($1::int[]) with ordinality as n (i, place) order by place`,
    [numbers],
  );
  return rows.map(({ id }) => String(id));
}
