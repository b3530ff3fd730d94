-- model.md 10: a guardian asks for the clinical file of the ward, which the professional reviews; it goes to that guardian and to nobody else.
-- Another who acts for the same person learns neither that it was asked for nor what became of it. Class of data: clinical.
alter table file_requests
  add column guardian_id uuid references persons, -- who asks for the person; none: the person themselves
  add constraint file_requests_for_another check (guardian_id <> client_id);
create index file_requests_by_guardian on file_requests (guardian_id) where guardian_id is not null;
drop index file_requests_one_pending;
create unique index file_requests_one_pending on file_requests (client_id, professional_id, file_id, coalesce(guardian_id, client_id))
  where state = 'pending';
select app.allow('file_request_answers', 'ground', 'no_authority'); -- who asks may not, or no longer, have the file

alter table exports
  add column guardian_id uuid references persons,
  -- What is the person's own goes to the person alone.
  add constraint exports_for_another check (guardian_id is null or guardian_id <> person_id and file_request_id is not null);
create index exports_by_guardian on exports (guardian_id) where guardian_id is not null;
drop index exports_one_building;
create unique index exports_one_building on exports (person_id, account_id) where state = 'building';

create or replace function app.keep_file_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and app.is_rewrap(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'UPDATE' and tg_table_name = 'file_requests' and old.state = 'pending'
    and to_jsonb(old) - 'state' - 'ended_at' = to_jsonb(new) - 'state' - 'ended_at' then return new; end if;
  -- Two records of one person become one.
  if tg_op = 'UPDATE' and tg_table_name = 'file_requests' and app.role() = 'system'
    and to_jsonb(old) - 'client_id' - 'guardian_id' = to_jsonb(new) - 'client_id' - 'guardian_id' then return new; end if;
  raise exception 'a request for the file is answered once' using errcode = '42501';
end $$;

-- Open as long as the right is: at every statement, from today's age, authority, restrictions and grants.
select app.open_to_guardians('clinical', 'file_requests', 'file_request_answers', 'exports');
alter policy read on file_requests using (case (select app.role())
  when 'client' then client_id = (select app.actor()) and guardian_id is not distinct from (select app.guardian())
  when 'professional' then professional_id = (select app.actor()) else false end);
alter policy ask on file_requests with check ((select app.role()) = 'client' and client_id = (select app.actor())
  and guardian_id is not distinct from (select app.guardian()));
alter policy answer on file_requests using (case (select app.role())
  when 'client' then client_id = (select app.actor()) and guardian_id is not distinct from (select app.guardian())
  when 'professional' then professional_id = (select app.actor()) else false end);
