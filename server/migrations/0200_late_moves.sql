-- care-journey.md §5: what is charged because a session was moved late is no cancellation, and is not called one.
select app.allow('charges', 'kind', 'late_move');
update charges set kind = 'late_move' where late_fee_id is not null;
alter table charges add constraint charges_late_move check (late_fee_id is null or kind = 'late_move');
