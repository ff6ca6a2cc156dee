-- What becomes of an issued document: withdrawn by its issuer, or replaced or amended by a later document of the same issuer. Kept for ever; what a later document does
-- is prepared before that is issued, and holds from the day of its issue.
create table directive.revision (
  unit_id bigint not null,
  document_id bigint not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('withdrawn', 'replaced', 'amended')),
  by_document bigint,
  by_name text,
  reason text check (length(reason) between 1 and 2000),
  day date,
  said_by bigint not null,
  said_at timestamptz not null,
  in_force_at timestamptz,
  primary key (unit_id, document_id, id),
  unique (unit_id, document_id, by_document),
  foreign key (unit_id, document_id) references directive.document,
  foreign key (unit_id, by_document) references directive.document,
  check (by_document <> document_id),
  check ((kind = 'withdrawn') = (by_document is null)),
  check (kind <> 'withdrawn' or reason is not null),
  check ((by_document is null) = (by_name is null)),
  check ((in_force_at is null) = (day is null))
);
create unique index revision_ends_once on directive.revision (unit_id, document_id) where in_force_at is not null and kind <> 'amended';
create index revision_by on directive.revision (unit_id, by_document);

-- What a revision says of each obligation that stood until then.
create table directive.fate (
  unit_id bigint not null,
  document_id bigint not null,
  revision_id bigint not null,
  obligation_id text not null,
  fate text not null check (fate in ('kept', 'changed', 'dropped')),
  continued_in text,
  primary key (unit_id, document_id, revision_id, obligation_id),
  foreign key (unit_id, document_id, revision_id) references directive.revision on delete cascade,
  foreign key (unit_id, document_id, obligation_id) references directive.obligation,
  check (fate <> 'changed' or continued_in is not null),
  check (fate <> 'kept' or continued_in is null)
);

-- From when nobody owes it any longer, whoever it was assigned to; null while it holds.
alter table directive.obligation add column ended_on date;

-- Whether what a sender's document assigned still holds on a day. For many rows at once: join directive.obligation and compare ended_on.
create function directive.holds_on(sender bigint, document bigint, obligation text, day date) returns boolean
language sql stable parallel safe as $$
  select exists (select from directive.obligation o
                  where o.unit_id = sender and o.document_id = document and o.id = obligation and o.state = 'confirmed' and (o.ended_on is null or o.ended_on > day))
$$;

-- The day from which a document as a whole holds no longer; null while it does. For policies and pages of whoever got it.
create function directive.ended_on(sender bigint, document bigint) returns date
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select r.day from directive.revision r where r.unit_id = sender and r.document_id = document and r.in_force_at is not null and r.kind <> 'amended'
$$;

alter table directive.revision enable row level security;
alter table directive.fate enable row level security;
create policy revision_read on directive.revision for select using (identity.sees(unit_id) or in_force_at is not null and directive.is_delivered(document_id));
create policy revision_write on directive.revision using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy fate_read on directive.fate for select using (exists (
  select from directive.revision r where r.unit_id = fate.unit_id and r.document_id = fate.document_id and r.id = fate.revision_id));
create policy fate_write on directive.fate using (identity.owns(unit_id)) with check (identity.owns(unit_id));

grant select, insert, update, delete on directive.revision to thongsuot_server;
grant select, insert, delete on directive.fate to thongsuot_server;
