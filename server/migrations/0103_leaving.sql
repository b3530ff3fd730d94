-- model.md 14: closing one's account, wishing to be deleted, and what the law makes us keep. Class of data: identity.

-- The person closed it; signing in opens it again for as long as the practice's rule says. Closed by the practice: none.
alter table accounts add column left_at timestamptz;
alter table accounts add constraint accounts_left check (left_at is null or status = 'deactivated');

create table deletion_requests (
  id uuid primary key, person_id uuid not null references persons, account_id uuid not null references accounts,
  state text not null check (state in ('open', 'approved', 'refused', 'withdrawn')),
  wish text check (length(wish) <= 1000), -- why, if the person said so
  asked_at timestamptz not null,
  decided_at timestamptz, decided_by uuid references persons, decision_reason text check (length(decision_reason) <= 2000),
  kept jsonb not null default '[]', -- what stayed on the day of the decision, until when and by which rule
  check ((state in ('open')) = (decided_at is null)),
  check (state <> 'refused' or decision_reason is not null),
  check (state not in ('approved', 'refused') or decided_by is not null)
);
create unique index deletion_requests_one_open on deletion_requests (account_id) where state = 'open';
create index deletion_requests_by_age on deletion_requests (asked_at, id) where state = 'open';
create index deletion_requests_by_person on deletion_requests (person_id);

-- A court, an order or an insurer asks that nothing be destroyed.
create table legal_holds (
  id uuid primary key, person_id uuid not null references persons,
  reason text not null check (length(reason) between 1 and 1000),
  placed_at timestamptz not null, placed_by uuid not null references persons,
  lifted_at timestamptz, lifted_by uuid references persons,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_holds_one on legal_holds (person_id) where lifted_at is null;

-- Decided once. Two records of one person may still become one.
create function app.keep_deletion_decided() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' and to_jsonb(old) - 'person_id' <> to_jsonb(new) - 'person_id' then
    raise exception 'a decision about a deletion stays as it was' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger decided_once before update on deletion_requests for each row execute function app.keep_deletion_decided();
-- Whatever the application forgets to check: while a hold lasts nothing is granted.
create function app.hold_forbids_deletion() returns trigger language plpgsql as $$
begin
  if new.state = 'approved' and old.state = 'open' and (
    exists (select from public.legal_holds h where h.person_id = new.person_id and h.lifted_at is null)
    or exists (select from public.files f join public.file_members m on m.file_id = f.id where m.client_id = new.person_id and f.legal_hold)) then
    raise exception 'a legal hold forbids the deletion' using errcode = '23514', constraint = 'deletion_requests_hold';
  end if;
  return new;
end $$;
create trigger hold_forbids before update of state on deletion_requests for each row execute function app.hold_forbids_deletion();

select app.protect('deletion_requests', 'legal_holds');
grant select, insert, update on deletion_requests, legal_holds to practice_app;
grant delete on credentials to practice_app;
create policy own on deletion_requests for select to practice_app using (account_id = (select app.account()));
create policy ask on deletion_requests for insert to practice_app with check (account_id = (select app.account()) and state = 'open');
create policy read on deletion_requests for select to practice_app using ((select app.staff_can('owner')));
create policy read on legal_holds for select to practice_app using ((select app.staff_can('owner')));
create policy place on legal_holds for insert to practice_app with check ((select app.staff_can('owner')) and placed_by = (select app.actor()));
create policy lift on legal_holds for update to practice_app using ((select app.staff_can('owner')));
