package vn.thongsuot.reading;

import java.time.YearMonth;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;
import vn.thongsuot.reading.Days.Unit;

/**
 * Times that several numbers tell before one month or year: "các ngày 10, 20 và 30/6", "ngày 12 đến 14 tháng 5", "tháng 3, 6, 9 và 12", "quý I, II, III/2026".
 *
 * @param document the year of times without one; {@code null} where it is not known
 */
record ListedTimes(Words words, @Nullable Integer document) {

    private static final Set<String> JOINTS = Set.of(",", "và", ";", "đến", "-", "–");
    private static final int NONE = -1;
    /** Of two months or quarters, whichever way they are joined, patterns decide. */
    private static final int FEWEST = 3;

    /** The list that begins with this word: with the first number of days, with "tháng", with "quý"; {@code null} where none does. */
    @Nullable Time at(int i) {
        if (words.isNumber(i, 2)) {
            return i == 0 || words.at(i - 1, "ngày") ? days(i) : null;
        }
        return words.is(i, Cues.QUARTER) ? quarters(i) : months(i);
    }

    private @Nullable Time days(int first) {
        int last = last(first, 2, i -> words.isNumber(i, 2));
        boolean joined = last != NONE && (words.isStroke(last + 1) || words.at(last + 1, "tháng"));
        int month = joined && words.isNumber(last + 2, 2) ? last + 2 : NONE;
        int year = yearBehind(month);
        Integer of = yearAt(year);
        if (month == NONE || of == null) {
            return null;
        }
        YearMonth in = YearMonth.of(of, words.number(month));
        return new Time(words.span(first, Math.max(month, year) + 1), Unit.DAY, in.atDay(words.number(first)), in.atDay(words.number(last)), true);
    }

    private @Nullable Time months(int i) {
        int last = words.at(i, "tháng") ? last(i + 1, FEWEST, n -> words.isNumber(n, 2)) : NONE;
        int year = yearBehind(last);
        Integer of = yearAt(year);
        if (last == NONE || of == null || year == NONE && words.isStroke(last + 1)) {
            return null;
        }
        return new Time(words.span(i, Math.max(last, year) + 1), Unit.MONTH,
                YearMonth.of(of, words.number(i + 1)).atDay(1), YearMonth.of(of, words.number(last)).atEndOfMonth(), true);
    }

    private @Nullable Time quarters(int i) {
        int last = last(i + 1, FEWEST, this::isQuarter);
        int year = yearBehind(last);
        Integer of = yearAt(year);
        if (last == NONE || of == null) {
            return null;
        }
        return new Time(words.span(i, Math.max(last, year) + 1), Unit.QUARTER,
                YearMonth.of(of, quarter(i + 1) * 3 - 2).atDay(1), YearMonth.of(of, quarter(last) * 3).atEndOfMonth(), true);
    }

    private boolean isQuarter(int i) {
        return switch (words.key(i)) {
            case "i", "ii", "iii", "iv", "1", "2", "3", "4" -> true;
            default -> false;
        };
    }

    private int quarter(int i) {
        return Days.quarter(words.text(i, i + 1));
    }

    /** The index of the last number of a list; {@link #NONE} where fewer are listed. */
    private int last(int first, int fewest, IntPredicate isNumber) {
        if (!isNumber.test(first)) {
            return NONE;
        }
        int last = first;
        int count = 1;
        for (int next = behindJoint(last + 1); isNumber.test(next); next = behindJoint(last + 1)) {
            last = next;
            count++;
        }
        return count < fewest ? NONE : last;
    }

    private int behindJoint(int i) {
        int joint = words.at(i, ",") && words.at(i + 1, "và") ? i + 1 : i;
        if (!JOINTS.contains(words.key(joint))) {
            return words.size();
        }
        return words.at(joint + 1, "ngày") ? joint + 2 : joint + 1;
    }

    /** The index of the year that belongs to this number; {@link #NONE} where none stands behind it. */
    private int yearBehind(int number) {
        boolean joined = number != NONE && (words.isStroke(number + 1) || words.at(number + 1, "năm"));
        return joined && words.isNumber(number + 2, 4) && words.is(number + 2, Cues.YEAR_FIGURE) ? number + 2 : NONE;
    }

    private @Nullable Integer yearAt(int year) {
        return year == NONE ? document : Integer.valueOf(words.number(year));
    }
}
