-- model.md 2: what people say about themselves, and whom to call for them. Class of data: identity and logistics.

create table emergency_contacts (
  id uuid primary key, person_id uuid not null references persons,
  name text not null check (length(name) between 1 and 120),
  relation text not null check (relation in ('partner', 'parent', 'child', 'sibling', 'relative', 'friend', 'other')),
  phone text not null check (length(phone) between 7 and 25),
  first_to_call boolean not null,
  position int not null check (position between 0 and 9),
  created_at timestamptz not null
);
create index emergency_contacts_by_person on emergency_contacts (person_id, position);
create unique index emergency_contacts_one_first on emergency_contacts (person_id) where first_to_call;

-- Whoever has contacts has one who is called first. Asked at the end of the transaction: a list is replaced in several statements.
create function app.someone_is_called_first() returns trigger language plpgsql as $$
declare whose constant uuid := coalesce(new.person_id, old.person_id);
begin
  if exists (select from public.emergency_contacts e where e.person_id = whose)
    and not exists (select from public.emergency_contacts e where e.person_id = whose and e.first_to_call) then
    raise exception 'one emergency contact is called first' using errcode = '23514', constraint = 'emergency_contacts_first';
  end if;
  return null;
end $$;
create constraint trigger one_first after insert or update or delete on emergency_contacts
  deferrable initially deferred for each row execute function app.someone_is_called_first();
-- Two records of one person become one: the first to call stays who it was there.
create function app.keep_who_is_called_first() returns trigger language plpgsql as $$
begin
  if new.first_to_call and new.person_id <> old.person_id
    and exists (select from public.emergency_contacts e where e.person_id = new.person_id and e.first_to_call) then
    new.first_to_call := false;
  end if;
  return new;
end $$;
create trigger keep_first before update of person_id on emergency_contacts for each row execute function app.keep_who_is_called_first();

-- A birth date decides who may act for whom and from when: the person says it once, afterwards the practice corrects it.
create function app.keep_birth_date() returns trigger language plpgsql as $$
begin
  if app.role() in ('client', 'professional') and old.birth_date is not null and new.birth_date is distinct from old.birth_date then
    raise exception 'nobody changes their own birth date' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_birth_date before update of birth_date on persons for each row execute function app.keep_birth_date();

-- Nobody declares an address their own: a link or a code that came back does, and it holds for that very value.
create function app.only_proof_verifies() returns trigger language plpgsql as $$
begin
  if app.role() is distinct from 'system' and new.verified_at is not null
    and (tg_op = 'INSERT' or new.verified_at is distinct from old.verified_at or new.value <> old.value) then
    raise exception 'a contact point is verified by what came back from it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_proof before insert or update on contact_points for each row execute function app.only_proof_verifies();
-- Erased with the account, once a person's wish to be deleted is granted.
grant delete on contact_points to practice_app;

select app.protect('emergency_contacts');
grant select, insert, update, delete on emergency_contacts to practice_app;
create policy own on emergency_contacts to practice_app using (person_id = (select app.actor()));
create policy read on emergency_contacts for select to practice_app using (
  (select app.role()) = 'professional' and exists (select from care_team c where c.client_id = emergency_contacts.person_id)
  or (select app.staff_can('front_desk')));
