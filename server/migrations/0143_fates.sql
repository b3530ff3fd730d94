-- model.md 14: what is erased when somebody asked for it, what is destroyed on its last day, and the certificate of either.

-- True only inside app.destroy, which runs as the owner: rules by which rows stay as they were step aside there, and nowhere else.
create function app.destroying() returns boolean language sql stable as $$
  select current_user <> 'practice_app' and coalesce(current_setting('app.destroying', true), '') = 'on' $$;
create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  -- The ledger and the trail of who saw what know ids and amounts, no words: nothing of them is ever destroyed.
  if app.destroying() and tg_table_name !~ '^(ledger|audit)_' then return null; end if;
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
do $$
declare t record;
begin
  for t in select g.tgname, g.tgrelid::regclass::text as of_table, pg_get_triggerdef(g.oid) as definition
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where not g.tgisinternal and c.relnamespace = 'public'::regnamespace and c.relname !~ '^(ledger|audit)_'
      and g.tgtype & 3 = 3 -- before, for each row
      and g.tgtype & 24 > 0 -- update or delete
      and g.tgqual is null
  loop
    execute format('drop trigger %I on public.%s', t.tgname, t.of_table);
    execute replace(t.definition, ' EXECUTE FUNCTION ', ' WHEN (not app.destroying()) EXECUTE FUNCTION ');
  end loop;
end $$;

-- Which rows a fate is about: `owner` names a column and what it holds, or a column that points at such rows of another table.
create function app.fate_rows(rows jsonb) returns text language plpgsql immutable as $$
declare
  owner constant jsonb := rows -> 'owner';
  wanted constant text := (select string_agg(format(' and %I is not distinct from %L', o.key, o.value), '') from jsonb_each_text(rows -> 'only') o);
begin
  return case
    when owner ? 'person' then format('%I = any ($1)', owner ->> 'person')
    when owner ? 'account' then format('%I = any ($2)', owner ->> 'account')
    when owner ? 'file' then format('%I = any ($3)', owner ->> 'file')
    when owner ? 'document' then format('%I = any ($4)', owner ->> 'document')
    when owner ? 'address' then format('%I = any ($5)', owner ->> 'address')
    else format('%I in (select %I from public.%I where %s)', owner ->> 'column', owner ->> 'key', owner -> 'of' ->> 'table', app.fate_rows(owner -> 'of'))
  end || coalesce(wanted, '');
end $$;

-- Erases or empties what `fates` name of these people, in whichever order their rows point at each other. Gives what and how many.
create function app.destroy(fates jsonb, people uuid[], accounts uuid[], files uuid[], documents uuid[], addresses text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  waiting jsonb := fates;
  again jsonb;
  fate jsonb;
  rows bigint;
  done jsonb := '[]';
begin
  if app.role() is distinct from 'system' then raise exception 'only the system destroys' using errcode = '42501'; end if;
  if exists (select from legal_holds h where h.person_id = any (people) and h.lifted_at is null)
    or exists (select from public.files f join file_members m on m.file_id = f.id where m.client_id = any (people) and f.legal_hold) then
    raise exception 'a legal hold forbids the deletion' using errcode = '23514', constraint = 'deletion_requests_hold';
  end if;
  perform set_config('app.destroying', 'on', true);
  while jsonb_array_length(waiting) > 0 loop
    again := '[]';
    for fate in select * from jsonb_array_elements(waiting) loop
      if fate -> 'rows' ->> 'table' ~ '^(ledger|audit)_' then raise exception 'the books and the trail stay' using errcode = '42501'; end if;
      begin
        execute case when jsonb_typeof(fate -> 'set') = 'object' then
          format('update public.%I set %s where %s', fate -> 'rows' ->> 'table',
            (select string_agg(format('%I = %L', s.key, s.value), ', ') from jsonb_each_text(fate -> 'set') s), app.fate_rows(fate -> 'rows'))
          else format('delete from public.%I where %s', fate -> 'rows' ->> 'table', app.fate_rows(fate -> 'rows')) end
          using people, accounts, files, documents, addresses;
        get diagnostics rows = row_count;
        if rows > 0 then done := done || jsonb_build_object('table', fate -> 'rows' ->> 'table', 'rows', rows); end if;
      exception when foreign_key_violation then again := again || fate; -- rows that still point there go first
      end;
    end loop;
    if jsonb_array_length(again) = jsonb_array_length(waiting) then
      raise exception 'something that stays points at rows of %', again -> 0 -> 'rows' ->> 'table';
    end if;
    waiting := again;
  end loop;
  perform set_config('app.destroying', '', true);
  return done;
end $$;
revoke execute on function app.destroy from public;
grant execute on function app.destroy to practice_app;

-- What went, how much of it, when and by which rule; no content, and no name.
create table destruction_certificates (
  id uuid primary key, person_id uuid not null references persons,
  part text not null check (part in ('wish', 'clinical_file', 'accounting', 'remainder')),
  because text not null check (because in ('wish', 'order_rule', 'order_rule_minor', 'tax_law', 'nothing_kept')),
  last_day date, -- on which it had still to be kept
  destroyed_at timestamptz not null, decided_by uuid references persons, -- nobody: the rule
  counts jsonb not null check (jsonb_typeof(counts) = 'array'),
  check ((part = 'wish') = (because = 'wish')), check ((part in ('clinical_file', 'accounting')) = (last_day is not null))
);
create index destruction_certificates_newest on destruction_certificates (destroyed_at desc, id desc);
create index destruction_certificates_by_person on destruction_certificates (person_id, part);
create trigger append_only before update or delete or truncate on destruction_certificates for each statement execute function app.refuse_change();
select app.protect('destruction_certificates');
grant select, insert on destruction_certificates to practice_app;
create policy read on destruction_certificates for select to practice_app using ((select app.staff_can('owner')));
