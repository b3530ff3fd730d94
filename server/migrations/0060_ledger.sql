-- care-journey.md §6: the double-entry ledger. It knows accounts and amounts, nobody's care: a leaf that knows no other table.
-- Append-only; every transaction is zero when it commits; balances are sums of entries, there is no stored number to go wrong.
-- Class of data: logistics, for those who keep the books.

create table ledger_accounts (
  id uuid primary key,
  kind text not null check (kind in ('receivable', 'card_clearing', 'debit_clearing', 'cash', 'terminal', 'bank', 'payable', 'service_fees',
    'gst_payable', 'qst_payable', 'write_offs', 'provider_fees')),
  owner_id uuid not null, -- the payer of a receivable, the professional's person of a payable; zeros for the practice's own
  currency char(3) not null,
  opened_at timestamptz not null,
  constraint ledger_accounts_owned check ((kind in ('receivable', 'payable')) = (owner_id <> '00000000-0000-0000-0000-000000000000')),
  constraint ledger_accounts_once unique (owner_id, kind, currency)
);
create table ledger_transactions (
  id uuid primary key,
  kind text not null check (kind in ('charge', 'charge_reversal', 'payment', 'payment_return', 'refund', 'write_off', 'payout', 'provider_fee', 'transfer')),
  subject_id uuid not null, -- the charge, payment … that it is about
  currency char(3) not null,
  at timestamptz not null,
  reverses_id uuid references ledger_transactions check (reverses_id <> id),
  constraint ledger_transactions_reversed_once unique (reverses_id)
);
create index ledger_transactions_by_subject on ledger_transactions (subject_id);
create table ledger_entries (
  transaction_id uuid not null references ledger_transactions,
  place int not null check (place > 0),
  account_id uuid not null references ledger_accounts,
  amount_cents bigint not null check (amount_cents <> 0), -- debit positive, credit negative
  at timestamptz not null, -- as the transaction's, so that a balance on a day is one index
  primary key (transaction_id, place)
);
create index ledger_entries_by_account on ledger_entries (account_id, at, transaction_id) include (amount_cents);

create trigger append_only before update or delete or truncate on ledger_accounts for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on ledger_transactions for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on ledger_entries for each statement execute function app.refuse_change();

-- At commit each transaction that got an entry is looked at whole, with the eyes of the system: row-level security must not hide half of it.
create function app.check_ledger() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  the_id constant uuid := to_jsonb(new) ->> tg_argv[0];
  its record;
begin
  perform set_config('app.role', 'system', true);
  select count(*) as entries, sum(e.amount_cents) as amount, bool_and(a.currency = t.currency and e.at = t.at) as fits,
      (select reverses_id from ledger_transactions where id = the_id) as reverses_id
    into its
    from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
    where t.id = the_id;
  if its.entries < 2 or its.amount <> 0 then
    raise exception 'transaction % has % entries that sum to %', the_id, its.entries, coalesce(its.amount, 0)
      using errcode = '23514', constraint = 'ledger_transactions_balanced';
  end if;
  if not its.fits then
    raise exception 'transaction % mixes currencies or moments', the_id using errcode = '23514', constraint = 'ledger_transactions_whole';
  end if;
  if its.reverses_id is not null and exists (
    select from ledger_entries o full join ledger_entries r on r.transaction_id = the_id and r.place = o.place
      and r.account_id = o.account_id and r.amount_cents = -o.amount_cents
    where o.transaction_id = its.reverses_id and r.place is null)
  then
    raise exception 'transaction % does not mirror the one that it reverses', the_id
      using errcode = '23514', constraint = 'ledger_transactions_mirrored';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
revoke execute on function app.check_ledger from public;
create constraint trigger balanced after insert on ledger_transactions deferrable initially deferred
  for each row execute function app.check_ledger('id');
create constraint trigger balanced after insert on ledger_entries deferrable initially deferred
  for each row execute function app.check_ledger('transaction_id');

select app.protect('ledger_accounts', 'ledger_transactions', 'ledger_entries');
grant select, insert on ledger_accounts, ledger_transactions, ledger_entries to practice_app;
-- Written by the system alone. A payer's balance is read by the system too, after the payer was found as the caller.
create policy read on ledger_accounts for select to practice_app using ((select app.staff_can('billing', 'owner')));
create policy read on ledger_transactions for select to practice_app using ((select app.staff_can('billing', 'owner')));
create policy read on ledger_entries for select to practice_app using ((select app.staff_can('billing', 'owner')));
