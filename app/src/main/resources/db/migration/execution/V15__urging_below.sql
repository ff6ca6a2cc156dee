-- Whoever passed its part down urges those to whom it did by a letter of its own, besides one for those whom a document of its own asks.
alter table execution.urging add column passed_down boolean not null default false,
  drop constraint urging_unit_id_document_id_day_key,
  add constraint urging_one_a_day unique (unit_id, document_id, passed_down, day);
