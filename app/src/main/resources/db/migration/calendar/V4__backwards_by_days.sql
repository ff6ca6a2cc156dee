-- As before, looking at no more days than it takes: asked for each of many thousand units.
create or replace function calendar.minus_working_days(day date, days integer) returns date
language plpgsql stable parallel safe as $$
declare
  found date := minus_working_days.day;
  left_over integer := minus_working_days.days;
begin
  while left_over > 0 loop
    found := found - 1;
    if calendar.is_working_day(found) then
      left_over := left_over - 1;
    end if;
  end loop;
  return found;
end $$;
