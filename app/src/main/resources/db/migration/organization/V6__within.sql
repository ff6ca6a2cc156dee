-- The tree answers whether a unit is another one or stands below it today; what asks "as far as the acting one" asks this.
create or replace function identity.is_within(unit bigint, top bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select unit = top or exists (
    select from organization.unit_place p, organization.unit_place t
    where p.unit_id = unit and p.since <= current_date and p.until > current_date
      and t.unit_id = top and t.since <= current_date and t.until > current_date
      and p.path > t.path and p.path < t.path || '\xffffffff'::bytea)
$$;

create or replace function identity.sees(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case identity.reach()
    when 'ALL' then true
    when 'SUBTREE' then identity.is_within(unit, identity.unit())
    else identity.owns(unit)
  end
$$;

create or replace function identity.looks_after(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case identity.reach() when 'ACCOUNTS' then identity.is_within(unit, identity.unit()) else identity.owns(unit) end
$$;

drop function organization.is_at_or_below_acting(bigint);
