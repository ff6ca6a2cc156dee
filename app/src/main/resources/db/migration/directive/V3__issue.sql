-- What the names in a document mean: units of the tree. Found by the program as far as one answer remains, else said by a person; one answer holds for the whole document.
create table directive.meaning (
  unit_id bigint not null,
  document_id bigint not null,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  found text not null check (found in ('one', 'group', 'ambiguous', 'unknown', 'chosen', 'outside')),
  units bigint[] not null,
  version integer not null default 0,
  primary key (unit_id, document_id, id),
  unique (unit_id, document_id, name),
  foreign key (unit_id, document_id) references directive.document on delete cascade,
  check (found not in ('one', 'group', 'chosen') or cardinality(units) > 0)
);

-- In whose name leaders sign, by family of body. A committee decides as a body: its deputy signs on its behalf too, never "K/T".
-- Sources: Hướng dẫn 05-HD/VPTW (from 2026-05-27), Hướng dẫn 36-HD/VPTW before; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7.
create table directive.signing (
  family text not null,
  code text not null,
  body text not null check (body in ('committee', 'department', 'any')),
  vietnamese text not null,
  english text not null,
  precedence integer not null,
  primary key (family, code)
);
insert into directive.signing (family, code, body, vietnamese, english, precedence) values
  ('PARTY', 'T/M', 'committee', 'T/M: thay mặt cấp ủy, ban thường vụ', 'T/M: on behalf of the committee', 10),
  ('PARTY', 'HEAD', 'department', 'Người đứng đầu trực tiếp ký', 'Signed by the head', 20),
  ('PARTY', 'K/T', 'department', 'K/T: cấp phó ký thay người đứng đầu', 'K/T: the deputy for the head', 30),
  ('PARTY', 'T/L', 'any', 'T/L: thừa lệnh', 'T/L: by order', 40),
  ('GOVERNMENT', 'TM.', 'any', 'TM.: thay mặt tập thể', 'TM.: on behalf of the body', 10),
  ('GOVERNMENT', 'HEAD', 'any', 'Người đứng đầu trực tiếp ký', 'Signed by the head', 20),
  ('GOVERNMENT', 'KT.', 'any', 'KT.: cấp phó ký thay người đứng đầu', 'KT.: the deputy for the head', 30),
  ('GOVERNMENT', 'TL.', 'any', 'TL.: thừa lệnh', 'TL.: by order', 40),
  ('GOVERNMENT', 'TUQ.', 'any', 'TUQ.: thừa ủy quyền', 'TUQ.: by delegation', 50),
  ('OTHER', 'T/M', 'any', 'Thay mặt tập thể', 'On behalf of the body', 10),
  ('OTHER', 'HEAD', 'any', 'Người đứng đầu trực tiếp ký', 'Signed by the head', 20),
  ('OTHER', 'KT.', 'any', 'Cấp phó ký thay người đứng đầu', 'The deputy for the head', 30),
  ('OTHER', 'TUQ.', 'any', 'Thừa ủy quyền', 'By delegation', 50);

-- Types that a kind of body may not issue. Source: Quy định 399-QĐ/TW (2026-01-09), Điều 11, 13.
create table directive.not_issued (
  kind text not null,
  type text not null,
  since date not null,
  until date,
  source text not null,
  primary key (kind, type, since)
);
insert into directive.not_issued (kind, type, since, source)
select kind, type, date '2026-01-09', 'Quy định 399-QĐ/TW, Điều 11, 13'
  from (values ('party-base', 'Chỉ thị'), ('party-base', 'Thông tri'), ('party-base-cell', 'Chỉ thị'), ('party-base-cell', 'Thông tri'), ('party-part', 'Chỉ thị'),
               ('party-part', 'Thông tri'), ('party-cell', 'Chỉ thị'), ('party-cell', 'Thông tri'), ('party-base-cell', 'Quy định'), ('party-base-cell', 'Hướng dẫn'),
               ('party-cell', 'Quy định'), ('party-cell', 'Hướng dẫn')) as said (kind, type);

