package vn.thongsuot.app.board;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day for which the board is shown: today as it stands, a past one as it stood at its end.
 *
 * @param written what was asked for, where that is no past day
 */
public record Moment(LocalDate day, LocalDate today, String written) {

    private static final List<DateTimeFormatter> READ = List.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu-M-d").stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int WEEKS = 4;
    private static final int DAYS_A_WEEK = 7;

    static Moment of(String asked, LocalDate today) {
        if (asked.isBlank()) {
            return new Moment(today, today, "");
        }
        return read(asked.strip()).filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST)).map(day -> new Moment(day, today, "")).orElseGet(() -> new Moment(today, today, asked.strip()));
    }

    private static Optional<LocalDate> read(String text) {
        for (DateTimeFormatter format : READ) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                // Perhaps written another way.
            }
        }
        return Optional.empty();
    }

    public boolean past() {
        return day.isBefore(today);
    }

    /** The address of a page of the same day. */
    public String at(String path) {
        return past() ? path + (path.contains("?") ? "&" : "?") + "ngay=" + day : path;
    }

    /** What today is held against, the first day first: the last weeks. */
    static List<LocalDate> weeksBefore(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (int ago = WEEKS; ago > 0; ago--) {
            days.add(today.minusDays((long) DAYS_A_WEEK * ago));
        }
        return days;
    }

    /** The last day of the quarter before: units report by quarters. Source: Nghị định 09/2019/NĐ-CP. */
    static LocalDate periodBefore(LocalDate today) {
        return today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).minusDays(1);
    }

    /** All of them. */
    static List<LocalDate> before(LocalDate today) {
        List<LocalDate> days = new ArrayList<>(weeksBefore(today));
        days.add(periodBefore(today));
        return days.stream().distinct().sorted().toList();
    }
}
