-- What a client tells about their health, for those who treat them. Class of data: clinical; sealed, each version kept.

create table medical_profiles (
  id uuid primary key, person_id uuid not null references persons, author_id uuid not null references persons,
  sealed bytea not null, saved_at timestamptz not null
);
create index medical_profiles_by_person on medical_profiles (person_id, saved_at desc, id desc);

-- A version stays what it was. A change of data keys wraps it anew, and two records of one person may become one.
create function app.keep_medical_profile() returns trigger language plpgsql as $$
begin
  if coalesce(app.role() = 'system', false)
    and to_jsonb(old) - 'sealed' - 'person_id' - 'author_id' = to_jsonb(new) - 'sealed' - 'person_id' - 'author_id' then
    return new;
  end if;
  raise exception 'a medical profile is kept version by version' using errcode = '42501';
end $$;
create trigger keep before update on medical_profiles for each row execute function app.keep_medical_profile();
create trigger keep_all before truncate on medical_profiles for each statement execute function app.refuse_change();

select app.protect('medical_profiles');
-- Deleted only by the system, for somebody who asked to be deleted and was never in care.
grant select, insert, update, delete on medical_profiles to practice_app;
create policy own on medical_profiles for select to practice_app using (person_id = app.actor() and app.role() = 'client');
create policy write on medical_profiles for insert to practice_app with check (
  app.role() = 'client' and person_id = app.actor() and author_id = app.actor());
create policy read on medical_profiles for select to practice_app using (app.role() = 'professional'
  and exists (select from care_team c where c.client_id = medical_profiles.person_id
    and (c.role in ('treating', 'co_treating', 'successor') or c.role = 'supervisor' and c.consented_at is not null)));
