grant usage on schema organization to thongsuot_server;
