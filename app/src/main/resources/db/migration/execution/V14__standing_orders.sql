-- What a unit passes down of a periodic obligation for every coming period too. An order acts as long as its giver has the part itself: whenever a period of the giver begins, so does one of the unit it names.
create table execution.standing_order (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  giver_id bigint not null,
  issuer_id bigint not null,
  -- The first day of the period in which it was given: those behind it follow.
  since date not null,
  -- How many working days before the giver's own day of each period.
  days_before integer not null check (days_before >= 0),
  words text not null,
  by_person bigint,
  primary key (unit_id, document_id, obligation_id, giver_id),
  check (unit_id <> giver_id)
);
create index standing_order_giver on execution.standing_order (giver_id, document_id, obligation_id);
create index standing_order_of on execution.standing_order (document_id, obligation_id);

alter table execution.standing_order enable row level security;
create policy standing_order_read on execution.standing_order for select using (identity.sees(unit_id) or identity.owns(giver_id));
-- Nobody orders what they have not passed down.
create policy standing_order_add on execution.standing_order for insert with check (identity.reach() = 'ALL'
  or identity.owns(giver_id) and identity.is_within(unit_id, giver_id) and exists (
    select from execution.occurrence o
     where o.unit_id = standing_order.unit_id and o.document_id = standing_order.document_id and o.obligation_id = standing_order.obligation_id and o.period_start = since
       and o.sender_id = giver_id and o.issuer_id = standing_order.issuer_id and o.given > 0));
create policy standing_order_change on execution.standing_order for update using (identity.owns(giver_id)) with check (identity.owns(giver_id));
create policy standing_order_end on execution.standing_order for delete using (identity.owns(giver_id));
grant select, insert, delete on execution.standing_order to thongsuot_server;
grant update (since, days_before, words, by_person) on execution.standing_order to thongsuot_server;

-- Passes down what has just begun for units, by their orders, and from those on by theirs: one statement a level of the tree. Whoever has it already, or is asked by the document itself, is left alone, so doing it
-- again does nothing. Whoever begins the first of them sees none of those below, which are other units' own business; the orders of these say that they shall have it.
create function execution.follow_orders(documents bigint[], obligations text[], givers bigint[], periods date[], today date, at timestamptz)
returns table (giver_id bigint, document_id bigint, obligation_id text, period_start date, units bigint)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  senders bigint[];
begin
  while cardinality(givers) > 0 loop
    with ordered as (
      select distinct on (s.unit_id, s.document_id, s.obligation_id, o.period_start)
             s.unit_id, s.document_id, s.obligation_id, o.period_start, o.period_end, s.giver_id, s.issuer_id, case o.role when 'lead' then 'implement' else o.role end as role, s.words, s.by_person,
             -- Never after the giver's own day, and as far as that allows not before the period or a day that is past already.
             least(o.due, greatest(calendar.minus_working_days(o.due, s.days_before), o.period_start, follow_orders.today)) as due
        from unnest(documents, obligations, givers, periods) as g (document_id, obligation_id, giver_id, period_start)
        join execution.occurrence o on o.unit_id = g.giver_id and o.document_id = g.document_id and o.obligation_id = g.obligation_id and o.period_start = g.period_start
                                   and o.period_end is not null and o.state in ('open', 'returned')
        join execution.standing_order s on s.giver_id = g.giver_id and s.document_id = g.document_id and s.obligation_id = g.obligation_id and s.since < g.period_start
        join organization.unit_place t on t.unit_id = s.giver_id and t.since <= follow_orders.today and t.until > follow_orders.today
        join organization.unit_place p on p.unit_id = s.unit_id and p.since <= follow_orders.today and p.until > follow_orders.today and p.path > t.path and p.path < t.path || '\xffffffff'::bytea
       where not exists (
         select from directive.assignment a where a.unit_id = s.unit_id and a.document_id = s.document_id and a.obligation_id = s.obligation_id and a.sender_id = s.issuer_id)
       order by s.unit_id, s.document_id, s.obligation_id, o.period_start, s.giver_id),
    begun as (
      insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due, entries, issuer_id, given)
      select r.unit_id, r.document_id, r.obligation_id, r.period_start, r.period_end, r.giver_id, r.role, r.due, 1, r.issuer_id, 1 from ordered r
      on conflict do nothing
      returning unit_id, document_id, obligation_id, period_start, sender_id, due),
    said as (
      insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, by_person, kind, words, day)
      select b.unit_id, b.document_id, b.obligation_id, b.period_start, 1, b.sender_id, follow_orders.at, b.sender_id, r.by_person, 'passing', r.words, b.due
        from begun b join ordered r on r.unit_id = b.unit_id and r.document_id = b.document_id and r.obligation_id = b.obligation_id and r.period_start = b.period_start)
    select array_agg(b.document_id), array_agg(b.obligation_id), array_agg(b.unit_id), array_agg(b.period_start), array_agg(b.sender_id)
      into documents, obligations, givers, periods, senders from begun b;
    return query
      select n.giver_id, n.document_id, n.obligation_id, n.period_start, count(*)
        from unnest(senders, documents, obligations, periods) as n (giver_id, document_id, obligation_id, period_start) group by 1, 2, 3, 4;
  end loop;
end $$;
