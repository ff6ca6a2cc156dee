-- What the board needs to follow occurrences without counting them anew: in which transaction each was last written, and how it stood on past days.

-- The day in the office; a test that lets days pass says another one.
create function execution.today() returns date
language sql stable parallel safe as $$ select coalesce(nullif(current_setting('thongsuot.today', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$;

alter table execution.occurrence
  add column opened_on date not null default execution.today(),
  -- Transactions end in another order than they begin: whoever follows asks for those that an earlier snapshot did not see.
  add column changed_in xid8 not null default pg_current_xact_id(),
  add column changed_on date not null default execution.today();
-- Of what was opened before this was noted: the first day of its period, or that on which its document was issued.
update execution.occurrence o set opened_on = greatest(o.period_start, i.day) from directive.issue i where i.unit_id = o.sender_id and i.document_id = o.document_id and greatest(o.period_start, i.day) < o.opened_on;
create index occurrence_changed on execution.occurrence (changed_in);

-- How an occurrence stood at the beginning of a day on which it changed; one line for each such day. As it stood at the end of a day says the first line after that day, else the occurrence itself.
create table execution.past (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  period_start date not null,
  day date not null,
  state text not null,
  due date,
  silent boolean not null,
  primary key (unit_id, document_id, obligation_id, period_start, day)
);
create index past_day on execution.past (day);
alter table execution.past enable row level security;
create policy past_read on execution.past for select using (identity.reach() = 'ALL');

-- A trigger, so that no statement that changes occurrences can forget it. What was only opened on the day leaves no past.
create function execution.changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.changed_in := pg_current_xact_id();
  new.changed_on := execution.today();
  if tg_op = 'UPDATE' and old.opened_on < new.changed_on and (old.state, old.due, old.entries = 0) is distinct from (new.state, new.due, new.entries = 0) then
    insert into execution.past (unit_id, document_id, obligation_id, period_start, day, state, due, silent)
    values (old.unit_id, old.document_id, old.obligation_id, old.period_start, new.changed_on, old.state, old.due, old.state = 'open' and old.entries = 0)
    on conflict do nothing;
  end if;
  return new;
end $$;
create trigger changed before insert or update on execution.occurrence for each row execute function execution.changed();

-- How everything stands, without words and names: for the board, which follows all units and shows each its own.
create view execution.standing as
  select unit_id, document_id, obligation_id, period_start, period_end, due, state, state = 'open' and entries = 0 as silent, sender_id, opened_on, changed_in, changed_on
    from execution.occurrence where identity.reach() = 'ALL';

-- The same numbers as before, and as they were at the end of a past day.
drop function execution.tally(bigint, bigint, text, date, integer);
create function execution.tally(top bigint, document bigint, dimension text, day date, nearly integer, past boolean)
returns table (key text, verified bigint, reported bigint, in_time bigint, no_deadline bigint, nearly_due bigint, late bigint, stopped bigint, silent bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with summit as (
    select t.path from organization.unit_place t
     where t.unit_id = tally.top and t.since <= tally.day and t.until > tally.day and identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(tally.top, identity.unit())),
  scope as (
    select p.unit_id, substring(p.path from length(s.path) + 1 for 4) as child
      from summit s join organization.unit_place p on p.path >= s.path and p.path < s.path || '\xffffffff'::bytea and p.since <= tally.day and p.until > tally.day),
  held as (
    select s.child, o.*
      from scope s join execution.occurrence o on o.unit_id = s.unit_id and (tally.document is null or o.document_id = tally.document)
    union all
    select ''::bytea, o.*
      from directive.issue i join execution.occurrence o on o.document_id = i.document_id and o.sender_id = i.unit_id
     where i.unit_id = tally.top and tally.top = identity.unit() and identity.reach() in ('UNIT', 'SUBTREE') and i.state = 'issued' and (tally.document is null or i.document_id = tally.document)
       and not exists (select from scope s where s.unit_id = o.unit_id)),
  seen as (
    select h.child, h.document_id, h.obligation_id, h.period_end, coalesce(b.state, h.state) as state, case when b.state is null then h.due else b.due end as due,
           coalesce(b.silent, h.state = 'open' and h.entries = 0) as silent
      from held h
      left join lateral (
        select p.state, p.due, p.silent from execution.past p
         where p.unit_id = h.unit_id and p.document_id = h.document_id and p.obligation_id = h.obligation_id and p.period_start = h.period_start and p.day > tally.day
         order by p.day limit 1) b on tally.past
     where not tally.past or h.opened_on <= tally.day),
  -- What runs on the day, and what is left over from before.
  running as (select * from seen where state <> 'ended' and (state in ('open', 'returned', 'refusal-asked', 'suspended', 'reported') or period_end is null or period_end >= tally.day))
  select case tally.dimension when 'document' then r.document_id::text when 'obligation' then r.obligation_id else encode(r.child, 'hex') end,
         count(*) filter (where r.state = 'verified'),
         count(*) filter (where r.state = 'reported'),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due > tally.day + tally.nearly),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due is null),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due between tally.day and tally.day + tally.nearly),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due < tally.day),
         count(*) filter (where r.state in ('suspended', 'refused')),
         count(*) filter (where r.silent)
    from running r group by 1
$$;

grant select on execution.past, execution.standing to thongsuot_server;
