-- What was added to a message that was not sent yet stays with its text; without a draft that names it a file is erased after a day, as before.
alter table message_drafts add column document_ids uuid[] check (cardinality(document_ids) between 1 and 5);
