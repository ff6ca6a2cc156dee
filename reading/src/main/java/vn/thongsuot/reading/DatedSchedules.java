package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Schedule.Kind;
import vn.thongsuot.reading.Reading.Schedule.Period;

/** Schedules told by days, months, quarters and years that are those of the act, not of a document, a round or a fact. */
final class DatedSchedules {

    private static final Pattern YEAR_WRITTEN = Pattern.compile("(?:19|20)\\d{2}");
    /** What joins two times to a list. */
    static final Set<String> AND = Set.of(",", "và", ", và", ";");
    private static final int LONGEST_TERM = 5;
    /** Words of "Ngày truyền thống của lực lượng bảo vệ rừng" and its day. */
    private static final int LONGEST_FEAST = 14;
    /** Words of "Báo cáo của Ủy ban nhân dân tỉnh" before what it is about. */
    private static final int LONGEST_REPORT = 14;
    private static final Phrases<Boolean> BEGINNING = Phrase.set("bắt đầu", "khai mạc", "khởi công");
    private static final Phrases<Boolean> ENDING = Phrase.set("kết thúc", "bế mạc");
    private static final int NEAR = 4;
    /** Letters between two days: "đến hết ngày", "đến 17 giờ 00 phút ngày". */
    private static final int WITHOUT_HOUR = 16;
    private static final int WITH_HOUR = 30;

    private final Wording text;
    private final @Nullable Integer year;
    private final boolean column;
    private final Words words;
    private final SpokenOf spokenOf;
    private final CitedDays cited;
    private final YearsOfActs years;

    DatedSchedules(Wording text, Span item, Words words, @Nullable Integer year, boolean column) {
        this.text = text;
        this.words = words;
        this.year = year;
        this.column = column;
        this.spokenOf = new SpokenOf(words);
        this.cited = new CitedDays(text, item, words);
        this.years = new YearsOfActs(words);
    }

    /** The first of these times that is the act's. */
    Schedule first(List<Time> times) {
        for (int i = 0; i < times.size(); i++) {
            Time time = times.get(i);
            if (!cited.isOf(time) && !lastsUntilNow(time) && (column || !isPast(times, i) && isWhen(time) && !isReportedOn(times, i) && !isFeast(times, i))) {
                Schedule recurring = recurring(times, i);
                return recurring == null ? schedule(time, times) : recurring;
            }
        }
        return Schedule.UNSPECIFIED;
    }

    /** "bị bắt giữ từ đầu năm 2025 đến nay": what has been so far. */
    private boolean lastsUntilNow(Time time) {
        int behind = words.indexAt(time.span().end());
        return words.at(behind, "đến", "nay") || words.at(behind, "tới", "nay") || words.at(behind, "trở", "lại", "đây");
    }

    /** Nobody is asked to act in a year that is over; a stretch that began long ago is an anniversary's. */
    private boolean isPast(List<Time> times, int at) {
        Time time = times.get(at);
        return isOver(time) || at > 0 && isOver(times.get(at - 1)) && isFromTo(times.get(at - 1), time);
    }

    private boolean isOver(Time time) {
        return year != null && (time.last().getYear() < year || time.first().getYear() < year - LONGEST_TERM);
    }

    /** "trước ngày 15/6 và trước ngày 15/12 hằng năm": what recurs for the last day recurs for the days before it in the sentence. */
    private @Nullable Schedule recurring(List<Time> times, int first) {
        Time time = times.get(first);
        for (int i = first + 1; i < times.size() && isSameDayKind(time, times.get(i)); i++) {
            Period period = periodAfter(times.get(i));
            if (period != null) {
                Span span = new Span(time.span().start(), times.get(i).span().end());
                return new Schedule(Kind.PERIODIC, Folded.in(text, span), null, null, period, span);
            }
        }
        return null;
    }

    private boolean isSameDayKind(Time time, Time next) {
        String between = text.substring(time.span().end(), next.span().start());
        return time.unit() == Days.Unit.DAY && next.unit() == Days.Unit.DAY && between.length() < 60 && !between.contains(". ")
                && !between.contains(";") && !YEAR_WRITTEN.matcher(time.span().in(text)).find();
    }

