-- care-journey.md §7: what each person wishes to be told, by which channel and when; text messages, push, digest, texts of the practice.
-- Class of data: identity and logistics. Kinds, events and channels are named in contract/src/notification-kinds.ts.

-- What a person chose otherwise than it is by default.
create table notification_preferences (
  person_id uuid primary key references persons,
  -- None: the practice's quiet hours.
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  digest boolean not null,
  discreet boolean not null,
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null)), check (quiet_from <> quiet_until)
);
create table notification_choices (
  person_id uuid not null references persons,
  event text not null check (event ~ '^[a-z_]{2,40}$'),
  channel text not null check (channel in ('in_app', 'email', 'sms', 'push')),
  wanted boolean not null, changed_at timestamptz not null,
  primary key (person_id, event, channel)
);
-- A browser that asked to be woken. Whoever knows the address and the keys may ring there, hence sealed; the hash finds it again.
create table push_subscriptions (
  id uuid primary key, account_id uuid not null references accounts,
  endpoint_hash bytea not null unique check (octet_length(endpoint_hash) = 32),
  host text not null check (length(host) between 1 and 260),
  sealed bytea not null,
  device text not null check (length(device) <= 120),
  created_at timestamptz not null, told_at timestamptz
);
create index push_subscriptions_by_account on push_subscriptions (account_id, created_at);
-- An address that a server refused for good. A success takes the mark away.
create table unreachable_addresses (
  channel text not null check (channel in ('email', 'sms')), address text not null, since timestamptz not null, reason text not null,
  primary key (channel, address)
);
-- What waits for somebody's next daily digest.
create table digest_items (
  id uuid primary key, person_id uuid not null references persons,
  key text not null, -- the same fact stands in a digest once
  kind text not null, title_fr text not null, title_en text not null, path text,
  created_at timestamptz not null, told_at timestamptz,
  unique (person_id, key)
);
create index digest_items_waiting on digest_items (person_id, created_at) where told_at is null;
-- The practice's own subject and introduction of a kind of mail; the newest version holds, one without texts takes ours back.
create table notice_texts (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z0-9_]{2,60}$'), version int not null check (version > 0),
  subject_fr text check (length(subject_fr) <= 120), subject_en text check (length(subject_en) <= 120),
  intro_fr text check (length(intro_fr) <= 600), intro_en text check (length(intro_en) <= 600),
  changed_by uuid not null references persons, changed_at timestamptz not null,
  unique (kind, version),
  check ((subject_fr is null) = (subject_en is null)), check ((intro_fr is null) = (intro_en is null))
);
create trigger append_only before update or delete or truncate on notice_texts for each statement execute function app.refuse_change();

alter table deliveries
  add column subscription_id uuid references push_subscriptions on delete set null,
  add column counted boolean not null default false, -- towards the most optional notices of a day
  add column due_at timestamptz, -- held back until then: quiet hours, working hours
  add column useless_at timestamptz; -- not sent any more from then on
create index deliveries_counted on deliveries (person_id, created_at) where counted;
create index deliveries_sms on deliveries (address, created_at) where channel = 'sms';

-- Text messages of an installation without SMS_URL.
create table sms_outbox (
  id uuid primary key, at timestamptz not null, recipient text not null, sender text not null, body text not null
);
create index sms_outbox_by_time on sms_outbox (at desc, id desc);

select app.protect('notification_preferences', 'notification_choices', 'push_subscriptions', 'unreachable_addresses', 'digest_items', 'notice_texts', 'sms_outbox');
grant select, insert, update on notification_preferences, unreachable_addresses, digest_items to practice_app;
grant select, insert, update, delete on notification_choices, push_subscriptions to practice_app;
grant delete on unreachable_addresses to practice_app;
grant select, insert on notice_texts, sms_outbox to practice_app;
create policy own on notification_preferences to practice_app using (person_id = (select app.actor()));
create policy own on notification_choices to practice_app using (person_id = (select app.actor()));
create policy own on push_subscriptions to practice_app using (account_id = (select app.account()));
create policy read on unreachable_addresses for select to practice_app using ((select app.staff_can('owner', 'platform', 'support')));
create policy read on notice_texts for select to practice_app using ((select app.staff_can('owner', 'platform', 'support')));
create policy write on notice_texts for insert to practice_app
  with check ((select app.staff_can('owner')) and changed_by = (select app.actor()));
