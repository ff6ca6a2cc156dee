-- A successor that has a part in an obligation already takes on the stronger part of the two: what the ended unit led does not end up without a lead.
create policy assignment_take_over on directive.assignment for update using (identity.reach() = 'ALL') with check (identity.reach() = 'ALL');
grant update (role) on directive.assignment to thongsuot_server;
