package vn.thongsuot.app.organization;

import java.time.LocalDate;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.Page;

/**
 * The day for which a page shows the tree.
 *
 * @param written what was asked for, where it is no day
 */
public record AsOf(LocalDate day, LocalDate today, String written) {

    static AsOf of(String asked, LocalDate today) {
        return asked.isBlank() ? new AsOf(today, today, "") : Days.typed(asked).map(day -> new AsOf(day, today, "")).orElseGet(() -> new AsOf(today, today, asked));
    }

    public boolean isToday() {
        return day.equals(today);
    }

    /** The address of a page on the same day. */
    public String at(String path) {
        return isToday() ? path : path + (path.contains("?") ? "&" : "?") + "ngay=" + day;
    }

    public String said(Page page) {
        return isToday() ? page.say("Hôm nay", "Today") : page.say("Ngày " + page.day(day), "On " + page.day(day));
    }
}
