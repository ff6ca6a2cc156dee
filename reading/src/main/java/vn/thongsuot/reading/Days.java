package vn.thongsuot.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The days, months, quarters and years written in a stretch of text, each as the days it covers. A year that is not written is the document's.
 */
final class Days {

    /** How exactly a time is written. */
    enum Unit { DAY, MONTH, QUARTER, HALF_YEAR, YEAR }

    /**
     * @param first its first day
     * @param last its last day
     * @param several whether it names more than one ("quý I - quý III", "ngày 26, 27/12")
     */
    record Time(Span span, Unit unit, LocalDate first, LocalDate last, boolean several) {}

    private Days() {}

    /** All times among these words, in text order, none inside another. */
    static List<Time> in(Wording text, Words words, @Nullable Integer year) {
        boolean figures = words.has(Cues.FIGURE);
        boolean months = words.has(Cues.MONTH);
        boolean quarters = words.has(Cues.QUARTER);
        if (!figures && !months && !quarters) {
            return List.of();
        }
        DaySearch search = new DaySearch(text, words);
        search.findListed(year);
        if (figures && months) {
            search.findDaysInWords(year);
        }
        if (figures) {
            search.findDays(year);
        }
        if (quarters) {
            search.findQuarters(year);
        }
        if (months) {
            search.findHalves(year);
        }
        if (figures && months) {
            search.findMonths(year);
        }
        if (figures) {
            search.findBareMonths();
            search.findSpansOfYears();
            search.findYears();
        }
        return search.times().values().stream().map(time -> inNamedYear(time, words)).toList();
    }

    /** "31/01 năm sau", "tháng 12 năm trước": a year told by its distance from the document's. */
    private static Time inNamedYear(Time time, Words words) {
        int behind = words.indexAt(time.span().end());
        int later = !words.at(behind, "năm") || time.unit() == Unit.YEAR ? 0 : words.at(behind + 1, "sau") ? 1 : words.at(behind + 1, "trước") && !words.is(behind + 2, Cues.FIGURE) ? -1 : 0;
        return later == 0 ? time : new Time(time.span(), time.unit(), time.first().plusYears(later), time.last().plusYears(later), time.several());
    }

    private static int number(@Nullable String group, int otherwise) {
        return group == null ? otherwise : Integer.parseInt(group);
    }

    private static @Nullable Integer year(@Nullable String group, @Nullable Integer document) {
        return group == null ? document : Integer.valueOf(group);
    }

    static @Nullable Time day(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(3), document);
        if (year == null) {
            return null;
        }
        return day(new Span(m.start(), m.end()), number(m.group(1), 0), number(m.group(2), 0), year);
    }

    static Time day(Span span, int day, int month, int year) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Time(span, Unit.DAY, date, date, false);
    }

    static @Nullable Time days(Wording text, Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(5), document);
        int month = number(m.group(4), 0);
        if (year == null || month < 1 || month > 12) {
            return null;
        }
        if (areMonths(text, m)) {
            return months(new Span(m.start(), m.end()), YearMonth.of(year, number(m.group(3), 0)), YearMonth.of(year, month));
        }
        LocalDate last = LocalDate.of(year, month, number(m.group(3), 0));
        if (m.group(1) == null || isOtherNumber(text, m)) {
            return new Time(new Span(m.start(3), m.end()), Unit.DAY, last, last, false);
        }
        LocalDate first = LocalDate.of(year, number(m.group(2), month), number(m.group(1), 0));
        if (first.isAfter(last)) {
            first = first.minusYears(1);
        }
        return new Time(new Span(m.start(), m.end()), Unit.DAY, first, last, true);
    }

    /** "09 - 10/2026": a hyphen between two numbers, and a stroke before the year, make months of them. */
    private static boolean areMonths(Wording text, Matcher m) {
        boolean joined = m.group(1) == null && m.group(5) != null && text.substring(m.end(3), m.start(4)).strip().equals("-")
                && text.substring(m.end(4), m.start(5)).strip().equals("/");
        return joined && number(m.group(3), 0) <= number(m.group(4), 0);
    }

    private static Time months(Span span, YearMonth first, YearMonth last) {
        return new Time(span, Unit.MONTH, first.atDay(1), last.atEndOfMonth(), true);
    }

    /** "học sinh lớp 12 đến hết ngày 20/6": a bare number before a date in words is a day only where "ngày" or "từ" says so. */
    private static boolean isOtherNumber(Wording text, Matcher m) {
        boolean words = text.substring(m.end(1), m.start(3)).strip().chars().anyMatch(Character::isLetter);
        String before = text.substring(Math.max(0, m.start() - 6), m.start()).toLowerCase(java.util.Locale.ROOT);
        return m.group(2) == null && words && !before.matches("(?s).*(?:ngày|từ|và|,|-|–|\\()\\s*");
    }

    static @Nullable Time months(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(4) == null ? m.group(5) : m.group(4), document);
        if (year == null) {
            return null;
        }
        YearMonth last = YearMonth.of(year, number(m.group(3), 0));
        YearMonth first = m.group(1) == null ? last : YearMonth.of(number(m.group(2), year), number(m.group(1), 0));
        return new Time(new Span(m.start(), m.end()), Unit.MONTH, first.atDay(1), last.atEndOfMonth(), m.group(1) != null);
    }

    static @Nullable Time month(Span span, int month, @Nullable Integer year) {
        return year == null ? null : new Time(span, Unit.MONTH, YearMonth.of(year, month).atDay(1), YearMonth.of(year, month).atEndOfMonth(), false);
    }

    static @Nullable Time quarter(Span span, int quarter, @Nullable Integer year) {
        return year == null ? null
                : new Time(span, Unit.QUARTER, YearMonth.of(year, quarter * 3 - 2).atDay(1), YearMonth.of(year, quarter * 3).atEndOfMonth(), false);
    }

    static Time month(Matcher m) {
        YearMonth last = YearMonth.of(number(m.group(3), 0), number(m.group(2), 0));
        Span span = new Span(m.start(), m.end());
        return m.group(1) == null ? new Time(span, Unit.MONTH, last.atDay(1), last.atEndOfMonth(), false) : months(span, last.withMonth(number(m.group(1), 0)), last);
    }

    static int quarter(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : Label.roman(written.toUpperCase(java.util.Locale.ROOT));
    }

    static @Nullable Time quarters(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(4) == null ? m.group(5) : m.group(4), document);
        if (year == null) {
            return null;
        }
        YearMonth last = YearMonth.of(year, quarter(m.group(3)) * 3);
        YearMonth first = YearMonth.of(m.group(1) == null ? year : number(m.group(2), year),
                quarter(m.group(1) == null ? m.group(3) : m.group(1)) * 3 - 2);
        return new Time(new Span(m.start(), m.end()), Unit.QUARTER, first.atDay(1), last.atEndOfMonth(), m.group(1) != null);
    }

    static @Nullable Time half(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(2), document);
        if (year == null) {
            return null;
        }
        boolean first = m.group(1).equalsIgnoreCase("đầu");
        return new Time(new Span(m.start(), m.end()), Unit.HALF_YEAR, LocalDate.of(year, first ? 1 : 7, 1),
                first ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31), false);
    }

    static Time years(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int last = m.groupCount() > 1 ? Integer.parseInt(m.group(2)) : first;
        return years(new Span(m.start(), m.end()), first, last);
    }

    static Time years(Span span, int first, int last) {
        return new Time(span, Unit.YEAR, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), last > first);
    }
}
