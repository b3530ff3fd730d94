-- care-journey.md §4, §5: a client who moves a session late accepts the fee of the time given up. Once that time is over and nobody took it, the
-- professional charges it or lets it go, as a late cancellation is closed. The session itself goes on, and is closed and charged on its own.
alter table late_fees add decided_at timestamptz check (decided_at >= accepted_at), add decided_by uuid references persons,
  add because text check (because in ('agreement', 'first_waived', 'waived'));
alter table late_fees add constraint late_fees_decided check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (because is null));
alter table late_fees add constraint late_fees_decided_moved check (decided_at is null or act = 'moved');
create index late_fees_moved on late_fees (professional_id, starts_at) where act = 'moved' and dropped_at is null and decided_at is null;
create index late_fees_by_client on late_fees (client_id);

alter table charges add late_fee_id uuid references late_fees;
drop index charges_one_live;
create unique index charges_one_live on charges (appointment_id, client_id)
  where reversed_at is null and appointment_id is not null and late_fee_id is null;
create unique index charges_one_late_fee on charges (late_fee_id) where reversed_at is null and late_fee_id is not null;
