-- A credit may come back to a share that its payment covers already: when other money on that share went back. Two rows then, one payment.
drop index allocations_live;
create index allocations_by_payment on allocations (payment_id) include (amount_cents) where released_at is null;
