-- portal.md "Public": what people write to the practice, and what it answers. Class of data: identity and logistics; the words are sealed all the same.
create table contact_submissions (
  id uuid primary key,
  topic text not null check (topic in ('general', 'school', 'organisation')),
  state text not null check (state in ('new', 'responded', 'archived')),
  suspected boolean not null, -- held to be spam: kept apart and told to nobody until somebody says otherwise
  given_name text not null, family_name text not null, email text not null check (email = lower(email)), phone text, organisation text,
  locale text not null check (locale in ('fr', 'en')),
  sealed bytea not null,
  received_at timestamptz not null
);
create index contact_submissions_newest on contact_submissions (received_at desc, id desc);
create table contact_responses (
  id uuid primary key, submission_id uuid not null references contact_submissions,
  responded_by uuid not null references persons, responded_at timestamptz not null, sealed bytea not null
);
create index contact_responses_by_submission on contact_responses (submission_id, responded_at);

select app.protect('contact_submissions', 'contact_responses');
grant select, insert on contact_submissions, contact_responses to practice_app;
grant update (state, suspected, sealed) on contact_submissions to practice_app;
grant update (sealed) on contact_responses to practice_app; -- when DATA_KEYS change
-- Visitors' messages are written by the system.
create policy read on contact_submissions for select to practice_app using ((select app.staff_can('support', 'owner')));
create policy sort on contact_submissions for update to practice_app using ((select app.staff_can('support', 'owner')));
create policy read on contact_responses for select to practice_app using ((select app.staff_can('support', 'owner')));
create policy answer on contact_responses for insert to practice_app
  with check ((select app.staff_can('support', 'owner')) and responded_by = (select app.actor()));
