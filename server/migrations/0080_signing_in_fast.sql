-- Who calls is asked before every request. The owner, as whom app.find_sign_in runs, reads sign-ins and accounts by a policy that is
-- simply true, which the planner drops; the function widens its role only where it looks further or writes. The app's own role sees no more.
create policy find on sign_ins for select to current_user using (true);
create policy find on accounts for select to current_user using (true);
create or replace function app.find_sign_in(by_hash bytea, by_id uuid, at timestamptz, use boolean,
  out id uuid, out account_id uuid, out person_id uuid, out kind text, out professional_state text, out permissions text[], out locked boolean,
  out demonstration boolean, out second_factor boolean)
returns setof record language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  before constant text := current_setting('app.role', true);
  used timestamptz;
  closed timestamptz;
begin
  if by_hash is not null then
    select s.id, a.id, a.person_id, a.kind, s.last_used_at, s.locked_at into id, account_id, person_id, kind, used, closed
      from sign_ins s join accounts a on a.id = s.account_id
      where s.token_hash = by_hash and s.ended_at is null and s.expires_at > at and a.status = 'active';
  else
    select s.id, a.id, a.person_id, a.kind, s.last_used_at, s.locked_at into id, account_id, person_id, kind, used, closed
      from sign_ins s join accounts a on a.id = s.account_id
      where s.id = by_id and s.transport = 'token' and s.ended_at is null and s.expires_at > at and a.status = 'active';
  end if;
  if not found then return; end if;
  permissions := '{}';
  demonstration := false;
  second_factor := false;
  locked := closed is not null or kind <> 'client' and used <= at - interval '30 minutes';
  if kind <> 'client' or use and not locked and used <= at - interval '1 minute' then
    perform set_config('app.role', 'system', true); -- until the end of this function
    if kind <> 'client' then -- what only those are asked who see other people's data
      select c.demonstration, exists (select from second_factors f where f.account_id = c.account_id and f.enabled_at is not null),
          (select p.state from professionals p where p.person_id = find_sign_in.person_id),
          array(select g.permission from staff_permissions g where g.account_id = c.account_id order by 1)
        into demonstration, second_factor, professional_state, permissions
        from credentials c where c.account_id = find_sign_in.account_id;
      if kind <> 'staff' then permissions := '{}'; end if;
    end if;
    if use and not locked and used <= at - interval '1 minute' then
      update sign_ins s set last_used_at = at where s.id = find_sign_in.id and s.locked_at is null;
    end if;
    perform set_config('app.role', coalesce(before, ''), true);
  end if;
  return next;
end $$;
