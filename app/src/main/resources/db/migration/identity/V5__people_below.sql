-- An administrator looks after the people, accounts and roles of the acting unit and of everything below it: somebody has to appoint the first ones of a unit
-- that has nobody, and help its only administrator back in. The reach ACCOUNTS is for that work alone; rows of any other kind stay those of the acting unit.
-- organization, which knows the tree, replaces the body.
create function identity.looks_after(unit bigint) returns boolean
language sql stable parallel safe as $$ select identity.owns(unit) $$;

alter policy person_read on identity.person using (
  identity.looks_after(unit_id) or person_id = identity.person()
  or exists (select from identity.holding h where h.person_id = person.person_id and identity.owns(h.unit_id)));
alter policy person_add on identity.person with check (identity.looks_after(unit_id));

alter policy holding_read on identity.holding using (identity.looks_after(unit_id) or person_id = identity.person());
alter policy holding_add on identity.holding with check (identity.looks_after(unit_id));
alter policy holding_change on identity.holding using (identity.looks_after(unit_id)) with check (identity.looks_after(unit_id));

create or replace function identity.oversees(person bigint) returns boolean
language sql stable as $$
  select person = identity.person() or identity.reach() = 'ALL'
    or exists (select from identity.person p where p.person_id = person and identity.looks_after(p.unit_id))
$$;
