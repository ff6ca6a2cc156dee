-- The past of an occurrence tells its period too, so that a past day is drawn without looking every occurrence up; what was opened after a day is found by its day.
alter table execution.past add column period_end date;
update execution.past p set period_end = o.period_end from execution.occurrence o
 where o.unit_id = p.unit_id and o.document_id = p.document_id and o.obligation_id = p.obligation_id and o.period_start = p.period_start and o.period_end is not null;
create index occurrence_opened on execution.occurrence (opened_on);

create or replace function execution.changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.changed_in := pg_current_xact_id();
  new.changed_on := execution.today();
  if tg_op = 'UPDATE' and old.opened_on < new.changed_on and (old.state, old.due, old.entries = 0) is distinct from (new.state, new.due, new.entries = 0) then
    insert into execution.past (unit_id, document_id, obligation_id, period_start, day, state, due, silent, period_end)
    values (old.unit_id, old.document_id, old.obligation_id, old.period_start, new.changed_on, old.state, old.due, old.state = 'open' and old.entries = 0, old.period_end)
    on conflict do nothing;
  end if;
  return new;
end $$;
