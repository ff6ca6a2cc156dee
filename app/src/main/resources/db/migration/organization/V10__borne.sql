-- Which of these words any unit ever had in its names. Those that many have stand in the table's statistics: the index would gather all who bear one before it says that there is any. It
-- is asked about the others only, and has to be, for the planner, sure to meet any word soon, would read the whole table for one that is nowhere.
create function organization.borne(words text[]) returns boolean[]
language sql stable set enable_seqscan = off as $$
  select array(
    select case when asked.word = any(f.words) then true
      else exists (select from organization.unit_state s where s.words @@ cast('''' || asked.word || '''' as tsquery)) end
      from unnest(borne.words) with ordinality as asked (word, place)
     cross join (select coalesce(max(most_common_elems::text::text[]), '{}') as words from pg_stats where schemaname = 'organization' and tablename = 'unit_state' and attname = 'words') f
     order by asked.place)
$$;
