-- Whoever looks after people sees whether they have an account: intake staff and billing too. Class of data: identity.
create policy read_by_staff on accounts for select to practice_app using ((select app.staff_can('intake', 'billing')));
