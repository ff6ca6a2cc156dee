-- Whether the acting unit stands at the top, so that what it sets for everybody counts: a unit below has no say in that.
create function organization.acts_for_all() returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() = 'ALL' or exists (
    select from organization.unit_place p
     where p.unit_id = identity.unit() and p.since <= current_date and p.until > current_date and octet_length(p.path) = 4)
$$;
