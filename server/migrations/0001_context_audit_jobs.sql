-- Runs as the owner. The server signs in as practice_app, which owns nothing and has no BYPASSRLS.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema app;
grant usage on schema app to practice_app;

-- Who acts. Empty strings are what a setting becomes after its transaction, hence nullif.
create function app.actor() returns uuid language sql stable as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function app.account() returns uuid language sql stable as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app.role() returns text language sql stable as $$ select nullif(current_setting('app.role', true), '') $$;
-- Staff by permission: 'intake', 'front_desk', … (contract/src/permissions.ts).
create function app.staff_can(variadic wanted text[]) returns boolean language sql stable as $$
  select coalesce(current_setting('app.role', true) = 'staff'
    and string_to_array(current_setting('app.permissions', true), ',') && wanted, false)
$$;

-- One settable clock outside production; in production the offset is always zero.
create table clock (only_row boolean primary key check (only_row), shift interval not null);
insert into clock values (true, interval '0');
create function app.now() returns timestamptz language sql stable as $$ select now() + shift from public.clock $$;
-- Moves the clock forward and every waiting job with it. Only the owner's door may: the app cannot touch the queue's tables.
create function app.advance_clock(by interval) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if by < interval '0' then raise exception 'the clock only moves forward'; end if;
  update public.clock set shift = shift + by;
  update graphile_worker._private_jobs set run_at = run_at - by where run_at > pg_catalog.now();
  perform pg_catalog.pg_notify('clock', '');
end $$;
revoke execute on function app.advance_clock from public;
grant execute on function app.advance_clock to practice_app;

-- Every table of ours: row-level security on and forced. No policy means no rows.
create function app.protect(variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table public.%I enable row level security, force row level security', t);
    execute format('create policy system_all on public.%I to practice_app, current_user using ((select app.role()) = ''system'') with check ((select app.role()) = ''system'')', t);
  end loop;
end $$;
revoke execute on function app.protect from public;

-- Append-only: the app may insert and read; nobody is granted update or delete, and a trigger refuses them even to the owner.
-- Reads of clinical data stand here too. `tx` lets the sealer take only what is committed for good.
create table audit_entries (
  id uuid primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor_id uuid,
  account_id uuid,
  actor_role text not null,
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  subject_id uuid not null,
  client_id uuid,
  details jsonb not null default '{}'
);
create index audit_entries_by_tx on audit_entries (tx, id);
create index audit_entries_by_subject on audit_entries (subject_id, at);
create index audit_entries_by_client on audit_entries (client_id, at) where client_id is not null;
create table audit_seals (
  number bigint primary key,
  sealed_at timestamptz not null,
  -- Holds every entry with from_tx <= tx < until_tx.
  from_tx xid8 not null,
  until_tx xid8 not null,
  entries int not null check (entries > 0),
  previous bytea not null check (octet_length(previous) = 32),
  head bytea not null check (octet_length(head) = 32)
);
create function app.refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name using errcode = '42501'; end $$;
create trigger append_only before update or delete or truncate on audit_entries for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on audit_seals for each statement execute function app.refuse_change();
alter table audit_entries enable row level security, force row level security;
alter table audit_seals enable row level security, force row level security;
grant select, insert on audit_entries, audit_seals to practice_app;
create policy read on audit_entries for select to practice_app using (
  (select app.role()) = 'system' or (select app.staff_can('owner', 'platform')) or client_id = (select app.actor()));
create policy write on audit_entries for insert to practice_app with check (
  (select app.role()) = 'system'
  or actor_role = (select app.role()) and actor_id is not distinct from (select app.actor()));
create policy read on audit_seals for select to practice_app using ((select app.role()) = 'system' or (select app.staff_can('owner', 'platform')));
create policy write on audit_seals for insert to practice_app with check ((select app.role()) = 'system');
alter table clock enable row level security, force row level security;
grant select on clock to practice_app;
create policy read on clock for select using (true);
create policy move on clock for update to current_user using (true);

-- Live updates: a hint after which an open page fetches again. The counter is taken in the writing transaction, so a page
-- that was away learns that it missed something. A channel is `person:<id>` or `staff:<permission>`.
create table live_counters (channel text primary key check (length(channel) <= 80), counter bigint not null check (counter > 0));
select app.protect('live_counters');
grant select on live_counters to practice_app;
create policy count on live_counters to current_user using (true) with check (true); -- for app.hint, which runs as the owner
create policy read on live_counters for select to practice_app using (
  channel = 'person:' || (select app.actor())::text
  or channel like 'staff:%' and (select app.staff_can(substr(channel, 7))));

-- The one door to the job queue. `jobs`: [{task, payload, runAt?, key?}], instants on the practice's clock.
create function app.enqueue(jobs jsonb) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(
    j ->> 'task', (j -> 'payload')::json,
    run_at => coalesce((j ->> 'runAt')::timestamptz - (select shift from public.clock), now()),
    job_key => j ->> 'key', max_attempts => coalesce((j ->> 'attempts')::int, 20))
  from jsonb_array_elements(jobs) as j
$$;
revoke execute on function app.enqueue from public;
grant execute on function app.enqueue to practice_app;

-- Whoever writes may hint; nobody learns a counter by it. Channels in order, or two writers wait for each other.
create function app.hint(channels text[]) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare told jsonb;
begin
  with counted as (
    insert into live_counters select distinct unnest(channels), 1 order by 1
    on conflict (channel) do update set counter = live_counters.counter + 1 returning channel, counter)
  select jsonb_agg(jsonb_build_object('channel', channel, 'counter', counter)) into told from counted;
  perform pg_notify('live', told::text);
end $$;
revoke execute on function app.hint from public;
grant execute on function app.hint to practice_app;

-- The end of a verb in one statement: audit rows (with the actor's own rights), events and jobs, hints.
create function app.finish(entries jsonb, jobs jsonb, channels text[]) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into audit_entries (id, at, actor_id, account_id, actor_role, action, subject_id, client_id, details)
    select (e ->> 'id')::uuid, (e ->> 'at')::timestamptz, (e ->> 'actorId')::uuid, (e ->> 'accountId')::uuid, e ->> 'actorRole',
      e ->> 'action', (e ->> 'subjectId')::uuid, (e ->> 'clientId')::uuid, coalesce(e -> 'details', '{}')
    from jsonb_array_elements(entries) as e;
  if jsonb_array_length(jobs) > 0 then perform app.enqueue(jobs); end if;
  if cardinality(channels) > 0 then perform app.hint(channels); end if;
end $$;
grant execute on function app.finish to practice_app;

-- Rate limits live here, so that they hold over several server processes and restarts. Buckets are counted by fixed windows.
create table rate_limits (
  key text not null check (length(key) <= 200), window_start timestamptz not null, hits int not null, expires_at timestamptz not null,
  primary key (key, window_start)
);
create index rate_limits_expiry on rate_limits (expires_at);
select app.protect('rate_limits');
grant select, insert, update, delete on rate_limits to practice_app;
