-- Another e-mail, a telephone that is really theirs. Class of data: secrets; only one's own change of e-mail is one's own to see.

-- Adds to the words that a column may hold, whichever stand there already: migrations of several rooms add to the same lists.
create function app.allow(at_table regclass, at_column text, variadic words text[]) returns void language plpgsql as $$
declare
  rule record;
  allowed text[];
begin
  select k.conname, pg_get_constraintdef(k.oid) as says into strict rule from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attname = at_column
    where k.conrelid = at_table and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY';
  select array_agg(distinct word) into allowed from (
    select (regexp_matches(rule.says, '''([^'']+)''::text', 'g'))[1] union select unnest(words)) as every(word);
  execute format('alter table %s drop constraint %I, add constraint %I check (%I = any (array[%s]))', at_table, rule.conname, rule.conname,
    at_column, (select string_agg(quote_literal(word) || '::text', ', ' order by word) from unnest(allowed) as word));
end $$;
revoke execute on function app.allow from public;

select app.allow('link_tokens', 'purpose', 'change_email', 'stop_email_change');

-- Asked for, and nothing yet: the new address has to answer. The old one may stop it, and for a while undo it.
create table email_changes (
  id uuid primary key, account_id uuid not null references accounts,
  old_email text not null check (old_email = lower(old_email)), new_email text not null check (new_email = lower(new_email)),
  asked_at timestamptz not null, expires_at timestamptz not null check (expires_at > asked_at),
  verified_at timestamptz, stopped_at timestamptz, undone_at timestamptz,
  check (old_email <> new_email), check (verified_at is null or stopped_at is null), check (undone_at is null or verified_at is not null)
);
create unique index email_changes_one_open on email_changes (account_id) where verified_at is null and stopped_at is null;

-- Six digits sent by text message, hashed with our secret; five tries.
create table phone_codes (
  id uuid primary key, account_id uuid not null references accounts,
  contact_point_id uuid not null references contact_points on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  created_at timestamptz not null, expires_at timestamptz not null check (expires_at > created_at),
  tries int not null check (tries between 0 and 5), used_at timestamptz
);
create index phone_codes_by_point on phone_codes (contact_point_id, created_at);

select app.protect('email_changes', 'phone_codes');
grant select, insert, update on email_changes to practice_app;
grant select, insert, update, delete on phone_codes to practice_app;
create policy read on email_changes for select to practice_app using (account_id = (select app.account()));
