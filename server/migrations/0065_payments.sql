-- care-journey.md §6: taking money in three steps. Amounts are integer cents. Class of data: logistics, for the payer and the staff of money.

-- One act, however often it is sent: what was asked under a key, and the first answer that was given.
create table idempotency_keys (
  account_id uuid not null references accounts,
  endpoint text not null check (length(endpoint) <= 200), key text not null check (key ~ '^[!-~]{8,100}$'),
  hash bytea not null check (octet_length(hash) = 32), -- SHA-256 of what came with the key
  subject_id uuid not null,
  answer jsonb,
  claimed_at timestamptz not null,
  primary key (account_id, endpoint, key)
);
create index idempotency_keys_by_age on idempotency_keys (claimed_at);

-- What a payer keeps with the provider. No number of a card or an account is ever here.
create table payment_methods (
  id uuid primary key,
  payer_id uuid not null references payers, person_id uuid not null references persons, -- the payer's person: whose row this is
  provider text not null check (provider in ('sandbox')),
  provider_ref text not null check (length(provider_ref) between 8 and 200),
  kind text not null check (kind in ('card', 'debit')),
  brand text check (brand in ('visa', 'mastercard', 'amex', 'unknown')),
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  expiry_month int check (expiry_month between 1 and 12), expiry_year int check (expiry_year between 2020 and 2100),
  is_default boolean not null,
  added_at timestamptz not null, removed_at timestamptz,
  constraint payment_methods_once unique (provider, provider_ref),
  constraint payment_methods_card check ((kind = 'card') = (brand is not null) and (kind = 'card') = (expiry_month is not null) and (kind = 'card') = (expiry_year is not null)),
  constraint payment_methods_gone check (removed_at is null or not is_default)
);
create unique index payment_methods_default on payment_methods (payer_id) where is_default;
create index payment_methods_by_payer on payment_methods (payer_id, added_at) where removed_at is null;
create index payment_methods_by_person on payment_methods (person_id);

-- `pending` to `returned` only ever go up; the trigger below keeps a late failure from overwriting a success.
create table payments (
  id uuid primary key,
  payer_id uuid not null references payers, person_id uuid references persons, -- of the payer, when it is a person
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  method text not null check (method in ('card', 'debit', 'cash', 'terminal', 'transfer')),
  origin text not null check (origin in ('portal', 'collection', 'desk')),
  state text not null check (state in ('pending', 'requires_action', 'processing', 'review', 'failed', 'settled', 'returned')),
  failure text check (failure in ('card_declined', 'insufficient_funds', 'authentication_required', 'authentication_failed', 'abandoned')),
  confirmation_number text not null unique check (confirmation_number ~ '^P-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  payment_method_id uuid references payment_methods,
  provider text check (provider in ('sandbox')),
  method_ref text, -- what the provider is asked to charge
  brand text check (brand in ('visa', 'mastercard', 'amex', 'unknown')), last4 text check (last4 ~ '^[0-9]{4}$'),
  provider_ref text, -- the provider's name for the charge
  action_url text, action_until timestamptz,
  taken_by uuid references persons, -- who asked: the payer, the front desk, nobody for collection
  created_at timestamptz not null, settled_at timestamptz, ended_at timestamptz,
  constraint payments_provider unique (provider, provider_ref),
  constraint payments_by_provider check ((origin = 'desk') = (provider is null) and (provider is null) = (method_ref is null)),
  constraint payments_settled check (state <> 'settled' or settled_at is not null),
  constraint payments_failed check ((state = 'failed') = (failure is not null)),
  constraint payments_action check (state <> 'requires_action' or action_url is not null and action_until is not null)
);
create index payments_by_payer on payments (payer_id, created_at desc, id desc);
create index payments_by_person on payments (person_id, created_at desc, id desc);
create index payments_newest on payments (created_at desc, id desc);
create index payments_under_way on payments (payer_id) where state in ('pending', 'requires_action', 'processing', 'review');
create index payments_by_method on payments (payment_method_id) where payment_method_id is not null;

create function app.payments_go_up() returns trigger language plpgsql as $$
declare
  steps constant text[] := array['pending', 'requires_action', 'processing', 'review', 'failed', 'settled', 'returned'];
begin
  if array_position(steps, new.state) < array_position(steps, old.state) then
    raise exception 'payment % is % and cannot become %', old.id, old.state, new.state using errcode = '23514', constraint = 'payments_go_up';
  end if;
  if (new.id, new.payer_id, new.amount_cents, new.currency, new.method, new.origin, new.confirmation_number, new.created_at)
    is distinct from (old.id, old.payer_id, old.amount_cents, old.currency, old.method, old.origin, old.confirmation_number, old.created_at) then
    raise exception 'what payment % is about does not change', old.id using errcode = '23514', constraint = 'payments_keep';
  end if;
  return new;
end $$;
create trigger go_up before update on payments for each row execute function app.payments_go_up();

-- Each event of a provider once, as it came; also those that we do not know.
create table provider_events (
  provider text not null check (provider in ('sandbox')), id text not null check (length(id) <= 200),
  type text not null, payload jsonb not null,
  payment_id uuid references payments,
  outcome text not null check (outcome in ('applied', 'known_already', 'mismatch', 'unknown_payment', 'unknown_type')),
  received_at timestamptz not null,
  primary key (provider, id)
);
create index provider_events_by_payment on provider_events (payment_id) where payment_id is not null;
create trigger append_only before update or delete or truncate on provider_events for each statement execute function app.refuse_change();

-- What is charged by itself once a session can no longer be reopened: once a charge and payer.
create table collections (
  charge_id uuid not null references charges, payer_id uuid not null references payers,
  due_at timestamptz not null,
  outcome text check (outcome in ('asked', 'no_method', 'nothing_to_take', 'reversed')), -- none yet: it waits
  payment_id uuid references payments,
  done_at timestamptz,
  primary key (charge_id, payer_id),
  constraint collections_done check ((outcome is null) = (done_at is null) and (outcome is not distinct from 'asked') = (payment_id is not null))
);
create index collections_by_payer on collections (payer_id);
create index collections_by_payment on collections (payment_id) where payment_id is not null;

select app.protect('idempotency_keys', 'payment_methods', 'payments', 'provider_events', 'collections');
grant select, insert, delete on idempotency_keys to practice_app;
grant update (answer) on idempotency_keys to practice_app;
grant select, insert on payment_methods, payments, provider_events, collections to practice_app;
grant update (is_default, removed_at) on payment_methods to practice_app;
grant update (state, failure, provider_ref, action_url, action_until, settled_at, ended_at) on payments to practice_app;
grant update (outcome, payment_id, done_at) on collections to practice_app;

-- Money is written by the system, after the payer was found as the caller.
create policy own on idempotency_keys for select to practice_app using (account_id = (select app.account()));
create policy answer on idempotency_keys for update to practice_app using (account_id = (select app.account()));
create policy read on payment_methods for select to practice_app using ((select app.role()) = 'client' and person_id = (select app.actor()));
create policy read on payments for select to practice_app using (case app.role()
  when 'client' then person_id = (select app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
