-- care-journey.md §6 "Unpaid": who was reminded of what, each step once. Class of data: logistics, for the staff of money.
create table payment_reminders (
  share_id uuid not null references charge_shares,
  step text not null check (step in ('first', 'due', 'overdue')),
  reminder_id uuid not null, -- of what was told in one breath: one mail for all that a payer has open
  told_at timestamptz not null,
  primary key (share_id, step)
);
create index payment_reminders_together on payment_reminders (reminder_id);

-- While it stands nobody is reminded of the charge: somebody disputes it, a third party decides, or the payer pays as was agreed.
create table charge_holds (
  id uuid primary key,
  charge_id uuid not null references charges,
  reason text not null check (reason in ('disputed', 'third_party', 'agreement')),
  note text check (length(note) between 1 and 300),
  held_by uuid not null references persons, held_at timestamptz not null,
  ended_by uuid references persons, ended_at timestamptz check (ended_at >= held_at),
  constraint charge_holds_ended check ((ended_by is null) = (ended_at is null))
);
create unique index charge_holds_one on charge_holds (charge_id) where ended_at is null;
create index charge_holds_by_charge on charge_holds (charge_id);

select app.protect('payment_reminders', 'charge_holds');
grant select, insert on payment_reminders, charge_holds to practice_app;
grant update (ended_by, ended_at) on charge_holds to practice_app;
create policy read on payment_reminders for select to practice_app using ((select app.staff_can('front_desk', 'billing', 'owner')));
create policy read on charge_holds for select to practice_app using ((select app.staff_can('front_desk', 'billing', 'owner')));
