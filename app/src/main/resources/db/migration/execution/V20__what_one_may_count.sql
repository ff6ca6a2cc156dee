-- What whoever acts may count of a unit, for each page of the board: whether the unit is theirs to look at, which documents they sent, what the tree has been through, what the unit is called.
-- A function, so that it is planned once for a connection: to plan it took longer than to ask.
create function execution.countable(top bigint, day date) returns table (within boolean, sent bigint[], changes text, name text)
language sql stable set plan_cache_mode = force_generic_plan as $$
  select identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(top, identity.unit()),
         case when top = identity.unit() then array(select i.document_id from directive.issue i where i.unit_id = top and i.state = 'issued') end,
         (select coalesce(max(r.id), 0) from organization.reorganisation r) || ' ' || (select count(*) from organization.import i where i.done_at is not null),
         (select s.name from organization.unit_state s where s.unit_id = top and s.valid @> day)
$$;
