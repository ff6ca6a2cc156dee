-- The register: what came in or went out, the file it came as, its reading, and what people made of the reading.
grant usage on schema directive to thongsuot_server;

-- Files as they came, never altered, each once however often it is registered.
create table directive.original (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null
);
alter table directive.original alter column bytes set storage external;

create sequence directive.document_number;

create table directive.document (
  unit_id bigint not null,
  id bigint not null default nextval('directive.document_number'),
  direction text not null check (direction in ('incoming', 'outgoing')),
  original text references directive.original,
  file_name text not null,
  bytes bigint not null,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'refused')),
  attempts integer not null default 0,
  problem_vi text,
  problem_en text,
  registered_by bigint,
  registered_at timestamptz not null,
  media_type text,
  pages integer,
  ocr boolean,
  type text,
  code text,
  issuer text,
  place text,
  dated date,
  title text,
  urgency text,
  version integer not null default 0,
  primary key (unit_id, id),
  check (state <> 'refused' or problem_vi is not null),
  check (state = 'refused' or original is not null)
);
create index document_waiting on directive.document (id) where state = 'waiting';
create unique index document_once on directive.document (unit_id, original) where original is not null;
create index document_code on directive.document (unit_id, code, dated) where code is not null;

-- The reading as the program made it, kept beside what people change, so that the reader is measured on real use.
create table directive.reading (
  unit_id bigint not null,
  document_id bigint not null,
  source jsonb not null,
  reading jsonb not null,
  read_at timestamptz not null,
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references directive.document on delete cascade
);

create table directive.obligation (
  unit_id bigint not null,
  document_id bigint not null,
  id text not null,
  position integer not null,
  section text,
  text text not null,
  span_start integer,
  span_end integer,
  schedule text not null check (schedule in ('continuous', 'periodic', 'deadline', 'range', 'event', 'unspecified')),
  schedule_words text,
  due date,
  starts date,
  every text check (every in ('day', 'week', 'month', 'quarter', 'half-year', 'year')),
  deliverable text,
  state text not null default 'read' check (state in ('read', 'confirmed', 'dropped')),
  version integer not null default 0,
  primary key (unit_id, document_id, id),
  foreign key (unit_id, document_id) references directive.document on delete cascade,
  check (schedule not in ('deadline', 'range') or due is not null),
  check (starts is null or due is null or starts <= due)
);

create table directive.actor (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  position integer not null,
  role text not null check (role in ('lead', 'cooperate', 'implement')),
  name text not null check (name <> ''),
  how text not null check (how in ('stated', 'heading', 'line', 'reference', 'entered')),
  primary key (unit_id, document_id, obligation_id, position),
  foreign key (unit_id, document_id, obligation_id) references directive.obligation on delete cascade
);

-- What a person changed of a reading: who, when, what it was and what it is.
create table directive.correction (
  unit_id bigint not null,
  document_id bigint not null,
  id bigint generated always as identity,
  obligation_id text,
  person bigint,
  at timestamptz not null,
  field text not null,
  before text,
  after text,
  primary key (unit_id, document_id, id),
  foreign key (unit_id, document_id) references directive.document on delete cascade
);

alter table directive.original enable row level security;
alter table directive.document enable row level security;
alter table directive.reading enable row level security;
alter table directive.obligation enable row level security;
alter table directive.actor enable row level security;
alter table directive.correction enable row level security;

create policy document_read on directive.document for select using (identity.sees(unit_id));
create policy document_write on directive.document using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy reading_read on directive.reading for select using (identity.sees(unit_id));
create policy reading_write on directive.reading using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy obligation_read on directive.obligation for select using (identity.sees(unit_id));
create policy obligation_write on directive.obligation using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy actor_read on directive.actor for select using (identity.sees(unit_id));
create policy actor_write on directive.actor using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy correction_read on directive.correction for select using (identity.sees(unit_id));
create policy correction_write on directive.correction using (identity.owns(unit_id)) with check (identity.owns(unit_id));
-- A file is seen by whoever sees a document that came as it.
create policy registered on directive.original for select using (exists (select 1 from directive.document d where d.original = sha256));
create policy anybody on directive.original for insert with check (true);
create policy unregistered on directive.original for delete using (identity.reach() = 'ALL');

grant usage on sequence directive.document_number to thongsuot_server;
grant select, insert, delete on directive.original to thongsuot_server;
grant select, insert, update, delete on directive.document, directive.reading, directive.obligation, directive.actor to thongsuot_server;
grant select, insert on directive.correction to thongsuot_server;
