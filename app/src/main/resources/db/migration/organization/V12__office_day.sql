-- What stands "today" stands by the office's day, not by the database's, whose day begins seven hours later.
create function organization.today() returns date
language sql stable parallel safe as $$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

create or replace function identity.is_within(unit bigint, top bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select unit = top or exists (
    select from organization.unit_place p, organization.unit_place t
    where p.unit_id = unit and p.since <= organization.today() and p.until > organization.today()
      and t.unit_id = top and t.since <= organization.today() and t.until > organization.today()
      and p.path > t.path and p.path < t.path || '\xffffffff'::bytea)
$$;

create or replace function organization.answers_to_acting(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() <> 'NONE' and exists (
    select from organization.unit_state s where s.unit_id = unit and s.valid operator(pg_catalog.@>) organization.today() and s.parent_id = identity.unit())
$$;

create or replace function organization.acts_for_all() returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() = 'ALL' or exists (
    select from organization.unit_place p
     where p.unit_id = identity.unit() and p.since <= organization.today() and p.until > organization.today() and octet_length(p.path) = 4)
$$;
