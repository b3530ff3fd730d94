-- clinical.md "Alerting": whoever writes of a danger three times in a row is one person to be called, not three alerts. What they write while an
-- alert about them is open joins it. Class of data: clinical. The words stay where they were written, as before.
alter table alerts
  -- Whose texts it gathers while it is open. No reference, so that a merge leaves it: two open alerts never keep two records of one human being
  -- apart. None: somebody unknown, or raised before texts were gathered.
  add column gathers_for uuid check (gathers_for is null or source <> 'contact'),
  -- How often it was asked to be acknowledged: anew for a graver text, or one that comes a day after somebody took charge.
  add column rounds int not null default 1 check (rounds > 0);
alter table alerts alter column rounds drop default;
-- Append-only: each text that an alert gathers, the one that raised it too.
create table alert_texts (
  id uuid primary key, alert_id uuid not null references alerts,
  source text not null check (source in ('message', 'request', 'contact')), source_id uuid not null,
  tier text not null check (tier in ('today', 'urgent', 'immediate')),
  phrase_ids text[] not null check (cardinality(phrase_ids) > 0),
  found_at timestamptz not null
);
create index alert_texts_by_alert on alert_texts (alert_id, found_at, id);
create index alert_texts_by_source on alert_texts (source_id);
create trigger append_only before update or delete or truncate on alert_texts for each statement execute function app.refuse_change();
select app.protect('alert_texts');
grant select, insert on alert_texts to practice_app;
grant update (tier, rounds) on alerts to practice_app;
create policy read on alert_texts for select to practice_app using (exists (select from alerts a where a.id = alert_texts.alert_id));

insert into alert_texts select id, id, source, source_id, tier, phrase_ids, raised_at from alerts;
update alerts set gathers_for = subject_id where id in (
  select distinct on (subject_id) id from alerts where closed_at is null and subject_id is not null order by subject_id, raised_at desc, id desc);
-- One open alert for a person, also when they write twice at once; one for each text of somebody unknown.
drop index alerts_one_open;
create unique index alerts_one_open on alerts (gathers_for) where closed_at is null and gathers_for is not null;
create unique index alerts_one_open_of_text on alerts (source, source_id) where closed_at is null and gathers_for is null;

-- As before; and it may become more pressing, never less, and be asked anew.
create or replace function app.keep_alert() returns trigger language plpgsql as $$
declare
  people text[] := array['subject_id', 'owner_id', 'responsible_id', 'acknowledged_by', 'closed_by'];
  tiers text[] := array['today', 'urgent', 'immediate'];
begin
  if tg_op = 'DELETE' then raise exception 'an alert is kept' using errcode = '42501'; end if;
  if (new.id, new.source, new.source_id, new.phrase_ids, new.gathers_for, new.raised_at)
    is distinct from (old.id, old.source, old.source_id, old.phrase_ids, old.gathers_for, old.raised_at) then
    raise exception 'what raised an alert does not change' using errcode = '42501';
  end if;
  if array_position(tiers, new.tier) < array_position(tiers, old.tier) or new.rounds < old.rounds then
    raise exception 'an alert becomes no less pressing' using errcode = '42501';
  end if;
  if old.closed_at is not null and to_jsonb(new) - people <> to_jsonb(old) - people then
    raise exception 'a closed alert does not change' using errcode = '42501';
  end if;
  if old.acknowledged_at is not null and new.acknowledged_at is distinct from old.acknowledged_at
    and (new.escalations, new.rounds) = (old.escalations, old.rounds) then
    raise exception 'an acknowledgement stands until the alert is handed on or asked anew' using errcode = '42501';
  end if;
  return new;
end $$;

-- Each text of an alert, where it stands: for who treats the person, and for who was on call while their access lasts.
drop policy within_alert on messages;
create policy within_alert on messages for select to practice_app using ((select app.role() in ('professional', 'staff')) and exists (
  select from alert_texts t join alerts a on a.id = t.alert_id where t.source = 'message' and t.source_id = messages.id and (a.owner_id = (select app.actor())
    or exists (select from alert_accesses x where x.alert_id = a.id and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at))));
drop policy within_alert on request_notes;
create policy within_alert on request_notes for select to practice_app using ((select app.role() in ('professional', 'staff')) and exists (
  select from alert_texts t join alerts a on a.id = t.alert_id where t.source = 'request' and t.source_id = request_notes.request_id and (a.owner_id = (select app.actor())
    or exists (select from alert_accesses x where x.alert_id = a.id and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at))));
drop policy within_alert on contact_submissions;
create policy within_alert on contact_submissions for select to practice_app using ((select app.role() in ('professional', 'staff')) and exists (
  select from alert_texts t join alerts a on a.id = t.alert_id where t.source = 'contact' and t.source_id = contact_submissions.id
    and exists (select from alert_accesses x where x.alert_id = a.id and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at)));
