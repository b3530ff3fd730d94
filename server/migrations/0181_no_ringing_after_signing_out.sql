-- A browser rings for who is signed in there: signed out, or ended from elsewhere because the telephone is lost, it rings no more. A sign-in
-- that only ran out does not count: whoever is on call is rung at night as well.
alter table push_subscriptions add column sign_in_id uuid references sign_ins on delete cascade;
create index push_subscriptions_by_sign_in on push_subscriptions (sign_in_id);
create function app.ring_no_more() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare before constant text := current_setting('app.role', true);
begin
  perform set_config('app.role', 'system', true);
  delete from push_subscriptions where sign_in_id = new.id;
  perform set_config('app.role', coalesce(before, ''), true);
  return null;
end $$;
revoke execute on function app.ring_no_more from public;
create trigger ring_no_more after update of ended_at on sign_ins for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.ring_no_more();
