package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Schedule.Kind;

/**
 * By when, or how often. Of several times that an item states, the first that is said of its act counts: the date of a cited document, the
 * year that names a plan or a period that merely qualifies a budget are none.
 */
final class Schedules {

    /** Words of an hour before a day. */
    private static final Set<String> HOURS = Set.of("ngày", "sáng", "trưa", "chiều", "tối", "đêm", "giờ", "phút", "h");
    private static final String AS_PLANNED = "theo kế hoạch";

    private Schedules() {}

    /** The schedule that an item's own words state; {@code year} is the document's, for days without one. */
    static Schedule ofItem(Wording text, Span item, @Nullable Integer year) {
        return read(text, item, year, false);
    }

    /** The schedule in a time column or after "Thời gian:", where bare years and durations count. */
    static Schedule ofColumn(Wording text, Span cell, @Nullable Integer year) {
        Span value = Folded.trim(text, cell);
        if (value.isEmpty() || value.length() >= AS_PLANNED.length() && text.reads(AS_PLANNED, value.start())) {
            return Schedule.UNSPECIFIED;
        }
        return read(text, value, year, true);
    }

    private static Schedule read(Wording text, Span item, @Nullable Integer year, boolean column) {
        Words words = text.words(item);
        List<Time> all = Days.in(text, words, year);
        List<Time> times = all.size() > 1 && isToldExactly(text, all) ? all.subList(1, all.size()) : all;
        Schedule together = column && times.size() > 1 ? together(text, words, times) : null;
        if (together != null) {
            return together;
        }
        CountedSchedules counted = new CountedSchedules(text, item, words, year, column);
        PhrasedSchedules phrases = new PhrasedSchedules(text, item, words, year, column);
        Schedule periods = column ? phrases.periods() : null;
        if (periods != null) {
            return periods;
        }
        Schedule phrased = phrases.first();
        Schedule dated = new DatedSchedules(text, item, words, year, column).first(times);
        if (isStart(words, dated) && (phrased.kind() == Kind.PERIODIC || phrased.kind() == Kind.EVENT && isUntil(words, phrased))) {
            return phrased;
        }
        Schedule first = earlier(phrased, dated);
        Schedule told = earlier(earlier(earlier(first, counted.duration()), counted.rhythm()), counted.yearEnd());
        return column && told.kind() == Kind.UNSPECIFIED ? phrases.occasion() : told;
    }

    private static Schedule earlier(Schedule a, Schedule b) {
        if (a.span() == null || b.span() == null) {
            return a.span() == null ? b : a;
        }
        if (a.kind() != Kind.EVENT && a.kind() != Kind.PERIODIC && b.kind() == Kind.EVENT && a.span().overlaps(b.span())) {
            return b;
        }
        return a.span().start() <= b.span().start() ? a : b;
    }

    /** "Từ ngày 05/9/2026, vào sáng thứ Bảy hằng tuần", "từ 18 giờ ngày 21/7 cho đến khi bão tan": the first day of what comes again and again, or lasts until something happens. */
    private static boolean isStart(Words words, Schedule dated) {
        int at = dated.kind() == Kind.DEADLINE && dated.span() != null ? words.indexAt(dated.span().start()) : words.size();
        int from = words.at(at, "từ") ? at : at - 1;
        while (HOURS.contains(words.key(from)) || words.is(from, Cues.FIGURE)) {
            from--;
        }
        return words.at(from, "từ") && !words.at(from - 1, "kể");
    }

    /** "đến khi nước rút", "cho tới khi có thông báo mới". */
    private static boolean isUntil(Words words, Schedule event) {
        int at = words.indexAt(Objects.requireNonNull(event.span()).start());
        int until = words.at(at, "cho") ? at + 1 : at;
        return words.at(until, "đến") || words.at(until, "tới");
    }

    /** Several days in one column are the range that they span. */
    private static @Nullable Schedule together(Wording text, Words words, List<Time> times) {
        if (times.stream().anyMatch(t -> t.unit() == Days.Unit.YEAR && !t.several()) && !areYears(text, times) || areLastDays(words, times)) {
            return null;
        }
        LocalDate first = times.stream().map(Time::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = times.stream().map(Time::last).max(LocalDate::compareTo).orElseThrow();
        Span span = new Span(times.getFirst().span().start(), times.getLast().span().end());
        return range(text, span, first, last);
    }

    /** "2026, 2027": years and nothing else. */
    private static boolean areYears(Wording text, List<Time> times) {
        for (int i = 1; i < times.size(); i++) {
            boolean joined = DatedSchedules.AND.contains(text.substring(times.get(i - 1).span().end(), times.get(i).span().start()).strip());
            if (!joined || times.get(i).unit() != Days.Unit.YEAR || times.get(i - 1).unit() != Days.Unit.YEAR) {
                return false;
            }
        }
        return true;
    }

    /** "Xong trước 30/6, báo cáo trước 05/7": one last day after the other, of which the first counts. */
    private static boolean areLastDays(Words words, List<Time> times) {
        return times.stream().allMatch(time -> {
            int at = words.indexAt(time.span().start());
            return words.at(words.at(at - 1, "ngày") ? at - 2 : at - 1, "trước");
        });
    }

    /** "Trong tháng 5 năm 2026 (xong trước ngày 20/5/2026)": a day in a bracket tells the month before it more exactly. */
    private static boolean isToldExactly(Wording text, List<Time> times) {
        Time first = times.getFirst();
        Time second = times.get(1);
        boolean within = first.unit() != second.unit() && !second.first().isBefore(first.first()) && !second.last().isAfter(first.last());
        return within && text.indexOf('(', first.span().end(), second.span().start()) >= 0;
    }

    static Schedule range(Wording text, Span span, LocalDate first, LocalDate last) {
        return new Schedule(Kind.RANGE, Folded.in(text, span), last, first, null, span);
    }
}
