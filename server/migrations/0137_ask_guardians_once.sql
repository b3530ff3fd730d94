-- Whether a guardian acts, and what they may, is the same for every row of a statement: asked once for it, not once a row. Of ten thousand
-- rows that are ranked or listed that was a part that could be measured.
create or replace function app.open_to_guardians(area text, variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('drop policy if exists guardians on public.%I', t);
    execute format('create policy guardians on public.%I as restrictive to practice_app
      using ((select app.guardian() is null or app.role() = ''system'' or app.guardian_may(%L, false)))
      with check ((select app.guardian() is null or app.role() = ''system'' or app.guardian_may(%L, true)))', t, area, area);
  end loop;
end $$;
create or replace function app.shut_to_guardians(variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('create policy guardians on public.%I as restrictive to practice_app
      using ((select app.guardian() is null or app.role() = ''system''))', t);
  end loop;
end $$;

do $$
declare p record;
begin
  for p in select tablename, qual, with_check from pg_policies where schemaname = 'public' and policyname = 'guardians' loop
    execute format('alter policy guardians on public.%I using ((select %s))', p.tablename, p.qual);
    if p.with_check is not null then
      execute format('alter policy guardians on public.%I with check ((select %s))', p.tablename, p.with_check);
    end if;
  end loop;
end $$;
