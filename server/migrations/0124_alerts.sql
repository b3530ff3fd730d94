-- clinical.md "Alerting", model.md "Who sees what": texts sent to the practice that may speak of a danger, and who answers for each. Class of
-- data: clinical. The words stay where they were written and are read there; here is that they were found, and what was done.
create table alerts (
  id uuid primary key,
  tier text not null check (tier in ('today', 'urgent', 'immediate')),
  source text not null check (source in ('message', 'request', 'contact')), source_id uuid not null,
  phrase_ids text[] not null check (cardinality(phrase_ids) > 0), -- of the reviewed list; says which phrases raise alerts for nothing
  subject_id uuid references persons, -- none: whoever wrote through the contact form
  owner_id uuid references persons, -- who treats them
  responsible_id uuid references persons, -- who must acknowledge; none: nobody is on call
  raised_at timestamptz not null,
  due_at timestamptz not null check (due_at > raised_at), -- then it goes to whoever is on call
  escalations int not null check (escalations >= 0),
  acknowledged_at timestamptz, acknowledged_by uuid references persons,
  closed_at timestamptz, closed_by uuid references persons, false_positive boolean,
  check ((source = 'contact') = (subject_id is null)),
  check (num_nulls(acknowledged_at, acknowledged_by) in (0, 2)),
  check (num_nulls(closed_at, closed_by, false_positive) in (0, 3)),
  check (closed_at is null or acknowledged_at is not null)
);
-- The same text raises one alert, however often it is sent.
create unique index alerts_one_open on alerts (source, source_id) where closed_at is null;
create index alerts_by_responsible on alerts (responsible_id, raised_at desc, id desc);
create index alerts_by_owner on alerts (owner_id, raised_at desc, id desc);
create index alerts_by_source on alerts (source_id);
create index alerts_waiting on alerts (raised_at) where acknowledged_at is null;
-- What was done at the closing.
create table alert_notes (alert_id uuid primary key references alerts, sealed bytea not null);
-- Append-only: who was asked, saw, acknowledged, closed. Nobody: the clock did it.
create table alert_steps (
  id uuid primary key, alert_id uuid not null references alerts, at timestamptz not null,
  step text not null check (step in ('raised', 'seen', 'acknowledged', 'escalated', 'nobody_on_call', 'closed')),
  by_id uuid references persons, to_id uuid references persons
);
create index alert_steps_by_alert on alert_steps (alert_id, at, id);
-- The clinician on call reads for so long, and no longer.
create table alert_accesses (
  alert_id uuid not null references alerts, person_id uuid not null references persons,
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
  primary key (alert_id, person_id, starts_at)
);
create index alert_accesses_by_person on alert_accesses (person_id, ends_at);

create trigger append_only before update or delete or truncate on alert_steps for each statement execute function app.refuse_change();
-- What raised an alert stays; it is never acknowledged back without going to somebody else, and never opened again. People may be merged.
create function app.keep_alert() returns trigger language plpgsql as $$
declare people text[] := array['subject_id', 'owner_id', 'responsible_id', 'acknowledged_by', 'closed_by'];
begin
  if tg_op = 'DELETE' then raise exception 'an alert is kept' using errcode = '42501'; end if;
  if (new.id, new.tier, new.source, new.source_id, new.phrase_ids, new.raised_at)
    is distinct from (old.id, old.tier, old.source, old.source_id, old.phrase_ids, old.raised_at) then
    raise exception 'what raised an alert does not change' using errcode = '42501';
  end if;
  if old.closed_at is not null and to_jsonb(new) - people <> to_jsonb(old) - people then
    raise exception 'a closed alert does not change' using errcode = '42501';
  end if;
  if old.acknowledged_at is not null and new.acknowledged_at is distinct from old.acknowledged_at and new.escalations = old.escalations then
    raise exception 'an acknowledgement stands until the alert is handed on' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep before update or delete on alerts for each row execute function app.keep_alert();
create trigger keep_all before truncate on alerts for each statement execute function app.refuse_change();
create function app.keep_alert_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and app.is_rewrap(to_jsonb(old), to_jsonb(new)) then return new; end if;
  raise exception 'a closing note does not change' using errcode = '42501';
end $$;
create trigger keep before update or delete on alert_notes for each row execute function app.keep_alert_note();
create trigger keep_all before truncate on alert_notes for each statement execute function app.refuse_change();

select app.protect('alerts', 'alert_notes', 'alert_steps', 'alert_accesses');
grant select, insert on alerts, alert_notes, alert_steps, alert_accesses to practice_app;
grant update (owner_id, responsible_id, due_at, escalations, acknowledged_at, acknowledged_by, closed_at, closed_by, false_positive)
  on alerts to practice_app;
grant update (sealed) on alert_notes to practice_app; -- when DATA_KEYS change

-- Raised and handed on by the system. Seen by who treats the person, by whoever must answer, and by who was on call, for as long as they were given.
create policy own on alert_accesses for select to practice_app using (person_id = app.actor());
create policy read on alerts for select to practice_app using (app.role() in ('professional', 'staff') and (
  owner_id = app.actor() or responsible_id = app.actor()
  or exists (select from alert_accesses x where x.alert_id = alerts.id and x.person_id = app.actor()
    and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at)));
create policy answer on alerts for update to practice_app using (app.role() in ('professional', 'staff') and (
  owner_id = app.actor() or responsible_id = app.actor()
  or exists (select from alert_accesses x where x.alert_id = alerts.id and x.person_id = app.actor()
    and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at)));
create policy read on alert_notes for select to practice_app using (exists (select from alerts a where a.id = alert_notes.alert_id));
create policy close on alert_notes for insert to practice_app with check (exists (select from alerts a where a.id = alert_notes.alert_id));
create policy read on alert_steps for select to practice_app using (exists (select from alerts a where a.id = alert_steps.alert_id));
create policy tell on alert_steps for insert to practice_app with check (
  by_id = app.actor() and exists (select from alerts a where a.id = alert_steps.alert_id));

-- The text that raised an alert, where it stands: for who treats the person, and for who was on call while their access lasts.
create policy within_alert on messages for select to practice_app using (app.role() in ('professional', 'staff') and exists (
  select from alerts a where a.source = 'message' and a.source_id = messages.id and (a.owner_id = app.actor()
    or exists (select from alert_accesses x where x.alert_id = a.id and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at))));
create policy within_alert on request_notes for select to practice_app using (app.role() in ('professional', 'staff') and exists (
  select from alerts a where a.source = 'request' and a.source_id = request_notes.request_id and (a.owner_id = app.actor()
    or exists (select from alert_accesses x where x.alert_id = a.id and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at))));
create policy within_alert on contact_submissions for select to practice_app using (app.role() in ('professional', 'staff') and exists (
  select from alerts a where a.source = 'contact' and a.source_id = contact_submissions.id
    and exists (select from alert_accesses x where x.alert_id = a.id and x.starts_at <= (select app.now()) and (select app.now()) < x.ends_at)));

-- All that an owner of the practice may know: that an alert waits, since when, and with whom. Runs as the owner of the table, who sees these
-- rows by a policy that asks nothing else.
create policy watched on alerts for select to current_user using (acknowledged_at is null);
create function app.unacknowledged_alerts() returns table (id uuid, raised_at timestamptz, due_at timestamptz, responsible_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.raised_at, a.due_at, a.responsible_id from alerts a
  where a.acknowledged_at is null and app.staff_can('owner') order by a.raised_at, a.id limit 200
$$;
revoke execute on function app.unacknowledged_alerts from public;
grant execute on function app.unacknowledged_alerts to practice_app;
