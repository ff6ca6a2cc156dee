-- The tree answers how far an administrator's work on accounts goes; for everything else that reach sees the acting unit only.
create function organization.is_at_or_below_acting(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select unit = identity.unit() or exists (
    select from organization.unit_place p, organization.unit_place t
    where p.unit_id = unit and p.since <= current_date and p.until > current_date
      and t.unit_id = identity.unit() and t.since <= current_date and t.until > current_date
      and p.path > t.path and p.path < t.path || '\xffffffff'::bytea)
$$;

create or replace function identity.sees(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case identity.reach()
    when 'ALL' then true
    when 'SUBTREE' then organization.is_at_or_below_acting(unit)
    else identity.owns(unit)
  end
$$;

create or replace function identity.looks_after(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case identity.reach() when 'ACCOUNTS' then organization.is_at_or_below_acting(unit) else identity.owns(unit) end
$$;
