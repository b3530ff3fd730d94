-- What people are told, and each attempt to reach them.

create table notifications (
  id uuid primary key, person_id uuid not null references persons,
  key text not null, -- the same fact tells the same person once
  kind text not null, title_fr text not null, title_en text not null, body_fr text not null, body_en text not null, path text,
  created_at timestamptz not null, read_at timestamptz,
  unique (person_id, key)
);
create index notifications_feed on notifications (person_id, created_at desc, id desc);
create index notifications_unread on notifications (person_id) where read_at is null;
create table deliveries (
  id uuid primary key, key text not null unique, notification_id uuid references notifications, person_id uuid references persons,
  channel text not null check (channel in ('email', 'sms', 'push')),
  address text not null, locale text not null check (locale in ('fr', 'en')), kind text not null,
  sealed bytea not null, -- the message: links in it open things
  state text not null check (state in ('waiting', 'sent', 'failed', 'dropped')),
  attempts int not null check (attempts >= 0), last_error text, created_at timestamptz not null, sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index deliveries_open on deliveries (created_at) where state in ('waiting', 'failed');
create index deliveries_log on deliveries (created_at desc, id desc);
-- The development mailbox: every mail of an installation without SMTP.
create table mailbox (
  id uuid primary key, at timestamptz not null, recipient text not null, sender text not null, subject text not null, html text not null, body text not null,
  attachments jsonb not null
);
create index mailbox_by_time on mailbox (at desc, id desc);
select app.protect('notifications', 'deliveries', 'mailbox');
grant select, insert, update on notifications, deliveries to practice_app;
grant select, insert, delete on mailbox to practice_app;
create policy read on notifications for select to practice_app using (person_id = (select app.actor()));
create policy mark on notifications for update to practice_app using (person_id = (select app.actor()));
create policy read on deliveries for select to practice_app using ((select app.staff_can('owner', 'platform', 'support')));
