-- model.md 12: requests for care and their proposals. Class of data: intake (reasons, preferences); the free note is clinical.

create table requests (
  id uuid primary key,
  number text not null unique check (number ~ '^D-[0-9A-Z]{4}-[0-9A-Z]{2}$'), -- what people quote on the phone
  audience text not null check (audience in ('self', 'loved_one', 'patient')),
  requester_id uuid not null references persons, beneficiary_id uuid not null references persons,
  payer_id uuid references payers, referrer_id uuid references persons,
  named_professional_id uuid references professionals, others_if_named_cannot boolean not null,
  service_kind text not null check (service_kind in ('individual', 'couple', 'family', 'group', 'evaluation')),
  state text not null check (state in ('awaiting_consent', 'needs_intake', 'open', 'proposed', 'pool', 'matched', 'scheduled', 'withdrawn', 'lapsed')),
  origin text not null check (origin in ('member', 'guest', 'staff')),
  urgent boolean not null,
  safety_answer boolean, call_today boolean, -- asked when urgent: in danger now? may a clinician call today?
  age_group text check (age_group in ('0-11', '12-17', '18-64', '65+')), -- at request time; none until the birth date is known
  city text, region text, locale text not null check (locale in ('fr', 'en')),
  preferences jsonb not null, -- RequestPreferences of the contract
  opened_at timestamptz not null, -- when it was sent; the promise counts from here
  consent_due_at timestamptz, consented_at timestamptz,
  attempts int not null check (attempts >= 0),
  matched_professional_id uuid references professionals, matched_at timestamptz,
  ended_at timestamptz,
  reminded_professional_at timestamptz, reminded_staff_at timestamptz,
  file_id uuid references files, episode_id uuid references episodes,
  check ((state in ('matched', 'scheduled')) = (matched_professional_id is not null)),
  check ((state in ('withdrawn', 'lapsed')) = (ended_at is not null)),
  check (not urgent or safety_answer is not null)
);
create unique index requests_one_open on requests (beneficiary_id, service_kind)
  where state in ('awaiting_consent', 'needs_intake', 'open', 'proposed', 'pool', 'matched');
create index requests_by_requester on requests (requester_id, opened_at desc);
create index requests_live on requests (state, urgent desc, opened_at) where state not in ('withdrawn', 'lapsed', 'scheduled');
alter table episodes add foreign key (request_id) references requests;

create table request_reasons (
  request_id uuid not null references requests, position int not null check (position between 1 and 3), reason_key text not null references reasons,
  primary key (request_id, position), unique (request_id, reason_key)
);
-- Sealed text for clinicians: the free note, and what was said about parents, authority and court orders.
create table request_notes (
  request_id uuid primary key references requests, sealed bytea not null
);

create table proposals (
  id uuid primary key, request_id uuid not null references requests, professional_id uuid not null references professionals,
  attempt int not null check (attempt > 0),
  mode text not null check (mode in ('strict', 'relaxed', 'named', 'assigned', 'claimed')),
  state text not null check (state in ('open', 'accepted', 'refused', 'expired', 'released', 'declined', 'withdrawn')),
  score int, explanation jsonb not null, -- Explanation of the requests module: points by criterion, met, missed, unknown
  made_at timestamptz not null, deadline_at timestamptz not null check (deadline_at >= made_at), answered_at timestamptz,
  refusal text check (refusal in ('not_a_fit', 'not_accepting', 'schedule', 'other')),
  check ((state = 'open') = (answered_at is null))
);
create unique index proposals_one_open on proposals (request_id) where state = 'open';
create index proposals_by_request on proposals (request_id, attempt);
create index proposals_by_professional on proposals (professional_id, state, deadline_at);
-- Each run of the matching: who was looked at, who was set aside and by which filter. For intake staff.
create table match_runs (
  id uuid primary key, request_id uuid not null references requests, at timestamptz not null, attempt int not null,
  examined int not null, set_aside jsonb not null, ranked jsonb not null, outcome text not null check (outcome in ('proposed', 'pool'))
);
create index match_runs_by_request on match_runs (request_id, at desc);

select app.protect('requests', 'request_reasons', 'request_notes', 'proposals', 'match_runs');
grant select, insert, update on requests, request_reasons, request_notes, proposals, match_runs to practice_app;
grant delete on requests, request_reasons, request_notes, proposals, match_runs to practice_app; -- an invitation that nobody accepted is erased

-- The proposed professional reads the request while the proposal is open and after acceptance; a proposal's policy asks its own columns only.
create policy read on proposals for select to practice_app using (
  (select app.role()) = 'professional' and professional_id = (select app.actor()) or (select app.staff_can('intake')));
create policy answer on proposals for update to practice_app using (
  (select app.role()) = 'professional' and professional_id = (select app.actor()) or (select app.staff_can('intake')));
create policy read on requests for select to practice_app using (case (select app.role())
  when 'client' then requester_id = (select app.actor()) or beneficiary_id = (select app.actor())
    or exists (select from account_access a where a.person_id = requests.beneficiary_id and (a.ends_at is null or (select app.now()) < a.ends_at))
  when 'professional' then matched_professional_id = (select app.actor())
    or exists (select from proposals p where p.request_id = requests.id and p.state = 'open')
  when 'staff' then (select app.staff_can('intake', 'front_desk'))
  else false end);
create policy ask on requests for insert to practice_app with check (requester_id = (select app.actor()) or (select app.staff_can('intake', 'front_desk')));
create policy change on requests for update to practice_app using (
  (select app.role()) = 'client' and (requester_id = (select app.actor()) or beneficiary_id = (select app.actor())) or (select app.staff_can('intake')));
create policy read on request_reasons for select to practice_app using (
  (select app.role()) <> 'staff' and exists (select from requests r where r.id = request_reasons.request_id) or (select app.staff_can('intake')));
create policy ask on request_reasons for insert to practice_app with check (
  exists (select from requests r where r.id = request_reasons.request_id and r.requester_id = (select app.actor())) or (select app.staff_can('intake')));
create policy ask on request_notes for insert to practice_app with check (
  exists (select from requests r where r.id = request_notes.request_id and r.requester_id = (select app.actor())) or (select app.staff_can('intake')));
-- Free text is for clinicians: the proposed or matched professional, and intake (a licensed person). Not even its writer reads it back here.
create policy read on request_notes for select to practice_app using (
  (select app.role()) = 'professional' and exists (select from requests r where r.id = request_notes.request_id) or (select app.staff_can('intake')));
create policy read on match_runs for select to practice_app using ((select app.staff_can('intake')));
