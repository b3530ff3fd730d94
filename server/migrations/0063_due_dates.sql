-- When a charge is to be paid: by the rule of the day on which it was posted. Rows from before this column are of demonstrations only.
alter table charges add due_on date not null default '2026-12-31';
alter table charges alter due_on drop default;
