-- What a unit owed goes to whoever succeeds it: its deliveries and assignments are written for the successors too, and its own stay as what they were.
alter table directive.delivery
  add column handed_over boolean not null default false,
  add column from_unit bigint;
create policy delivery_hand_over on directive.delivery for update using (identity.reach() = 'ALL') with check (identity.reach() = 'ALL');
grant update (handed_over) on directive.delivery to thongsuot_server;

-- Units that have ended by a day, were succeeded, and still hold what they got.
create function directive.to_hand_over(day date) returns table (unit_id bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct s.unit_id
    from organization.succession s
   where s.day <= to_hand_over.day
     and not exists (select from organization.unit_state st where st.unit_id = s.unit_id and st.valid @> to_hand_over.day)
     and exists (select from directive.delivery d where d.unit_id = s.unit_id and not d.handed_over)
$$;

-- Whoever handed over is counted no more.
create or replace function directive.receipts(document bigint) returns table (units bigint, received bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), count(d.received_at) from directive.delivery d
   where d.document_id = document and not d.handed_over
     and exists (select from directive.issue i where i.document_id = document and i.state = 'issued' and identity.sees(i.unit_id))
$$;
