-- model.md 5: how a session ended, once. A closing is written once and reopened at most once; another one may follow. Class of data: identity and logistics.
create table closings (
  id uuid primary key, appointment_id uuid not null references appointments, file_id uuid not null references files,
  was text not null check (was in ('scheduled', 'cancelled')), -- the appointment's state before: what reopening gives back
  closed_by uuid not null references persons, closed_at timestamptz not null,
  reopened_by uuid references persons, reopened_at timestamptz check (reopened_at >= closed_at),
  check ((reopened_at is null) = (reopened_by is null)),
  unique (id, file_id)
);
create unique index closings_live on closings (appointment_id) where reopened_at is null;
create index closings_by_appointment on closings (appointment_id, closed_at);

-- What it meant for each client, what that cost and why. Never changed: reopening is said by the closing.
create table closing_outcomes (
  closing_id uuid not null, file_id uuid not null, foreign key (closing_id, file_id) references closings (id, file_id),
  client_id uuid not null references persons,
  outcome text not null check (outcome in ('completed', 'partial', 'cancelled_by_practice', 'technical_failure', 'cancelled_early', 'cancelled_late', 'no_show')),
  minutes int check (minutes between 1 and 480), -- billed, of a session that was cut short
  fee_cents bigint not null check (fee_cents >= 0), currency char(3) not null,
  because text not null check (because in ('full', 'partial', 'practice', 'technical', 'early', 'agreement', 'no_agreement', 'not_accepted', 'refilled',
    'payer_forbids', 'first_waived', 'waived')),
  agreement_id uuid references service_agreements, -- what gives the right to a fee for a session that did not take place
  primary key (closing_id, client_id),
  check ((outcome = 'partial') = (minutes is not null)),
  check (fee_cents = 0 or because in ('full', 'partial', 'agreement')),
  check (fee_cents = 0 or outcome in ('completed', 'partial') or outcome in ('cancelled_late', 'no_show') and agreement_id is not null)
);
create index closing_outcomes_missed on closing_outcomes (client_id) where outcome in ('cancelled_late', 'no_show');

create function app.only_reopen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.reopened_at is not null or new.reopened_at is null
    or (new.id, new.appointment_id, new.file_id, new.was, new.closed_by, new.closed_at)
      is distinct from (old.id, old.appointment_id, old.file_id, old.was, old.closed_by, old.closed_at) then
    raise exception 'a closing is reopened once and not changed otherwise' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_reopen before update or delete on closings for each row execute function app.only_reopen();
create trigger append_only before update or delete or truncate on closing_outcomes for each statement execute function app.refuse_change();

select app.protect('closings', 'closing_outcomes');
grant select, insert, update on closings to practice_app;
grant select, insert on closing_outcomes to practice_app;
-- Written by the system, after the appointment was found as the professional.
create policy read on closings for select to practice_app using (
  (select app.role()) = 'professional' and file_id in (select c.file_id from care_team c where c.professional_id = (select app.actor())));
create policy read on closing_outcomes for select to practice_app using (
  (select app.role()) = 'professional' and file_id in (select c.file_id from care_team c where c.professional_id = (select app.actor())));
