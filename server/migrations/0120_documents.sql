-- portal.md "Messages": what people add to a message. Class of data: clinical. The bytes lie sealed in DATA_DIR/files, under a key of their own
-- that stands here sealed, with the name that the sender gave.
create table documents (
  id uuid primary key,
  uploaded_by uuid not null references persons,
  -- arriving: its bytes are on their way · quarantined: a scanner has not said yet · ready · refused: a scanner found something, the bytes are gone
  state text not null check (state in ('arriving', 'quarantined', 'ready', 'refused')),
  kind text check (kind in ('pdf', 'jpeg', 'png', 'heic', 'docx', 'txt')), -- by its content
  bytes int check (bytes between 1 and 26214400),
  sha256 bytea check (octet_length(sha256) = 32), -- of what the sender sent
  sealed bytea not null, -- name and key
  began_at timestamptz not null, arrived_at timestamptz, scanned_at timestamptz,
  -- Given to others; about whom it then is. Until then it is the uploader's alone, and erased after a day.
  attached_at timestamptz, client_id uuid references persons,
  check ((state = 'arriving') = (arrived_at is null)),
  check (num_nulls(kind, bytes, sha256, arrived_at) in (0, 4)),
  check (attached_at is null or state <> 'arriving'), check (client_id is null or attached_at is not null)
);
create index documents_of_uploader on documents (uploaded_by) where attached_at is null;
create function app.keep_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.attached_at is null then return old; end if;
  if tg_op = 'UPDATE' and (old.sha256 is null or new.sha256 = old.sha256) and (old.attached_at is null or new.attached_at = old.attached_at) then return new; end if;
  raise exception 'a document that was given to others stays as it is' using errcode = '42501';
end $$;
create trigger keep before update or delete on documents for each row execute function app.keep_document();
create trigger keep_all before truncate on documents for each statement execute function app.refuse_change();

create table message_attachments (
  message_id uuid not null references messages, position int not null check (position between 1 and 5),
  document_id uuid not null unique references documents,
  primary key (message_id, position)
);
create trigger append_only before update or delete or truncate on message_attachments for each statement execute function app.refuse_change();

-- As before, and whoever was merged into somebody is that somebody in their messages too.
create or replace function app.keep_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and app.is_rewrap(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'UPDATE' and app.role() = 'system' and to_jsonb(old) - 'author_id' = to_jsonb(new) - 'author_id' then return new; end if;
  raise exception 'a message does not change' using errcode = '42501';
end $$;

select app.protect('documents', 'message_attachments');
grant select, insert, delete on documents to practice_app;
grant update (state, kind, bytes, sha256, sealed, arrived_at, scanned_at, attached_at, client_id) on documents to practice_app;
grant select, insert on message_attachments to practice_app;
-- Whoever may read the message may open what came with it. Written by the system, once the message's thread was found as the caller.
create policy read on message_attachments for select to practice_app using (exists (select from messages m where m.id = message_attachments.message_id));
create policy read on documents for select to practice_app using (
  attached_at is null and uploaded_by = (select app.actor())
  or attached_at is not null and exists (select from message_attachments a where a.document_id = documents.id));
