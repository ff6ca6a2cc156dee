package vn.thongsuot.app.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Days as people here write them. */
final class Day {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<DateTimeFormatter> READ = List.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu-M-d").stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private Day() {}

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    static Optional<LocalDate> read(String text) {
        for (DateTimeFormatter format : READ) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), format);
                return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
            } catch (DateTimeException e) {
                // Perhaps written another way.
            }
        }
        return Optional.empty();
    }
}
