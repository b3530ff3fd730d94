-- model.md 3, 4 and "Who sees what": notes of file and episode, and what was added to them. Class of data: clinical.
-- A private note is its author's own and a class apart: nobody else reads it, in no role.

-- What of the file from before `starts_at` the client chose to show to this member of the team. Only 'all' opens notes.
alter table care_team add column earlier text not null default 'nothing' check (earlier in ('nothing', 'summary', 'all'));
alter table episodes add unique (id, file_id);

create table notes (
  id uuid primary key,
  file_id uuid not null references files,
  episode_id uuid not null, foreign key (episode_id, file_id) references episodes (id, file_id),
  appointment_id uuid references appointments,
  member_id uuid, foreign key (file_id, member_id) references file_members (file_id, client_id), -- couples and families: none is joint
  author_id uuid not null references persons,
  kind text not null check (kind in ('session', 'call', 'third_party', 'late_entry', 'closing')),
  private boolean not null,
  occurred_at timestamptz not null, created_at timestamptz not null,
  saved_at timestamptz not null, revision int not null check (revision >= 0), -- counts the saves: two tabs find out about each other
  sealed bytea not null,
  signed_at timestamptz, text_hash bytea check (octet_length(text_hash) = 32),
  check ((signed_at is null) = (text_hash is null)),
  check (not private or signed_at is null) -- personal notes are no part of the record that one signs
);
create unique index notes_one_of_session on notes (appointment_id, author_id, member_id) nulls not distinct
  where kind = 'session' and not private and appointment_id is not null;
create index notes_by_file on notes (file_id, occurred_at desc, id desc);
create index notes_by_appointment on notes (appointment_id, author_id) where appointment_id is not null;
create index notes_drafts on notes (author_id, file_id) where signed_at is null;

create table note_amendments (
  id uuid primary key, note_id uuid not null references notes, author_id uuid not null references persons, at timestamptz not null,
  sealed bytea not null, text_hash bytea not null check (octet_length(text_hash) = 32)
);
create index note_amendments_by_note on note_amendments (note_id, at);

-- What is signed stays as it was. Only a change of data keys may wrap the sealed text anew; the hash proves that it is the same text.
create function app.is_rewrap(before jsonb, after jsonb) returns boolean language sql stable as $$
  select coalesce(app.role() = 'system', false) and before - 'sealed' = after - 'sealed'
$$;
create function app.keep_signed_note() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null and (tg_op = 'DELETE' or not app.is_rewrap(to_jsonb(old), to_jsonb(new))) then
    raise exception 'a signed note does not change' using errcode = '42501';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if (new.id, new.file_id, new.author_id, new.created_at) is distinct from (old.id, old.file_id, old.author_id, old.created_at) then
    raise exception 'a note stays with its file and its author' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_signed before update or delete on notes for each row execute function app.keep_signed_note();
create trigger keep_all before truncate on notes for each statement execute function app.refuse_change();
create function app.keep_amendment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and app.is_rewrap(to_jsonb(old), to_jsonb(new)) then return new; end if;
  raise exception 'note_amendments is append-only' using errcode = '42501';
end $$;
create trigger keep before update or delete on note_amendments for each row execute function app.keep_amendment();
create trigger keep_all before truncate on note_amendments for each statement execute function app.refuse_change();

-- A note points at an appointment of its own file; what is added is added to a signed note.
create function app.note_is_of_its_file() returns trigger language plpgsql as $$
begin
  if new.appointment_id is not null
    and not exists (select from public.appointments a where a.id = new.appointment_id and a.file_id = new.file_id) then
    raise exception 'a note points at an appointment of its own file' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger of_its_file before insert or update of appointment_id on notes for each row execute function app.note_is_of_its_file();
create function app.amendment_follows_signature() returns trigger language plpgsql as $$
begin
  if not exists (select from public.notes n where n.id = new.note_id and n.signed_at is not null and n.signed_at <= new.at) then
    raise exception 'only a signed note is amended' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger after_signature before insert on note_amendments for each row execute function app.amendment_follows_signature();

-- Care that the actor gave until it ended: what existed by then stays readable. `care_team` itself shows only what is in force, and many
-- policies stand on that. Runs as the owner, who sees these rows by a policy that asks nothing else.
create policy ended on care_team for select to current_user using (professional_id = app.actor() and ends_at <= app.now());
create function app.ended_care() returns table (file_id uuid, client_id uuid, starts_at timestamptz, ended_at timestamptz, earlier text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.file_id, c.client_id, c.starts_at, c.ends_at, c.earlier from care_team c
  where c.professional_id = app.actor() and app.role() = 'professional' and c.role in ('treating', 'co_treating', 'successor')
    and c.ends_at <= app.now()
$$;
revoke execute on function app.ended_care from public;
grant execute on function app.ended_care to practice_app;

select app.protect('notes', 'note_amendments');
grant select, insert, update, delete on notes to practice_app;
grant select, insert, update on note_amendments to practice_app;

-- Drafts and private notes: the author. Signed notes: the care team, from the day each one joined, a supervisor with the client's consent;
-- after the end of care, what was signed by then.
create policy read on notes for select to practice_app using (app.role() = 'professional' and (
  author_id = app.actor()
  or not private and signed_at is not null and (
    exists (select from care_team c where c.file_id = notes.file_id
      and (c.role in ('treating', 'co_treating', 'successor') or c.role = 'supervisor' and c.consented_at is not null)
      and (notes.member_id is null or c.client_id = notes.member_id)
      and (c.earlier = 'all' or c.starts_at <= least(notes.occurred_at, notes.created_at)))
    or exists (select from app.ended_care() e where e.file_id = notes.file_id and notes.signed_at <= e.ended_at
      and (notes.member_id is null or e.client_id = notes.member_id)
      and (e.earlier = 'all' or e.starts_at <= least(notes.occurred_at, notes.created_at))))));
create policy write on notes for insert to practice_app with check (app.role() = 'professional' and author_id = app.actor()
  and exists (select from care_team c where c.file_id = notes.file_id and c.role in ('treating', 'co_treating', 'successor')
    and (notes.member_id is null or c.client_id = notes.member_id)));
create policy own on notes for update to practice_app using (app.role() = 'professional' and author_id = app.actor());
create policy throw_away on notes for delete to practice_app using (
  app.role() = 'professional' and author_id = app.actor() and signed_at is null);
create policy read on note_amendments for select to practice_app using (app.role() = 'professional' and (
  author_id = app.actor()
  or exists (select from notes n where n.id = note_amendments.note_id and (
    exists (select from care_team c where c.file_id = n.file_id)
    or exists (select from app.ended_care() e where e.file_id = n.file_id and note_amendments.at <= e.ended_at)))));
create policy write on note_amendments for insert to practice_app with check (app.role() = 'professional' and author_id = app.actor()
  and exists (select from notes n where n.id = note_amendments.note_id and (n.author_id = app.actor()
    or exists (select from care_team c where c.file_id = n.file_id and c.role in ('treating', 'co_treating', 'successor')))));
