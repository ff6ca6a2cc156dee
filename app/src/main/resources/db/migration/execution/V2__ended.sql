-- What was withdrawn, replaced or dropped is owed no longer: no further period of it begins, and what runs ends.
alter table execution.occurrence drop constraint occurrence_state_check,
  add constraint occurrence_state_check check (state in ('open', 'reported', 'verified', 'returned', 'refusal-asked', 'refused', 'suspended', 'ended'));
-- Whether units still owe an obligation that has ended, asked again and again.
create index occurrence_owed_of on execution.occurrence (document_id, obligation_id, unit_id) where state in ('open', 'returned', 'refusal-asked', 'suspended');

-- Which occurrences of an issued document run on a day. A period that ends on a day off is due on the next working day; a day that the document names stays.
create or replace function execution.owed_on(sender bigint, document bigint, day date)
returns table (obligation_id text, period_start date, period_end date, due date)
language sql stable as $$
  with issued as (select i.day from directive.issue i where i.unit_id = sender and i.document_id = document and i.state = 'issued'),
  timed as (
    select o.id, o.due, greatest(i.day, o.starts) as begins, i.day as issued_on,
           case o.schedule when 'periodic' then coalesce(o.every, r.attested_every) when 'continuous' then r.attested_every end as every
      from issued i
      join directive.obligation o on o.unit_id = sender and o.document_id = document and o.state = 'confirmed' and (o.ended_on is null or o.ended_on > owed_on.day)
     cross join lateral (select attested_every from execution.timing_rule where since <= owed_on.day order by since desc limit 1) r)
  select t.id, t.issued_on, null::date, t.due from timed t where t.every is null and owed_on.day >= t.issued_on
  union all
  select t.id, p.start, execution.period_end(t.every, p.start), least(calendar.working_day_from(execution.period_end(t.every, p.start)), t.due)
    from timed t cross join lateral (select execution.period_start(t.every, owed_on.day) as start) p
   where t.every is not null and t.begins <= execution.period_end(t.every, p.start) and (t.due is null or p.start <= t.due)
$$;

-- The first day after another one on which a period of the document begins; null where none does.
create or replace function execution.next_period(sender bigint, document bigint, day date) returns date
language sql stable as $$
  select min(n.start)
    from (select o.due, greatest(i.day, o.starts) as begins, case o.schedule when 'periodic' then coalesce(o.every, r.attested_every) else r.attested_every end as every
            from directive.issue i
            join directive.obligation o on o.unit_id = i.unit_id and o.document_id = i.document_id and o.state = 'confirmed' and o.schedule in ('periodic', 'continuous') and (o.ended_on is null or o.ended_on > next_period.day)
           cross join lateral (select attested_every from execution.timing_rule where since <= next_period.day order by since desc limit 1) r
           where i.unit_id = sender and i.document_id = document) t
   cross join lateral (select greatest(execution.period_start(t.every, t.begins), execution.period_end(t.every, execution.period_start(t.every, next_period.day)) + 1) as start) n
   where t.due is null or n.start <= t.due
$$;
