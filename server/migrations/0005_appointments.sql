-- model.md 5, 6, 7: availability, appointments, booked time.

create table availability_windows (
  id uuid primary key, professional_id uuid not null references professionals, site_id uuid not null references sites,
  weekday int not null check (weekday between 1 and 7), -- ISO: Monday is 1
  starts time not null, ends time not null check (ends > starts),
  modalities text[] not null check (modalities <@ array['video', 'in_person', 'phone'] and cardinality(modalities) > 0),
  valid_from date not null, valid_until date check (valid_until >= valid_from)
);
create index availability_windows_by_professional on availability_windows (professional_id);
create table availability_exceptions (
  id uuid primary key, professional_id uuid references professionals, -- none: a holiday of the practice
  kind text not null check (kind in ('time_off', 'extra_hours', 'holiday')),
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
  site_id uuid references sites, modalities text[],
  check ((kind = 'holiday') = (professional_id is null)), check (kind <> 'extra_hours' or site_id is not null)
);
create index availability_exceptions_by_professional on availability_exceptions (professional_id, ends_at);
create table booking_rules (
  professional_id uuid primary key references professionals,
  notice_hours int not null check (notice_hours between 0 and 336), horizon_days int not null check (horizon_days between 1 and 365),
  daily_maximum int not null check (daily_maximum between 1 and 24),
  buffer_minutes int check (buffer_minutes between 0 and 120) -- none: the service's own buffer
);
-- The professional opened the calendar to one client, for one service.
create table self_scheduling (
  professional_id uuid not null references professionals, client_id uuid not null references persons, file_id uuid not null references files,
  service_id uuid not null references services, opened_at timestamptz not null, closed_at timestamptz,
  primary key (professional_id, client_id, service_id)
);
-- Free time by week (Monday, practice's zone) in six cells: weekday × weekend, morning, afternoon, evening; free minutes each. Kept by a job for matching.
create table free_cells (
  professional_id uuid not null references professionals, week date not null, minutes int[] not null check (cardinality(minutes) = 6),
  first_free_at timestamptz, counted_at timestamptz not null, primary key (professional_id, week)
);

create table appointments (
  id uuid primary key, file_id uuid not null references files, episode_id uuid references episodes, request_id uuid references requests,
  service_id uuid not null references services,
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
  modality text not null check (modality in ('video', 'in_person', 'phone')),
  site_id uuid references sites, room_id uuid, foreign key (site_id, room_id) references rooms (site_id, id),
  meeting_link text,
  price_cents bigint not null check (price_cents >= 0), currency char(3) not null, -- snapshot at booking
  state text not null check (state in ('scheduled', 'completed', 'cancelled', 'no_show')),
  proposed_by_practice boolean not null, -- the client has still to say yes
  booked_by uuid references persons, booked_at timestamptz not null,
  confirmed_at timestamptz, confirmed_by uuid references persons,
  cancelled_at timestamptz, cancelled_by uuid references persons, cancellation text check (cancellation in ('client', 'practice', 'moved')),
  revision int not null check (revision >= 0), -- SEQUENCE of the calendar file
  check (modality = 'in_person' or room_id is null), check ((state = 'cancelled') = (cancelled_at is not null))
);
create index appointments_by_file on appointments (file_id, starts_at);
create index appointments_by_start on appointments (starts_at) where state = 'scheduled';
create table appointment_participants (
  appointment_id uuid not null references appointments, person_id uuid not null references persons, file_id uuid not null references files,
  side text not null check (side in ('client', 'professional')),
  role text not null check (role in ('client', 'treating', 'co_treating', 'supervisor', 'interpreter')),
  hidden boolean not null default false, -- from the other participants, in groups
  attendance text check (attendance in ('present', 'absent', 'late')),
  outcome text check (outcome in ('completed', 'partial', 'cancelled_by_practice', 'technical_failure', 'cancelled_early', 'cancelled_late', 'no_show')),
  charge_share_basis_points int not null check (charge_share_basis_points between 0 and 10000),
  starts_at timestamptz not null, -- as the appointment's, so that a person's list is one index
  primary key (appointment_id, person_id)
);
create index appointment_participants_by_person on appointment_participants (person_id, starts_at);

-- Booked time: one row per professional, room and client of an appointment or hold. `blocked` carries the buffer for professionals and rooms;
-- clients the bare session. Imported busy time and time off overlap themselves, so they lie outside the constraint.
create table occupancies (
  id uuid primary key, resource_id uuid not null, resource_kind text not null check (resource_kind in ('professional', 'room', 'client')),
  appointment_id uuid references appointments, held_by uuid references persons,
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at), -- bounds of `blocked`, which keep their index under row-level security
  blocked tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
  session_starts_at timestamptz not null, -- counts towards the daily maximum
  state text not null check (state in ('held', 'scheduled', 'released', 'busy', 'time_off')),
  held_until timestamptz, check ((state = 'held') = (held_until is not null)),
  constraint occupancies_no_overlap exclude using gist (resource_id with =, blocked with &&) where (state in ('held', 'scheduled'))
);
create index occupancies_by_resource on occupancies (resource_id, ends_at) where state <> 'released';
create index occupancies_by_appointment on occupancies (appointment_id);
create index occupancies_by_holder on occupancies (held_by, held_until) where state = 'held';

