-- Staged rows are read all together, never one by one, and each is written twice: no index but the key, and room beside them.
drop index organization.import_row_code;
drop index organization.import_row_parent;
alter table organization.import_row drop column unit_id;
alter table organization.import_row set (fillfactor = 45);
