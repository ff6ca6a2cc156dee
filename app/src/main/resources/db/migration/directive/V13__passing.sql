-- An obligation of a document that a unit got and passed on to one below it, which may read the document from then on. Who was assigned it by the document stands in directive.assignment alone.
create table directive.passing (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  sender_id bigint not null,
  by_unit bigint not null,
  role text not null check (role in ('lead', 'cooperate', 'implement')),
  primary key (unit_id, document_id, obligation_id)
);

create or replace function directive.is_delivered(document bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() <> 'NONE' and (
    exists (
      select from directive.delivery d join directive.issue i on i.unit_id = d.sender_id and i.document_id = d.document_id
       where d.unit_id = identity.unit() and d.document_id = document and i.state = 'issued')
    or exists (
      select from directive.passing p join directive.issue i on i.unit_id = p.sender_id and i.document_id = p.document_id
       where p.unit_id = identity.unit() and p.document_id = document and i.state = 'issued'))
$$;

alter table directive.passing enable row level security;
create policy passing_read on directive.passing for select using (identity.sees(unit_id) or identity.owns(by_unit));
-- Nobody passes on what they can't read, or to a unit that is not below them.
create policy passing_add on directive.passing for insert with check (identity.reach() = 'ALL'
  or identity.owns(by_unit) and unit_id <> by_unit and identity.is_within(unit_id, by_unit) and (identity.owns(sender_id) or directive.is_delivered(document_id)));
grant select, insert on directive.passing to thongsuot_server;
