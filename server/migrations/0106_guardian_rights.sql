-- The second wall for guardians. Whoever acts for a ward has a context of their own: `app.actor` is the ward, `app.guardian` the guardian.
-- What such a context sees is computed here, at every statement, from today's age, authority, restrictions and grants. What no room opened
-- to guardians stays shut: notes, messages, what the ward writes for themselves.

create function app.guardian() returns uuid language sql stable as $$ select nullif(current_setting('app.guardian', true), '')::uuid $$;
-- The day on which somebody is so many years old; born on 29 February: the first of March where there is none.
create function app.birthday(born date, years int) returns date language sql immutable as $$
  select make_date(extract(year from born)::int + years, extract(month from born)::int, 1) + (extract(day from born)::int - 1)
$$;

-- The same rules as `deriveRights` of the guardians module; a test compares the two.
create function app.guardian_rights(guardian uuid, ward uuid, out sees text[], out acts text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  link guardianships;
  born date;
  its_zone text;
  today date;
  fourteenth date;
begin
  perform set_config('app.role', 'system', true);
  select g.* into link from guardianships g
    where g.ward_id = ward and g.guardian_id = guardian and g.approved_at is not null and g.ended_at is null;
  select p.birth_date into born from persons p where p.id = ward and p.merged_into is null and p.deceased_on is null;
  select coalesce((select p.zone from practice p), 'America/Toronto') into its_zone;
  perform set_config('app.role', coalesce(caller, ''), true);
  today := (app.now() at time zone its_zone)::date;
  sees := '{}';
  if link.id is null or link.expires_on < today or link.restriction = 'no_information' then
    null;
  elsif link.authority in ('mandate', 'tutorship') then
    sees := link.scope;
  elsif born is not null and today < app.birthday(born, 18) then
    fourteenth := app.birthday(born, 14);
    if today < fourteenth then
      sees := link.scope;
    elsif link.decided_at is not null then
      sees := array(select unnest(link.grants) intersect select unnest(link.scope));
    elsif (link.approved_at at time zone its_zone)::date < fourteenth and today < fourteenth + 90 then
      sees := array(select unnest(array['logistics', 'billing']) intersect select unnest(link.scope));
    end if;
  end if;
  acts := case when link.restriction = 'no_decisions' then '{}' else sees end;
end $$;
revoke execute on function app.guardian_rights from public;
grant execute on function app.guardian_rights to practice_app;
create function app.guardian_may(area text, acting boolean) returns boolean language sql stable as $$
  select case when acting then area = any (r.acts) else area = any (r.sees) or area = 'any' and cardinality(r.sees) > 0 end
  from app.guardian_rights(app.guardian(), app.actor()) as r
$$;

-- Opens tables to those who act for a ward: to see with the area's right, to write with the right to act in it. `any`: to see with any right.
create function app.open_to_guardians(area text, variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('drop policy if exists guardians on public.%I', t);
    execute format('create policy guardians on public.%I as restrictive to practice_app
      using (app.guardian() is null or app.role() = ''system'' or app.guardian_may(%L, false))
      with check (app.guardian() is null or app.role() = ''system'' or app.guardian_may(%L, true))', t, area, area);
  end loop;
end $$;
create function app.shut_to_guardians(variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('create policy guardians on public.%I as restrictive to practice_app
      using (app.guardian() is null or app.role() = ''system'')', t);
  end loop;
end $$;
revoke execute on function app.open_to_guardians, app.shut_to_guardians from public;
-- As in 0001; from here on every new table is shut to guardians until its room opens it.
create or replace function app.protect(variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table public.%I enable row level security, force row level security', t);
    execute format('create policy system_all on public.%I to practice_app, current_user using ((select app.role()) = ''system'') with check ((select app.role()) = ''system'')', t);
    perform app.shut_to_guardians(t);
  end loop;
end $$;

-- All that stands, but for what everybody reads (a policy of their own keeps its indexes), the audit, and the clock.
select app.shut_to_guardians(variadic array(
  select c.relname::text from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
    and c.relname not in ('audit_entries', 'audit_seals', 'clock')
    and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = 'SELECT' and p.qual = 'true')
  order by 1));
select app.open_to_guardians('any', 'persons', 'professionals', 'care_team', 'files', 'file_members', 'episodes', 'idempotency_keys');
select app.open_to_guardians('logistics', 'appointments', 'appointment_participants', 'occupancies', 'self_scheduling', 'late_fees', 'session_checks');
select app.open_to_guardians('billing', 'payers', 'coverages', 'agreed_prices', 'charges', 'charge_shares', 'settlements', 'allocations',
  'payment_methods', 'payments', 'receipts', 'receipt_voids');
select app.open_to_guardians('consent', 'consents', 'service_agreements');
-- Why somebody asks for care is clinical content: it closes on the fourteenth birthday.
select app.open_to_guardians('clinical', 'requests', 'request_reasons');

-- A guardian signs in their own name, for the ward.
create policy by_guardian on consents for insert to practice_app with check (
  given_by = app.guardian() and person_id = (select app.actor()) and (select app.role()) = 'client');
create policy by_guardian on service_agreements for insert to practice_app with check (
  payer_person_id = app.guardian() and client_id = (select app.actor()) and (select app.role()) = 'client');

-- The audit names who really acted; whom it was for stands in `client_id`.
drop policy write on audit_entries;
create policy write on audit_entries for insert to practice_app with check (
  (select app.role()) = 'system'
  or actor_role = (select app.role()) and actor_id is not distinct from coalesce(app.guardian(), (select app.actor())));
create policy guardians on audit_entries as restrictive for select to practice_app using (app.guardian() is null or app.role() = 'system');
