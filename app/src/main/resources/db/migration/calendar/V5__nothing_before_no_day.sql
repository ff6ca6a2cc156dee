-- Before no day there is no day: what has no deadline is counted back from for nobody. Without this it looked for one for ever.
alter function calendar.minus_working_days(date, integer) strict;
