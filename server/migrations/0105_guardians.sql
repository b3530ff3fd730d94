-- model.md 10: who acts for whom, by which proof, within which limits. Class of data: identity and logistics.
-- Rights are never stored: they are computed at every statement from today's age, the authority, restrictions and grants.

alter table guardianships rename column grants_after_14 to grants; -- of a youth of 14 and over
alter table guardianships drop constraint guardianships_ward_id_guardian_id_key;
alter table guardianships drop constraint guardianships_authority_check;
alter table guardianships
  add constraint guardianships_authority_check check (authority in ('parent', 'tutor', 'mandate', 'tutorship')),
  add constraint guardianships_restriction_check check (restriction in ('no_information', 'no_decisions')),
  add constraint guardianships_grants_check check (grants <@ array['logistics', 'billing']),
  -- What the authority covers: a mandate may be for money alone. Staff narrows it at approval.
  add column scope text[] not null default '{logistics,billing,consent,clinical}'
    check (scope <@ array['logistics', 'billing', 'consent', 'clinical']),
  add column expires_on date, -- the last day on which it holds
  add column asked_by uuid references persons, -- none: named in a request for care
  add column approved_by uuid references persons,
  add column refused_at timestamptz, add column refused_by uuid references persons,
  add column refusal_reason text check (length(refusal_reason) between 1 and 500),
  add column ended_by uuid references persons, add column end_reason text check (length(end_reason) between 1 and 500),
  add column decided_at timestamptz, -- when the youth of 14 and over said what this guardian sees
  add constraint guardianships_one_answer check (approved_at is null or refused_at is null),
  add constraint guardianships_refusal check ((refused_at is null) = (refusal_reason is null));
-- Who was refused or has left may be asked anew.
create unique index guardianships_live on guardianships (ward_id, guardian_id) where ended_at is null and refused_at is null;
create index guardianships_waiting on guardianships (created_at, id) where approved_at is null and refused_at is null and ended_at is null;

-- What shows the authority: written once.
create table guardianship_proofs (
  id uuid primary key, guardianship_id uuid not null references guardianships,
  kind text not null check (kind in ('birth_certificate', 'judgment', 'mandate', 'tutorship_act', 'other')),
  reference text check (length(reference) between 1 and 100), description text not null check (length(description) between 1 and 500),
  told_by uuid not null references persons, told_at timestamptz not null
);
create index guardianship_proofs_by_link on guardianship_proofs (guardianship_id, told_at);
create trigger append_only before update or delete or truncate on guardianship_proofs for each statement execute function app.refuse_change();
-- What each guardian says to a purpose; the newest answer counts. Written once.
create table guardian_answers (
  id uuid primary key, guardianship_id uuid not null references guardianships,
  purpose text not null check (purpose in ('care', 'telehealth')), agreed boolean not null, answered_at timestamptz not null,
  number int not null check (number > 0), -- 1, 2, 3 … of this guardian for this purpose
  unique (guardianship_id, purpose, number)
);
create trigger append_only before update or delete or truncate on guardian_answers for each statement execute function app.refuse_change();
-- "Talk with the youth": due 60 days before the fourteenth birthday, for who treats them.
create table youth_talks (
  ward_id uuid primary key references persons, due_on date not null, birthday date not null,
  told_at timestamptz not null, done_at timestamptz, done_by uuid references persons,
  check ((done_at is null) = (done_by is null))
);
-- To which address a youth's own account was offered.
create table youth_invitations (
  id uuid primary key, ward_id uuid not null references persons, email text not null check (email = lower(email)), invited_at timestamptz not null
);
create index youth_invitations_by_ward on youth_invitations (ward_id, invited_at);

-- No link is approved without a proof.
create function app.check_guardianship() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller constant text := current_setting('app.role', true);
begin
  perform set_config('app.role', 'system', true);
  if new.approved_at is not null and not exists (select from guardianship_proofs p where p.guardianship_id = new.id) then
    raise exception 'guardianship % has no proof', new.id using errcode = '23514', constraint = 'guardianships_proven';
  end if;
  perform set_config('app.role', coalesce(caller, ''), true);
  return null;
end $$;
revoke execute on function app.check_guardianship from public;
create constraint trigger proven after insert or update on guardianships deferrable initially deferred
  for each row execute function app.check_guardianship();

select app.protect('guardianship_proofs', 'guardian_answers', 'youth_talks', 'youth_invitations');
grant select, insert on guardianship_proofs, guardian_answers, youth_invitations to practice_app;
grant select, insert, update on youth_talks to practice_app;
-- Staff approves: the owner and licensed people at intake. Written by the system, after the link was found as the caller.
create policy read_by_owner on guardianships for select to practice_app using ((select app.staff_can('owner')));
create policy read on guardianship_proofs for select to practice_app using (
  told_by = (select app.actor()) or (select app.staff_can('owner', 'intake')));
create policy read on guardian_answers for select to practice_app using (
  exists (select from guardianships g where g.id = guardian_answers.guardianship_id and g.guardian_id = (select app.actor()))
  or (select app.staff_can('owner', 'intake', 'front_desk')));
create policy read on youth_talks for select to practice_app using (
  (select app.role()) = 'professional' and exists (select from care_team c where c.client_id = youth_talks.ward_id)
  or (select app.staff_can('intake')));

-- A youth opens an account of their own by a mailed link.
select app.allow('link_tokens', 'purpose', 'youth_account');
