-- What units owe of issued documents, period by period, and what was said of it.
grant usage on schema execution to thongsuot_server;

-- How time is judged, by the rules of its day. Source of the three days: the status lists of the systems in use (nearly due: three days or fewer); of the quarter: periodic reports of the party and the State.
create table execution.timing_rule (
  since date primary key,
  nearly_due_days integer not null check (nearly_due_days >= 0),
  attested_every text not null check (attested_every in ('day', 'week', 'month', 'quarter', 'half-year', 'year')),
  source text not null
);
insert into execution.timing_rule (since, nearly_due_days, attested_every, source) values (date '2000-01-01', 3, 'quarter', 'Nghị định 09/2019/NĐ-CP; Quyết định 42/2014/QĐ-TTg');

create function execution.period_start(every text, day date) returns date
language sql immutable parallel safe as $$
  select case every
    when 'day' then day
    when 'week' then date_trunc('week', day::timestamp)::date
    when 'month' then date_trunc('month', day::timestamp)::date
    when 'quarter' then date_trunc('quarter', day::timestamp)::date
    when 'half-year' then make_date(extract(year from day)::int, case when extract(month from day) <= 6 then 1 else 7 end, 1)
    when 'year' then date_trunc('year', day::timestamp)::date
  end
$$;
-- The last day of the period that begins on a day.
create function execution.period_end(every text, start date) returns date
language sql immutable parallel safe as $$
  select (start + case every when 'day' then interval '1 day' when 'week' then interval '7 days' when 'month' then interval '1 month' when 'quarter' then interval '3 months'
                             when 'half-year' then interval '6 months' when 'year' then interval '1 year' end)::date - 1
$$;

-- One obligation, one unit, one period. Written by the ten thousand: no foreign keys. What is late is judged by the day and never stored.
create table execution.occurrence (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  -- The first day of the period; the day of issue where the obligation has no periods.
  period_start date not null,
  period_end date,
  sender_id bigint not null,
  role text not null check (role in ('lead', 'cooperate', 'implement')),
  due date,
  state text not null default 'open' check (state in ('open', 'reported', 'verified', 'returned', 'refusal-asked', 'refused', 'suspended')),
  percent smallint not null default 0 check (percent between 0 and 100),
  responsible bigint,
  -- The day on which it was last claimed to be done.
  reported_on date,
  -- A day that the unit asks for in place of the one it has.
  asked_due date,
  -- How many entries it has; whoever writes the next one has read all of them.
  entries integer not null default 0,
  primary key (unit_id, document_id, obligation_id, period_start),
  check (state not in ('reported', 'verified') or reported_on is not null)
);
-- What a unit still has to do, by what is due first.
create index occurrence_owed on execution.occurrence (unit_id, (coalesce(due, 'infinity'::date)), document_id, length(obligation_id), obligation_id, period_start)
  where state in ('open', 'returned', 'refusal-asked', 'suspended');
-- Who else has a part in the same obligation, for its lead and its sender.
create index occurrence_of on execution.occurrence (document_id, obligation_id, unit_id);
-- What waits for whoever sent it.
create index occurrence_to_judge on execution.occurrence (sender_id, unit_id) where state in ('reported', 'refusal-asked') or asked_due is not null;

-- What was said of an occurrence: only added to.
create table execution.entry (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  period_start date not null,
  number integer not null,
  sender_id bigint not null,
  at timestamptz not null,
  by_unit bigint not null,
  by_person bigint,
  kind text not null check (kind in ('progress', 'report', 'verification', 'return', 'extension-request', 'extension', 'extension-denial', 'refusal-request', 'refusal', 'refusal-denial', 'suspension', 'resumption',
    'responsibility')),
  words text not null default '',
  percent smallint,
  -- The day asked for or given.
  day date,
  -- Whoever became responsible.
  person bigint,
  primary key (unit_id, document_id, obligation_id, period_start, number)
);

-- Figures that an entry gives against the targets of the obligation, counted from 1 as the document states them.
create table execution.figure (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  period_start date not null,
  number integer not null,
  target integer not null,
  sender_id bigint not null,
  value numeric not null,
  primary key (unit_id, document_id, obligation_id, period_start, number, target)
);

-- How far an issued document's occurrences are opened: all that begin up to a day, for all units up to a number. One line a document.
create table execution.opening (
  unit_id bigint not null,
  document_id bigint not null,
  through date not null,
  last_unit bigint not null default 0,
  running boolean not null default true,
  -- The first day on which another period begins; null where none does.
  next_on date,
  primary key (unit_id, document_id)
);
create index opening_running on execution.opening (unit_id, document_id) where running;
create index opening_next on execution.opening (next_on) where not running and next_on is not null;

