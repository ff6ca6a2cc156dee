-- Numbers of outgoing documents: one row of numbers for each type in each period, without gaps. Party bodies count through the term of a committee, the State through
-- the calendar year. Sources: Hướng dẫn 05-HD/VPTW (36-HD/VPTW before), số và ký hiệu; Nghị định 30/2020/NĐ-CP, Điều 8 and 15.
create table directive.numbering_rule (
  family text primary key,
  per text not null check (per in ('term', 'year')),
  joint text not null,
  source text not null
);
insert into directive.numbering_rule (family, per, joint, source) values
  ('PARTY', 'term', '-', 'Hướng dẫn 05-HD/VPTW; 36-HD/VPTW'),
  ('GOVERNMENT', 'year', '/', 'Nghị định 30/2020/NĐ-CP'),
  ('OTHER', 'year', '/', 'Nghị định 30/2020/NĐ-CP');

-- When terms of a unit's committee begin: the day after its congress closed.
create table directive.term (
  unit_id bigint not null,
  begins date not null,
  primary key (unit_id, begins)
);

-- The last number given; the row is held by whoever gives the next one, until that is written or undone.
create table directive.last_number (
  unit_id bigint not null,
  type text not null,
  since date not null,
  number integer not null check (number >= 0),
  primary key (unit_id, type, since)
);

alter table directive.document
  add column symbol text,
  add column retention text check (retention in ('permanent', '70', '50', '20', '10', '5')),
  add column number integer,
  add column numbered_since date;
update directive.document d set symbol = r.reading -> 'header' ->> 'symbol' from directive.reading r where r.unit_id = d.unit_id and r.document_id = d.id;
create unique index document_numbered on directive.document (unit_id, type, numbered_since, number) where numbered_since is not null;

alter table directive.term enable row level security;
alter table directive.last_number enable row level security;
create policy term_own on directive.term using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy last_number_own on directive.last_number using (identity.owns(unit_id)) with check (identity.owns(unit_id));

grant select on directive.numbering_rule to thongsuot_server;
grant select, insert on directive.term to thongsuot_server;
grant select, insert, update on directive.last_number to thongsuot_server;
