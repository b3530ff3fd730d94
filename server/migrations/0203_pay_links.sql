-- care-journey.md §6: guests pay through a mailed link. It pays one charge or all that somebody owes, ends by itself or is taken back, and
-- shows the amount and the day; the secret itself is only in the mail. Class of data: logistics, for the staff of money.
select app.allow('link_tokens', 'purpose', 'pay');
create table pay_links (
  id uuid primary key,
  payer_id uuid not null references payers, -- who owes it: the receipt is theirs, whoever pays
  share_id uuid references charge_shares, -- none: all that they owe
  email text not null, locale text not null check (locale in ('fr', 'en')),
  made_by uuid not null references persons, made_at timestamptz not null, expires_at timestamptz not null check (expires_at > made_at),
  revoked_by uuid references persons, revoked_at timestamptz check (revoked_at >= made_at),
  constraint pay_links_revoked check ((revoked_by is null) = (revoked_at is null))
);
create index pay_links_by_payer on pay_links (payer_id, made_at desc, id desc);
create index pay_links_by_share on pay_links (share_id) where share_id is not null;
create index pay_links_by_email on pay_links (email);
create trigger nobody_gone before insert on pay_links for each row execute function app.bill_nobody_gone();
select app.protect('pay_links');
grant select, insert on pay_links to practice_app;
grant update (revoked_by, revoked_at) on pay_links to practice_app;
create policy read on pay_links for select to practice_app using ((select app.staff_can('front_desk', 'billing', 'owner')));

-- Taken by a link, of whoever held it.
select app.allow('payments', 'origin', 'guest');
alter table payments add pay_link_id uuid references pay_links;
alter table payments add constraint payments_by_link check ((origin = 'guest') = (pay_link_id is not null));
create index payments_by_pay_link on payments (pay_link_id, created_at desc, id desc) where pay_link_id is not null;

-- A key is chosen by an account, or by whoever holds a mailed link.
alter table idempotency_keys drop constraint idempotency_keys_pkey;
alter table idempotency_keys alter account_id drop not null, add link_id uuid references link_tokens on delete cascade;
alter table idempotency_keys add constraint idempotency_keys_whose check (num_nonnulls(account_id, link_id) = 1);
alter table idempotency_keys add constraint idempotency_keys_once unique nulls not distinct (account_id, link_id, endpoint, key);
create index idempotency_keys_by_link on idempotency_keys (link_id) where link_id is not null;
