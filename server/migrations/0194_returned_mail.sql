-- care-journey.md §7 "failures show in the delivery log": mail that a server took and another one gave back later (RFC 3464). Class of data:
-- identity and logistics.
alter table deliveries
  add column returned_at timestamptz,
  add column returned_status text check (returned_status ~ '^[45]\.[0-9]{1,3}\.[0-9]{1,3}$'), -- 5: for good, 4: for long enough to give up
  -- Of the report: brought again it says nothing new, also after the message was sent again.
  add column returned_hash bytea check (octet_length(returned_hash) = 32),
  add constraint deliveries_returned_whole check (num_nulls(returned_at, returned_status, returned_hash) in (0, 3)),
  add constraint deliveries_returned_mail check (returned_at is null or channel = 'email');
create index deliveries_returned on deliveries (address, returned_at) where returned_at is not null;

alter table unreachable_addresses
  -- The report came after a server had said yes: another yes proves nothing before its own report would have come.
  add column reported boolean not null default false,
  add column taken_at timestamptz, -- of the first mail that a server took since
  add constraint unreachable_reported_mail check (not reported or channel = 'email'),
  add constraint unreachable_taken check (taken_at is null or reported);
alter table unreachable_addresses alter column reported drop default;
