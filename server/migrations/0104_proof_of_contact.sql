-- As in 0100, for those who act in the app: an import or a repair by the operator has no role, and is nobody's own declaration.
create or replace function app.only_proof_verifies() returns trigger language plpgsql as $$
begin
  if app.role() in ('client', 'professional', 'staff') and new.verified_at is not null
    and (tg_op = 'INSERT' or new.verified_at is distinct from old.verified_at or new.value <> old.value) then
    raise exception 'a contact point is verified by what came back from it' using errcode = '42501';
  end if;
  return new;
end $$;
