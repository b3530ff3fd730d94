-- care-journey.md §6, model.md 9: what is owed, by whom, and which money covers it. Amounts are integer cents.
-- Class of data: logistics. The name of a service is logistics; reasons and notes are nowhere here.

-- Psychotherapy and psychology are exempt; a report or a form may be taxed.
alter table services add taxed boolean not null default false;

-- A price of one client with one professional, before the professional's own and the practice's.
create table agreed_prices (
  id uuid primary key,
  client_id uuid not null references persons, professional_id uuid not null references professionals, service_id uuid not null references services,
  amount_cents bigint not null check (amount_cents >= 0), currency char(3) not null,
  agreed_by uuid references persons, agreed_at timestamptz not null, ended_at timestamptz check (ended_at >= agreed_at)
);
create unique index agreed_prices_live on agreed_prices (client_id, professional_id, service_id) where ended_at is null;
create index agreed_prices_by_professional on agreed_prices (professional_id) where ended_at is null;

create table charges (
  id uuid primary key,
  appointment_id uuid references appointments, -- none: a report, a call, a form
  client_id uuid not null references persons, professional_id uuid not null references professionals, file_id uuid not null references files,
  service_id uuid not null references services,
  kind text not null check (kind in ('session', 'partial_session', 'missed_session', 'late_cancellation', 'other')),
  -- As the service was called that day.
  service_code text not null, service_name_fr text not null, service_name_en text not null,
  served_at timestamptz not null, minutes int not null check (minutes >= 0),
  net_cents bigint not null check (net_cents > 0),
  gst_cents bigint not null check (gst_cents >= 0), qst_cents bigint not null check (qst_cents >= 0), total_cents bigint not null,
  tax_reason text not null check (tax_reason in ('exempt', 'taxable')), tax_rule text not null, tax_rule_since date not null,
  fee_basis_points int not null check (fee_basis_points between 0 and 10000),
  fee_cents bigint not null check (fee_cents >= 0), payout_cents bigint not null check (payout_cents >= 0),
  currency char(3) not null,
  posted_at timestamptz not null, transaction_id uuid not null unique references ledger_transactions,
  reversed_at timestamptz, reversal_id uuid unique references ledger_transactions,
  constraint charges_fee_and_payout check (net_cents = fee_cents + payout_cents),
  constraint charges_total check (total_cents = net_cents + gst_cents + qst_cents),
  constraint charges_exempt check (tax_reason = 'taxable' or gst_cents = 0 and qst_cents = 0),
  constraint charges_reversed check ((reversed_at is null) = (reversal_id is null))
);
-- Racing closures end here.
create unique index charges_one_live on charges (appointment_id, client_id) where reversed_at is null and appointment_id is not null;
create index charges_by_posted on charges (posted_at desc, id desc);
create index charges_by_client on charges (client_id, posted_at desc, id desc);
create index charges_by_professional on charges (professional_id, posted_at desc, id desc);

-- Who owes which part of a charge. `state` is kept by the same transaction that moves money; the trigger below compares it with the sums.
create table charge_shares (
  id uuid primary key,
  charge_id uuid not null references charges, payer_id uuid not null references payers, coverage_id uuid references coverages,
  amount_cents bigint not null check (amount_cents > 0),
  net_cents bigint not null check (net_cents >= 0), gst_cents bigint not null check (gst_cents >= 0), qst_cents bigint not null check (qst_cents >= 0),
  posted_at timestamptz not null, -- as the charge's, so that a payer's list is one index
  state text not null check (state in ('open', 'paid', 'voided')),
  constraint charge_shares_parts check (amount_cents = net_cents + gst_cents + qst_cents),
  constraint charge_shares_once unique nulls not distinct (charge_id, payer_id, coverage_id)
);
create index charge_shares_by_payer on charge_shares (payer_id, posted_at desc, id desc);
create index charge_shares_open on charge_shares (payer_id, posted_at, id) where state = 'open';
create index charge_shares_by_coverage on charge_shares (coverage_id) where coverage_id is not null;

-- Confirmed money of one payer. The payment itself, with its provider and its failures, belongs to the payments module.
create table settlements (
  payment_id uuid primary key,
  payer_id uuid not null references payers,
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  method text not null check (method in ('card', 'debit', 'cash', 'terminal', 'transfer')),
  settled_at timestamptz not null, posted_at timestamptz not null, transaction_id uuid not null unique references ledger_transactions,
  reversed_at timestamptz, reversed_because text check (reversed_because in ('returned', 'refunded')),
  reversal_id uuid unique references ledger_transactions,
  constraint settlements_reversed check ((reversed_at is null) = (reversal_id is null) and (reversed_at is null) = (reversed_because is null))
);
create index settlements_by_payer on settlements (payer_id, posted_at desc, payment_id desc);
-- Which money covers which share.
create table allocations (
  id uuid primary key,
  payment_id uuid not null references settlements, share_id uuid not null references charge_shares,
  amount_cents bigint not null check (amount_cents > 0),
  net_cents bigint not null check (net_cents >= 0), gst_cents bigint not null check (gst_cents >= 0), qst_cents bigint not null check (qst_cents >= 0),
  allocated_at timestamptz not null, released_at timestamptz,
  constraint allocations_parts check (amount_cents = net_cents + gst_cents + qst_cents)
);
create unique index allocations_live on allocations (payment_id, share_id) where released_at is null;
create index allocations_by_share on allocations (share_id) include (amount_cents) where released_at is null;

