-- A digest of each sealed entry (16 bytes of its id, 32 of its SHA-256), so that the verifier can name the row that was touched.
alter table audit_seals add column digests bytea not null, add check (octet_length(digests) = entries * 48);

-- Readiness asks whether the newest migration is in.
grant usage on schema migrations to practice_app;
grant select on migrations.applied to practice_app;

-- When the next job waits, on the practice's clock: outside production one may go there.
create function app.next_job_at() returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(run_at) + (select shift from public.clock) from graphile_worker._private_jobs
  where is_available and run_at > now() and attempts = 0
$$;
revoke execute on function app.next_job_at from public;
grant execute on function app.next_job_at to practice_app;

-- What the worker has before it, for readiness and figures.
create function app.queue_depth() returns table (state text, jobs bigint) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when attempts >= max_attempts then 'dead' when attempts > 0 then 'retrying' when run_at > now() then 'later' else 'due' end, count(*)
  from graphile_worker._private_jobs group by 1
$$;
revoke execute on function app.queue_depth from public;
grant execute on function app.queue_depth to practice_app;
