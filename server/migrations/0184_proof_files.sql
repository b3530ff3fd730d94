-- model.md 10: what shows a guardian's authority, as a file beside its description. The team that decides reads it; whoever sent it does too.
-- It is part of the ward's file and goes with it. Class of data: identity and logistics.
create table guardianship_proof_files (
  proof_id uuid not null references guardianship_proofs, position int not null check (position between 1 and 3),
  document_id uuid not null unique references documents,
  primary key (proof_id, position)
);
create trigger append_only before update or delete or truncate on guardianship_proof_files for each statement execute function app.refuse_change();
select app.protect('guardianship_proof_files');
grant select, insert on guardianship_proof_files to practice_app;
-- Written by the system, once the link was found as the caller.
create policy read on guardianship_proof_files for select to practice_app using (
  exists (select from guardianship_proofs p where p.id = guardianship_proof_files.proof_id));
alter policy read on documents using (
  attached_at is null and uploaded_by = (select app.actor())
  or attached_at is not null and (exists (select from message_attachments a where a.document_id = documents.id)
    or exists (select from guardianship_proof_files f where f.document_id = documents.id)));