-- Which occurrences of an issued document run on a day. A period that ends on a day off is due on the next working day; a day that the document names stays.
create function execution.owed_on(sender bigint, document bigint, day date)
returns table (obligation_id text, period_start date, period_end date, due date)
language sql stable as $$
  with issued as (select i.day from directive.issue i where i.unit_id = sender and i.document_id = document and i.state = 'issued'),
  timed as (
    select o.id, o.due, greatest(i.day, o.starts) as begins, i.day as issued_on,
           case o.schedule when 'periodic' then coalesce(o.every, r.attested_every) when 'continuous' then r.attested_every end as every
      from issued i
      join directive.obligation o on o.unit_id = sender and o.document_id = document and o.state = 'confirmed'
     cross join lateral (select attested_every from execution.timing_rule where since <= owed_on.day order by since desc limit 1) r)
  select t.id, t.issued_on, null::date, t.due from timed t where t.every is null and owed_on.day >= t.issued_on
  union all
  select t.id, p.start, execution.period_end(t.every, p.start), least(calendar.working_day_from(execution.period_end(t.every, p.start)), t.due)
    from timed t cross join lateral (select execution.period_start(t.every, owed_on.day) as start) p
   where t.every is not null and t.begins <= execution.period_end(t.every, p.start) and (t.due is null or p.start <= t.due)
$$;

-- The first day after another one on which a period of the document begins; null where none does.
create function execution.next_period(sender bigint, document bigint, day date) returns date
language sql stable as $$
  select min(n.start)
    from (select o.due, greatest(i.day, o.starts) as begins, case o.schedule when 'periodic' then coalesce(o.every, r.attested_every) else r.attested_every end as every
            from directive.issue i
            join directive.obligation o on o.unit_id = i.unit_id and o.document_id = i.document_id and o.state = 'confirmed' and o.schedule in ('periodic', 'continuous')
           cross join lateral (select attested_every from execution.timing_rule where since <= next_period.day order by since desc limit 1) r
           where i.unit_id = sender and i.document_id = document) t
   cross join lateral (select greatest(execution.period_start(t.every, t.begins), execution.period_end(t.every, execution.period_start(t.every, next_period.day)) + 1) as start) n
   where t.due is null or n.start <= t.due
$$;

-- Whether the acting unit leads the obligation: it then judges what the others with a part in it report.
create function execution.leads(document bigint, obligation text) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() in ('UNIT', 'SUBTREE') and exists (
    select from directive.assignment a where a.unit_id = identity.unit() and a.document_id = document and a.obligation_id = obligation and a.role = 'lead')
$$;
create function execution.judges(sender bigint, document bigint, obligation text) returns boolean
language sql stable parallel safe as $$ select identity.owns(sender) or execution.leads(document, obligation) $$;

alter table execution.occurrence enable row level security;
alter table execution.entry enable row level security;
alter table execution.figure enable row level security;
alter table execution.opening enable row level security;
-- How it stands is seen by the unit, whoever judges it, inspectors above, and any unit above; what was said of it by the first three.
create policy occurrence_read on execution.occurrence for select using (
  identity.sees(unit_id) or execution.judges(sender_id, document_id, obligation_id) or identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(unit_id, identity.unit()));
create policy occurrence_open on execution.occurrence for insert with check (identity.reach() = 'ALL');
create policy occurrence_change on execution.occurrence for update
  using (identity.owns(unit_id) or execution.judges(sender_id, document_id, obligation_id)) with check (identity.owns(unit_id) or execution.judges(sender_id, document_id, obligation_id));
create policy entry_read on execution.entry for select using (identity.sees(unit_id) or execution.judges(sender_id, document_id, obligation_id));
create policy entry_add on execution.entry for insert
  with check (identity.owns(by_unit) and (identity.owns(unit_id) or execution.judges(sender_id, document_id, obligation_id)));
create policy figure_read on execution.figure for select using (identity.sees(unit_id) or execution.judges(sender_id, document_id, obligation_id));
create policy figure_add on execution.figure for insert with check (identity.owns(unit_id));
create policy opening_job on execution.opening using (identity.reach() = 'ALL') with check (identity.reach() = 'ALL');

grant select on execution.timing_rule to thongsuot_server;
grant select, insert on execution.occurrence, execution.entry, execution.figure to thongsuot_server;
grant update (role, due, state, percent, responsible, reported_on, asked_due, entries) on execution.occurrence to thongsuot_server;
grant select, insert, update on execution.opening to thongsuot_server;
