-- What a guardian is told about a ward hangs on the link and on the area of what is told: it is shown, and sent, only while that area is open
-- to them. A court's word that comes between the notice and the morning on which it leaves holds at once.
alter table notifications
  add column guardianship_id uuid references guardianships, -- none: about the reader themselves
  add column area text check (area in ('logistics', 'billing', 'consent', 'clinical')),
  add constraint notifications_through check ((guardianship_id is null) = (area is null));
alter table deliveries
  add column guardianship_id uuid references guardianships,
  add column area text check (area in ('logistics', 'billing', 'consent', 'clinical')),
  add constraint deliveries_through check ((guardianship_id is null) = (area is null));
create index notifications_through_link on notifications (guardianship_id) where guardianship_id is not null;
create index deliveries_through_link on deliveries (guardianship_id) where guardianship_id is not null;

-- A guardian's mailed link to an appointment: it acts while they may.
alter table link_tokens add column guardianship_id uuid references guardianships;
create index link_tokens_through_link on link_tokens (guardianship_id) where guardianship_id is not null;

create function app.sees_through(link uuid, area text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  guardian uuid;
  ward uuid;
begin
  perform set_config('app.role', 'system', true);
  select g.guardian_id, g.ward_id into guardian, ward from guardianships g where g.id = link;
  perform set_config('app.role', coalesce(caller, ''), true);
  return coalesce((select area = any (r.sees) from app.guardian_rights(guardian, ward) as r), false);
end $$;
revoke execute on function app.sees_through from public;
grant execute on function app.sees_through to practice_app;
create policy through_link on notifications as restrictive to practice_app
  using ((select app.role()) = 'system' or guardianship_id is null or app.sees_through(guardianship_id, area))
  with check ((select app.role()) = 'system' or guardianship_id is null or app.sees_through(guardianship_id, area));
