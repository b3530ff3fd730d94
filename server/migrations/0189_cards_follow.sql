-- care-journey.md §6, model.md 1: of two records with bills that become one, the saved cards follow to the one that stays, and come back with it.
-- Class of data: logistics, for the payer.

-- The provider's name for whose card it is, where that is not its payer any more: two payers became one since it was saved.
alter table payment_methods add column customer text check (length(customer) between 1 and 200);
create function app.remember_customer() returns trigger language plpgsql as $$
begin
  if old.customer is null and new.customer is null then new.customer := old.payer_id::text; end if;
  return new;
end $$;
create trigger remember_customer before update of payer_id on payment_methods for each row
  when (new.payer_id <> old.payer_id and not app.destroying()) execute function app.remember_customer();

-- As in 0150, cards among them.
create or replace function app.places_of_payers(out at_table regclass, out at_column text, out at_key text[]) returns setof record language sql stable
set search_path = pg_catalog, public, pg_temp as $$
  select p.at_table, p.at_column, (
    select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = p.at_table and a.attnum = any (
      select unnest(i.indkey) from pg_index i where i.indrelid = p.at_table and i.indisprimary))
  from (
    select k.conrelid::regclass as at_table, a.attname::text as at_column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.confrelid = 'public.payers'::regclass and k.contype = 'f'
      and not exists (select from pg_trigger t where t.tgrelid = k.conrelid and t.tgfoid = 'app.refuse_change'::regproc and t.tgtype & 16 > 0)
    union all select 'public.ledger_joins'::regclass, 'into_id') p
  order by 1, 2
$$;

-- As in 0150. One card is charged first: where both have one, that of the record that stays. A card that was removed since stays so: its key says.
create function app.end_double_default(merge uuid, theirs uuid, own uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  was record;
  is_now jsonb;
begin
  for was in select t.ctid as at, to_jsonb(t) as row from payment_methods t where t.payer_id = theirs and t.is_default
    and exists (select from payment_methods o where o.payer_id = own and o.is_default)
  loop
    update payment_methods t set is_default = false where ctid = was.at returning to_jsonb(t) into is_now;
    perform app.note_move(merge, 'payment_methods', 'is_default', array['id', 'removed_at'], was.row, is_now);
  end loop;
end $$;
revoke execute on function app.end_double_default from public;

create or replace function app.join_payers(merge uuid, one uuid, other uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare place record;
begin
  insert into ledger_joins select one, other, m.merged_at from merges m where m.id = merge;
  perform app.end_double_default(merge, one, other);
  for place in select * from app.places_of_payers() loop
    perform app.move_rows(merge, place.at_table, place.at_column, place.at_key, one, other);
  end loop;
end $$;

create or replace function app.move_person(merge uuid, gone uuid, kept uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  place record;
  theirs uuid;
  own uuid;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system merges people' using errcode = '42501'; end if;
  perform set_config('app.merge', coalesce(merge::text, ''), true);
  select p.id into theirs from payers p where p.person_id = gone;
  select p.id into own from payers p where p.person_id = kept;
  if merge is not null then
    perform app.end_doubles(merge, gone, kept);
    if theirs is not null and own is not null then perform app.join_payers(merge, theirs, own); end if;
  end if;
  for place in select * from app.places_of_people() loop
    perform app.move_rows(merge, place.at_table, place.at_column, place.at_key, gone, kept);
  end loop;
  perform app.move_rows(merge, 'persons', 'merged_into', array['id'], gone, kept);
  update persons set merged_into = kept where id = gone;
  perform set_config('app.merge', '', true);
end $$;
