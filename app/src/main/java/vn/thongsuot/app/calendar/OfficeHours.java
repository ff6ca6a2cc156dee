package vn.thongsuot.app.calendar;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hours of working days in which people are reminded of something. */
@Component
public class OfficeHours {

    private final WorkingCalendar calendar;
    private final LocalTime from;
    private final LocalTime until;

    OfficeHours(WorkingCalendar calendar, @Value("${thongsuot.reminders.from}") String from, @Value("${thongsuot.reminders.until}") String until) {
        this.calendar = calendar;
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
    }

    /** Whether it is such an hour of a working day. */
    public boolean contain(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return !time.isBefore(from) && time.isBefore(until) && calendar.workingDays().works(moment.toLocalDate());
    }
}
