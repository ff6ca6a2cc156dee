-- Working days: Monday to Friday, but for the days named here. Working hours of the State: Quyết định 188/1999/QĐ-TTg; public holidays: Bộ luật Lao động 2019, Điều 112, whose day
-- that falls on a weekend is made up for on the next working day. Each year the Prime Minister agrees to days that change places with a Saturday, and to how Tết is laid.
grant usage on schema calendar to thongsuot_server;

create table calendar.special_day (
  day date primary key,
  works boolean not null,
  vietnamese text not null,
  english text not null,
  source text not null
);

insert into calendar.special_day (day, works, vietnamese, english, source)
select from_day + n, false, vietnamese, english, source
  from (values
    (date '2025-01-01', date '2025-01-01', 'Tết Dương lịch', 'New Year', 'BLLĐ 2019, Điều 112'),
    ('2025-01-27', '2025-01-31', 'Tết Nguyên đán Ất Tỵ', 'Lunar New Year', 'BLLĐ 2019, Điều 112; thông báo nghỉ Tết 2025'),
    ('2025-04-07', '2025-04-07', 'Giỗ Tổ Hùng Vương', 'Hùng Kings', 'BLLĐ 2019, Điều 112'),
    ('2025-04-30', '2025-04-30', 'Ngày Chiến thắng', 'Victory Day', 'BLLĐ 2019, Điều 112'),
    ('2025-05-01', '2025-05-01', 'Quốc tế Lao động', 'Labour Day', 'BLLĐ 2019, Điều 112'),
    ('2025-05-02', '2025-05-02', 'Nghỉ hoán đổi', 'Changed places with a Saturday', 'Hoán đổi với thứ Bảy 26/4/2025'),
    ('2025-09-01', '2025-09-02', 'Quốc khánh', 'National Day', 'BLLĐ 2019, Điều 112'),
    ('2026-01-01', '2026-01-01', 'Tết Dương lịch', 'New Year', 'BLLĐ 2019, Điều 112'),
    ('2026-01-02', '2026-01-02', 'Nghỉ hoán đổi', 'Changed places with a Saturday', 'Hoán đổi với thứ Bảy 10/01/2026'),
    ('2026-02-16', '2026-02-20', 'Tết Nguyên đán Bính Ngọ', 'Lunar New Year', 'BLLĐ 2019, Điều 112; thông báo nghỉ Tết 2026'),
    ('2026-04-27', '2026-04-27', 'Giỗ Tổ Hùng Vương (nghỉ bù)', 'Hùng Kings (made up for)', 'BLLĐ 2019, Điều 112: 10/3 âm lịch là Chủ nhật 26/4'),
    ('2026-04-30', '2026-04-30', 'Ngày Chiến thắng', 'Victory Day', 'BLLĐ 2019, Điều 112'),
    ('2026-05-01', '2026-05-01', 'Quốc tế Lao động', 'Labour Day', 'BLLĐ 2019, Điều 112'),
    ('2026-08-31', '2026-08-31', 'Nghỉ hoán đổi', 'Changed places with a Saturday', 'Hoán đổi với thứ Bảy 22/8/2026'),
    ('2026-09-01', '2026-09-02', 'Quốc khánh', 'National Day', 'BLLĐ 2019, Điều 112'),
    -- Of 2027 what the law says; how Tết and National Day are laid is yet to be announced.
    ('2027-01-01', '2027-01-01', 'Tết Dương lịch', 'New Year', 'BLLĐ 2019, Điều 112'),
    ('2027-02-05', '2027-02-11', 'Tết Nguyên đán Đinh Mùi', 'Lunar New Year', 'Dự kiến: BLLĐ 2019, Điều 112, một ngày cuối năm và bốn ngày đầu năm, nghỉ bù hai ngày'),
    ('2027-04-16', '2027-04-16', 'Giỗ Tổ Hùng Vương', 'Hùng Kings', 'BLLĐ 2019, Điều 112'),
    ('2027-04-30', '2027-04-30', 'Ngày Chiến thắng', 'Victory Day', 'BLLĐ 2019, Điều 112'),
    ('2027-05-03', '2027-05-03', 'Quốc tế Lao động (nghỉ bù)', 'Labour Day (made up for)', 'BLLĐ 2019, Điều 112: 01/5 là thứ Bảy'),
    ('2027-09-02', '2027-09-03', 'Quốc khánh', 'National Day', 'Dự kiến: BLLĐ 2019, Điều 112, ngày 02/9 và một ngày liền kề')) as off (from_day, last_day, vietnamese, english, source)
  cross join lateral generate_series(0, last_day - from_day) as n
 where extract(isodow from from_day + n) < 6;
insert into calendar.special_day (day, works, vietnamese, english, source) values
  ('2025-04-26', true, 'Làm bù', 'Works in place of a Friday', 'Hoán đổi với thứ Sáu 02/5/2025'),
  ('2026-01-10', true, 'Làm bù', 'Works in place of a Friday', 'Hoán đổi với thứ Sáu 02/01/2026'),
  ('2026-08-22', true, 'Làm bù', 'Works in place of a Monday', 'Hoán đổi với thứ Hai 31/8/2026');

create function calendar.is_working_day(day date) returns boolean
language sql stable parallel safe as $$
  select coalesce((select s.works from calendar.special_day s where s.day = is_working_day.day), extract(isodow from is_working_day.day) < 6)
$$;

-- The day itself where it works, else the next one that does: where a deadline on a day off really lies.
create function calendar.working_day_from(day date) returns date
language sql stable parallel safe as $$
  select working_day_from.day + n from generate_series(0, 40) as n where calendar.is_working_day(working_day_from.day + n) order by n limit 1
$$;

-- The working day so many working days behind a day, which itself does not count.
create function calendar.plus_working_days(day date, days integer) returns date
language sql stable parallel safe as $$
  select case when days <= 0 then calendar.working_day_from(plus_working_days.day)
    else (select plus_working_days.day + n from generate_series(1, 2 * days + 40) as n where calendar.is_working_day(plus_working_days.day + n) order by n offset greatest(days, 1) - 1 limit 1) end
$$;

-- How many working days lie behind the one day up to the other, which counts; none where the other is not later.
create function calendar.working_days_between(day date, later date) returns bigint
language sql stable parallel safe as $$
  select count(*) from generate_series(1, later - working_days_between.day) as n where calendar.is_working_day(working_days_between.day + n)
$$;

grant select on calendar.special_day to thongsuot_server;
