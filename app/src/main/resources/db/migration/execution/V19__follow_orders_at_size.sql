-- As before, at a cost that grows with the orders alone however many there are: 20,000 units below one giver took 50 seconds, nearly all of them in two joins of which the planner, who can't know how many orders a giver
-- has, expected one row each. The order of the joins is the one written here (each giver's orders by their giver, each unit by its number), what was said is looked up by the order's key, and the day is counted
-- back once for each day of a giver and distance, not for each unit.
create or replace function execution.follow_orders(documents bigint[], obligations text[], givers bigint[], periods date[], today date, at timestamptz)
returns table (giver_id bigint, document_id bigint, obligation_id text, period_start date, units bigint)
language plpgsql volatile security definer set search_path = pg_catalog
  set join_collapse_limit = 1 set enable_mergejoin = off set enable_hashjoin = off set enable_seqscan = off as $$
#variable_conflict use_column
declare
  senders bigint[];
begin
  while cardinality(givers) > 0 loop
    with ordered as materialized (
      select distinct on (s.unit_id, s.document_id, s.obligation_id, o.period_start)
             s.unit_id, s.document_id, s.obligation_id, o.period_start, o.period_end, o.due, s.days_before, s.giver_id, s.issuer_id, case o.role when 'lead' then 'implement' else o.role end as role
        from (select n.document_id, n.obligation_id, n.giver_id, n.period_start from unnest(documents, obligations, givers, periods) as n (document_id, obligation_id, giver_id, period_start)
               -- Most of those at the lower levels pass nothing on.
               where exists (select from execution.standing_order e where e.giver_id = n.giver_id and e.document_id = n.document_id and e.obligation_id = n.obligation_id)) g
        join execution.occurrence o on o.unit_id = g.giver_id and o.document_id = g.document_id and o.obligation_id = g.obligation_id and o.period_start = g.period_start
                                   and o.period_end is not null and o.state in ('open', 'returned')
        join organization.unit_place t on t.unit_id = g.giver_id and t.since <= follow_orders.today and t.until > follow_orders.today
        join execution.standing_order s on s.giver_id = g.giver_id and s.document_id = g.document_id and s.obligation_id = g.obligation_id and s.since < g.period_start
        -- Said so that no index of paths fits: one look by the unit's number, and not through all that stands below the giver.
        join organization.unit_place p on p.unit_id = s.unit_id and p.since <= follow_orders.today and p.until > follow_orders.today
                                       and length(p.path) > length(t.path) and substring(p.path from 1 for length(t.path)) = t.path
       where not exists (
         select from directive.assignment a where a.unit_id = s.unit_id and a.document_id = s.document_id and a.obligation_id = s.obligation_id and a.sender_id = s.issuer_id)
       order by s.unit_id, s.document_id, s.obligation_id, o.period_start, s.giver_id),
    counted as materialized (
      select r.due, r.days_before, calendar.minus_working_days(r.due, r.days_before) as day from (select distinct due, days_before from ordered where due is not null) r),
    begun as (
      insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due, entries, issuer_id, given)
      select r.unit_id, r.document_id, r.obligation_id, r.period_start, r.period_end, r.giver_id, r.role,
             -- Never after the giver's own day, and as far as that allows not before the period or a day that is past already; none where the giver has none.
             case when r.due is not null then least(r.due, greatest(c.day, r.period_start, follow_orders.today)) end, 1, r.issuer_id, 1
        from ordered r left join counted c on c.due = r.due and c.days_before = r.days_before
      on conflict do nothing
      returning unit_id, document_id, obligation_id, period_start, sender_id, due),
    said as (
      insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, by_person, kind, words, day)
      select b.unit_id, b.document_id, b.obligation_id, b.period_start, 1, b.sender_id, follow_orders.at, b.sender_id, s.by_person, 'passing', s.words, b.due
        from begun b join execution.standing_order s on s.unit_id = b.unit_id and s.document_id = b.document_id and s.obligation_id = b.obligation_id and s.giver_id = b.sender_id)
    select array_agg(b.document_id), array_agg(b.obligation_id), array_agg(b.unit_id), array_agg(b.period_start), array_agg(b.sender_id)
      into documents, obligations, givers, periods, senders from begun b;
    return query
      select n.giver_id, n.document_id, n.obligation_id, n.period_start, count(*)
        from unnest(senders, documents, obligations, periods) as n (giver_id, document_id, obligation_id, period_start) group by 1, 2, 3, 4;
  end loop;
end $$;
