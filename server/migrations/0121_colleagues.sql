-- portal.md "Messages": professionals write to colleagues who agreed, once for both and until one of the two ends it.
create table colleagues (
  id uuid primary key,
  asked_by uuid not null references professionals, asked uuid not null references professionals, check (asked_by <> asked),
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'agreed', 'declined', 'ended')),
  decided_by uuid references professionals, decided_at timestamptz,
  check ((state = 'asked') = (decided_at is null)), check ((decided_at is null) = (decided_by is null))
);
create unique index colleagues_pair on colleagues (least(asked_by, asked), greatest(asked_by, asked));
create index colleagues_by_asked on colleagues (asked);

alter table threads drop constraint threads_kind_check, drop constraint threads_check1;
alter table threads add constraint threads_kind_check check (kind in ('care', 'support', 'colleague')),
  add constraint threads_about check (case kind when 'care' then client_id is not null when 'colleague' then client_id is null else true end);

-- How long clients waited for a professional's word, counted when it was given, in the answer hours of that day. Of it clients learn a median.
create table message_answers (
  message_id uuid primary key references messages, professional_id uuid not null references professionals,
  waited_minutes int not null check (waited_minutes >= 0), answered_at timestamptz not null
);
create index message_answers_newest on message_answers (professional_id, answered_at desc) include (waited_minutes);
create trigger append_only before update or delete or truncate on message_answers for each statement execute function app.refuse_change();

select app.protect('colleagues', 'message_answers');
grant select, insert on colleagues, message_answers to practice_app;
grant update (asked_by, asked, asked_at, state, decided_by, decided_at) on colleagues to practice_app;
-- Written by the system, once the verb found who decides.
create policy read on colleagues for select to practice_app using ((select app.actor()) in (asked_by, asked));

-- portal.md "Public": what a school or an organisation says of what it needs.
alter table contact_submissions add people int check (people between 1 and 100000),
  add need text check (need in ('sessions', 'workshops', 'after_event', 'training', 'other')),
  add constraint contact_submissions_lead check (topic <> 'general' or num_nulls(people, need) = 2);
create index contact_submissions_by_topic on contact_submissions (topic, received_at desc, id desc);
