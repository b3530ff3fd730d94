-- care-journey.md §6: what is owed and will not be paid is given up by billing staff, with a reason. A balanced transaction of its own; taken
-- back by its mirror, once. Nobody paid it: the professional keeps their share, the loss is the practice's. Amounts are integer cents.
-- Class of data: logistics, for the staff of money; a payer reads how much of a charge was given up.
create table write_offs (
  id uuid primary key,
  share_id uuid not null references charge_shares,
  amount_cents bigint not null check (amount_cents > 0),
  net_cents bigint not null check (net_cents >= 0), gst_cents bigint not null check (gst_cents >= 0), qst_cents bigint not null check (qst_cents >= 0),
  currency char(3) not null,
  reason text not null check (reason in ('uncollectable', 'hardship', 'deceased', 'small_amount', 'other')),
  note text check (length(note) between 1 and 300),
  made_by uuid not null references persons,
  posted_at timestamptz not null, transaction_id uuid not null unique references ledger_transactions,
  reversed_at timestamptz check (reversed_at >= posted_at), reversed_by uuid references persons, reversal_id uuid unique references ledger_transactions,
  constraint write_offs_parts check (amount_cents = net_cents + gst_cents + qst_cents),
  constraint write_offs_other_says_why check (reason <> 'other' or note is not null),
  constraint write_offs_reversed check (num_nulls(reversed_at, reversed_by, reversal_id) in (0, 3))
);
create index write_offs_by_share on write_offs (share_id) include (amount_cents) where reversed_at is null;
create index write_offs_newest on write_offs (posted_at desc, id desc);

-- At commit: what covers a share is money and what was given up of it; together never more than there is.
create or replace function app.check_share() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  the_id constant uuid := to_jsonb(new) ->> tg_argv[0];
  its record;
  covered bigint;
begin
  perform set_config('app.role', 'system', true);
  select amount_cents, state into its from charge_shares where id = the_id for update;
  select coalesce((select sum(amount_cents) from allocations where share_id = the_id and released_at is null), 0)
    + coalesce((select sum(amount_cents) from write_offs where share_id = the_id and reversed_at is null), 0) into covered;
  if covered > its.amount_cents or (its.state = 'paid') <> (covered = its.amount_cents) or its.state = 'voided' and covered > 0 then
    raise exception 'share % of % is % and covered by %', the_id, its.amount_cents, its.state, covered
      using errcode = '23514', constraint = 'charge_shares_covered';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
create constraint trigger covered after insert or update on write_offs deferrable initially deferred
  for each row when (not app.destroying()) execute function app.check_share('share_id');

select app.protect('write_offs');
grant select, insert on write_offs to practice_app;
grant update (reversed_at, reversed_by, reversal_id) on write_offs to practice_app;
-- Written by the system, after the charge was found as the caller.
create policy read on write_offs for select to practice_app using (exists (select from charge_shares s where s.id = write_offs.share_id));
