-- From 14 on a request that somebody made for me is mine as soon as I accept it: whoever asked sees it until then, and no longer.
drop policy read on requests;
create policy read on requests for select to practice_app using (case (select app.role())
  when 'client' then beneficiary_id = (select app.actor())
    or requester_id = (select app.actor()) and (consent_due_at is null or consented_at is null)
    or exists (select from account_access a where a.person_id = requests.beneficiary_id and (a.ends_at is null or (select app.now()) < a.ends_at))
  when 'professional' then matched_professional_id = (select app.actor())
    or exists (select from proposals p where p.request_id = requests.id and p.state = 'open')
  when 'staff' then (select app.staff_can('intake', 'front_desk'))
  else false end);
