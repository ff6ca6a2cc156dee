-- What was written for a day that is over when the board looks again is late news: past days that were drawn without it don't hold. Where the next change follows before that look, the line that keeps how it stood
-- before says when, and in which transaction, that had been written.
alter table execution.past add column was_in xid8, add column was_on date;

-- What the board does not count changes neither: it has nothing to read, and what was last counted keeps its day.
create or replace function execution.changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and (old.state, old.due, old.entries = 0, old.given > 0, old.sender_id) is not distinct from (new.state, new.due, new.entries = 0, new.given > 0, new.sender_id) then
    new.changed_in := old.changed_in;
    new.changed_on := old.changed_on;
    return new;
  end if;
  new.changed_in := pg_current_xact_id();
  new.changed_on := execution.today();
  if tg_op = 'UPDATE' and old.opened_on < new.changed_on and (old.state, old.due, old.entries = 0, old.given > 0) is distinct from (new.state, new.due, new.entries = 0, new.given > 0) then
    insert into execution.past (unit_id, document_id, obligation_id, period_start, day, state, due, silent, period_end, passed_down, was_in, was_on)
    values (old.unit_id, old.document_id, old.obligation_id, old.period_start, new.changed_on, old.state, old.due, old.state = 'open' and old.entries = 0, old.period_end, old.given > 0, old.changed_in, old.changed_on)
    on conflict (unit_id, document_id, obligation_id, period_start, day) do update set was_in = excluded.was_in, was_on = excluded.was_on where excluded.was_on < excluded.day;
  end if;
  return new;
end $$;
