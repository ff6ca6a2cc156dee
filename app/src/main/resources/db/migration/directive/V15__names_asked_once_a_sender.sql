-- As before, but whether whoever acts sees a sender is asked once for each sender: put straight into the question, it was asked for each document.
create or replace function directive.named(documents bigint[]) returns table (id bigint, unit_id bigint, type text, code text, file_name text, title text)
language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
  with asked as materialized (
    select d.id, d.unit_id, d.type, d.code, d.file_name, d.title from directive.document d where d.id = any(documents)
  ), senders as materialized (
    select distinct a.unit_id from asked a
  ), seen as materialized (
    select s.unit_id from senders s where identity.sees(s.unit_id)
  ), delivered as materialized (
    select v.document_id from directive.delivery v join directive.issue i on i.unit_id = v.sender_id and i.document_id = v.document_id
     where identity.reach() <> 'NONE' and v.unit_id = identity.unit() and v.document_id = any(documents) and i.state = 'issued'
  )
  select a.* from asked a where a.unit_id in (select s.unit_id from seen s) or a.id in (select v.document_id from delivered v)
$$;
