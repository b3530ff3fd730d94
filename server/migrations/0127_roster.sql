-- model.md 15: who is on call, when a professional answers, absences of several days. Class of data: identity and logistics.
create table duty_shifts (
  id uuid primary key, person_id uuid not null references persons,
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
  planned_by uuid not null references persons, planned_at timestamptz not null,
  constraint one_on_call exclude using gist (tstzrange(starts_at, ends_at) with &&)
);
create index duty_shifts_by_person on duty_shifts (person_id);
-- None: the practice's (settings, `answerHours`).
create table professional_answer_hours (
  professional_id uuid primary key references professionals, hours jsonb not null, saved_at timestamptz not null
);
-- What a time off says beside its span, which stands in the calendar and nowhere else: taken out there, this goes with it.
create table leaves (
  id uuid primary key references availability_exceptions on delete cascade,
  professional_id uuid not null references professionals,
  substitute_id uuid references professionals check (substitute_id <> professional_id),
  note text check (length(note) between 1 and 300), -- to clients, in the professional's words
  declared_by uuid not null references persons, declared_at timestamptz not null
);
create index leaves_by_professional on leaves (professional_id);
-- Why: the professional's own, and the owner's.
create table leave_reasons (
  leave_id uuid primary key references leaves on delete cascade, reason text not null check (length(reason) between 1 and 300)
);

select app.protect('duty_shifts', 'professional_answer_hours', 'leaves', 'leave_reasons');
grant select, insert, update, delete on duty_shifts, professional_answer_hours to practice_app;
grant select, insert on leaves, leave_reasons to practice_app;
create policy read on duty_shifts for select to practice_app using (
  (select app.role()) = 'professional' or (select app.staff_can('owner', 'front_desk', 'intake', 'support')));
create policy plan on duty_shifts to practice_app using ((select app.staff_can('owner', 'intake')));
create policy read on professional_answer_hours for select using (true);
create policy own on professional_answer_hours to practice_app using (professional_id = (select app.actor()));
create policy read on leaves for select using (true);
create policy own on leaves for insert to practice_app with check (professional_id = (select app.actor()));
create policy read on leave_reasons for select to practice_app using (
  (select app.staff_can('owner')) or leave_id in (select l.id from leaves l where l.professional_id = (select app.actor())));
