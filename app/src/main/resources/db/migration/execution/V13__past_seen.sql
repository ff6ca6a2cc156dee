-- How an occurrence stood on a past day is seen by whoever sees how it stands.
alter policy past_read on execution.past using (identity.reach() = 'ALL' or exists (
  select from execution.occurrence o
   where o.unit_id = past.unit_id and o.document_id = past.document_id and o.obligation_id = past.obligation_id and o.period_start = past.period_start));
