package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.UnitId;

/**
 * One obligation, one unit, one period.
 *
 * @param periodStart the first day of the period; the day of issue where the obligation has no periods
 */
record OccurrenceKey(UnitId unit, DocumentId document, String obligation, LocalDate periodStart) {

    private static final Pattern OBLIGATION = Pattern.compile("[a-z0-9.-]{1,40}");
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    /** As it stands in an address; empty where that can be none. */
    static Optional<OccurrenceKey> of(long unit, long document, String obligation, String period) {
        return OBLIGATION.matcher(obligation).matches() ? day(period).map(start -> new OccurrenceKey(new UnitId(unit), new DocumentId(document), obligation, start)) : Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same of another unit. */
    OccurrenceKey at(UnitId other) {
        return new OccurrenceKey(other, document, obligation, periodStart);
    }

    /** Where its page is. */
    String path() {
        return "/occurrences/" + unit.value() + "/" + document.value() + "/" + obligation + "/" + periodStart;
    }
}
