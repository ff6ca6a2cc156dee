package vn.thongsuot.app;

import java.time.ZoneId;

/** The zone in which days begin and end. */
public final class Zone {

    public static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}
}
