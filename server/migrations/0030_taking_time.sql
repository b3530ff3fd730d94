-- How time is taken, and what giving it up late may cost.

-- The rows of one hold, given back together.
alter table occupancies add hold_id uuid, add check (hold_id is null or state = 'held');
create index requests_by_file on requests (file_id) where file_id is not null;
create index occupancies_by_hold on occupancies (hold_id) where hold_id is not null;

-- A fee that the client saw and accepted when cancelling or moving inside the notice period. Billing reads it at closing; it drops when the time is filled.
create table late_fees (
  id uuid primary key, appointment_id uuid not null references appointments, client_id uuid not null references persons,
  professional_id uuid not null references professionals, act text not null check (act in ('cancelled', 'moved')),
  starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at), -- the time that was given up
  amount_cents bigint not null check (amount_cents > 0), currency char(3) not null,
  accepted_at timestamptz not null, dropped_at timestamptz
);
create index late_fees_standing on late_fees (professional_id, starts_at) where dropped_at is null;
create index late_fees_by_appointment on late_fees (appointment_id);
select app.protect('late_fees');
grant select, insert, update on late_fees to practice_app;
create policy read on late_fees for select to practice_app using (
  client_id = (select app.actor()) or professional_id = (select app.actor()) or (select app.staff_can('front_desk', 'billing')));
create policy accept on late_fees for insert to practice_app with check (client_id = (select app.actor()) and (select app.role()) = 'client');

create policy holidays on availability_exceptions to practice_app using (professional_id is null and (select app.staff_can('owner')));

