-- model.md 1, 2, 7, 8, 9, 10, 13: persons, accounts, practice, professionals, payers, guardians, relations.
-- Class of data: identity and logistics, unless a table says otherwise.

create table practice (
  only_row boolean primary key check (only_row),
  name text not null, zone text not null, currency char(3) not null, locale text not null check (locale in ('fr', 'en')),
  phone text not null, email text not null, address text not null, privacy_officer text not null,
  -- Numbers that the practice may change (answer hours, deadlines, notice …); shape and defaults in the settings module.
  rules jsonb not null default '{}'
);

create table persons (
  id uuid primary key,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  pronouns text, legal_given_name text, legal_family_name text, receipt_name text, mail_name text,
  registered_sex text check (registered_sex in ('female', 'male', 'other')),
  gender text check (gender in ('woman', 'man', 'non_binary', 'other')),
  birth_date date,
  locale text not null check (locale in ('fr', 'en')),
  zone text not null,
  city text, region text,
  merged_into uuid references persons check (merged_into <> id),
  deceased_on date,
  created_at timestamptz not null
);
create index persons_by_name on persons (family_name, given_name, id);

create table contact_points (
  id uuid primary key, person_id uuid not null references persons,
  kind text not null check (kind in ('email', 'phone', 'post')),
  value text not null check (length(value) between 3 and 300),
  verified_at timestamptz,
  safe_text boolean not null default false, safe_voicemail boolean not null default false, safe_post boolean not null default false,
  preferred boolean not null default false,
  created_at timestamptz not null, ended_at timestamptz,
  check (kind <> 'email' or value = lower(value))
);
create index contact_points_by_person on contact_points (person_id) where ended_at is null;
create index contact_points_by_value on contact_points (kind, value) where ended_at is null;

create table accounts (
  id uuid primary key, person_id uuid not null unique references persons,
  kind text not null check (kind in ('client', 'professional', 'staff')),
  email text not null unique check (email = lower(email)),
  email_verified_at timestamptz,
  status text not null check (status in ('pending', 'invited', 'active', 'suspended', 'deactivated')),
  created_at timestamptz not null
);
-- One account acts for several people: a parent for a child, a mandatary for an adult.
create table account_access (
  account_id uuid not null references accounts, person_id uuid not null references persons,
  scope text[] not null check (scope <@ array['logistics', 'billing', 'consent']),
  starts_at timestamptz not null, ends_at timestamptz, granted_by uuid references persons,
  primary key (account_id, person_id, starts_at)
);
create index account_access_by_person on account_access (person_id);
create table staff_permissions (
  account_id uuid not null references accounts,
  permission text not null check (permission in ('owner', 'platform', 'front_desk', 'intake', 'support', 'content', 'billing')),
  granted_by uuid references persons, granted_at timestamptz not null,
  primary key (account_id, permission)
);

-- Single-purpose links in mails. Only the hash of the token is stored.
create table link_tokens (
  id uuid primary key,
  purpose text not null check (purpose in ('verify_email', 'reset_password', 'invitation', 'claim', 'request_consent', 'appointment')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  subject_id uuid not null, email text,
  created_at timestamptz not null, expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);
create index link_tokens_by_subject on link_tokens (subject_id, purpose);

create table sites (
  id uuid primary key, name text not null, address text not null, city text not null, region text not null, zone text not null,
  wheelchair_access boolean not null, active boolean not null
);
create table rooms (
  id uuid primary key, site_id uuid not null references sites, name text not null, capacity int not null check (capacity > 0), active boolean not null,
  unique (site_id, id)
);
create table services (
  id uuid primary key, code text not null unique,
  kind text not null check (kind in ('individual', 'couple', 'family', 'group', 'evaluation')),
  name_fr text not null, name_en text not null,
  minutes int not null check (minutes between 5 and 480),
  buffer_before_minutes int not null check (buffer_before_minutes between 0 and 120),
  buffer_after_minutes int not null check (buffer_after_minutes between 0 and 120),
  price_cents bigint not null check (price_cents >= 0), currency char(3) not null,
  bookable_online boolean not null, active boolean not null,
  check (buffer_before_minutes = 0 or buffer_after_minutes = 0)
);

-- The taxonomy of reasons for consulting, kept in step with the catalogue of the requests module at start-up.
create table reasons (
  key text primary key check (key ~ '^[a-z0-9-]{2,60}$'), category text not null, position int not null, active boolean not null,
  label_fr text not null, label_en text not null, aliases_fr text[] not null, aliases_en text[] not null
);

create table professionals (
  person_id uuid primary key references persons,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,80}$'),
  state text not null check (state in ('applied', 'approved', 'refused', 'suspended')),
  applied_at timestamptz not null, decided_at timestamptz, decided_by uuid references persons, decision_reason text,
  accepts_new boolean not null, accepts_urgent boolean not null,
  languages text[] not null, age_groups text[] not null check (age_groups <@ array['0-11', '12-17', '18-64', '65+']),
  modalities text[] not null check (modalities <@ array['video', 'in_person', 'phone']),
  approaches text[] not null, payer_kinds text[] not null,
  weekly_capacity int not null check (weekly_capacity between 0 and 80),
  biography_fr text, biography_en text,
  paused_at timestamptz, -- new proposals stop after two expiries in a row, until the professional says so
  last_proposed_at timestamptz,
  self_scheduling boolean not null default false -- opens the calendar to every matched client
);
create table professional_reasons (
  professional_id uuid not null references professionals, reason_key text not null references reasons, primary key (professional_id, reason_key)
);
create index professional_reasons_by_reason on professional_reasons (reason_key, professional_id);
create table professional_services (
  professional_id uuid not null references professionals, service_id uuid not null references services,
  price_cents bigint check (price_cents >= 0), -- none: the practice's price
  primary key (professional_id, service_id)
);
create table professional_sites (
  professional_id uuid not null references professionals, site_id uuid not null references sites, primary key (professional_id, site_id)
);
create table licences (
  id uuid primary key, professional_id uuid not null references professionals,
  professional_order text not null, title text not null, number text not null,
  psychotherapy_permit boolean not null, supervised boolean not null, supervisor_id uuid references professionals,
  valid_from date not null, valid_until date check (valid_until >= valid_from),
  verified_at timestamptz, verified_by uuid references persons,
  unique (professional_order, number, valid_from)
);
create index licences_by_professional on licences (professional_id);
-- Front desk for named professionals only, and other delegations.
create table delegations (
  account_id uuid not null references accounts, professional_id uuid not null references professionals, starts_at timestamptz not null, ends_at timestamptz,
  primary key (account_id, professional_id, starts_at)
);

