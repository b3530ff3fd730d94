-- "I am away today": one act gives up a day. Class of data: identity and logistics.
create table absences (
  id uuid primary key, professional_id uuid not null references professionals,
  day date not null, -- of the zone in which the professional's calendar lives
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at), -- what is blocked of it
  act text not null check (act in ('cancel', 'release')), -- release: the clients may choose another time themselves
  message text check (length(message) between 1 and 500), -- to the clients, in the professional's words
  declared_by uuid not null references persons, declared_at timestamptz not null
);
create index absences_by_professional on absences (professional_id, day);
alter table appointments add column absence_id uuid references absences, add check (absence_id is null or state = 'cancelled');
create index appointments_by_absence on appointments (absence_id) where absence_id is not null;

select app.protect('absences');
grant select, insert on absences to practice_app;
create policy read on absences for select to practice_app using (
  professional_id = (select app.actor()) or (select app.staff_can('front_desk', 'intake')));