    /** "Báo cáo kết quả 6 tháng đầu năm trước ngày 05/6": a bare period is what is told of, where a last day comes behind it; "báo cáo quý I gửi Sở" is so called. */
    private boolean isReportedOn(List<Time> times, int at) {
        Time time = times.get(at);
        int before = words.indexAt(time.span().start()) - 1;
        boolean bare = time.unit() != Days.Unit.DAY && time.unit() != Days.Unit.YEAR && before >= 0 && !words.isMark(before) && ScheduleContext.at(words, before) != ScheduleContext.BEFORE;
        if (bare && words.at(before - 1, "báo", "cáo") && words.isWord(words.indexAt(time.span().end()))) {
            return true;
        }
        return bare && (isDoneIn(times, at) || isToldInReport(time, before)) || bare && times.subList(at + 1, times.size()).stream()
                .anyMatch(later -> later.unit() == Days.Unit.DAY && isWhen(later) && !cited.isOf(later) && isLastDay(words.indexAt(later.span().start())));
    }

    /** "Báo cáo của UBND tỉnh về công tác thanh tra 6 tháng đầu năm": which half of the year a report tells of. */
    private boolean isToldInReport(Time time, int before) {
        if (time.unit() != Days.Unit.HALF_YEAR || ScheduleContext.at(words, before) != null) {
            return false;
        }
        int about = before;
        while (about >= 0 && ";:.(".indexOf(words.letter(about)) < 0 && !words.at(about, "về")) {
            about--;
        }
        return words.at(about, "về") && words.find(Math.max(0, about - LONGEST_REPORT), about, "báo", "cáo") >= 0;
    }

    /** "Tự đánh giá 6 tháng đầu năm trong tháng 7/2026": the month right behind a longer period is that of the act. */
    private boolean isDoneIn(List<Time> times, int at) {
        Time time = times.get(at);
        Time next = at + 1 < times.size() ? times.get(at + 1) : null;
        boolean longer = next != null && next.unit() == Days.Unit.MONTH && (time.unit() == Days.Unit.HALF_YEAR || time.unit() == Days.Unit.QUARTER);
        int behind = words.indexAt(time.span().end());
        return longer && (words.at(behind, "trong") || words.at(behind, "vào")) && words.indexAt(next.span().start()) == behind + 1;
    }

    /** "chào mừng ngày Phụ nữ Việt Nam 20/10 vào ngày 15/10": the day that ends a feast's name, where another is told behind it. */
    private boolean isFeast(List<Time> times, int at) {
        Time time = times.get(at);
        boolean more = time.unit() == Days.Unit.DAY && at + 1 < times.size() && times.get(at + 1).unit() == Days.Unit.DAY;
        if (!more || !endsName(words.indexAt(time.span().start()))) {
            return false;
        }
        int next = words.indexAt(times.get(at + 1).span().start());
        return words.find(words.indexAt(time.span().end()), next, ";") < 0 && ScheduleContext.at(words, words.at(next - 1, "ngày") ? next - 2 : next - 1) == ScheduleContext.BEFORE;
    }

    /** Whether a name that begins with "ngày" or "lễ" goes on up to this figure. */
    private boolean endsName(int figure) {
        for (int i = figure - 2; i >= Math.max(0, figure - LONGEST_FEAST) && (!words.isMark(i + 1) || words.at(i + 1, "-")); i--) {
            if (words.at(i, "ngày") || words.at(i, "lễ")) {
                return ScheduleContext.at(words, figure - 1) != ScheduleContext.BEFORE;
            }
        }
        return false;
    }

