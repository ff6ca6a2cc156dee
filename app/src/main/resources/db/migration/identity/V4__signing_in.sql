-- Failed attempts, counted under fingerprints of what they came with. While blocked_until lies ahead nothing is tried.
create table identity.throttle (
  lane char(64) primary key,
  failures integer not null,
  failed_at timestamptz not null,
  blocked_until timestamptz
);

-- Browsers that a person has signed in with: guessing from elsewhere does not slow them.
create table identity.device (
  person_id bigint not null references identity.account (person_id) on delete cascade,
  token_hash char(64) not null,
  made_at timestamptz not null,
  primary key (person_id, token_hash)
);

-- Second step by time-based codes (RFC 6238). The secret is encrypted; last_step keeps a code from being used twice.
create table identity.second_step (
  person_id bigint primary key references identity.account (person_id) on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  person_id bigint not null references identity.account (person_id) on delete cascade,
  code_hash char(64) not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- A link by which a person chooses a new password, once.
create table identity.password_link (
  person_id bigint primary key references identity.account (person_id) on delete cascade,
  code_hash char(64) not null unique,
  expires_at timestamptz not null
);

-- What programs sign in with, for one unit. Only the fingerprint is kept.
create table identity.token (
  unit_id bigint not null,
  token_id bigint not null generated always as identity,
  person_id bigint not null references identity.account (person_id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  token_hash char(64) not null unique,
  scope text not null check (scope in ('READ', 'WRITE')),
  made_at timestamptz not null,
  expires_on date not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (unit_id, token_id)
);
create index token_person on identity.token (person_id);

-- Who somebody is at a provider of identity.
create table identity.linked_identity (
  issuer text not null,
  subject text not null,
  person_id bigint not null references identity.account (person_id) on delete cascade,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index linked_identity_person on identity.linked_identity (person_id);

-- The code that lets the first administrator in, while there is no account.
create table identity.first_run (
  one boolean primary key default true check (one),
  code_hash char(64) not null
);

do $$
declare part text;
begin
  foreach part in array array['device', 'second_step', 'recovery_code', 'password_link', 'token', 'linked_identity'] loop
    execute format('alter table identity.%I enable row level security', part);
    execute format('create policy %I on identity.%I using (identity.is_self(person_id)) with check (identity.is_self(person_id))', part || '_own', part);
    execute format('grant select, insert, update, delete on identity.%I to thongsuot_server', part);
  end loop;
end $$;

grant select, insert, update, delete on identity.throttle, identity.first_run to thongsuot_server;
