-- care-journey.md §6: the fiscal document of confirmed money. What it says is written once, together with its number.
-- Class of data: logistics. The name of a service is logistics; reasons and notes are nowhere here.

-- Binds verification codes to what they vouch for. Sealed by DATA_KEYS, so that nobody who can only write the database makes a code.
create table receipt_keys (id uuid primary key, sealed bytea not null, made_at timestamptz not null);

-- The last number of each year. Whoever takes the next one holds the row until the receipt stands: a number is never lost, nor given twice.
create table receipt_counters (year int primary key check (year between 2000 and 9999), last int not null check (last > 0));

create table receipts (
  id uuid primary key,
  payment_id uuid not null references settlements,
  payer_id uuid not null references payers,
  -- By the practice's calendar on the day of issue.
  year int not null check (year between 2000 and 9999), sequence int not null check (sequence between 1 and 999999),
  number text not null unique generated always as ('JC-' || year::text || '-' || lpad(sequence::text, 6, '0')) stored,
  -- Gapless by the database's own rule: each number but the first of a year stands after the one before it, and none can be deleted.
  predecessor int generated always as (nullif(sequence - 1, 0)) stored,
  issued_at timestamptz not null,
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  content_hash bytea not null check (octet_length(content_hash) = 32),
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  key_id uuid not null references receipt_keys,
  -- The receipt that this one stands for: a payment has one, and one that replaces it after a change.
  replaces_id uuid unique references receipts check (replaces_id <> id),
  constraint receipts_in_turn unique (year, sequence),
  constraint receipts_gapless foreign key (year, predecessor) references receipts (year, sequence)
);
create unique index receipts_one_per_payment on receipts (payment_id, payer_id) where replaces_id is null;
create index receipts_by_payer on receipts (payer_id, issued_at desc, id desc);
-- Whose care a receipt names: staff look it up by client.
create table receipt_clients (
  receipt_id uuid not null references receipts, client_id uuid not null references persons, issued_at timestamptz not null,
  primary key (receipt_id, client_id)
);
create index receipt_clients_by_client on receipt_clients (client_id, issued_at desc, receipt_id desc);
-- A receipt is never taken back, only marked: the number stays in the books.
create table receipt_voids (
  receipt_id uuid primary key references receipts,
  voided_at timestamptz not null, because text not null check (because in ('returned', 'refunded', 'replaced'))
);

create trigger append_only before update or delete or truncate on receipts for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on receipt_clients for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on receipt_voids for each statement execute function app.refuse_change();
create function app.next_number_only() returns trigger language plpgsql as $$
begin
  if new.year <> old.year or new.last <> old.last + 1 then raise exception 'numbers go up one by one' using errcode = '23514', constraint = 'receipt_counters_up'; end if;
  return new;
end $$;
create trigger up before update on receipt_counters for each row execute function app.next_number_only();
-- At commit: what was replaced is void, else two receipts would vouch for the same money.
create function app.check_replaced() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
begin
  perform set_config('app.role', 'system', true);
  if not exists (select from receipt_voids v where v.receipt_id = new.replaces_id and v.because = 'replaced') then
    raise exception 'receipt % is replaced and stands', new.replaces_id using errcode = '23514', constraint = 'receipts_replaced_is_void';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
revoke execute on function app.check_replaced from public;
create constraint trigger replaced after insert on receipts deferrable initially deferred
  for each row when (new.replaces_id is not null) execute function app.check_replaced();

select app.protect('receipt_keys', 'receipt_counters', 'receipts', 'receipt_clients', 'receipt_voids');
grant select, insert on receipt_keys, receipt_counters, receipts, receipt_clients, receipt_voids to practice_app;
grant update (sealed) on receipt_keys to practice_app; -- when DATA_KEYS change
grant update (last) on receipt_counters to practice_app;

create policy read on receipts for select to practice_app using (case app.role()
  when 'client' then payer_id in (select p.id from payers p where p.person_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
create policy read on receipt_clients for select to practice_app using ((select app.staff_can('front_desk', 'billing', 'owner')));
create policy read on receipt_voids for select to practice_app using (exists (select from receipts r where r.id = receipt_voids.receipt_id));
