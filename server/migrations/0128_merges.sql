-- Two records of one human being become one, and are taken apart again within a day. Class of data: identity and logistics.

-- Names as people look them up: É with E, ae with æ. Immutable because the dictionary is named, so that an index may hold it.
create function app.plain(words text) returns text language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select public.unaccent('public.unaccent'::regdictionary, lower(words)) $$;
create index persons_by_plain_name on persons using gin (app.plain(given_name || ' ' || family_name) gin_trgm_ops) where merged_into is null;
create index persons_by_birth_date on persons (birth_date) where merged_into is null and birth_date is not null;

-- Said by somebody of the team: these two are not the same. Smaller id first, so that a pair stands once.
create table distinct_people (
  person_id uuid not null references persons, other_id uuid not null references persons check (person_id < other_id),
  said_by uuid not null references persons, said_at timestamptz not null,
  primary key (person_id, other_id)
);
create index distinct_people_by_other on distinct_people (other_id);
create table merges (
  id uuid primary key,
  kept_id uuid not null references persons, gone_id uuid not null references persons check (gone_id <> kept_id),
  merged_by uuid not null references persons, merged_at timestamptz not null, undo_until timestamptz not null check (undo_until >= merged_at),
  -- What the person who stays did not say and the other did: taken over, and taken back when it is undone.
  filled text[] not null check (filled <@ array['birth_date', 'pronouns', 'gender', 'city', 'region', 'registered_sex']),
  moved_account_id uuid references accounts, -- of the one who is gone; it opens the other's file now
  closed_account_id uuid references accounts, closed_account_was text check (closed_account_was in ('pending', 'invited', 'active', 'suspended')),
  undone_by uuid references persons, undone_at timestamptz,
  check ((closed_account_id is null) = (closed_account_was is null)), check ((undone_by is null) = (undone_at is null)),
  check (undone_at is null or undone_at <= undo_until)
);
create unique index merges_standing on merges (gone_id) where undone_at is null; -- a person goes once
create index merges_newest on merges (merged_at desc, id desc);
create index merges_by_kept on merges (kept_id);
-- Each row that named the one who is gone, as it stood: enough to put it back as it was.
create table merge_moves (
  merge_id uuid not null references merges, number int not null check (number > 0),
  at_table text not null, at_column text not null,
  key jsonb not null, -- of the row, as it is after the move
  before jsonb not null, -- what the move changed, as it was: the column, and what a rule of the table changed with it
  primary key (merge_id, number)
);
create function app.keep_merge() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_at is not null
    or to_jsonb(old) - 'undone_by' - 'undone_at' <> to_jsonb(new) - 'undone_by' - 'undone_at' then
    raise exception 'a merge is undone once and not changed otherwise' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep before update or delete on merges for each row execute function app.keep_merge();
create trigger append_only before update or delete or truncate on merge_moves for each statement execute function app.refuse_change();

select app.protect('distinct_people', 'merges', 'merge_moves');
grant select, insert on distinct_people, merges, merge_moves to practice_app;
grant update (undone_by, undone_at) on merges to practice_app;
create policy read on distinct_people for select to practice_app using ((select app.staff_can('owner', 'front_desk', 'intake')));
create policy say on distinct_people for insert to practice_app
  with check ((select app.staff_can('owner', 'front_desk', 'intake')) and said_by = (select app.actor()));
create policy read on merges for select to practice_app using ((select app.staff_can('owner', 'front_desk', 'intake')));

-- Who a row is about may change by a merge only: these follow.
alter table session_checks drop constraint session_checks_appointment_id_client_id_fkey,
  add foreign key (appointment_id, client_id) references appointment_participants (appointment_id, person_id) on update cascade;

-- Every column that names a person, but for what is written once and never changes: that keeps whom it named, and `merged_into` leads on.
create function app.places_of_people(out at_table regclass, out at_column text, out at_key text[]) returns setof record language sql stable
set search_path = pg_catalog, public, pg_temp as $$
  select p.at_table, p.at_column, (
    select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = p.at_table and a.attnum = any (
      select unnest(i.indkey) from pg_index i where i.indexrelid = (
        select u.indexrelid from pg_index u where u.indrelid = p.at_table and u.indisunique and u.indpred is null and u.indexprs is null
        order by u.indisprimary desc, u.indexrelid limit 1)))
  from (
    select k.conrelid::regclass as at_table, a.attname::text as at_column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.confrelid = 'public.persons'::regclass and k.contype = 'f'
      and k.conrelid not in ('public.persons'::regclass, 'public.accounts'::regclass, 'public.professionals'::regclass,
        'public.merges'::regclass, 'public.distinct_people'::regclass)
      and not exists (select from pg_trigger t where t.tgrelid = k.conrelid and t.tgfoid = 'app.refuse_change'::regproc and t.tgtype & 16 > 0)
    union all select 'public.occupancies'::regclass, 'resource_id') p
  order by 1, 2
