-- clinical.md "Alerting": whoever writes of a danger three times through the contact form is one person to be called too. They are nobody's record,
-- so what they signed with gathers their texts, as keyed hashes: their e-mail, or their number together with their name, since a household and an
-- office share a telephone. Class of data: clinical.
do $$ begin
  execute (select 'alter table alerts ' || string_agg(format('drop constraint %I', conname), ', ') from pg_constraint
    where conrelid = 'alerts'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%gathers_for%');
end $$;
alter table alerts add column gathers_also uuid,
  add constraint alerts_gathers_by_number check (gathers_also is null or (source = 'contact' and gathers_for is not null));
create unique index alerts_one_open_by_number on alerts (gathers_also) where closed_at is null and gathers_also is not null;

-- As before; neither key changes.
create or replace function app.keep_alert() returns trigger language plpgsql as $$
declare
  people text[] := array['subject_id', 'owner_id', 'responsible_id', 'acknowledged_by', 'closed_by'];
  tiers text[] := array['today', 'urgent', 'immediate'];
begin
  if tg_op = 'DELETE' then raise exception 'an alert is kept' using errcode = '42501'; end if;
  if (new.id, new.source, new.source_id, new.phrase_ids, new.gathers_for, new.gathers_also, new.raised_at)
    is distinct from (old.id, old.source, old.source_id, old.phrase_ids, old.gathers_for, old.gathers_also, old.raised_at) then
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
