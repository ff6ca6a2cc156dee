-- The tree answers how far a person sees: under SUBTREE everything at and below the acting unit as it stands today. (identity made the function for its own unit only.)
create or replace function identity.sees(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select case identity.reach()
    when 'ALL' then true
    when 'NONE' then false
    when 'UNIT' then unit = identity.unit()
    else unit = identity.unit() or exists (
      select from organization.unit_place p, organization.unit_place t
      where p.unit_id = unit and p.since <= current_date and p.until > current_date
        and t.unit_id = identity.unit() and t.since <= current_date and t.until > current_date
        and p.path > t.path and p.path < t.path || '\xffffffff'::bytea)
  end
$$;

-- Offices that units have, as data; a unit may name one otherwise.
create table organization.office (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  precedence integer not null,
  name_vi text not null unique,
  name_en text not null unique
);
insert into organization.office (code, precedence, name_vi, name_en) values
  ('secretary', 10, 'Bí thư', 'Secretary'),
  ('standing-deputy-secretary', 20, 'Phó Bí thư Thường trực', 'Standing deputy secretary'),
  ('deputy-secretary', 30, 'Phó Bí thư', 'Deputy secretary'),
  ('standing-member', 40, 'Ủy viên Ban Thường vụ', 'Member of the standing committee'),
  ('committee-member', 50, 'Ủy viên Ban Chấp hành', 'Member of the committee'),
  ('chairperson', 60, 'Chủ tịch', 'Chairperson'),
  ('vice-chairperson', 70, 'Phó Chủ tịch', 'Vice chairperson'),
  ('inspection-head', 80, 'Chủ nhiệm Ủy ban Kiểm tra', 'Head of the inspection commission'),
  ('inspection-deputy', 90, 'Phó Chủ nhiệm Ủy ban Kiểm tra', 'Deputy head of the inspection commission'),
  ('department-head', 100, 'Trưởng ban', 'Head of department'),
  ('department-deputy', 110, 'Phó Trưởng ban', 'Deputy head of department'),
  ('office-chief', 120, 'Chánh Văn phòng', 'Chief of office'),
  ('office-deputy', 130, 'Phó Chánh Văn phòng', 'Deputy chief of office'),
  ('director', 140, 'Giám đốc', 'Director'),
  ('deputy-director', 150, 'Phó Giám đốc', 'Deputy director'),
  ('general-director', 135, 'Tổng Giám đốc', 'General director'),
  ('principal', 160, 'Hiệu trưởng', 'Principal'),
  ('division-head', 170, 'Trưởng phòng', 'Head of division'),
  ('division-deputy', 180, 'Phó Trưởng phòng', 'Deputy head of division'),
  ('specialist', 190, 'Chuyên viên', 'Specialist'),
  ('records-clerk', 200, 'Văn thư', 'Records clerk');

-- How many of an office a unit has. No personal data: everybody signed in reads it.
create table organization.position (
  unit_id bigint not null references organization.unit,
  position_id bigint not null generated always as identity,
  office text not null references organization.office,
  seats integer not null default 1 check (seats between 1 and 200),
  version integer not null default 0,
  primary key (unit_id, position_id),
  unique (unit_id, office)
);

-- Terms of a unit: "nhiệm kỳ 2025-2030".
create table organization.term (
  unit_id bigint not null references organization.unit,
  term_id bigint not null generated always as identity,
  name text not null check (length(name) between 1 and 60),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  primary key (unit_id, term_id),
  exclude using gist (unit_id with =, during with &&)
);

-- Who holds a position, from a day until a day. Only the number of the person: the name stays with the unit that has the person on its books.
create table organization.holder (
  unit_id bigint not null,
  holder_id bigint not null generated always as identity,
  position_id bigint not null,
  person_id bigint not null,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  primary key (unit_id, holder_id),
  foreign key (unit_id, position_id) references organization.position,
  exclude using gist (unit_id with =, position_id with =, person_id with =, during with &&)
);

alter table organization.position enable row level security;
create policy position_read on organization.position for select using (identity.reach() <> 'NONE' or identity.person() is not null);
create policy position_add on organization.position for insert with check (identity.owns(unit_id));
create policy position_change on organization.position for update using (identity.owns(unit_id)) with check (identity.owns(unit_id));
alter table organization.term enable row level security;
create policy term_read on organization.term for select using (identity.reach() <> 'NONE' or identity.person() is not null);
create policy term_add on organization.term for insert with check (identity.owns(unit_id));
-- Holders: their own unit and its direct superior.
create function organization.answers_to_acting(unit bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() <> 'NONE' and exists (
    select from organization.unit_state s where s.unit_id = unit and s.valid operator(pg_catalog.@>) current_date and s.parent_id = identity.unit())
$$;
alter table organization.holder enable row level security;
create policy holder_read on organization.holder for select using (identity.owns(unit_id) or organization.answers_to_acting(unit_id));
create policy holder_add on organization.holder for insert with check (identity.owns(unit_id));
create policy holder_change on organization.holder for update using (identity.owns(unit_id)) with check (identity.owns(unit_id));

-- Numbers go up: how many of a unit's positions are filled, whoever asks.
create function organization.filled(unit bigint, day date) returns table (position_id bigint, holders bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select h.position_id, count(*) from organization.holder h where h.unit_id = unit and h.during operator(pg_catalog.@>) day group by h.position_id
$$;

grant select on organization.office to thongsuot_server;
grant select, insert, update on organization.position, organization.holder to thongsuot_server;
grant select, insert on organization.term to thongsuot_server;