select app.protect('availability_windows', 'availability_exceptions', 'booking_rules', 'self_scheduling', 'free_cells', 'appointments',
  'appointment_participants', 'occupancies');
grant select, insert, update, delete on availability_windows, availability_exceptions, booking_rules, self_scheduling, free_cells, occupancies to practice_app;
grant select, insert, update on appointments, appointment_participants to practice_app;

-- When a professional works is public (the free hours are shown); why they are away is nobody's.
create policy read on availability_windows for select using (true);
create policy own on availability_windows to practice_app using (professional_id = (select app.actor()));
create policy read on availability_exceptions for select using (true);
create policy own on availability_exceptions to practice_app using (professional_id = (select app.actor()));
create policy read on booking_rules for select using (true);
create policy own on booking_rules to practice_app using (professional_id = (select app.actor()));
create policy read on free_cells for select using (true);
create policy read on self_scheduling for select to practice_app using (
  client_id = (select app.actor()) or professional_id = (select app.actor()) or (select app.staff_can('front_desk', 'intake')));
create policy own on self_scheduling to practice_app using ((select app.role()) = 'professional' and professional_id = (select app.actor()));

-- Subqueries that stand alone (`in`), with the actor's own column in them: `exists` doubles the plan at each level, and these tables are read at every turn.
create policy read on appointment_participants for select to practice_app using (case app.role()
  when 'client' then person_id = app.actor()
    or side = 'professional' and file_id in (select c.file_id from care_team c where c.client_id = app.actor())
  when 'professional' then person_id = app.actor()
    or file_id in (select c.file_id from care_team c where c.professional_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'intake'))
  else false end);
create policy write on appointment_participants for insert to practice_app with check (exists (select from care_team c where c.file_id = appointment_participants.file_id));
create policy change on appointment_participants for update to practice_app using (exists (select from care_team c where c.file_id = appointment_participants.file_id));
create policy read on appointments for select to practice_app using (case app.role()
  when 'client' then id in (select p.appointment_id from appointment_participants p where p.person_id = app.actor())
  when 'professional' then file_id in (select c.file_id from care_team c where c.professional_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'intake'))
  else false end);
create policy write on appointments for insert to practice_app
  with check (booked_by is not distinct from app.actor() and exists (select from care_team c where c.file_id = appointments.file_id));
create policy change on appointments for update to practice_app using (exists (select from care_team c where c.file_id = appointments.file_id));
-- Time is taken and given back by the system (migration 0030); people see what is their own, the front desk all.
create policy read on occupancies for select to practice_app using (
  resource_id = app.actor() or held_by = app.actor() or (select app.staff_can('front_desk', 'intake')));
create policy write on occupancies for insert to practice_app with check (resource_id = app.actor() and state in ('busy', 'time_off'));
create policy own on occupancies for delete to practice_app using (held_by = app.actor() or resource_id = app.actor() and state in ('busy', 'time_off'));
