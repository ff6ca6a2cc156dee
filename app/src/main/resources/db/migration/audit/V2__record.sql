-- The trail: one row for every recorded change and every reading of something sensitive. Rows are added, never changed, by nobody.
--
-- xid and era say in which order transactions may be sealed (see V3); the server can't choose them. Transaction numbers start again in another cluster: a new era begins there.
create table audit.record (
  unit_id bigint not null,
  at timestamptz not null,
  id bigint generated always as identity,
  person_id bigint,
  acting_unit_id bigint,
  origin text not null,
  request text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  era integer not null default 0,
  xid xid8 not null default pg_current_xact_id(),
  primary key (unit_id, at, id)
);
comment on column audit.record.unit_id is 'whose record it is; 0: the whole installation''s';
comment on column audit.record.origin is 'network address, or the name of a job of the program';

create index record_sealing on audit.record (era, xid, id);
create index record_time on audit.record (at, id);
create index record_subject on audit.record (subject, at, id);

alter table audit.record enable row level security;
create policy of_seen_units on audit.record for select using (identity.sees(unit_id));
-- What somebody does to another unit's things is that unit's record.
create policy adding on audit.record for insert with check (true);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only added to: % on %.% is refused', tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete on audit.record for each row execute function audit.refuse_change();
create trigger append_only_whole before truncate on audit.record for each statement execute function audit.refuse_change();

grant select on audit.record to thongsuot_server;
grant insert (unit_id, at, person_id, acting_unit_id, origin, request, action, subject, details) on audit.record to thongsuot_server;
