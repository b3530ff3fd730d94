-- model.md 3, 4, 11: files, episodes, care team, consents, service agreements, disclosures.

create table files (
  id uuid primary key, kind text not null check (kind in ('individual', 'couple', 'family', 'group')), label text,
  opened_at timestamptz not null, closed_at timestamptz, legal_hold boolean not null default false,
  unique (id, kind)
);
create table file_members (
  file_id uuid not null, kind text not null, client_id uuid not null references persons,
  joined_at timestamptz not null, left_at timestamptz,
  primary key (file_id, client_id), foreign key (file_id, kind) references files (id, kind)
);
create unique index file_members_one_individual on file_members (client_id) where kind = 'individual';
create index file_members_by_client on file_members (client_id);
create table episodes (
  id uuid primary key, file_id uuid not null references files, service_kind text not null,
  opened_at timestamptz not null, closed_at timestamptz, close_reason text, request_id uuid
);
create index episodes_by_file on episodes (file_id);
-- Who may open a file, by role and dates. Every clinical policy asks this table; its own policy compares its own columns only.
create table care_team (
  file_id uuid not null references files, client_id uuid not null references persons, professional_id uuid not null references persons,
  role text not null check (role in ('treating', 'co_treating', 'supervisor', 'on_call', 'successor', 'front_desk')),
  starts_at timestamptz not null, ends_at timestamptz check (ends_at > starts_at), consented_at timestamptz,
  primary key (file_id, client_id, professional_id, role, starts_at)
);
create index care_team_by_professional on care_team (professional_id, file_id);
create index care_team_by_client on care_team (client_id, professional_id);

-- Texts that people agree to, by version and language; the hash is what a consent remembers.
create table legal_texts (
  key text not null check (key in ('terms', 'privacy', 'professional_terms', 'telehealth', 'automated_matching', 'service_agreement')),
  version text not null, language text not null check (language in ('fr', 'en')),
  title text not null, body text not null, hash bytea not null check (octet_length(hash) = 32), effective_at timestamptz not null,
  primary key (key, version, language)
);
-- Append-only but for the withdrawal.
create table consents (
  id uuid primary key, person_id uuid not null references persons, given_by uuid not null references persons,
  purpose text not null, text_key text not null, text_version text not null, text_language text not null,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  scope jsonb not null default '{}', typed_name text, form text not null check (form in ('typed', 'click', 'verbal', 'paper')),
  network text, agent text, given_at timestamptz not null, withdrawn_at timestamptz,
  foreign key (text_key, text_version, text_language) references legal_texts (key, version, language)
);
create index consents_by_person on consents (person_id, purpose);
-- What the payer signed about fees and cancelling: without it no fee for a missed session.
create table service_agreements (
  id uuid primary key, consent_id uuid not null unique references consents, client_id uuid not null references persons,
  file_id uuid not null references files, professional_id uuid not null references persons, payer_person_id uuid not null references persons,
  notice_hours int not null check (notice_hours >= 0),
  late_fee_basis_points int not null check (late_fee_basis_points between 0 and 10000),
  missed_fee_basis_points int not null check (missed_fee_basis_points between 0 and 10000),
  signed_at timestamptz not null, ended_at timestamptz
);
create unique index service_agreements_live on service_agreements (client_id, professional_id) where ended_at is null;
create table disclosures (
  id uuid primary key, person_id uuid not null references persons, recipient text not null, content text not null, reason text not null,
  disclosed_by uuid not null references persons, at timestamptz not null
);

select app.protect('files', 'file_members', 'episodes', 'care_team', 'legal_texts', 'consents', 'service_agreements', 'disclosures');
grant select, insert, update on files, file_members, episodes, care_team, consents, service_agreements, legal_texts to practice_app;
grant select, insert on disclosures to practice_app;

-- Bare functions here, not `(select …)`: this policy is nested in most others, and an init plan for each would cost more than the few rows read.
create policy read on care_team for select to practice_app using (case app.role()
  when 'client' then client_id = app.actor()
  when 'professional' then professional_id = app.actor()
    and (select app.now()) between starts_at and coalesce(ends_at - interval '1 microsecond', 'infinity')
  when 'staff' then (select app.staff_can('front_desk', 'intake'))
  else false end);
create policy read on files for select to practice_app using (exists (select from care_team c where c.file_id = files.id));
create policy read on file_members for select to practice_app using (case (select app.role())
  when 'client' then client_id = (select app.actor())
  else exists (select from care_team c where c.file_id = file_members.file_id) end);
create policy read on episodes for select to practice_app using (exists (select from care_team c where c.file_id = episodes.file_id));
create policy read on legal_texts for select using (true);
create policy own on consents for select to practice_app using (
  person_id = (select app.actor()) or given_by = (select app.actor())
  or (select app.role()) = 'professional' and exists (select from care_team c where c.client_id = consents.person_id));
create policy give on consents for insert to practice_app with check (given_by = (select app.actor()));
create policy read on service_agreements for select to practice_app using (
  client_id = (select app.actor()) or payer_person_id = (select app.actor()) or professional_id = (select app.actor())
  or (select app.staff_can('front_desk', 'billing')));
create policy sign on service_agreements for insert to practice_app with check (payer_person_id = (select app.actor()));
create policy read on disclosures for select to practice_app using (person_id = (select app.actor()));

-- Identity of others: the professional's own clients and their guardians, the clinic's professionals by name, those whom the account acts for.
create policy read on persons for select to practice_app using (
  id = app.actor()
  or exists (select from professionals p where p.person_id = persons.id and p.state = 'approved')
  or app.role() in ('client', 'professional') and exists (
    select from account_access a where a.person_id = persons.id and (a.ends_at is null or (select app.now()) < a.ends_at))
  or app.role() = 'professional' and exists (select from care_team c where c.client_id = persons.id)
  or (select app.staff_can('owner', 'front_desk', 'intake', 'support', 'billing')));
create policy own on persons for update to practice_app using (id = (select app.actor()));
create policy register on persons for insert to practice_app with check ((select app.staff_can('front_desk', 'intake')));
create policy read on contact_points for select to practice_app using (
  person_id = (select app.actor())
  or (select app.role()) = 'professional' and exists (select from care_team c where c.client_id = contact_points.person_id)
  or (select app.staff_can('front_desk', 'intake', 'support', 'billing')));
create policy own on contact_points to practice_app using (person_id = (select app.actor()));
create policy read on guardianships for select to practice_app using (
  guardian_id = (select app.actor()) or ward_id = (select app.actor())
  or (select app.role()) = 'professional' and exists (select from care_team c where c.client_id = guardianships.ward_id)
  or (select app.staff_can('front_desk', 'intake')));
create policy answer on guardianships for update to practice_app using (guardian_id = (select app.actor()));
create policy read on payers for select to practice_app using (person_id = (select app.actor()) or (select app.staff_can('front_desk', 'intake', 'billing')));
create policy read on coverages for select to practice_app using (client_id = (select app.actor()) or (select app.staff_can('front_desk', 'billing')));
