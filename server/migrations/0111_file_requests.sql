-- model.md "Who sees what": the clinical file goes to the client after the professional's review, within 30 days; what is about third parties is
-- taken out and listed, a refusal is written and names the recourse. Class of data: clinical.
create table file_requests (
  id uuid primary key,
  client_id uuid not null references persons, account_id uuid not null references accounts,
  file_id uuid not null references files, professional_id uuid not null references persons,
  state text not null check (state in ('pending', 'granted', 'refused', 'withdrawn')),
  asked_at timestamptz not null, due_at timestamptz not null check (due_at > asked_at),
  ended_at timestamptz, -- answered or withdrawn
  sealed bytea not null, -- what the client wrote with it
  check ((state = 'pending') = (ended_at is null))
);
create unique index file_requests_one_pending on file_requests (client_id, professional_id, file_id) where state = 'pending';
create index file_requests_by_client on file_requests (client_id, asked_at desc, id desc);
create index file_requests_by_professional on file_requests (professional_id, due_at, id);
-- The decision, once: why, and which passages of which notes stay out for which reason.
create table file_request_answers (
  id uuid primary key, file_request_id uuid not null unique references file_requests,
  outcome text not null check (outcome in ('granted', 'refused')),
  ground text check (ground in ('third_party', 'serious_harm', 'no_file')), -- of a refusal
  decided_by uuid not null references persons, decided_at timestamptz not null,
  sealed bytea not null,
  check ((ground is not null) = (outcome = 'refused'))
);
create function app.keep_file_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and app.is_rewrap(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'UPDATE' and tg_table_name = 'file_requests' and old.state = 'pending'
    and to_jsonb(old) - 'state' - 'ended_at' = to_jsonb(new) - 'state' - 'ended_at' then return new; end if;
  -- Two records of one person become one.
  if tg_op = 'UPDATE' and tg_table_name = 'file_requests' and app.role() = 'system'
    and to_jsonb(old) - 'client_id' = to_jsonb(new) - 'client_id' then return new; end if;
  raise exception 'a request for the file is answered once' using errcode = '42501';
end $$;
create trigger keep before update or delete on file_requests for each row execute function app.keep_file_request();
create trigger keep before update or delete on file_request_answers for each row execute function app.keep_file_request();
create trigger keep_all before truncate on file_requests for each statement execute function app.refuse_change();
create trigger keep_all before truncate on file_request_answers for each statement execute function app.refuse_change();
alter table exports add foreign key (file_request_id) references file_requests;

select app.protect('file_requests', 'file_request_answers');
grant select, insert on file_requests, file_request_answers to practice_app;
grant update (state, ended_at, sealed, client_id) on file_requests to practice_app;
grant update (sealed) on file_request_answers to practice_app; -- when DATA_KEYS change
create policy read on file_requests for select to practice_app using (case app.role()
  when 'client' then client_id = app.actor() when 'professional' then professional_id = app.actor() else false end);
create policy ask on file_requests for insert to practice_app with check (app.role() = 'client' and client_id = app.actor());
create policy answer on file_requests for update to practice_app using (case app.role()
  when 'client' then client_id = app.actor() when 'professional' then professional_id = app.actor() else false end);
create policy read on file_request_answers for select to practice_app using (
  exists (select from file_requests r where r.id = file_request_answers.file_request_id));
create policy answer on file_request_answers for insert to practice_app with check (app.role() = 'professional' and decided_by = app.actor()
  and exists (select from file_requests r where r.id = file_request_answers.file_request_id));