-- Everybody's booked time, for free time and nothing else. It runs as the owner and the system, whose only policy is short: a slot list is asked at every turn.
create function app.busy_time(resources uuid[], since timestamptz, until timestamptz, at timestamptz, client uuid, moves uuid)
returns table (resource_id uuid, starts_at timestamptz, ends_at timestamptz, session_starts_at timestamptz, state text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller constant text := current_setting('app.role', true);
begin
  perform set_config('app.role', 'system', true);
  return query select o.resource_id, o.starts_at, o.ends_at, o.session_starts_at, o.state from occupancies o
  where o.resource_id = any ($1) and o.state <> 'released' and o.ends_at > $2 and o.starts_at < $3
    and (o.held_until is null or o.held_until > $4)
    and ($5 is null or o.held_by is distinct from $5)
    and ($6 is null or o.appointment_id is distinct from $6);
  perform set_config('app.role', caller, true);
end $$;
revoke execute on function app.busy_time from public;
grant execute on function app.busy_time to practice_app;

-- The one way to take time: for a booking, a move or a hold. Answers `ok` or why not. All resources are locked in sorted order (the exclusion constraint
-- alone deadlocks under load), expired holds and the caller's own on that time go, then rows are written. The constraint has the last word.
create function app.block_time(plan jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  caller constant text := current_setting('app.role', true);
  hold constant jsonb := plan -> 'hold';
  at constant timestamptz := plan ->> 'now';
  holder constant uuid := plan ->> 'personId';
  file constant uuid := plan ->> 'fileId';
  professional constant uuid := plan ->> 'professionalId';
  begins constant timestamptz := plan ->> 'startsAt';
  ends constant timestamptz := plan ->> 'endsAt';
  blocks_from constant timestamptz := plan ->> 'blockedFrom';
  blocks_until constant timestamptz := plan ->> 'blockedUntil';
  day_from constant timestamptz := plan ->> 'dayFrom';
  the_appointment constant uuid := coalesce(plan -> 'appointment' ->> 'id', plan ->> 'movesId');
  rooms constant uuid[] := array(select jsonb_array_elements_text(plan -> 'rooms'));
  clients uuid[];
  resources uuid[];
  wanted constant uuid := plan -> 'appointment' ->> 'requestId';
  request uuid;
  room uuid;
  outcome text := 'ok';
begin
  perform set_config('app.role', 'system', true);
  clients := array(select client_id from file_members where file_id = file and left_at is null);
  resources := professional || clients || rooms;
  if plan ? 'appointment' then
    -- The request that this session answers: the one named, or the match of this file that still waits for its date.
    select id into request from requests where file_id = file and (id = wanted
      or wanted is null and state = 'matched' and matched_professional_id = professional) order by matched_at limit 1;
    if wanted is not null and request is null then outcome := 'NOT_FOUND'; end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(r::text, 0)) from (select unnest(resources) as r order by 1) as sorted;
  delete from occupancies where resource_id = any (resources) and state = 'held'
    and (held_until <= at or held_by = holder and session_starts_at = begins);
  if plan ? 'movesId' then
    update occupancies set state = 'released' where appointment_id = the_appointment and state = 'scheduled';
  end if;

  if outcome <> 'ok' then null;
  elsif hold is not null and (select count(distinct hold_id) from occupancies
      where held_by = holder and state = 'held' and held_until > at) >= (hold ->> 'maximum')::int then
    outcome := 'TOO_MANY_HOLDS';
  elsif exists (select from occupancies where resource_id = professional and state in ('held', 'scheduled')
      and starts_at < blocks_until and ends_at > blocks_from) then
    outcome := 'SLOT_TAKEN';
  elsif exists (select from occupancies where resource_id = any (clients) and state in ('held', 'scheduled') and starts_at < ends and ends_at > begins) then
    outcome := 'CLIENT_BUSY';
  elsif plan ? 'dailyMaximum' and (select count(distinct session_starts_at) from occupancies
      where resource_id = professional and state in ('held', 'scheduled') and ends_at > day_from
        and session_starts_at >= day_from and session_starts_at < (plan ->> 'dayUntil')::timestamptz)
      >= (plan ->> 'dailyMaximum')::int then
    outcome := 'DAY_FULL';
  elsif cardinality(rooms) > 0 then
    select r into room from unnest(rooms) with ordinality as candidate (r, place) where not exists (
      select from occupancies o where o.resource_id = r and o.state in ('held', 'scheduled') and o.starts_at < blocks_until and o.ends_at > blocks_from)
      order by place limit 1;
    if room is null then outcome := 'NO_ROOM'; end if;
  end if;
  if outcome <> 'ok' then
    perform set_config('app.role', caller, true);
    return jsonb_build_object('outcome', outcome);
  end if;

  update late_fees set dropped_at = at where professional_id = professional and dropped_at is null and starts_at < ends and ends_at > begins;
  if plan ? 'appointment' then
    insert into appointment_participants (appointment_id, person_id, file_id, side, role, hidden, charge_share_basis_points, starts_at)
      select the_appointment, professional, file, 'professional', 'treating', false, 0, begins
      union all
      select the_appointment, client, file, 'client', 'client', (plan -> 'appointment' ->> 'hidden')::boolean,
        10000 / cardinality(clients) + case when place = 1 then 10000 % cardinality(clients) else 0 end, begins
      from unnest(clients) with ordinality as sharing (client, place);
  elsif plan ? 'movesId' then
    update appointment_participants set starts_at = begins where appointment_id = the_appointment;
  end if;
  if hold is null and (room is not null or request is not null) then
    update appointments set room_id = room, request_id = coalesce(request, request_id) where id = the_appointment;
  end if;
  insert into occupancies (id, resource_id, resource_kind, appointment_id, held_by, hold_id, starts_at, ends_at, session_starts_at, state, held_until)
    select gen_random_uuid(), resource, kind, the_appointment, case when hold is not null then holder end, (hold ->> 'id')::uuid, opens, closes, begins,
      case when hold is null then 'scheduled' else 'held' end, (hold ->> 'until')::timestamptz
    from (
      select professional as resource, 'professional' as kind, blocks_from as opens, blocks_until as closes
      union all select room, 'room', blocks_from, blocks_until where room is not null
      union all select client, 'client', begins, ends from unnest(clients) as client
      order by 1) as taken;
  perform set_config('app.role', caller, true);
  return jsonb_build_object('outcome', outcome, 'requestId', request);
end $$;
revoke execute on function app.block_time from public;
grant execute on function app.block_time to practice_app;

-- In one round trip: the appointment under the caller's own rights (row-level security decides whether there may be one), then its time.
create function app.take_time(plan jsonb) returns jsonb language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  appointment constant jsonb := plan -> 'appointment';
  begins constant timestamptz := plan ->> 'startsAt';
  ends constant timestamptz := plan ->> 'endsAt';
begin
  if plan ? 'appointment' then
    insert into appointments (id, file_id, episode_id, service_id, starts_at, ends_at, modality, site_id, meeting_link,
        price_cents, currency, state, proposed_by_practice, booked_by, booked_at, revision)
      values ((appointment ->> 'id')::uuid, (plan ->> 'fileId')::uuid, (appointment ->> 'episodeId')::uuid,
        (appointment ->> 'serviceId')::uuid, begins, ends, plan ->> 'modality', (plan ->> 'siteId')::uuid, appointment ->> 'meetingLink',
        (appointment ->> 'priceCents')::bigint, appointment ->> 'currency', 'scheduled', (appointment ->> 'proposed')::boolean,
        (plan ->> 'personId')::uuid, (plan ->> 'now')::timestamptz, 0);
  elsif plan ? 'movesId' then
    update appointments set starts_at = begins, ends_at = ends, modality = plan ->> 'modality', site_id = (plan ->> 'siteId')::uuid, room_id = null,
      meeting_link = coalesce(plan ->> 'meetingLink', meeting_link), revision = revision + 1, confirmed_at = null, confirmed_by = null
      where id = (plan ->> 'movesId')::uuid and state = 'scheduled';
  end if;
  return app.block_time(plan);
end $$;
revoke execute on function app.take_time from public;
grant execute on function app.take_time to practice_app;
