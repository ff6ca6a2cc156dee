package vn.thongsuot.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;
import vn.thongsuot.reading.Days.Unit;

/**
 * Times written in ways of their own: "giữa tháng 12", "trung tuần tháng 5", "tuần 2/7" (a week of July, not the second day), "trước 20 tháng 6", "30/6/26", "Q2/2026".
 *
 * @param document the year of times without one; {@code null} where it is not known
 */
record LooseTimes(Words words, @Nullable Integer document) {

    /** Words right before "20 tháng 6" that make it a day, not how many months. */
    private static final Set<String> SAYING_WHEN = Set.of("trước", "từ", "đến", "tới", "hết", "vào", "và", "sáng", "chiều", "tối");
    private static final int MIDDLE = 15;

    /** The time that begins with this word; {@code null} where none does. */
    @Nullable Time at(int i) {
        if (words.at(i, "tháng")) {
            return words.at(i + 1, "đầu") || words.at(i + 1, "cuối") ? monthsOfYear(i) : partOfMonth(i);
        }
        if (words.at(i, "tuần")) {
            return week(words.at(i + 1, "thứ") ? i + 2 : i + 1, i);
        }
        if (words.key(i).length() == 2 && words.key(i).startsWith("q")) {
            return quarter(i);
        }
        return words.isNumber(i, 2) ? words.at(i + 1, "tháng") ? dayInWords(i) : dayOfShortYear(i) : null;
    }

    /** "giữa tháng 12" is its fifteenth day, where its halves meet; of its three parts of ten days each has a name. */
    private @Nullable Time partOfMonth(int i) {
        int year = yearBehind(i + 1);
        YearMonth month = month(i + 1, year);
        if (month == null) {
            return null;
        }
        int end = Math.max(i + 1, year) + 1;
        if (words.at(i - 1, "giữa")) {
            return part(i - 1, end, month, MIDDLE, MIDDLE);
        }
        if (words.at(i - 2, "nửa", "đầu") || words.at(i - 2, "thượng", "tuần")) {
            return part(i - 2, end, month, 1, words.at(i - 1, "đầu") ? MIDDLE : 10);
        }
        return words.at(i - 2, "trung", "tuần") ? part(i - 2, end, month, 11, 20) : null;
    }

    private Time part(int from, int end, YearMonth month, int first, int last) {
        return new Time(words.span(from, end), Unit.MONTH, month.atDay(first), month.atDay(last), false);
    }

    /** "trong 9 tháng đầu năm 2026", "trong 3 tháng cuối năm". */
    private @Nullable Time monthsOfYear(int i) {
        boolean told = words.isNumber(i - 1, 2) && words.at(i - 2, "trong") && words.at(i + 2, "năm");
        int year = told && words.isNumber(i + 3, 4) && words.is(i + 3, Cues.YEAR_FIGURE) ? i + 3 : -1;
        Integer of = year < 0 ? document : Integer.valueOf(words.number(year));
        if (!told || of == null || words.number(i - 1) < 1 || words.number(i - 1) > 11) {
            return null;
        }
        int many = words.number(i - 1);
        boolean first = words.at(i + 1, "đầu");
        return new Time(words.span(i - 1, Math.max(i + 2, year) + 1), Unit.HALF_YEAR, YearMonth.of(of, first ? 1 : 13 - many).atDay(1), YearMonth.of(of, first ? many : 12).atEndOfMonth(), false);
    }

    private @Nullable Time week(int number, int from) {
        boolean ofMonth = words.isNumber(number, 1) && words.at(number + 1, "/") && !words.is(from - 1, Cues.FIGURE);
        int year = yearBehind(number + 2);
        YearMonth month = ofMonth ? month(number + 2, year) : null;
        return month == null ? null : new Time(words.span(from, Math.max(number + 2, year) + 1), Unit.MONTH, month.atDay(1), month.atEndOfMonth(), false);
    }

    /** "Q2/2026"; without a year it may be a district. */
    private @Nullable Time quarter(int i) {
        int year = yearBehind(i);
        return year < 0 ? null : Days.quarter(words.span(i, year + 1), words.key(i).charAt(1) - '0', words.number(year));
    }

    private @Nullable Time dayInWords(int i) {
        int year = yearBehind(i + 2);
        YearMonth month = SAYING_WHEN.contains(words.key(i - 1)) && !words.at(i + 3, "lần") && !words.at(i + 3, "ngày") ? month(i + 2, year) : null;
        return month == null ? null : day(words.span(i, Math.max(i + 2, year) + 1), month.atDay(words.number(i)));
    }

    /** "30/6/26" in the document's year or the next. */
    private @Nullable Time dayOfShortYear(int i) {
        boolean three = words.isStroke(i + 1) && words.isNumber(i + 2, 2) && words.isStroke(i + 3) && words.isNumber(i + 4, 2) && words.length(i + 4) == 2
                && "/.:-0123456789".indexOf(words.letterBefore(i)) < 0 && "/-0123456789".indexOf(words.letterBehind(i + 4)) < 0;
        if (!three || document == null) {
            return null;
        }
        int later = Math.floorMod(words.number(i + 4) - document, 100);
        return later > 1 ? null : day(words.span(i, i + 5), LocalDate.of(document + later, words.number(i + 2), words.number(i)));
    }

    private static Time day(Span span, LocalDate day) {
        return new Time(span, Unit.DAY, day, day, false);
    }

    private @Nullable YearMonth month(int number, int year) {
        Integer of = year < 0 ? document : Integer.valueOf(words.number(year));
        return of == null || !words.isNumber(number, 2) ? null : YearMonth.of(of, words.number(number));
    }

    /** The index of the year that belongs to a month; -1 where none stands behind it. */
    private int yearBehind(int month) {
        boolean joined = words.isStroke(month + 1) || words.at(month + 1, "năm");
        return joined && words.isNumber(month + 2, 4) && words.is(month + 2, Cues.YEAR_FIGURE) ? month + 2 : -1;
    }
}
