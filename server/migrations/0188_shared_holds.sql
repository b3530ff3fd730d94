-- model.md 14: a file of several people stays under a legal hold of any of them, and under its own, whatever the application forgets. As in 0143.
create or replace function app.destroy(fates jsonb, people uuid[], accounts uuid[], files uuid[], documents uuid[], addresses text[]) returns jsonb
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
    or exists (select from public.files f join file_members m on m.file_id = f.id where m.client_id = any (people) and f.legal_hold)
    or exists (select from file_members m join legal_holds h on h.person_id = m.client_id and h.lifted_at is null where m.file_id = any (destroy.files)) then
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
