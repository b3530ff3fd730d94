-- As in 0010, but for what is written once and never changes (receipts, closings …): it keeps whom it named on its day. `merged_into` leads on.
create or replace function app.merge_person(first uuid, second uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare place record;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system merges people' using errcode = '42501'; end if;
  for place in
    select k.conrelid::regclass as at_table, a.attname as at_column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.confrelid = 'public.persons'::regclass and k.contype = 'f'
      and k.conrelid not in ('public.persons'::regclass, 'public.accounts'::regclass, 'public.professionals'::regclass)
      and not exists (select from pg_trigger t where t.tgrelid = k.conrelid and t.tgfoid = 'app.refuse_change'::regproc and t.tgtype & 16 > 0)
    order by 1, 2
  loop
    execute format('update %s set %I = $2 where %I = $1', place.at_table, place.at_column, place.at_column) using first, second;
  end loop;
  update occupancies set resource_id = second where resource_id = first and resource_kind = 'client';
  update persons set merged_into = second where id = first;
  return true;
exception when unique_violation or check_violation or exclusion_violation then return false;
end $$;
