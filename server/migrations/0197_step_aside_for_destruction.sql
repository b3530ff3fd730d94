-- As 0150 wrote them, and they step aside for app.destroy like every rule of its kind (0143): a test looks at all of them.
drop trigger go_up on payments;
create trigger go_up before update on payments for each row
  when (not app.destroying() and (old.payer_id = new.payer_id or not app.are_joined(old.payer_id, new.payer_id)
    or to_jsonb(old) - 'payer_id' <> to_jsonb(new) - 'payer_id'))
  execute function app.payments_go_up();
drop trigger stay_beside on file_members;
create trigger stay_beside before update of client_id on file_members for each row
  when (not app.destroying()) execute function app.stay_beside();
