-- Trees handed in as tables: staged and checked first, taken over as a whole later. Working rows of administrators, cleared when the import is done or replaced.
create table organization.import (
  id bigint generated always as identity primary key,
  unit_id bigint references organization.unit,
  person_id bigint,
  file_name text not null,
  uploaded_at timestamptz not null,
  rows integer not null default 0,
  known integer not null default 0,
  errors integer not null default 0,
  done_at timestamptz
);

create table organization.import_row (
  import_id bigint not null references organization.import on delete cascade,
  line integer not null,
  code text not null,
  name text not null,
  short_name text not null,
  abbreviations text[] not null,
  kind text,
  parent_code text not null,
  day date,
  precedence integer not null,
  names text[] not null,
  searched text not null,
  known boolean not null default false,
  level integer,
  unit_id bigint,
  primary key (import_id, line)
);
create index import_row_code on organization.import_row (import_id, code);
create index import_row_parent on organization.import_row (import_id, parent_code);

create table organization.import_error (
  import_id bigint not null references organization.import on delete cascade,
  line integer not null,
  field text not null,
  code text not null,
  vietnamese text not null,
  english text not null
);
create index import_error_line on organization.import_error (import_id, line);

grant select, insert, update, delete on organization.import, organization.import_row, organization.import_error to thongsuot_server;
grant usage on all sequences in schema organization to thongsuot_server;
-- After many rows at once the planner must know of them at once.
grant maintain on organization.unit, organization.unit_state, organization.unit_place, organization.import_row to thongsuot_server;