-- At commit: the shares of a charge are its total and its parts. A share is never covered twice, its state is what the sums say,
-- and no money covers more than there is of it. The rows are locked first, so that two who race look one after the other.
create function app.check_charge() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  the_id constant uuid := to_jsonb(new) ->> tg_argv[0];
begin
  perform set_config('app.role', 'system', true);
  if exists (
    select from charges c left join charge_shares s on s.charge_id = c.id where c.id = the_id group by c.id
    having coalesce(sum(s.amount_cents), 0) <> c.total_cents or coalesce(sum(s.gst_cents), 0) <> c.gst_cents or coalesce(sum(s.qst_cents), 0) <> c.qst_cents
      or not coalesce(bool_and((s.state = 'voided') = (c.reversed_at is not null)), false))
  then
    raise exception 'the shares of charge % are not its total', the_id using errcode = '23514', constraint = 'charges_shared';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
create function app.check_share() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  the_id constant uuid := to_jsonb(new) ->> tg_argv[0];
  its record;
  covered bigint;
begin
  perform set_config('app.role', 'system', true);
  select amount_cents, state into its from charge_shares where id = the_id for update;
  select coalesce(sum(amount_cents), 0) into covered from allocations where share_id = the_id and released_at is null;
  if covered > its.amount_cents or (its.state = 'paid') <> (covered = its.amount_cents) or its.state = 'voided' and covered > 0 then
    raise exception 'share % of % is % and covered by %', the_id, its.amount_cents, its.state, covered
      using errcode = '23514', constraint = 'charge_shares_covered';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
create function app.check_settlement() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  its record;
  used bigint;
begin
  perform set_config('app.role', 'system', true);
  select amount_cents, reversed_at into its from settlements where payment_id = new.payment_id for update;
  select coalesce(sum(amount_cents), 0) into used from allocations where payment_id = new.payment_id and released_at is null;
  if used > its.amount_cents or its.reversed_at is not null and used > 0 then
    raise exception 'payment % of % covers %', new.payment_id, its.amount_cents, used using errcode = '23514', constraint = 'settlements_spent_once';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
revoke execute on function app.check_charge, app.check_share, app.check_settlement from public;
create constraint trigger shared after insert or update on charges deferrable initially deferred
  for each row execute function app.check_charge('id');
create constraint trigger shared after insert or update on charge_shares deferrable initially deferred
  for each row execute function app.check_charge('charge_id');
create constraint trigger covered after insert or update on charge_shares deferrable initially deferred
  for each row execute function app.check_share('id');
create constraint trigger covered after insert or update on allocations deferrable initially deferred
  for each row execute function app.check_share('share_id');
create constraint trigger spent_once after insert or update on allocations deferrable initially deferred
  for each row execute function app.check_settlement();
create constraint trigger spent_once after update on settlements deferrable initially deferred
  for each row execute function app.check_settlement();

select app.protect('agreed_prices', 'charges', 'charge_shares', 'settlements', 'allocations');
-- Facts of money are written once; only what happened to them afterwards may be added.
grant select, insert on agreed_prices, charges, charge_shares, settlements, allocations to practice_app;
grant update (ended_at) on agreed_prices to practice_app;
grant update (reversed_at, reversal_id) on charges to practice_app;
grant update (state) on charge_shares to practice_app;
grant update (reversed_at, reversed_because, reversal_id) on settlements to practice_app;
grant update (released_at) on allocations to practice_app;

create policy read on agreed_prices for select to practice_app using (
  client_id = (select app.actor()) or professional_id = (select app.actor()) or (select app.staff_can('front_desk', 'billing', 'owner')));
create policy agree on agreed_prices for insert to practice_app with check (
  agreed_by = app.actor() and (app.role() = 'professional' and professional_id = app.actor()
    and exists (select from care_team c where c.client_id = agreed_prices.client_id) or (select app.staff_can('billing'))));
create policy end_it on agreed_prices for update to practice_app using (
  (select app.role()) = 'professional' and professional_id = (select app.actor()) or (select app.staff_can('billing')));

-- The staff of money reads payers too; the owner could not yet.
create policy read_by_owner on payers for select to practice_app using ((select app.staff_can('owner')));
-- A payer reads what is theirs; a professional the charges of their own work, without who pays them.
create policy read on charge_shares for select to practice_app using (case app.role()
  when 'client' then payer_id in (select p.id from payers p where p.person_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
create policy read on charges for select to practice_app using (case app.role()
  when 'client' then exists (select from charge_shares s where s.charge_id = charges.id)
  when 'professional' then professional_id = app.actor()
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
create policy read on settlements for select to practice_app using (case app.role()
  when 'client' then payer_id in (select p.id from payers p where p.person_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
create policy read on allocations for select to practice_app using (case app.role()
  when 'client' then exists (select from charge_shares s where s.id = allocations.share_id)
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
