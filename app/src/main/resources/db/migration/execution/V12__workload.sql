-- How much work lies where, and how long it takes: counted over days that are numbered by working days once, not row by row.

-- Each day of a span with how many working days came up to it: between two days lie as many as their numbers differ.
create function execution.working_day_numbers(since date, until date) returns table (day date, number bigint)
language sql stable parallel safe as $$
  select d::date, sum(case when calendar.is_working_day(d::date) then 1 else 0 end) over (order by d) from generate_series(since, until, interval '1 day') d
$$;

-- The units directly below one, each with its own occurrences: in numbers, for those above too. Asked once who looks, not row by row.
-- done, and how long it took: since a day. Days are middle ones (medians); null where nothing was done.
create function execution.load_below(top bigint, since date, day date, nearly integer)
returns table (unit_id bigint, open bigint, nearly_due bigint, late bigint, waiting bigint, done bigint, to_report double precision, to_verify double precision)
language sql stable security definer set search_path = pg_catalog as $$
  with below as (
    select s.unit_id from organization.unit_state s
     where s.parent_id = load_below.top and s.valid @> load_below.day and identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(load_below.top, identity.unit())),
  days as materialized (select d.day, d.number from execution.working_day_numbers(load_below.since - 400, load_below.day) d)
  select o.unit_id,
         count(*) filter (where o.state in ('open', 'returned', 'refusal-asked')),
         count(*) filter (where o.state in ('open', 'returned', 'refusal-asked') and o.due between load_below.day and load_below.day + load_below.nearly),
         count(*) filter (where o.state in ('open', 'returned', 'refusal-asked') and o.due < load_below.day),
         count(*) filter (where o.state = 'reported'),
         count(*) filter (where o.state = 'verified' and o.changed_on >= load_below.since),
         percentile_cont(0.5) within group (order by r.number - g.number) filter (where o.state in ('reported', 'verified') and o.reported_on >= load_below.since),
         percentile_cont(0.5) within group (order by v.number - r.number) filter (where o.state = 'verified' and o.changed_on >= load_below.since)
    from below b
    join execution.occurrence o on o.unit_id = b.unit_id
    left join days g on g.day = o.opened_on
    left join days r on r.day = o.reported_on
    left join days v on v.day = o.changed_on
   group by o.unit_id
$$;
