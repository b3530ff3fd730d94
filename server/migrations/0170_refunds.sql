-- care-journey.md §6: money back, whole or in part, with a reason. What is given back takes the charge down with it, and so the professional's
-- share. Amounts are integer cents. Class of data: logistics, for the staff of money; a payer reads what came back to them.

-- What billing staff asked for. Three steps, as taking money: reserved, asked of the provider, settled.
create table refunds (
  id uuid primary key,
  payment_id uuid not null references payments,
  charge_id uuid references charges, -- of what the payment covers; none: the newest first
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  reason text not null check (reason in ('not_given', 'error', 'goodwill', 'other')),
  note text check (length(note) between 1 and 300),
  state text not null check (state in ('pending', 'settled', 'failed')),
  provider text check (provider in ('sandbox')), provider_ref text, -- none: handed back at the desk
  asked_by uuid references persons, asked_at timestamptz not null, ended_at timestamptz,
  constraint refunds_provider unique (provider, provider_ref),
  constraint refunds_other_says_why check (reason <> 'other' or note is not null),
  constraint refunds_ended check ((state = 'pending') = (ended_at is null))
);
create index refunds_by_payment on refunds (payment_id, asked_at desc, id desc);
create index refunds_by_charge on refunds (charge_id) where charge_id is not null;
-- One at a time: each is reckoned with what the one before it left.
create unique index refunds_one_under_way on refunds (payment_id) where state = 'pending';

-- Money of a settlement that went back, in the books.
create table settled_refunds (
  refund_id uuid primary key,
  payment_id uuid not null references settlements, -- whose payer it went to
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  posted_at timestamptz not null, transaction_id uuid not null unique references ledger_transactions
);
create index settled_refunds_by_payment on settled_refunds (payment_id) include (amount_cents);
-- What of which charge it took down. The charge itself stays as it was written.
create table charge_credits (
  id uuid primary key,
  refund_id uuid not null references settled_refunds,
  allocation_id uuid not null references allocations, share_id uuid not null references charge_shares, charge_id uuid not null references charges,
  amount_cents bigint not null check (amount_cents > 0),
  net_cents bigint not null check (net_cents >= 0), gst_cents bigint not null check (gst_cents >= 0), qst_cents bigint not null check (qst_cents >= 0),
  fee_cents bigint not null, payout_cents bigint not null,
  posted_at timestamptz not null, transaction_id uuid not null unique references ledger_transactions,
  constraint charge_credits_parts check (amount_cents = net_cents + gst_cents + qst_cents),
  constraint charge_credits_fee_and_payout check (net_cents = fee_cents + payout_cents)
);
create index charge_credits_by_allocation on charge_credits (allocation_id) include (amount_cents);
create index charge_credits_by_share on charge_credits (share_id) include (amount_cents);
create index charge_credits_by_charge on charge_credits (charge_id) include (amount_cents);
create index charge_credits_by_refund on charge_credits (refund_id);

create trigger append_only before update or delete or truncate on settled_refunds for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on charge_credits for each statement execute function app.refuse_change();

-- At commit: no money is spent twice, on what it covers and on what went back of it; nothing is credited beyond what was covered.
create or replace function app.check_settlement() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  its record;
  used bigint;
  went bigint;
begin
  perform set_config('app.role', 'system', true);
  select amount_cents, reversed_at into its from settlements where payment_id = new.payment_id for update;
  select coalesce(sum(amount_cents), 0) into used from allocations where payment_id = new.payment_id and released_at is null;
  -- Went back without taking a charge down: money that nothing was charged for.
  select coalesce(sum(r.amount_cents), 0) - coalesce((select sum(c.amount_cents) from charge_credits c join allocations a on a.id = c.allocation_id
      where a.payment_id = new.payment_id), 0) into went
    from settled_refunds r where r.payment_id = new.payment_id;
  if its.reversed_at is null and used + went > its.amount_cents or its.reversed_at is not null and used > 0
    or (select coalesce(sum(amount_cents), 0) from settled_refunds where payment_id = new.payment_id) > its.amount_cents then
    raise exception 'payment % of % covers % and % went back', new.payment_id, its.amount_cents, used, went
      using errcode = '23514', constraint = 'settlements_spent_once';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
create constraint trigger spent_once after insert on settled_refunds deferrable initially deferred
  for each row execute function app.check_settlement();
create function app.check_credit() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
begin
  perform set_config('app.role', 'system', true);
  perform from allocations where id = new.allocation_id for update;
  if exists (
    select from allocations a join charge_credits c on c.allocation_id = a.id where a.id = new.allocation_id group by a.id
    having sum(c.amount_cents) > a.amount_cents or sum(c.net_cents) > a.net_cents or sum(c.gst_cents) > a.gst_cents or sum(c.qst_cents) > a.qst_cents
      or bool_or(c.share_id <> a.share_id))
    or (select sum(amount_cents) from charge_credits where refund_id = new.refund_id)
      > (select amount_cents from settled_refunds where refund_id = new.refund_id)
    or exists (
    select from charges h join charge_credits c on c.charge_id = h.id where h.id = new.charge_id group by h.id
    having sum(c.fee_cents) > h.fee_cents or sum(c.payout_cents) > h.payout_cents) then
    raise exception 'credit % is more than there is', new.id using errcode = '23514', constraint = 'charge_credits_covered';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
revoke execute on function app.check_credit from public;
create constraint trigger covered after insert on charge_credits deferrable initially deferred
  for each row execute function app.check_credit();

select app.protect('refunds', 'settled_refunds', 'charge_credits');
grant select, insert on refunds, settled_refunds, charge_credits to practice_app;
grant update (state, provider_ref, ended_at) on refunds to practice_app;
-- Money is written by the system, after the payment was found as the caller.
create policy read on refunds for select to practice_app using ((select app.staff_can('front_desk', 'billing', 'owner')));
create policy read on settled_refunds for select to practice_app using (
  exists (select from settlements s where s.payment_id = settled_refunds.payment_id));
create policy read on charge_credits for select to practice_app using (exists (select from charge_shares s where s.id = charge_credits.share_id));

-- The sandbox's own book: what it gave back of a charge, asked once under one key. The charge itself stays succeeded.
create table sandbox_refunds (
  id text primary key,
  idempotency_key text not null unique,
  charge_id text not null references sandbox_charges,
  amount_cents bigint not null check (amount_cents > 0),
  reference text not null,
  state text not null check (state in ('succeeded', 'failed')),
  made_at timestamptz not null
);
create index sandbox_refunds_by_charge on sandbox_refunds (charge_id);
select app.protect('sandbox_refunds');
grant select, insert on sandbox_refunds to practice_app;

-- What the provider said of a payment that it does not agree with us upon, and what staff found out.
alter table payments add reported_cents bigint check (reported_cents >= 0), add reported_currency char(3);
grant update (reported_cents, reported_currency) on payments to practice_app;
alter table payments drop constraint payments_failure_check;
alter table payments add constraint payments_failure_check check (failure in ('card_declined', 'insufficient_funds', 'authentication_required',
  'authentication_failed', 'abandoned', 'not_received'));
