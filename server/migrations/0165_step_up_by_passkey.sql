-- A passkey also proves again who is there, before what needs a fresh proof.
alter table passkey_challenges drop constraint passkey_challenges_purpose_check;
alter table passkey_challenges add constraint passkey_challenges_purpose_check
  check (purpose in ('register', 'sign_in', 'unlock', 'step_up'));
