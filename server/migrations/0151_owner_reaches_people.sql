-- The owner invites, suspends and corrects people: they find them by address and telephone, as the rest of the team does.
create policy read_by_owner on contact_points for select to practice_app using ((select app.staff_can('owner')));
