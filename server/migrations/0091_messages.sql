-- portal.md "Messages": threads between a client, the professionals who treat them, and the support desk. Class of data: clinical (with a
-- professional) and logistics (with the desk); subject and text are sealed either way. Messages are written once and never change.
create table threads (
  id uuid primary key,
  kind text not null check (kind in ('care', 'support')),
  client_id uuid references persons, -- none: a professional writes to the desk
  priority text not null check (priority in ('normal', 'high')),
  sealed_subject bytea not null,
  started_by uuid not null references persons, started_at timestamptz not null, last_message_at timestamptz not null,
  messages int not null check (messages >= 0), -- the number of the newest
  assigned_to uuid references persons check (assigned_to is null or kind = 'support'), -- of the desk
  check (kind = 'support' or client_id is not null)
);
create index threads_of_desk on threads (last_message_at desc, id desc) where kind = 'support';
-- Who takes part. The desk takes part as one (no person), whoever of it reads.
create table thread_participants (
  thread_id uuid not null references threads, person_id uuid references persons,
  side text not null check (side in ('client', 'professional', 'desk')),
  joined_at timestamptz not null,
  last_message_at timestamptz not null, -- as the thread's, so that an inbox is one index
  read_number int not null check (read_number >= 0), unread int not null check (unread >= 0),
  archived_at timestamptz,
  check ((person_id is null) = (side = 'desk')),
  unique nulls not distinct (thread_id, person_id)
);
create index thread_participants_inbox on thread_participants (person_id, last_message_at desc, thread_id desc);
create index thread_participants_unread on thread_participants (person_id) include (unread) where unread > 0 and archived_at is null;
create table messages (
  id uuid primary key, thread_id uuid not null references threads,
  number int not null check (number > 0), -- 1, 2, 3 … in its thread: whoever writes waits for who wrote before
  author_id uuid not null references persons, side text not null check (side in ('client', 'professional', 'desk')),
  internal boolean not null check (not internal or side = 'desk'), -- a note among the desk
  sealed bytea not null, sent_at timestamptz not null,
  unique (thread_id, number)
);
create function app.keep_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and app.is_rewrap(to_jsonb(old), to_jsonb(new)) then return new; end if;
  raise exception 'a message does not change' using errcode = '42501';
end $$;
create trigger keep before update or delete on messages for each row execute function app.keep_message();
create trigger keep_all before truncate on messages for each statement execute function app.refuse_change();
-- What was typed and not sent: one for each thread, one for a new thread.
create table message_drafts (
  id uuid primary key, author_id uuid not null references persons, thread_id uuid references threads,
  sealed bytea not null, saved_at timestamptz not null,
  unique nulls not distinct (author_id, thread_id)
);
-- "I am away until": said above the answer box.
create table out_of_office (
  professional_id uuid primary key references professionals, until timestamptz not null, note text check (length(note) between 1 and 300), said_at timestamptz not null
);

select app.protect('threads', 'thread_participants', 'messages', 'message_drafts', 'out_of_office');
grant select, insert on threads, messages to practice_app;
grant update (last_message_at, messages, assigned_to, priority, sealed_subject) on threads to practice_app;
grant update (sealed) on messages to practice_app; -- when DATA_KEYS change
grant select, insert, update on thread_participants to practice_app;
grant select, insert, update, delete on message_drafts, out_of_office to practice_app;
-- One's own place in a thread; names of the others are read by the system, once the thread was found as the caller. Written by the system.
create policy read on thread_participants for select to practice_app using (
  case app.role() when 'staff' then side = 'desk' and (select app.staff_can('support')) else person_id = app.actor() end);
create policy read on threads for select to practice_app using (case app.role()
  when 'staff' then kind = 'support' and (select app.staff_can('support'))
  else id in (select p.thread_id from thread_participants p where p.person_id = app.actor()) end);
create policy read on messages for select to practice_app using (case app.role()
  when 'staff' then exists (select from threads t where t.id = messages.thread_id)
  else not internal and thread_id in (select p.thread_id from thread_participants p where p.person_id = app.actor()) end);
create policy own on message_drafts to practice_app using (author_id = (select app.actor())) with check (author_id = (select app.actor()));
create policy read on out_of_office for select using (true);
create policy own on out_of_office to practice_app using (professional_id = (select app.actor())) with check (professional_id = (select app.actor()));
