-- Searching without diacritics: the words of a line of the register, folded as they come in.
create function directive.folded(words text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(replace(lower(normalize(words, NFD)), 'đ', 'd'), '[\u0300-\u036f]', '', 'g')
$$;
grant execute on function directive.folded(text) to thongsuot_server;

alter table directive.document add column searched text generated always as (
  directive.folded(coalesce(type, '') || ' ' || coalesce(code, '') || ' ' || coalesce(title, '') || ' ' || coalesce(issuer, '') || ' ' || file_name)) stored;
create index obligation_unreviewed on directive.obligation (unit_id, document_id) where state = 'read';
