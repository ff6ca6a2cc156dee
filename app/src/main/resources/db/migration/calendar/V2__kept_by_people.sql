-- People keep the calendar: each year's days off are announced late, and days change places. What is behind us stays as it was counted with; whoever stands at
-- the top keeps it for all.
alter table calendar.special_day enable row level security;
create policy special_day_read on calendar.special_day for select using (true);
create policy special_day_add on calendar.special_day for insert with check (organization.acts_for_all());
create policy special_day_drop on calendar.special_day for delete using (organization.acts_for_all());
grant insert, delete on calendar.special_day to thongsuot_server;
