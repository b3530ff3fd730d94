-- model.md 11: the ledger of consents. A line says what was agreed to, by which text, and when; afterwards only a withdrawal is added to it.

create index consents_by_newest on consents (person_id, given_at desc, id desc);
-- Two presses, two tabs: one line. (A service agreement is signed per professional, a matching notice per request.)
create unique index consents_once on consents (person_id, purpose, text_version)
  where withdrawn_at is null and purpose in ('terms', 'privacy', 'professional_terms', 'telehealth');
create index consents_by_text on consents (text_key, text_version) where withdrawn_at is null;

create function app.keep_consent() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    -- Two records of one person become one, and apart again: only whose line it is changes.
    if to_jsonb(new) - array['withdrawn_at', 'person_id', 'given_by'] = to_jsonb(old) - array['withdrawn_at', 'person_id', 'given_by']
      and (old.withdrawn_at is null or new.withdrawn_at = old.withdrawn_at)
      and (app.role() = 'system' or (new.person_id, new.given_by) = (old.person_id, old.given_by)) then
      return new;
    end if;
  end if;
  raise exception 'a consent does not change' using errcode = '42501';
end $$;
create trigger keep before update or delete on consents for each row execute function app.keep_consent();
create trigger keep_all before truncate on consents for each statement execute function app.refuse_change();

-- What people agreed to stays as they read it.
revoke update on legal_texts from practice_app;
create function app.keep_legal_text() returns trigger language plpgsql as $$
begin raise exception 'a published text does not change' using errcode = '42501'; end $$;
create trigger keep before update or delete on legal_texts for each row execute function app.keep_legal_text();
