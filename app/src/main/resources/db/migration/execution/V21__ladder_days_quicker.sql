-- The same days, by looking at each day once. Counted from every day anew, a desk's page spent most of its time on it.
create or replace function execution.due_until(day date, working_days integer) returns date
language sql stable parallel safe as $$
  select case
    when working_days < 0 then calendar.plus_working_days(day, -working_days)
    when working_days = 0 then day
    -- So many working days lie behind the day before the last but so many of them.
    else (select day - n - 1 from generate_series(0, 2 * working_days + 40) as n where calendar.is_working_day(day - n) order by n offset greatest(working_days, 1) - 1 limit 1)
  end
$$;
