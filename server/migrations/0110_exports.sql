-- portal.md "Profile and settings": what a person takes away. The bytes lie sealed in DATA_DIR/files, under a key of their own that stands here
-- sealed; after a day they are erased, and the row says that there was one. Class of data: as of what is inside, hence the person's alone.
create table exports (
  id uuid primary key,
  person_id uuid not null references persons, -- whose data it is
  account_id uuid not null references accounts, -- who asked
  file_request_id uuid, -- the clinical file that a professional let go; none: what is the person's own
  locale text not null check (locale in ('fr', 'en')),
  state text not null check (state in ('building', 'ready', 'failed', 'erased')),
  step text not null check (step in ('waiting', 'gathering', 'papers', 'packing', 'done')),
  asked_at timestamptz not null, ready_at timestamptz, erase_at timestamptz, erased_at timestamptz,
  attempt int not null check (attempt >= 0), -- of the building: what an earlier one left behind is not what is downloaded
  bytes bigint check (bytes > 0), sha256 bytea check (octet_length(sha256) = 32),
  sealed bytea not null, -- the key of the file
  check (num_nulls(ready_at, erase_at, bytes, sha256) in (0, 4)),
  check (state <> 'ready' or ready_at is not null), check ((state = 'erased') = (erased_at is not null))
);
create unique index exports_one_building on exports (person_id) where state = 'building';
create index exports_by_person on exports (person_id, asked_at desc, id desc);
create index exports_by_account on exports (account_id);
-- A link for one hour; only its hash stays with us.
create table export_links (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  export_id uuid not null references exports, account_id uuid not null references accounts,
  made_at timestamptz not null, expires_at timestamptz not null
);
create index export_links_by_account on export_links (account_id);
create index export_links_by_time on export_links (expires_at);

select app.protect('exports', 'export_links');
grant select, insert on exports to practice_app;
grant update (state, step, ready_at, erase_at, erased_at, attempt, bytes, sha256, sealed) on exports to practice_app;
grant select, insert, delete on export_links to practice_app;
-- Written by the system, after the verb has checked who asks. Of the links even the owner sees nothing: they are secrets.
create policy read on exports for select to practice_app using (person_id = (select app.actor()) and account_id = (select app.account()));
