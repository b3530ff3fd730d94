-- model.md 1 and 3, care-journey.md §6: two records become one although both have a file or bills. Files stay two files, each with its own care
-- team; the ledger is not rewritten, one payer's accounts count to the other. Class of data: identity and logistics.

-- The accounts of one owner count to another: a leaf like the rest of the ledger, it knows owners and nobody's name.
create table ledger_joins (
  owner_id uuid primary key, into_id uuid not null check (into_id <> owner_id), joined_at timestamptz not null
);
create index ledger_joins_by_into on ledger_joins (into_id);
select app.protect('ledger_joins');
grant select on ledger_joins to practice_app;
create policy read on ledger_joins for select to practice_app using (case app.role()
  when 'client' then into_id = (select p.id from payers p where p.person_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
select app.open_to_guardians('billing', 'ledger_joins');
-- Receipts are written once: those of the payer who was joined are found by the link.
drop policy read on receipts;
create policy read on receipts for select to practice_app using (case app.role()
  when 'client' then payer_id = (select p.id from payers p where p.person_id = app.actor())
    or payer_id in (select j.owner_id from ledger_joins j where j.into_id = (select p.id from payers p where p.person_id = app.actor()))
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
create index persons_merged on persons (merged_into) where merged_into is not null;

-- A second individual file came by a merge, beside the person's own.
alter table file_members add column merge_id uuid references merges;
drop index file_members_one_individual;
create unique index file_members_one_individual on file_members (client_id) where kind = 'individual' and merge_id is null;
create index file_members_by_merge on file_members (merge_id) where merge_id is not null;
create function app.stay_beside() returns trigger language plpgsql as $$
begin
  if new.client_id <> old.client_id and new.kind = 'individual' and new.merge_id is null
    and exists (select from public.file_members m where m.client_id = new.client_id and m.kind = 'individual' and m.merge_id is null) then
    new.merge_id := nullif(current_setting('app.merge', true), '')::uuid;
  end if;
  return new;
end $$;
create trigger stay_beside before update of client_id on file_members for each row execute function app.stay_beside();

-- What a payment is about does not change; who pays it may, while two payers are joined.
create function app.are_joined(one uuid, other uuid) returns boolean language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from ledger_joins j where (j.owner_id, j.into_id) in ((one, other), (other, one))) $$;
drop trigger go_up on payments;
create trigger go_up before update on payments for each row
  when (old.payer_id = new.payer_id or not app.are_joined(old.payer_id, new.payer_id) or to_jsonb(old) - 'payer_id' <> to_jsonb(new) - 'payer_id')
  execute function app.payments_go_up();
-- Whoever read the payer before they were joined, and writes after it, runs again and finds the one who stays.
create function app.bill_nobody_gone() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before constant text := current_setting('app.role', true);
  gone boolean;
begin
  perform set_config('app.role', 'system', true);
  select exists (select from ledger_joins where owner_id = new.payer_id) into gone;
  perform set_config('app.role', coalesce(before, ''), true);
  if gone then raise exception 'two payers became one meanwhile' using errcode = '40001'; end if;
  return new;
end $$;
revoke execute on function app.bill_nobody_gone from public;
create trigger nobody_gone before insert on charge_shares for each row execute function app.bill_nobody_gone();
create trigger nobody_gone before insert on settlements for each row execute function app.bill_nobody_gone();
create trigger nobody_gone before insert on payments for each row execute function app.bill_nobody_gone();
create trigger nobody_gone before insert on payment_methods for each row execute function app.bill_nobody_gone();
create trigger nobody_gone before insert on collections for each row execute function app.bill_nobody_gone();
create trigger nobody_gone before insert on charges for each row execute function app.name_nobody_gone('client_id');
create trigger nobody_gone before insert on payers for each row execute function app.name_nobody_gone('person_id');
create trigger nobody_gone before insert on file_members for each row execute function app.name_nobody_gone('client_id');

-- What `at_column` held after the move: a row that changed since stays as it is. None: before this migration, the one who was kept.
alter table merge_moves add column after jsonb;

-- Where both have what one person has once, that of the record that stays stands, and the other stays with the record that goes.
-- Payers too: two of them become one by the link of the ledger.
create function app.stay_when_double() returns text[] language sql immutable as $$
  select array['account_access', 'consents', 'digest_items', 'guardianships', 'message_drafts', 'notification_choices', 'notification_preferences',
    'notifications', 'payers', 'relations', 'self_scheduling', 'youth_talks'] $$;

create function app.note_move(merge uuid, at_table regclass, at_column text, at_key text[], was jsonb, is_now jsonb) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
  insert into merge_moves (merge_id, number, at_table, at_column, key, before, after)
  select merge, (select coalesce(max(m.number), 0) + 1 from merge_moves m where m.merge_id = merge), at_table::text, at_column,
    (select jsonb_object_agg(name, is_now -> name) from unnest(at_key) as name),
    (select jsonb_object_agg(b.key, b.value) from jsonb_each(was) b where b.value is distinct from is_now -> b.key), is_now -> at_column $$;
revoke execute on function app.note_move from public;

-- Every row whose column names `one` names `other` from now on.
create function app.move_rows(merge uuid, at_table regclass, at_column text, at_key text[], one uuid, other uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  stays constant boolean := merge is not null and at_table::text = any (app.stay_when_double());
  was record;
  is_now jsonb;
begin
  for was in execute format('select ctid as at, to_jsonb(t) as row from %s t where %I = $1 for update', at_table, at_column) using one loop
    is_now := null;
    begin
      execute format('update %s t set %I = $2 where ctid = $1 returning to_jsonb(t)', at_table, at_column) into is_now using was.at, other;
    exception when unique_violation then
      if not stays then raise; end if;
    end;
    if merge is not null and is_now is not null then
      perform app.note_move(merge, at_table, at_column, at_key, was.row, is_now);
    end if;
  end loop;
end $$;
revoke execute on function app.move_rows from public;

-- Every column that names a payer, but for what is written once, and for cards: the provider knows those under the old name.
create function app.places_of_payers(out at_table regclass, out at_column text, out at_key text[]) returns setof record language sql stable
set search_path = pg_catalog, public, pg_temp as $$
  select p.at_table, p.at_column, (
    select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = p.at_table and a.attnum = any (
      select unnest(i.indkey) from pg_index i where i.indrelid = p.at_table and i.indisprimary))
  from (
    select k.conrelid::regclass as at_table, a.attname::text as at_column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.confrelid = 'public.payers'::regclass and k.contype = 'f' and k.conrelid <> 'public.payment_methods'::regclass
      and not exists (select from pg_trigger t where t.tgrelid = k.conrelid and t.tgfoid = 'app.refuse_change'::regproc and t.tgtype & 16 > 0)
    union all select 'public.ledger_joins'::regclass, 'into_id') p
  order by 1, 2
$$;
revoke execute on function app.places_of_payers from public;

-- Of what counts once between two people, the newer stands: the older agreement and the older price end. Nobody acts for themselves.
create function app.end_doubles(merge uuid, gone uuid, kept uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  moment constant timestamptz := (select m.merged_at from merges m where m.id = merge);
  was record;
  is_now jsonb;
begin
  for was in select a.ctid as at, to_jsonb(a) as row from service_agreements a join service_agreements b on b.professional_id = a.professional_id
    where (a.client_id, b.client_id) in ((gone, kept), (kept, gone)) and a.ended_at is null and b.ended_at is null and (a.signed_at, a.id) < (b.signed_at, b.id)
  loop
    update service_agreements t set ended_at = moment where ctid = was.at returning to_jsonb(t) into is_now;
    perform app.note_move(merge, 'service_agreements', 'ended_at', array['id'], was.row, is_now);
  end loop;
  for was in select a.ctid as at, to_jsonb(a) as row from agreed_prices a
    join agreed_prices b on (b.professional_id, b.service_id) = (a.professional_id, a.service_id)
    where (a.client_id, b.client_id) in ((gone, kept), (kept, gone)) and a.ended_at is null and b.ended_at is null and (a.agreed_at, a.id) < (b.agreed_at, b.id)
  loop
    update agreed_prices t set ended_at = moment where ctid = was.at returning to_jsonb(t) into is_now;
    perform app.note_move(merge, 'agreed_prices', 'ended_at', array['id'], was.row, is_now);
  end loop;
  for was in select x.ctid as at, to_jsonb(x) as row from account_access x join accounts a on a.id = x.account_id
    where x.person_id in (gone, kept) and a.person_id in (gone, kept) and (x.ends_at is null or x.ends_at > moment)
  loop
    update account_access t set ends_at = moment where ctid = was.at returning to_jsonb(t) into is_now;
    perform app.note_move(merge, 'account_access', 'ends_at', array['account_id', 'person_id', 'starts_at'], was.row, is_now);
  end loop;
end $$;
revoke execute on function app.end_doubles from public;

-- Two payers with bills: theirs are the other's from now on, and the ledger adds both.
create function app.join_payers(merge uuid, one uuid, other uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare place record;
begin
  insert into ledger_joins select one, other, m.merged_at from merges m where m.id = merge;
  for place in select * from app.places_of_payers() loop
    perform app.move_rows(merge, place.at_table, place.at_column, place.at_key, one, other);
  end loop;
end $$;
revoke execute on function app.join_payers from public;

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
    -- Cards go with their payer.
    continue when place.at_table = 'payment_methods'::regclass and theirs is not null and own is not null;
    perform app.move_rows(merge, place.at_table, place.at_column, place.at_key, gone, kept);
  end loop;
  perform app.move_rows(merge, 'persons', 'merged_into', array['id'], gone, kept);
  update persons set merged_into = kept where id = gone;
  perform set_config('app.merge', '', true);
end $$;

create or replace function app.unmove_person(merge uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  its merges;
  move merge_moves;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system takes people apart' using errcode = '42501'; end if;
  select * into strict its from merges where id = merge for update;
  for move in select * from merge_moves m where m.merge_id = merge order by m.number desc loop
    execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1)) where %3$s and to_jsonb(t) -> %4$L is not distinct from $3',
      move.at_table,
      (select string_agg(quote_ident(name), ', ') from jsonb_object_keys(move.before) as name),
      (select string_agg(format(case when value = 'null' then '%1$I is null' else '%1$I = (jsonb_populate_record(null::%2$s, $2)).%1$I' end, key, move.at_table), ' and ')
        from jsonb_each(move.key)),
      move.at_column)
      using move.before, move.key, coalesce(move.after, to_jsonb(its.kept_id));
  end loop;
  delete from ledger_joins where owner_id = (select p.id from payers p where p.person_id = its.gone_id);
  update persons set merged_into = null where id = its.gone_id;
end $$;
