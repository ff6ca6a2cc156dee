-- A unit's administrator demands the second step of whoever holds a role, in the unit and in everything below it.
create table identity.second_step_demand (
  unit_id bigint not null,
  role text not null check (role in ('CLERK', 'LEADER', 'OFFICER', 'REPORTER', 'INSPECTOR', 'MEMBER', 'ADMINISTRATOR')),
  demanded_at timestamptz not null,
  primary key (unit_id, role)
);
alter table identity.second_step_demand enable row level security;
create policy second_step_demand_own on identity.second_step_demand using (identity.owns(unit_id)) with check (identity.owns(unit_id));
grant select, insert, delete on identity.second_step_demand to thongsuot_server;

-- Whether a unit is another one or stands below it today. organization, which knows the tree, replaces the body.
create function identity.is_within(unit bigint, top bigint) returns boolean
language sql stable parallel safe as $$ select unit = top $$;

-- For clearing away what has expired.
create index throttle_failed on identity.throttle (failed_at);
create index device_made on identity.device (made_at);
comment on column identity.device.made_at is 'when the person last signed in with it';
