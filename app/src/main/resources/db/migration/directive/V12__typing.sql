-- What somebody types about an obligation and has not saved yet: theirs, kept as typed, seen by the others of the unit who review.
create table directive.typing (
  unit_id bigint not null,
  document_id bigint not null,
  -- "new" for one that is being added.
  obligation_id text not null,
  person_id bigint not null,
  at timestamptz not null,
  -- Of the obligation as it stood when the form was opened.
  version integer not null,
  text text not null,
  leads text not null,
  cooperators text not null,
  implementers text not null,
  kind text not null,
  starts text not null,
  due text not null,
  every text not null,
  deliverable text not null,
  primary key (unit_id, document_id, obligation_id, person_id)
);
alter table directive.typing enable row level security;
create policy typing_own on directive.typing using (identity.owns(unit_id)) with check (identity.owns(unit_id));
grant select, insert, update, delete on directive.typing to thongsuot_server;
