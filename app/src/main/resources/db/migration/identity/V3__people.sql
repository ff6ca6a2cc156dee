-- Units are told apart by row-level security before any query says so. Two questions policies ask:
--   sees: may the row be read? The acting unit's rows, and under SUBTREE those of everything below (organization, which knows the tree, replaces the body).
--   owns: may the row be written, may a name be read? The acting unit's rows only: names stay in the unit they belong to.
create function identity.owns(unit bigint) returns boolean
language sql stable parallel safe as $$
  select case identity.reach() when 'ALL' then true when 'NONE' then false else unit = identity.unit() end
$$;

create function identity.sees(unit bigint) returns boolean
language sql stable parallel safe as $$ select identity.owns(unit) $$;

-- A person is on the books of one unit and may hold roles in others.
create table identity.person (
  unit_id bigint not null,
  person_id bigint not null generated always as identity,
  full_name text not null check (length(full_name) between 1 and 200 and full_name = btrim(full_name)),
  left_on date,
  version integer not null default 0,
  primary key (unit_id, person_id),
  unique (person_id)
);

-- A role held in a unit, from a day until a day, both included.
create table identity.holding (
  unit_id bigint not null,
  holding_id bigint not null generated always as identity,
  person_id bigint not null references identity.person (person_id) on delete cascade,
  role text not null check (role in ('CLERK', 'LEADER', 'OFFICER', 'REPORTER', 'INSPECTOR', 'MEMBER', 'ADMINISTRATOR')),
  held_from date not null,
  held_until date,
  primary key (unit_id, holding_id),
  check (held_until is null or held_until >= held_from - 1)
);
create unique index holding_once on identity.holding (unit_id, person_id, role) where held_until is null;
create index holding_person on identity.holding (person_id);

-- A role lent by who holds it, for a period; it ends by itself, or earlier by either.
create table identity.delegation (
  unit_id bigint not null,
  delegation_id bigint not null generated always as identity,
  by_person bigint not null references identity.person (person_id) on delete cascade,
  to_person bigint not null references identity.person (person_id) on delete cascade,
  role text not null check (role in ('CLERK', 'LEADER', 'OFFICER', 'REPORTER', 'INSPECTOR', 'MEMBER')),
  starts_on date not null,
  ends_on date not null,
  reason text not null check (length(reason) <= 500),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (unit_id, delegation_id),
  check (ends_on >= starts_on),
  check (by_person <> to_person)
);
create index delegation_to on identity.delegation (to_person);
create index delegation_by on identity.delegation (by_person);

-- What a person signs in with. The person and the administrator of the unit see that it exists.
create table identity.account (
  person_id bigint primary key references identity.person (person_id) on delete cascade,
  name text not null check (name ~ '^[a-z0-9][a-z0-9._@-]{2,99}$'),
  email text check (length(email) <= 254),
  language text not null default 'vi' check (language in ('vi', 'en')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  signed_in_at timestamptz,
  version integer not null default 0
);
create unique index account_name on identity.account (name);
create unique index account_email on identity.account (lower(email));

-- Its secret, which nobody but the person's own requests and the sign-in reads.
create table identity.password (
  person_id bigint primary key references identity.account (person_id) on delete cascade,
  hash text not null,
  changed_at timestamptz not null
);

create function identity.oversees(person bigint) returns boolean
language sql stable as $$
  select person = identity.person() or identity.reach() = 'ALL'
    or exists (select from identity.person p where p.person_id = person and identity.owns(p.unit_id))
$$;

create function identity.is_self(person bigint) returns boolean
language sql stable parallel safe as $$ select person = identity.person() or identity.reach() = 'ALL' $$;

alter table identity.person enable row level security;
create policy person_read on identity.person for select using (
  identity.owns(unit_id) or person_id = identity.person()
  or exists (select from identity.holding h where h.person_id = person.person_id and identity.owns(h.unit_id)));
create policy person_add on identity.person for insert with check (identity.owns(unit_id));
create policy person_change on identity.person for update using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy person_remove on identity.person for delete using (identity.owns(unit_id));

alter table identity.holding enable row level security;
create policy holding_read on identity.holding for select using (identity.owns(unit_id) or person_id = identity.person());
create policy holding_add on identity.holding for insert with check (identity.owns(unit_id));
create policy holding_change on identity.holding for update using (identity.owns(unit_id)) with check (identity.owns(unit_id));

alter table identity.delegation enable row level security;
create policy delegation_read on identity.delegation for select using (identity.owns(unit_id) or identity.person() in (by_person, to_person));
create policy delegation_add on identity.delegation for insert with check (identity.owns(unit_id));
create policy delegation_change on identity.delegation for update
  using (identity.owns(unit_id) or identity.person() in (by_person, to_person)) with check (identity.owns(unit_id) or identity.person() in (by_person, to_person));

alter table identity.account enable row level security;
create policy account_all on identity.account using (identity.oversees(person_id)) with check (identity.oversees(person_id));

alter table identity.password enable row level security;
create policy password_all on identity.password using (identity.is_self(person_id)) with check (identity.is_self(person_id));

grant select, insert, update, delete on identity.person to thongsuot_server;
grant select, insert, update on identity.holding, identity.delegation, identity.account, identity.password to thongsuot_server;
