-- How a unit's work and that of everything below it stands, in numbers; for a sender also how what it sent stands beyond. Counted, not looked up: names stay in their unit, numbers go up.
-- key: a document, an obligation of the document, or the unit directly below the top that the counted ones stand at or below (empty for the top itself and for units elsewhere).
create function execution.tally(top bigint, document bigint, dimension text, day date, nearly integer)
returns table (key text, verified bigint, reported bigint, in_time bigint, no_deadline bigint, nearly_due bigint, late bigint, stopped bigint, silent bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with summit as (
    select t.path from organization.unit_place t
     where t.unit_id = tally.top and t.since <= tally.day and t.until > tally.day and identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(tally.top, identity.unit())),
  scope as (
    select p.unit_id, substring(p.path from length(s.path) + 1 for 4) as child
      from summit s join organization.unit_place p on p.path >= s.path and p.path < s.path || '\xffffffff'::bytea and p.since <= tally.day and p.until > tally.day),
  seen as (
    select s.child, o.document_id, o.obligation_id, o.state, o.due, o.period_end, o.entries
      from scope s join execution.occurrence o on o.unit_id = s.unit_id and (tally.document is null or o.document_id = tally.document)
    union all
    select ''::bytea, o.document_id, o.obligation_id, o.state, o.due, o.period_end, o.entries
      from directive.issue i join execution.occurrence o on o.document_id = i.document_id and o.sender_id = i.unit_id
     where i.unit_id = tally.top and tally.top = identity.unit() and identity.reach() in ('UNIT', 'SUBTREE') and i.state = 'issued' and (tally.document is null or i.document_id = tally.document)
       and not exists (select from scope s where s.unit_id = o.unit_id)),
  -- What runs now, and what is left over from before.
  running as (select * from seen where state <> 'ended' and (state in ('open', 'returned', 'refusal-asked', 'suspended', 'reported') or period_end is null or period_end >= tally.day))
  select case tally.dimension when 'document' then r.document_id::text when 'obligation' then r.obligation_id else encode(r.child, 'hex') end,
         count(*) filter (where r.state = 'verified'),
         count(*) filter (where r.state = 'reported'),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due > tally.day + tally.nearly),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due is null),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due between tally.day and tally.day + tally.nearly),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due < tally.day),
         count(*) filter (where r.state in ('suspended', 'refused')),
         count(*) filter (where r.state = 'open' and r.entries = 0)
    from running r group by 1
$$;

-- What waits for whoever leads the obligation.
create index occurrence_to_judge_of on execution.occurrence (document_id, obligation_id, unit_id) where state in ('reported', 'refusal-asked') or asked_due is not null;
