-- The working day so many working days before a day; for none the day itself, whether it works or not.
create function calendar.minus_working_days(day date, days integer) returns date
language sql stable parallel safe as $$
  select case when days <= 0 then minus_working_days.day
    else (select minus_working_days.day - n from generate_series(1, 2 * days + 40) as n where calendar.is_working_day(minus_working_days.day - n) order by n offset greatest(days, 1) - 1 limit 1) end
$$;
