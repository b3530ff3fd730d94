-- How people prove who they are. Class of data: secrets. Tokens are stored as hashes only; nothing here is anybody's to read but the
-- system's, save one's own sign-ins.

create table credentials (
  account_id uuid primary key references accounts,
  password_hash text not null check (password_hash like '$argon2id$%'),
  changed_at timestamptz not null,
  -- Of the demonstration practice: its password is public and it may skip the second factor, where the installation is a demonstration.
  demonstration boolean not null
);

-- What somebody asked for, until the mailed link is opened; no account stands before. `application` is the professional's practice.
create table registrations (
  id uuid primary key, kind text not null check (kind in ('client', 'professional')),
  email text not null check (email = lower(email)), given_name text not null, family_name text not null,
  locale text not null check (locale in ('fr', 'en')),
  password_hash text not null check (password_hash like '$argon2id$%'), application jsonb,
  created_at timestamptz not null, expires_at timestamptz not null, verified_at timestamptz,
  check ((kind = 'professional') = (application is not null))
);
create index registrations_by_email on registrations (email, created_at);

-- Somebody forgot a password or lost the mail. Written for known and unknown alike; a job looks whether there is anything to send.
create table account_asks (
  id uuid primary key, email text not null check (email = lower(email)), purpose text not null check (purpose in ('verification', 'password')),
  created_at timestamptz not null
);
create index account_asks_by_age on account_asks (created_at);

create table second_factors (
  account_id uuid primary key references accounts,
  secret bytea not null, -- sealed
  created_at timestamptz not null, enabled_at timestamptz,
  last_step bigint not null, -- the last 30 seconds whose code was used: none serves twice
  recovery_salt bytea not null
);
create table recovery_codes (
  account_id uuid not null references accounts, code_hash bytea not null, used_at timestamptz, primary key (account_id, code_hash)
);
create table trusted_devices (
  id uuid primary key, account_id uuid not null references accounts, token_hash bytea not null unique check (octet_length(token_hash) = 32),
  agent text not null, created_at timestamptz not null, expires_at timestamptz not null
);
create index trusted_devices_by_account on trusted_devices (account_id);

-- One signed-in browser or app. A browser carries the token; an app a refresh token, whose row stays when it is spent.
create table sign_ins (
  id uuid primary key, account_id uuid not null references accounts,
  transport text not null check (transport in ('token', 'cookie')),
  token_hash bytea unique check (octet_length(token_hash) = 32),
  agent text not null, network text not null,
  created_at timestamptz not null, last_used_at timestamptz not null, expires_at timestamptz not null,
  second_factor_at timestamptz, stepped_up_at timestamptz, locked_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'revoked', 'password_changed', 'second_factor_changed', 'role_changed', 'deactivated',
    'refresh_reused', 'unlock_failed')),
  check ((transport = 'cookie') = (token_hash is not null)), check ((ended_at is null) = (end_reason is null))
);
create index sign_ins_by_account on sign_ins (account_id, last_used_at) where ended_at is null;
create table refresh_tokens (
  token_hash bytea primary key check (octet_length(token_hash) = 32), sign_in_id uuid not null references sign_ins,
  created_at timestamptz not null, used_at timestamptz
);
create index refresh_tokens_by_sign_in on refresh_tokens (sign_in_id);
-- Half signed in: the password was right, the second factor is still wanted.
create table challenges (
  token_hash bytea primary key check (octet_length(token_hash) = 32), account_id uuid not null references accounts,
  transport text not null check (transport in ('token', 'cookie')),
  created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz
);
create index challenges_by_account on challenges (account_id);
-- Failures by e-mail and network, known or not; both stand in the hash only.
create table sign_in_failures (
  key bytea primary key check (octet_length(key) = 32), failures int not null, since timestamptz not null, locked_until timestamptz
);
create index sign_in_failures_by_age on sign_in_failures (since);

select app.protect('credentials', 'registrations', 'account_asks', 'second_factors', 'recovery_codes', 'trusted_devices', 'sign_ins', 'refresh_tokens',
  'challenges', 'sign_in_failures');
