-- Where a client is during a remote session, and which number to call when it is cut off: for that session only. It goes when the session is closed,
-- cancelled or long over. Class of data: identity and logistics; what they typed is sealed all the same.
create table session_checks (
  id uuid primary key, appointment_id uuid not null, client_id uuid not null,
  territory text not null check (length(territory) between 2 and 5), -- province, territory or country: outside the licence's the professional is warned
  sealed bytea not null, -- place and phone number
  told_at timestamptz not null,
  unique (appointment_id, client_id),
  foreign key (appointment_id, client_id) references appointment_participants (appointment_id, person_id)
);
create index session_checks_by_time on session_checks (told_at);

select app.protect('session_checks');
grant select, insert, update, delete on session_checks to practice_app;
-- Written and deleted by the system, after the appointment was found as the caller.
create policy own on session_checks for select to practice_app using ((select app.role()) = 'client' and client_id = (select app.actor()));
-- Only who holds the session, not the whole care team.
create policy read on session_checks for select to practice_app using ((select app.role()) = 'professional' and exists (
  select from appointment_participants p
  where p.appointment_id = session_checks.appointment_id and p.person_id = (select app.actor()) and p.side = 'professional'));
