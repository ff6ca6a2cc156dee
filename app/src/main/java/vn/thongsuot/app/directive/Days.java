package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.Language;

/** Days as people type them into forms. */
final class Days {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    static Optional<LocalDate> typed(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip().replace('-', '/').replace('.', '/'), TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.format(WRITTEN);
    }

    static String noDay(String typed, Language language) {
        return language.say("“" + typed + "” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 15/12/2026.", "“" + typed + "” is no date. Write day/month/year, for example 15/12/2026.");
    }
}
