-- The book of the sandbox provider: an outside service that happens to live in our house. Nothing of ours points here, nothing here points at
-- ours, and nobody but the system reads it. Production refuses to start with it.

create table sandbox_setups (
  id text primary key, client_secret text not null unique, customer text not null,
  made_at timestamptz not null, expires_at timestamptz not null
);
-- Test numbers only, and of them only what they do and how they end.
create table sandbox_methods (
  token text primary key,
  setup_id text not null references sandbox_setups, customer text not null,
  kind text not null check (kind in ('card', 'debit')),
  behaviour text not null check (behaviour in ('success', 'mastercard', 'declined', 'insufficientFunds', 'challenge', 'timeOut', 'failure', 'returned')),
  brand text check (brand in ('visa', 'mastercard', 'amex', 'unknown')), last4 text not null check (last4 ~ '^[0-9]{4}$'), expiry_month int, expiry_year int,
  made_at timestamptz not null, saved_at timestamptz, detached_at timestamptz
);
create index sandbox_methods_by_setup on sandbox_methods (setup_id);
create table sandbox_charges (
  id text primary key,
  -- The same key is the same charge; with other particulars it is refused.
  idempotency_key text not null,
  token text not null references sandbox_methods, customer text not null,
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  reference text not null, return_path text not null,
  state text not null check (state in ('requires_action', 'processing', 'succeeded', 'failed', 'returned', 'refunded')),
  failure text check (failure in ('card_declined', 'insufficient_funds', 'authentication_required', 'authentication_failed', 'abandoned')),
  challenge text unique,
  made_at timestamptz not null, changed_at timestamptz not null
);
create unique index sandbox_charges_by_key on sandbox_charges (idempotency_key);
create index sandbox_charges_by_reference on sandbox_charges (reference);
create index sandbox_charges_by_token on sandbox_charges (token);
create table sandbox_events (
  id text primary key, charge_id text not null references sandbox_charges,
  body text not null, -- sent as it stands here: the signature is over these bytes
  made_at timestamptz not null, delivered_at timestamptz, deliveries int not null default 0
);
create index sandbox_events_by_charge on sandbox_events (charge_id);

select app.protect('sandbox_setups', 'sandbox_methods', 'sandbox_charges', 'sandbox_events');
grant select, insert, update on sandbox_setups, sandbox_methods, sandbox_charges, sandbox_events to practice_app;
