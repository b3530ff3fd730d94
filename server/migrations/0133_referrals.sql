-- care-journey.md §1, model.md 12: a professional refers a person. The requester of such a request is the referrer. Class of data: intake.
create table referrals (
  request_id uuid primary key references requests,
  profession text not null check (profession in ('physician', 'nurse', 'psychologist', 'social_worker', 'school', 'community', 'other')),
  licence_order text check (length(licence_order) between 1 and 80), licence_number text check (length(licence_number) between 1 and 40),
  organisation text check (length(organisation) between 1 and 120),
  attested_at timestamptz not null, -- that the person agreed to be referred
  hears_back boolean not null -- as the referrer said that the person agreed; the person's own word stands above it
);
alter table requests add constraint requests_referral_has_referrer check ((audience = 'patient') = (referrer_id is not null));

-- What was attested stays; only whether the referrer hears back is the person's to change.
create function app.keep_referral() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - 'hears_back' is distinct from to_jsonb(new) - 'hears_back' then
    raise exception 'what a referrer attested does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep before update on referrals for each row execute function app.keep_referral();

-- All that stays of a referral whose person nobody reached: its number, for whoever referred. Nothing of the person.
create table unreached_referrals (
  request_id uuid primary key, number text not null, referrer_id uuid not null references persons, lapsed_at timestamptz not null
);
create trigger append_only before delete or truncate on unreached_referrals for each statement execute function app.refuse_change();

select app.protect('referrals', 'unreached_referrals');
grant select, insert on unreached_referrals to practice_app;
grant select, insert, delete on referrals to practice_app; -- erased with an invitation that nobody accepted
grant update (hears_back) on referrals to practice_app;
-- The proposed or matched professional, intake, and the person whom it is about.
create policy read on referrals for select to practice_app using (
  (select app.role()) = 'professional' and exists (select from requests r where r.id = referrals.request_id)
  or (select app.role()) = 'client' and exists (select from requests r where r.id = referrals.request_id and r.beneficiary_id = (select app.actor()))
  or (select app.staff_can('intake')));

-- Beside what the others may read: a referrer sees what they sent until somebody begins to care for it, and no longer.
create policy referrer on requests as restrictive for select to practice_app using (
  audience <> 'patient' or (select app.role()) is distinct from 'client' or beneficiary_id = (select app.actor())
  or requester_id is distinct from (select app.actor()) or state in ('awaiting_consent', 'needs_intake'));
