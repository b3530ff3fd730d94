-- Who the payer is, is asked once a statement, as a plain value: a list in a policy is costed at each row, and the planner then walks everybody's rows.
drop policy read on charge_shares;
create policy read on charge_shares for select to practice_app using (case app.role()
  when 'client' then payer_id = (select p.id from payers p where p.person_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
drop policy read on settlements;
create policy read on settlements for select to practice_app using (case app.role()
  when 'client' then payer_id = (select p.id from payers p where p.person_id = app.actor())
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
drop policy read on charges;
create policy read on charges for select to practice_app using (case app.role()
  when 'client' then exists (select from charge_shares s
    where s.charge_id = charges.id and s.payer_id = (select p.id from payers p where p.person_id = app.actor()))
  when 'professional' then professional_id = app.actor()
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
drop policy read on allocations;
create policy read on allocations for select to practice_app using (case app.role()
  when 'client' then exists (select from charge_shares s
    where s.id = allocations.share_id and s.payer_id = (select p.id from payers p where p.person_id = app.actor()))
  when 'staff' then (select app.staff_can('front_desk', 'billing', 'owner'))
  else false end);