-- A document is issued once: first its deliveries and assignments come into being in the background, then, with the state, all of them are seen at once.
create table directive.issue (
  unit_id bigint not null,
  document_id bigint not null,
  state text not null default 'running' check (state in ('running', 'issued')),
  signing text not null,
  signed_by bigint not null,
  day date not null,
  begun_at timestamptz not null,
  issued_at timestamptz,
  units integer not null check (units > 0),
  delivered integer not null default 0,
  last_unit bigint not null default 0,
  primary key (unit_id, document_id),
  foreign key (unit_id, document_id) references directive.document,
  check ((state = 'issued') = (issued_at is not null)),
  check (state <> 'issued' or delivered = units)
);
create index issue_running on directive.issue (begun_at) where state = 'running';

-- A document in the inbox of a unit. Written by the thousand: no foreign keys, what they would guard is written by one statement and never deleted.
create table directive.delivery (
  unit_id bigint not null,
  document_id bigint not null,
  sender_id bigint not null,
  received_by bigint,
  received_at timestamptz,
  primary key (unit_id, document_id),
  check ((received_by is null) = (received_at is null))
);
create index delivery_unreceived on directive.delivery (document_id, unit_id) where received_at is null;
create index delivery_sent on directive.delivery (document_id, unit_id) include (received_at);

-- What a unit owes: an obligation of a document and its part in it.
create table directive.assignment (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  sender_id bigint not null,
  role text not null check (role in ('lead', 'cooperate', 'implement')),
  primary key (unit_id, document_id, obligation_id)
);

-- Whether a document is issued, for policies: whoever asks.
create function directive.is_issued(sender bigint, document bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select exists (select from directive.issue i where i.unit_id = sender and i.document_id = document and i.state = 'issued')
$$;
-- Whether an issued document lies in the inbox of the acting unit.
create function directive.is_delivered(document bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select identity.reach() <> 'NONE' and exists (
    select from directive.delivery d join directive.issue i on i.unit_id = d.sender_id and i.document_id = d.document_id
     where d.unit_id = identity.unit() and d.document_id = document and i.state = 'issued')
$$;

alter table directive.meaning enable row level security;
alter table directive.issue enable row level security;
alter table directive.delivery enable row level security;
alter table directive.assignment enable row level security;
create policy meaning_read on directive.meaning for select using (identity.sees(unit_id));
create policy meaning_write on directive.meaning using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy issue_read on directive.issue for select using (identity.sees(unit_id) or state = 'issued' and directive.is_delivered(document_id));
create policy issue_write on directive.issue using (identity.owns(unit_id)) with check (identity.owns(unit_id));
-- Nobody sees a delivery before all of them are there, its sender included.
create policy delivery_read on directive.delivery for select
  using (identity.reach() = 'ALL' or (identity.sees(unit_id) or identity.owns(sender_id)) and directive.is_issued(sender_id, document_id));
create policy delivery_add on directive.delivery for insert with check (identity.reach() = 'ALL');
create policy delivery_receive on directive.delivery for update using (identity.owns(unit_id)) with check (identity.owns(unit_id));
create policy assignment_read on directive.assignment for select
  using (identity.reach() = 'ALL' or (identity.sees(unit_id) or identity.owns(sender_id)) and directive.is_issued(sender_id, document_id));
create policy assignment_add on directive.assignment for insert with check (identity.reach() = 'ALL');

-- Whom a document was issued to reads it as its sender does, but for what people corrected on the way.
create policy document_delivered on directive.document for select using (directive.is_delivered(id));
create policy reading_delivered on directive.reading for select using (directive.is_delivered(document_id));
create policy obligation_delivered on directive.obligation for select using (directive.is_delivered(document_id));
create policy actor_delivered on directive.actor for select using (directive.is_delivered(document_id));

-- How a document's deliveries stand, in numbers, for its sender: counted without asking row by row who looks.
create function directive.receipts(document bigint) returns table (units bigint, received bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), count(d.received_at) from directive.delivery d
   where d.document_id = document
     and exists (select from directive.issue i where i.document_id = document and i.state = 'issued' and identity.sees(i.unit_id))
$$;

grant select on directive.signing, directive.not_issued to thongsuot_server;
grant select, insert, update, delete on directive.meaning to thongsuot_server;
grant select, insert, update on directive.issue to thongsuot_server;
grant select, insert on directive.delivery, directive.assignment to thongsuot_server;
grant update (received_by, received_at) on directive.delivery to thongsuot_server;
grant usage on all sequences in schema directive to thongsuot_server;
