package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thongsuot.app.execution.Occurrences.Place;

/** The last line of a page, as it stands in the address of the next: {@code 2026-12-15_9_42_o3_2026-11-10}. */
final class WorkPlaces {

    private static final Pattern WRITTEN = Pattern.compile("([0-9-]{10}|)_(\\d{1,18})_(\\d{1,18})_([a-z0-9.-]{1,40})_([0-9-]{10})");

    private WorkPlaces() {}

    static String written(Place place) {
        return (place.due() == null ? "" : place.due()) + "_" + place.unit() + "_" + place.document() + "_" + place.obligation() + "_" + place.periodStart();
    }

    /** Empty where it can't be read: then the list begins at its beginning. */
    static Optional<Place> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> due = OccurrenceKey.day(written.group(1));
        return due.isEmpty() && !written.group(1).isEmpty() ? Optional.empty()
                : OccurrenceKey.day(written.group(5)).map(start -> new Place(due.orElse(null), Long.parseLong(written.group(2)), Long.parseLong(written.group(3)), written.group(4), start));
    }
}
