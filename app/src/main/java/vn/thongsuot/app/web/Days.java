package vn.thongsuot.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as people here write them, in forms and spreadsheets. */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<DateTimeFormatter> TYPED = List.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu-M-d").stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private Days() {}

    /** What somebody typed; empty where that is no day, or one that no office speaks of. */
    public static Optional<LocalDate> typed(String typed) {
        for (DateTimeFormatter format : TYPED) {
            try {
                LocalDate day = LocalDate.parse(typed.strip(), format);
                return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
            } catch (DateTimeParseException e) {
                // Perhaps written another way.
            }
        }
        return Optional.empty();
    }

    public static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.format(WRITTEN);
    }

    public static String noDay(String typed, Language language) {
        return language.say("“" + typed + "” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 15/12/2026.", "“" + typed + "” is no date. Write day/month/year, for example 15/12/2026.");
    }
}
