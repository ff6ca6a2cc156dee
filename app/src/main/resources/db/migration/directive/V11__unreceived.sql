-- How many units have not confirmed a document, for its sender's desk: counted by the index of those alone, so that a desk does not count fifty thousand receipts for each document.
create function directive.unreceived(document bigint) returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) from directive.delivery d
   where d.document_id = document and d.received_at is null and not d.handed_over
     and exists (select from directive.issue i where i.document_id = document and i.state = 'issued' and identity.sees(i.unit_id))
$$;
