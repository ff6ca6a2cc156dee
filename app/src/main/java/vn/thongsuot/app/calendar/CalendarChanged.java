package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** Days were noted in the calendar of everybody, or one was taken out; for the audit trail. */
record CalendarChanged(String action, LocalDate from, LocalDate until, SpecialDay special) implements Recorded {

    static CalendarChanged noted(LocalDate from, LocalDate until, SpecialDay special) {
        return new CalendarChanged("calendar-days-noted", from, until, special);
    }

    static CalendarChanged dropped(SpecialDay special) {
        return new CalendarChanged("calendar-day-dropped", special.day(), special.day(), special);
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.empty();
    }

    @Override
    public String subject() {
        return "calendar";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString(), "until", until.toString(), "kind", special.works() ? "worked" : "off", "name", special.vietnamese(), "source", special.source());
    }
}
