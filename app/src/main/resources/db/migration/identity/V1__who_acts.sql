-- Who acts, told at the start of each transaction and forgotten at its end. Row-level security of every module reads it.
grant usage on schema identity to thongsuot_server;

create function identity.act(person text, unit text, reach text) returns void
language sql as $$
  select set_config('thongsuot.person', person, true), set_config('thongsuot.unit', unit, true), set_config('thongsuot.reach', reach, true);
$$;

create function identity.person() returns bigint
language sql stable parallel safe as $$ select nullif(current_setting('thongsuot.person', true), '')::bigint $$;

create function identity.unit() returns bigint
language sql stable parallel safe as $$ select nullif(current_setting('thongsuot.unit', true), '')::bigint $$;

create function identity.reach() returns text
language sql stable parallel safe as $$ select coalesce(nullif(current_setting('thongsuot.reach', true), ''), 'NONE') $$;