grant select, insert, update on credentials, sign_ins, refresh_tokens to practice_app;
grant select, insert, update, delete on registrations, account_asks, second_factors, recovery_codes, trusted_devices, challenges, sign_in_failures to practice_app;
create policy read on sign_ins for select to practice_app using (account_id = (select app.account()));
-- An applicant corrects what nobody has verified yet.
grant delete on licences to practice_app;
create policy withdraw on licences for delete to practice_app using (professional_id = (select app.actor()) and verified_at is null);

-- Whatever the application forgets to check: nobody approves themselves. A refused applicant may only hand in again.
create function app.refuse_own_approval() returns trigger language plpgsql as $$
begin
  if app.role() = 'professional' and new.state <> old.state and not (old.state = 'refused' and new.state = 'applied') then
    raise exception 'professionals do not decide about themselves' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger no_own_approval before update of state on professionals for each row execute function app.refuse_own_approval();

-- Who calls, in one round trip: by the browser's token or by the id that an access token carries. `use` prolongs, at most once a minute,
-- and never a work place that has locked: after 30 idle minutes only a password opens it.
create function app.find_sign_in(by_hash bytea, by_id uuid, at timestamptz, use boolean,
  out id uuid, out account_id uuid, out person_id uuid, out kind text, out professional_state text, out permissions text[], out locked boolean,
  out demonstration boolean, out second_factor boolean)
returns setof record language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  before constant text := current_setting('app.role', true);
  used timestamptz;
  closed timestamptz;
begin
  perform set_config('app.role', 'system', true); -- until the end of this function
  if by_hash is not null then
    select s.id, a.id, a.person_id, a.kind, s.last_used_at, s.locked_at into id, account_id, person_id, kind, used, closed
      from sign_ins s join accounts a on a.id = s.account_id
      where s.token_hash = by_hash and s.ended_at is null and s.expires_at > at and a.status = 'active';
  else
    select s.id, a.id, a.person_id, a.kind, s.last_used_at, s.locked_at into id, account_id, person_id, kind, used, closed
      from sign_ins s join accounts a on a.id = s.account_id
      where s.id = by_id and s.transport = 'token' and s.ended_at is null and s.expires_at > at and a.status = 'active';
  end if;
  if found then
    permissions := '{}';
    demonstration := false;
    second_factor := false;
    if kind <> 'client' then -- what only those are asked who see other people's data
      select c.demonstration, exists (select from second_factors f where f.account_id = c.account_id and f.enabled_at is not null),
          (select p.state from professionals p where p.person_id = find_sign_in.person_id),
          array(select g.permission from staff_permissions g where g.account_id = c.account_id order by 1)
        into demonstration, second_factor, professional_state, permissions
        from credentials c where c.account_id = find_sign_in.account_id;
      if kind <> 'staff' then permissions := '{}'; end if;
    end if;
    locked := closed is not null or kind <> 'client' and used <= at - interval '30 minutes';
    if use and not locked and used <= at - interval '1 minute' then
      update sign_ins s set last_used_at = at where s.id = find_sign_in.id and s.locked_at is null;
    end if;
    return next;
  end if;
  perform set_config('app.role', coalesce(before, ''), true);
end $$;
revoke execute on function app.find_sign_in from public;
grant execute on function app.find_sign_in to practice_app;

-- Two records of one human being become one. Whatever names the first now names the second. Where both already have what only one may
-- have (an individual file, an open request), nothing changes and the answer is false: then the account acts for both.
create function app.merge_person(first uuid, second uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare place record;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system merges people' using errcode = '42501'; end if;
  for place in
    select k.conrelid::regclass as at_table, a.attname as at_column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.confrelid = 'public.persons'::regclass and k.contype = 'f'
      and k.conrelid not in ('public.persons'::regclass, 'public.accounts'::regclass, 'public.professionals'::regclass)
    order by 1, 2
  loop
    execute format('update %s set %I = $2 where %I = $1', place.at_table, place.at_column, place.at_column) using first, second;
  end loop;
  update occupancies set resource_id = second where resource_id = first and resource_kind = 'client';
  update persons set merged_into = second where id = first;
  return true;
exception when unique_violation or check_violation or exclusion_violation then return false;
end $$;
revoke execute on function app.merge_person from public;
grant execute on function app.merge_person to practice_app;