create table payers (
  id uuid primary key,
  kind text not null check (kind in ('person', 'insurer', 'eap', 'ivac', 'cnesst', 'saaq', 'employer', 'other')),
  person_id uuid references persons, name text,
  forbids_missed_fees boolean not null,
  check ((kind = 'person') = (person_id is not null)), check ((kind = 'person') = (name is null))
);
create unique index payers_person on payers (person_id) where person_id is not null;
create table coverages (
  id uuid primary key, payer_id uuid not null references payers, client_id uuid not null references persons,
  authorisation_number text, share_basis_points int not null check (share_basis_points between 0 and 10000),
  session_cap int check (session_cap > 0), missed_session_rule text not null check (missed_session_rule in ('payer', 'client', 'none')),
  valid_from date not null, valid_until date check (valid_until >= valid_from)
);
create index coverages_by_client on coverages (client_id);

create table guardianships (
  id uuid primary key, ward_id uuid not null references persons, guardian_id uuid not null references persons check (guardian_id <> ward_id),
  authority text not null check (authority in ('parent', 'tutor', 'mandate')),
  court_order boolean not null, restriction text, document_id uuid,
  consent text not null check (consent in ('asked', 'given', 'refused', 'withdrawn')), consent_at timestamptz,
  grants_after_14 text[] not null default '{}',
  created_at timestamptz not null, approved_at timestamptz, ended_at timestamptz,
  unique (ward_id, guardian_id)
);
create index guardianships_by_guardian on guardianships (guardian_id);
-- Used to keep conflicts away, shown to nobody in matching.
create table relations (
  person_id uuid not null references persons, other_id uuid not null references persons check (other_id <> person_id),
  kind text not null check (kind in ('household', 'ex_partner', 'colleague', 'relative')), created_at timestamptz not null,
  primary key (person_id, other_id, kind)
);
create index relations_by_other on relations (other_id);

select app.protect('practice', 'persons', 'contact_points', 'accounts', 'account_access', 'staff_permissions', 'link_tokens', 'sites', 'rooms', 'services',
  'reasons', 'professionals', 'professional_reasons', 'professional_services', 'professional_sites', 'licences', 'delegations', 'payers', 'coverages',
  'guardianships', 'relations');
grant select, insert, update on practice, persons, contact_points, accounts, account_access, link_tokens, sites, rooms, services, reasons, professionals,
  licences, payers, coverages, guardianships to practice_app;
grant select, insert, update, delete on staff_permissions, professional_reasons, professional_services, professional_sites, delegations, relations to practice_app;

-- Public: readable by everybody, so that searches keep their indexes.
create policy read on practice for select using (true);
create policy write on practice for update to practice_app using ((select app.staff_can('owner')));
create policy read on sites for select using (true);
create policy read on rooms for select using (true);
create policy read on services for select using (true);
create policy read on reasons for select using (true);
create policy read on professionals for select to practice_app using (
  state = 'approved' or person_id = (select app.actor()) or (select app.staff_can('owner', 'front_desk', 'intake', 'support', 'billing')));
create policy own on professionals for update to practice_app
  using (person_id = (select app.actor()) and (select app.role()) = 'professional');
create policy decide on professionals for update to practice_app using ((select app.staff_can('owner')));
create policy read on professional_reasons for select using (true);
create policy own on professional_reasons to practice_app using (professional_id = (select app.actor()));
create policy read on professional_services for select using (true);
create policy own on professional_services to practice_app using (professional_id = (select app.actor()));
create policy read on professional_sites for select using (true);
create policy own on professional_sites to practice_app using (professional_id = (select app.actor()));
create policy read on licences for select using (true);
create policy own on licences for insert to practice_app with check (professional_id = (select app.actor()) and verified_at is null);
create policy verify on licences for update to practice_app using ((select app.staff_can('owner')));

-- Accounts: oneself, the system, and those of the staff who look after people. Credentials live in tables of the system alone.
create policy read on accounts for select to practice_app using (
  id = (select app.account()) or (select app.staff_can('owner', 'front_desk', 'support')));
create policy read on account_access for select to practice_app using (account_id = (select app.account()));
create policy read on staff_permissions for select to practice_app using (account_id = (select app.account()) or (select app.staff_can('owner')));
create policy read on delegations for select to practice_app using (
  account_id = (select app.account()) or professional_id = (select app.actor()) or (select app.staff_can('owner')));
create policy read on relations for select to practice_app using ((select app.staff_can('intake')));