    /** "trước ngày …", "chậm nhất là ngày …", "trước 15h00 ngày …". */
    private boolean isLastDay(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (words.at(i, "trước") || words.at(i, "nhất") || words.at(i, "hạn")) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhen(Time time) {
        int at = words.indexAt(time.span().start());
        return switch (time.unit()) {
            case DAY -> !spokenOf.at(at);
            case MONTH, QUARTER, HALF_YEAR -> !spokenOf.at(at) && !isBlankDay(at) && !years.isNamed(at) && (!isBareMonth(time) || ScheduleContext.at(words, at - 1) == ScheduleContext.BEFORE);
            case YEAR -> years.isOfAct(time, at);
        };
    }

    /** "9/2025" without "tháng" needs a word like "trước" to be a time. */
    private boolean isBareMonth(Time time) {
        return Character.isDigit(text.charAt(time.span().start())) && time.unit() == Days.Unit.MONTH;
    }

    /** "Công văn số     /SGD-VP ngày     tháng 5 năm 2026": a document's day that is left to be filled in. */
    private boolean isBlankDay(int at) {
        return words.at(words.at(at, "tháng") ? at - 1 : at - 2, "ngày");
    }

    /** "vào các ngày 02/3, 16/3 và 30/3": the last of the days that go on with a list. */
    private Time lastOfList(Time first, List<Time> times) {
        Time last = first;
        for (Time time : times.subList(times.indexOf(first) + 1, times.size())) {
            String between = text.substring(last.span().end(), time.span().start()).strip();
            if (time.unit() != Days.Unit.DAY || !AND.contains(between)) {
                break;
            }
            last = time;
        }
        return last;
    }

    private Schedule schedule(Time time, List<Time> times) {
        int at = times.indexOf(time);
        @Nullable Time next = at + 1 < times.size() ? times.get(at + 1) : null;
        Period period = periodAfter(time);
        if (period != null) {
            return new Schedule(Kind.PERIODIC, Folded.in(text, time.span()), null, null, period, time.span());
        }
        if (time.several()) {
            Time last = time.unit() == Days.Unit.DAY ? lastOfList(time, times) : time;
            return Schedules.range(text, new Span(time.span().start(), last.span().end()), inYearOf(last, time), last.last());
        }
        if (next != null && isFromTo(time, next)) {
            Span span = new Span(time.span().start(), next.span().end());
            return Schedules.range(text, span, inYearOf(next, time), next.last());
        }
        Span span = time.span();
        LocalDate due = time.last();
        return new Schedule(Kind.DEADLINE, Folded.in(text, span), due, null, null, span);
    }

    /** "từ tháng 01 đến ngày 15/3/2026": the first day of a stretch is in the year that is written at its end, where it can be. */
    private LocalDate inYearOf(Time end, Time begin) {
        boolean open = !YEAR_WRITTEN.matcher(begin.span().in(text)).find() && YEAR_WRITTEN.matcher(end.span().in(text)).find();
        LocalDate same = open ? begin.first().withYear(end.last().getYear()) : begin.first();
        return same.isAfter(end.last()) ? begin.first() : same;
    }

    /** "từ … đến …", "… - …", "từ ngày … đến 17 giờ 00 ngày …", "bắt đầu từ …; kết thúc trước …". */
    private boolean isFromTo(Time time, Time next) {
        String between = text.substring(time.span().end(), next.span().start()).strip().toLowerCase(Locale.ROOT);
        int longest = between.contains("giờ") ? WITH_HOUR : WITHOUT_HOUR;
        boolean joined = between.startsWith("đến") || between.equals("-") || between.equals("–") || between.startsWith("- ngày") || column && between.startsWith("và");
        return between.length() < longest && joined || beginsAndEnds(words.indexAt(time.span().start()), words.indexAt(time.span().end()), words.indexAt(next.span().start()));
    }

    private boolean beginsAndEnds(int first, int behind, int next) {
        return next - behind <= NEAR + 1 && ENDING.first(words, behind, next) != null && BEGINNING.first(words, Math.max(0, first - 2 * NEAR), first) != null;
    }

    /** "trước 30/11 hằng năm": a day of every year. */
    private @Nullable Period periodAfter(Time time) {
        int behind = words.indexAt(time.span().end());
        return PhrasedSchedules.periodAt(words, words.at(behind, ")") ? behind + 1 : behind);
    }
}
