-- care-journey.md 4: a calendar feed per professional and per client, by a secret that its owner may rotate. Only the hash stays with us.
create table calendar_feeds (
  id uuid primary key,
  account_id uuid not null unique references accounts, -- one each: a new secret ends the old one
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  initials boolean not null, -- professionals: whose session it is, by initials; else nothing says so
  made_at timestamptz not null, used_at timestamptz
);
select app.protect('calendar_feeds');
grant select, insert, update, delete on calendar_feeds to practice_app;
create policy own on calendar_feeds to practice_app using (account_id = (select app.account())) with check (account_id = (select app.account()));

-- Whoever has a secret address of an account comes in without signing in. A new password, another second factor, other rights or a closed
-- account end them with the change itself, whichever verb makes it. The trigger runs as the owner, who deletes by policies of its own.
create policy end_keys on calendar_feeds to current_user using (true);
create policy end_keys on export_links to current_user using (true);
create function app.end_keys(of_account uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from calendar_feeds where account_id = of_account;
  delete from export_links where account_id = of_account;
end $$;
revoke execute on function app.end_keys from public;
create function app.end_keys_of_account() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform app.end_keys((coalesce(to_jsonb(new), to_jsonb(old)) ->> case tg_table_name when 'accounts' then 'id' else 'account_id' end)::uuid);
  return null;
end $$;
create function app.end_keys_of_professional() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform app.end_keys(a.id) from accounts a where a.person_id = new.person_id;
  return null;
end $$;
create trigger end_keys after update of password_hash on credentials for each row
  when (old.password_hash is distinct from new.password_hash) execute function app.end_keys_of_account();
create trigger end_keys_changed after update of enabled_at on second_factors for each row
  when (old.enabled_at is distinct from new.enabled_at) execute function app.end_keys_of_account();
create trigger end_keys_removed after delete on second_factors for each row execute function app.end_keys_of_account();
create trigger end_keys after update of status on accounts for each row
  when (old.status is distinct from new.status) execute function app.end_keys_of_account();
create trigger end_keys after insert or delete on staff_permissions for each row execute function app.end_keys_of_account();
create trigger end_keys after update of state on professionals for each row
  when (old.state is distinct from new.state) execute function app.end_keys_of_professional();
create trigger end_keys after insert or delete on passkeys for each row execute function app.end_keys_of_account();
