-- Mail that tells people that something waits for them: one a morning to each person at most, and nothing in it but numbers and a link. What it says is made when it is sent.
grant usage on schema mail to thongsuot_server;

create table mail.digest (
  unit_id bigint not null,
  person_id bigint not null,
  morning date not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'nothing', 'given-up')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  problem text check (length(problem) <= 300),
  settled_at timestamptz,
  primary key (unit_id, person_id, morning),
  unique (person_id, morning),
  check (state <> 'given-up' or problem is not null)
);
create index digest_open on mail.digest (next_at) where state in ('waiting', 'sending');

alter table mail.digest enable row level security;
create policy digest_read on mail.digest for select using (identity.looks_after(unit_id) or person_id = identity.person());
create policy digest_add on mail.digest for insert with check (identity.reach() = 'ALL');
create policy digest_settle on mail.digest for update using (identity.reach() = 'ALL') with check (identity.reach() = 'ALL');
create policy digest_forget on mail.digest for delete using (identity.reach() = 'ALL');
grant select, insert, update, delete on mail.digest to thongsuot_server;

-- How sending goes, in numbers, for administrators: whose mail it is stays in the unit.
create function mail.tally(since date) returns table (state text, digests bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select d.state, count(*) from mail.digest d where d.morning >= tally.since and identity.reach() <> 'NONE' group by d.state
$$;
create function mail.latest_problem(since date) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select d.problem from mail.digest d where d.morning >= latest_problem.since and d.problem is not null and identity.reach() <> 'NONE' order by d.morning desc, d.next_at desc limit 1
$$;
