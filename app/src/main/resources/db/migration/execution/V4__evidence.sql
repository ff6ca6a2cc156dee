-- Files that a unit gives with what it reports. The file itself is kept once, by its content, with the originals of documents; no foreign key, since one that bears a mark of secrecy is erased there.
create sequence execution.evidence_number;
create table execution.evidence (
  unit_id bigint not null,
  id bigint not null default nextval('execution.evidence_number'),
  document_id bigint not null,
  obligation_id text not null,
  period_start date not null,
  -- The entry that it was given with.
  number integer not null,
  sender_id bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  bytes bigint not null,
  -- Nobody gets a file that was not looked through for marks of secrecy; of one that bears some not even the name is kept.
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'removed')),
  attempts integer not null default 0,
  primary key (unit_id, id),
  check (state <> 'removed' or file_name = '')
);
create index evidence_of on execution.evidence (unit_id, document_id, obligation_id, period_start, number);
create index evidence_waiting on execution.evidence (id) where state = 'waiting';
-- Who may see a file is asked by its content.
create index evidence_file on execution.evidence (sha256);

alter table execution.evidence enable row level security;
-- Whoever sees what was said of an occurrence sees what was given with it.
create policy evidence_read on execution.evidence for select using (identity.sees(unit_id) or execution.judges(sender_id, document_id, obligation_id));
create policy evidence_add on execution.evidence for insert with check (identity.owns(unit_id));
create policy evidence_check on execution.evidence for update using (identity.reach() = 'ALL') with check (identity.reach() = 'ALL');
create policy given_as_evidence on directive.original for select using (exists (select from execution.evidence e where e.sha256 = original.sha256));

grant usage on sequence execution.evidence_number to thongsuot_server;
grant select, insert on execution.evidence to thongsuot_server;
grant update (file_name, bytes, state, attempts) on execution.evidence to thongsuot_server;
