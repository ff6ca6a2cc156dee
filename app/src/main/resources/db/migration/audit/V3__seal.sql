-- Seals: each covers the records of the transactions up to a bound, and the seal before it. Made about every second by one server at a time; writers never wait for one.
--
-- A transaction's number below pg_snapshot_xmin belongs to a finished transaction, so that no record can come into a range once it is sealed.
create table audit.seal (
  number bigint primary key check (number > 0),
  era integer not null,
  -- the records of this era with xid below it that no earlier seal covers
  below xid8 not null,
  records integer not null check (records > 0),
  sealed_at timestamptz not null,
  -- for each record its id (8 bytes) and the beginning of its digest (8 bytes): names the one that differs
  leaves bytea not null,
  hash bytea not null check (length(hash) = 32)
);

create trigger append_only before update or delete on audit.seal for each row execute function audit.refuse_change();
create trigger append_only_whole before truncate on audit.seal for each statement execute function audit.refuse_change();

grant select, insert on audit.seal to thongsuot_server;

-- In which cluster and database an era's transaction numbers count.
create table audit.era (
  number integer primary key,
  place text not null,
  begun_at timestamptz not null
);
create trigger append_only before update or delete on audit.era for each row execute function audit.refuse_change();
create trigger append_only_whole before truncate on audit.era for each statement execute function audit.refuse_change();

grant select on audit.era to thongsuot_server;

-- Called by the owner before the server works: a new era where the data have come to another place.
create function audit.enter_era() returns integer language plpgsql set search_path = '' as $$
declare
  here text := (select system_identifier from pg_catalog.pg_control_system()) || '/' || (select oid from pg_catalog.pg_database where datname = current_database());
  current audit.era;
begin
  perform pg_catalog.pg_advisory_xact_lock(7405117);
  select * into current from audit.era order by number desc limit 1;
  if current.place is distinct from here then
    current.number := coalesce(current.number, 0) + 1;
    insert into audit.era values (current.number, here, pg_catalog.now());
    execute pg_catalog.format('alter table audit.record alter column era set default %s', current.number);
  end if;
  return current.number;
end $$;
revoke execute on function audit.enter_era() from public;
