-- Who is reminded of what is due, and when: a ladder, as data. What stands with the latest day holds from that day on. No rule sets the steps; they are what offices do: first whoever does it,
-- then the unit, its head, the unit above, whoever gave it.
create table execution.reminder_rule (
  since date not null,
  step integer not null check (step > 0),
  -- Working days behind the day on which something is due; before it where negative.
  working_days integer not null check (working_days between -60 and 60),
  whom text not null check (whom in ('responsible', 'unit', 'head', 'above', 'sender')),
  source text not null,
  primary key (since, step)
);
insert into execution.reminder_rule (since, step, working_days, whom, source) values
  ('2000-01-01', 1, -3, 'responsible', 'thông lệ: nhắc trước hạn ba ngày làm việc'),
  ('2000-01-01', 2, 0, 'unit', 'thông lệ: nhắc đúng ngày đến hạn'),
  ('2000-01-01', 3, 1, 'head', 'thông lệ; QĐ 42/2014/QĐ-TTg: người đứng đầu chịu trách nhiệm về tiến độ'),
  ('2000-01-01', 4, 3, 'above', 'thông lệ; QĐ 42/2014/QĐ-TTg: theo dõi, đôn đốc'),
  ('2000-01-01', 5, 5, 'sender', 'thông lệ; QĐ 42/2014/QĐ-TTg: đôn đốc bằng văn bản');

-- The latest day for which what is due on it has come to a step by a day.
create function execution.due_until(day date, working_days integer) returns date
language sql stable parallel safe as $$
  select case
    when working_days < 0 then calendar.plus_working_days(day, -working_days)
    when working_days = 0 then day
    else (select day - n from generate_series(1, 2 * working_days + 40) as n where calendar.working_days_between(day - n, day) >= working_days order by n limit 1)
  end
$$;

-- One to an occurrence, a day on which it is due and a step: never a second, but the ladder begins anew where another day is granted.
create table execution.reminder (
  unit_id bigint not null,
  document_id bigint not null,
  obligation_id text not null,
  period_start date not null,
  due date not null,
  step integer not null,
  sender_id bigint not null,
  whom text not null,
  -- The unit in which somebody is reminded.
  to_unit bigint not null,
  day date not null,
  primary key (unit_id, document_id, obligation_id, period_start, due, step)
);
create index reminder_to on execution.reminder (to_unit, document_id) where whom in ('above', 'sender');

-- How far the reminders of a day have come: up to which unit.
create table execution.reminding (
  day date primary key,
  last_unit bigint not null default 0,
  done boolean not null default false
);
-- Who has something with a day that still runs.
create index occurrence_due on execution.occurrence (unit_id, due) where due is not null and state in ('open', 'returned', 'refusal-asked');

alter table execution.reminder enable row level security;
-- Whoever may see how an occurrence stands sees who was reminded of it.
create policy reminder_read on execution.reminder for select using (
  identity.sees(unit_id) or identity.owns(to_unit) or identity.owns(sender_id) or identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(unit_id, identity.unit()));
create policy reminder_add on execution.reminder for insert with check (identity.reach() = 'ALL');

grant select on execution.reminder_rule to thongsuot_server;
grant select, insert on execution.reminder to thongsuot_server;
grant select, insert, update on execution.reminding to thongsuot_server;
