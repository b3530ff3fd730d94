-- Keys that live in a device and sign instead of a password. Class of data: secrets, though the public half opens nothing.

create table passkeys (
  id uuid primary key, account_id uuid not null references accounts,
  credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
  public_key bytea not null, -- COSE
  sign_count bigint not null check (sign_count >= 0),
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  synced boolean not null, -- kept by the maker of the device on its other devices too
  created_at timestamptz not null, last_used_at timestamptz
);
create index passkeys_by_account on passkeys (account_id, created_at);

-- What a device is asked to sign: once, soon, for one purpose. Signing in does not say yet for whom.
create table passkey_challenges (
  challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
  purpose text not null check (purpose in ('register', 'sign_in', 'unlock')),
  account_id uuid references accounts,
  created_at timestamptz not null, expires_at timestamptz not null check (expires_at > created_at),
  check ((purpose = 'sign_in') = (account_id is null))
);
create index passkey_challenges_by_age on passkey_challenges (expires_at);

select app.protect('passkeys', 'passkey_challenges');
grant select, insert, update, delete on passkeys, passkey_challenges to practice_app;
create policy read on passkeys for select to practice_app using (account_id = (select app.account()));
