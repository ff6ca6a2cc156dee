-- By when a unit is to confirm that it has a document, who has opened it, and who was reminded. No rule sets the days; one to three working days is what offices ask for, and
-- urgent documents come first (Nghị định 30/2020/NĐ-CP, Điều 20 to 24). An urgency that is not named here is held to the longest term.
create table directive.receipt_term (
  urgency text not null,
  since date not null,
  working_days integer not null check (working_days > 0),
  source text not null,
  primary key (urgency, since)
);
insert into directive.receipt_term (urgency, since, working_days, source) values
  ('', '2000-01-01', 3, 'thông lệ'),
  ('Khẩn', '2020-03-05', 2, 'thông lệ; NĐ 30/2020/NĐ-CP: văn bản khẩn xử lý trước'),
  ('Thượng khẩn', '2020-03-05', 1, 'thông lệ; NĐ 30/2020/NĐ-CP: văn bản khẩn xử lý trước'),
  ('Hỏa tốc', '2020-03-05', 1, 'thông lệ; NĐ 30/2020/NĐ-CP: văn bản khẩn xử lý trước');

create function directive.receipt_due(urgency text, day date) returns date
language sql stable parallel safe as $$
  select calendar.plus_working_days(receipt_due.day, t.working_days) from directive.receipt_term t
   where t.urgency in (receipt_due.urgency, '') and t.since <= receipt_due.day
   order by t.urgency = '', t.since desc limit 1
$$;

-- Reminders go out some thousand units at a time, like deliveries: up to which unit, and when all were reminded.
alter table directive.issue
  add column receive_by date,
  add column reminded_to bigint not null default 0,
  add column reminded_at timestamptz;
update directive.issue i set receive_by = directive.receipt_due(coalesce(d.urgency, ''), i.day)
  from directive.document d where d.unit_id = i.unit_id and d.id = i.document_id and i.state = 'issued';
create index issue_unreminded on directive.issue (receive_by) where state = 'issued' and reminded_at is null;

alter table directive.delivery
  add column opened_by bigint,
  add column opened_at timestamptz,
  add check ((opened_by is null) = (opened_at is null));
grant update (opened_by, opened_at) on directive.delivery to thongsuot_server;

-- One to a unit and a document, never a second.
create table directive.reminder (
  unit_id bigint not null,
  document_id bigint not null,
  sender_id bigint not null,
  reminded_at timestamptz not null,
  primary key (unit_id, document_id)
);
alter table directive.reminder enable row level security;
create policy reminder_read on directive.reminder for select using (identity.reach() = 'ALL' or identity.sees(unit_id) or identity.owns(sender_id));
create policy reminder_add on directive.reminder for insert with check (identity.reach() = 'ALL');
grant select, insert on directive.reminder to thongsuot_server;
grant select on directive.receipt_term to thongsuot_server;

-- How a document's deliveries stand, in numbers, for its sender: whoever handed over is counted no more.
drop function directive.receipts(bigint);
create function directive.receipts(document bigint) returns table (units bigint, received bigint, opened bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), count(d.received_at), count(*) filter (where d.received_at is null and d.opened_at is not null) from directive.delivery d
   where d.document_id = document and not d.handed_over
     and exists (select from directive.issue i where i.document_id = document and i.state = 'issued' and identity.sees(i.unit_id))
$$;
