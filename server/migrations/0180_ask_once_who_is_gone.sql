-- As part of the condition the new row was taken apart for each person that a scan passed; it is one value.
create or replace function app.name_nobody_gone() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before constant text := current_setting('app.role', true);
  named constant uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  gone boolean;
begin
  perform set_config('app.role', 'system', true);
  select merged_into is not null into gone from persons where id = named for key share;
  perform set_config('app.role', coalesce(before, ''), true);
  if gone then raise exception 'a person was merged meanwhile' using errcode = '40001'; end if;
  return new;
end $$;
