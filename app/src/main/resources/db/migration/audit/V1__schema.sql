grant usage on schema audit to thongsuot_server;
