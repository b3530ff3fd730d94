-- The front desk's day: who has arrived, and whom to call back. Class of data: identity and logistics.
create table arrivals (
  appointment_id uuid not null, client_id uuid not null,
  arrived_at timestamptz not null, marked_by uuid not null references persons,
  primary key (appointment_id, client_id),
  foreign key (appointment_id, client_id) references appointment_participants (appointment_id, person_id) on update cascade
);
create table call_backs (
  id uuid primary key, person_id uuid references persons, -- none: somebody whom we do not know yet
  name text not null check (length(name) between 1 and 200),
  phone text not null check (length(phone) between 7 and 26),
  words text check (length(words) between 1 and 200), -- of logistics: "after 17 h"; nothing about anybody's care
  attempts int not null default 0 check (attempts >= 0), last_tried_at timestamptz,
  added_by uuid not null references persons, added_at timestamptz not null,
  done_by uuid references persons, done_at timestamptz,
  check ((done_by is null) = (done_at is null)), check ((attempts = 0) = (last_tried_at is null))
);
create index call_backs_open on call_backs (added_at, id) where done_at is null;
create index call_backs_by_person on call_backs (person_id) where person_id is not null;
-- Why an account was closed by the practice, and opened again. One at a time.
create table suspensions (
  id uuid primary key, account_id uuid not null references accounts,
  reason text not null check (length(reason) between 1 and 300),
  suspended_by uuid not null references persons, suspended_at timestamptz not null,
  ended_by uuid references persons, ended_at timestamptz check (ended_at >= suspended_at),
  check ((ended_by is null) = (ended_at is null))
);
create unique index suspensions_standing on suspensions (account_id) where ended_at is null;

select app.protect('arrivals', 'call_backs', 'suspensions');
grant select, insert, delete on arrivals to practice_app;
grant select, insert on call_backs, suspensions to practice_app;
grant update (attempts, last_tried_at, done_by, done_at, person_id) on call_backs to practice_app;
grant update (ended_by, ended_at) on suspensions to practice_app;
create policy read on arrivals for select to practice_app using (
  (select app.staff_can('front_desk', 'intake'))
  or (select app.role()) = 'professional' and appointment_id in (
    select p.appointment_id from appointment_participants p where p.person_id = (select app.actor()) and p.side = 'professional'));
create policy mark on arrivals for insert to practice_app
  with check ((select app.staff_can('front_desk')) and marked_by = (select app.actor()));
create policy unmark on arrivals for delete to practice_app using ((select app.staff_can('front_desk')));
create policy read on call_backs for select to practice_app using ((select app.staff_can('front_desk', 'intake')));
create policy add on call_backs for insert to practice_app
  with check ((select app.staff_can('front_desk', 'intake')) and added_by = (select app.actor()));
create policy try on call_backs for update to practice_app using ((select app.staff_can('front_desk', 'intake')));
create policy read on suspensions for select to practice_app using ((select app.staff_can('owner')));
