-- Which documents a document refers to, by their codes. Whether one of them stands in a register is asked when it is shown: a document that comes in later is found as well.
create table directive.citation (
  unit_id bigint not null,
  document_id bigint not null,
  position integer not null,
  code text not null,
  type text,
  dated date,
  issuer text,
  role text not null check (role in ('basis', 'amends', 'replaces', 'mention')),
  primary key (unit_id, document_id, position),
  foreign key (unit_id, document_id) references directive.document on delete cascade
);
create index citation_of on directive.citation (code, unit_id, document_id) where role = 'basis';
insert into directive.citation (unit_id, document_id, position, code, type, dated, issuer, role)
select r.unit_id, r.document_id, c.position, c.said ->> 'code', c.said ->> 'type', (c.said ->> 'date')::date, c.said ->> 'issuer', lower(c.said ->> 'role')
  from directive.reading r cross join lateral jsonb_array_elements(r.reading -> 'citations') with ordinality as c (said, position)
 where c.said ->> 'code' is not null;

alter table directive.citation enable row level security;
create policy citation_read on directive.citation for select using (identity.sees(unit_id) or directive.is_delivered(document_id));
create policy citation_write on directive.citation using (identity.owns(unit_id)) with check (identity.owns(unit_id));

-- The documents by which units carry out one that was issued to them: their own, issued, with it as their basis. Whoever sees the one sees of these what stands on
-- their first page, and nothing of what is still being drafted.
create function directive.carried_out_by(sender bigint, document bigint)
returns table (unit_id bigint, document_id bigint, type text, code text, title text, dated date)
language sql stable security definer set search_path = pg_catalog as $$
  select d.unit_id, d.id, d.type, d.code, d.title, d.dated
    from directive.document upper
    join directive.citation c on c.code = upper.code and c.role = 'basis'
    join directive.issue i on i.unit_id = c.unit_id and i.document_id = c.document_id and i.state = 'issued'
    join directive.document d on d.unit_id = c.unit_id and d.id = c.document_id and d.direction = 'outgoing'
    join directive.delivery l on l.unit_id = c.unit_id and l.document_id = upper.id
   where upper.unit_id = sender and upper.id = document and upper.code is not null and identity.sees(sender)
$$;

-- The last of a tree issue to nobody else: what they decided holds within their own walls, and has its number.
alter table directive.issue drop constraint issue_units_check, add constraint issue_units_check check (units >= 0);

grant select, insert, delete on directive.citation to thongsuot_server;