$$;
revoke execute on function app.places_of_people from public;

-- Whatever names `gone` names `kept` from now on. With a merge, each row is noted as it was. Violations are the caller's to read.
create function app.move_person(merge uuid, gone uuid, kept uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  place record;
  was record;
  is_now jsonb;
  number int := 0;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system merges people' using errcode = '42501'; end if;
  for place in select * from app.places_of_people() loop
    for was in execute format('select ctid as at, to_jsonb(t) as row from %s t where %I = $1 for update', place.at_table, place.at_column) using gone loop
      execute format('update %s t set %I = $2 where ctid = $1 returning to_jsonb(t)', place.at_table, place.at_column)
        into is_now using was.at, kept;
      if merge is not null and is_now is not null then
        number := number + 1;
        insert into merge_moves values (merge, number, place.at_table::text, place.at_column,
          (select jsonb_object_agg(name, is_now -> name) from unnest(place.at_key) as name),
          (select jsonb_object_agg(b.key, b.value) from jsonb_each(was.row) b where b.value is distinct from is_now -> b.key));
      end if;
    end loop;
  end loop;
  update persons set merged_into = kept where id = gone;
end $$;
revoke execute on function app.move_person from public;
grant execute on function app.move_person to practice_app;

-- As before for a guest who claims their file: where both already have what only one may have, nothing changes and the answer is false.
create or replace function app.merge_person(first uuid, second uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform app.move_person(null, first, second);
  return true;
exception when integrity_constraint_violation or exclusion_violation then return false;
end $$;

-- Puts every row back that was moved, the last one first; what was deleted meanwhile stays gone.
create function app.unmove_person(merge uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  its merges;
  move merge_moves;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system takes people apart' using errcode = '42501'; end if;
  select * into strict its from merges where id = merge for update;
  for move in select * from merge_moves m where m.merge_id = merge order by m.number desc loop
    execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1)) where %3$s and %4$I = $3',
      move.at_table,
      -- `row (…)` for one column too
      (select string_agg(quote_ident(name), ', ') from jsonb_object_keys(move.before) as name),
      (select string_agg(format('%I is not distinct from (jsonb_populate_record(null::%s, $2)).%I', name, move.at_table, name), ' and ')
        from jsonb_object_keys(move.key) as name),
      move.at_column)
      using move.before, move.key, its.kept_id;
  end loop;
  update persons set merged_into = null where id = its.gone_id;
end $$;
revoke execute on function app.unmove_person from public;
grant execute on function app.unmove_person to practice_app;

-- How many rows of each table name a person. For the preview.
create function app.count_places(whose uuid, out at_table text, out rows int) returns setof record language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare place record;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system counts' using errcode = '42501'; end if;
  for place in select * from app.places_of_people() loop
    at_table := place.at_table::text;
    execute format('select count(*) from %s where %I = $1', place.at_table, place.at_column) into rows using whose;
    if rows > 0 then return next; end if;
  end loop;
end $$;
revoke execute on function app.count_places from public;
grant execute on function app.count_places to practice_app;

-- A booking or request that began before a merge and comes after it would name somebody who is gone: it is run again, and finds them gone.
create function app.name_nobody_gone() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before constant text := current_setting('app.role', true);
  gone boolean;
begin
  perform set_config('app.role', 'system', true);
  select merged_into is not null into gone from persons where id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share;
  perform set_config('app.role', coalesce(before, ''), true);
  if gone then raise exception 'a person was merged meanwhile' using errcode = '40001'; end if;
  return new;
end $$;
revoke execute on function app.name_nobody_gone from public;
create trigger nobody_gone before insert on appointment_participants for each row execute function app.name_nobody_gone('person_id');
create trigger nobody_gone before insert on requests for each row execute function app.name_nobody_gone('beneficiary_id');
