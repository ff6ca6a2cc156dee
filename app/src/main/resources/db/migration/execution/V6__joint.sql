-- One act that was entered once for several occurrences of a unit: their entries bear the same number.
create sequence execution.joint_number;
alter table execution.entry add column joint bigint;
create index entry_joint on execution.entry (unit_id, joint) where joint is not null;
grant usage on sequence execution.joint_number to thongsuot_server;
