-- What a unit asks about something it owes, and what whoever judges it answers.
create sequence execution.question_number;
create table execution.question (
  unit_id bigint not null,
  id bigint not null default nextval('execution.question_number'),
  document_id bigint not null,
  obligation_id text not null,
  period_start date not null,
  sender_id bigint not null,
  asked_at timestamptz not null,
  asked_by bigint,
  words text not null check (words <> ''),
  answered_at timestamptz,
  answered_by_unit bigint,
  answered_by bigint,
  answer text check (answer <> ''),
  primary key (unit_id, id),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by_unit is null))
);
create index question_of on execution.question (unit_id, document_id, obligation_id, period_start);
-- What waits, for whoever sent it and for whoever leads it, the oldest first.
create index question_waiting on execution.question (sender_id, asked_at, id) where answered_at is null;
create index question_waiting_of on execution.question (document_id, obligation_id) where answered_at is null;

alter table execution.question enable row level security;
create policy question_read on execution.question for select using (identity.sees(unit_id) or execution.judges(sender_id, document_id, obligation_id));
create policy question_ask on execution.question for insert with check (identity.owns(unit_id));
create policy question_answer on execution.question for update using (execution.judges(sender_id, document_id, obligation_id)) with check (identity.owns(answered_by_unit));
grant usage on sequence execution.question_number to thongsuot_server;
grant select, insert on execution.question to thongsuot_server;
grant update (answered_at, answered_by_unit, answered_by, answer) on execution.question to thongsuot_server;
