-- What is open, newest first: the staff's page walks this instead of years of what is paid.
create index charge_shares_open_by_posted on charge_shares (posted_at desc, charge_id desc) where state = 'open';
