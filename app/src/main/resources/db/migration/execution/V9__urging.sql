-- Letters by which a sender urges the units that are late with a document: one a day and document at most. The file lies with the originals.
create sequence execution.urging_number;
create table execution.urging (
  unit_id bigint not null,
  id bigint not null default nextval('execution.urging_number'),
  document_id bigint not null,
  day date not null,
  code text not null,
  units integer not null check (units > 0),
  occurrences integer not null check (occurrences > 0),
  sha256 text not null,
  made_by bigint,
  primary key (unit_id, id),
  unique (unit_id, document_id, day)
);
create index urging_file on execution.urging (sha256);
alter table execution.urging enable row level security;
create policy urging_read on execution.urging for select using (identity.sees(unit_id));
create policy urging_add on execution.urging for insert with check (identity.owns(unit_id));
create policy made_as_urging on directive.original for select using (exists (select from execution.urging u where u.sha256 = original.sha256));
grant usage on sequence execution.urging_number to thongsuot_server;
grant select, insert on execution.urging to thongsuot_server;
