-- A country's tree: 300,000 units, of whose names most share their words.

-- What a branch shows stands in the index, in its order; counting what is below each line of it reads no rows either.
drop index organization.unit_state_children;
create index unit_state_children on organization.unit_state (parent_id, precedence, name collate "C", unit_id) include (valid);

-- Searched by words, which cost a fraction of three-letter groups when they are written and when they are looked up, and by how names begin.
drop index organization.unit_state_searched;
alter table organization.unit_state add column words tsvector not null generated always as (
  array_to_tsvector(array_remove(string_to_array(searched, ' '), '|'))) stored;
create index unit_state_words on organization.unit_state using gin (words) with (gin_pending_list_limit = 1024);
create index unit_state_beginning on organization.unit_state (left(searched, 60) collate "C");
