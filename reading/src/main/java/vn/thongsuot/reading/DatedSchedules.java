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

    private static final Pattern CODE_BEFORE = Pattern.compile("(?u)[\\p{Lu}\\d]{2,}[\\p{L}\\d&.-]*\\s*[,(]?\\s*(?:ngày|ngay)?\\s*$");
    private static final Pattern OF_CODE = Pattern.compile("(?su).*[-/]\\s?\\p{Lu}\\S*\\s*[,(]?\\s*(?:ngày)?\\s*");
    private static final Pattern YEAR_WRITTEN = Pattern.compile("(?:19|20)\\d{2}");
    private static final Set<String> LEADING_TO = Set.of("trong", "đến", "hết", "cuối", "đầu", "xong", "trước", "vào");
    private static final Set<String> AND = Set.of(",", "và", ", và", ";");
    private static final Set<String> OPENING = Set.of(";", ".", "(");
    /** No title says "vào năm 2028". */
    private static final Set<String> SURELY_WHEN = Set.of("vào", "xong");
    private static final Set<String> BEHIND_NAMES = Set.of("này", "trên", "đó", "tại", "ở");
    private static final int LONGEST_TERM = 5;
    private static final int NAMED_BEFORE = 6;
    private static final int NEAR = 40;
    /** Letters between two days: "đến hết ngày", "đến 17 giờ 00 phút ngày". */
    private static final int WITHOUT_HOUR = 16;
    private static final int WITH_HOUR = 30;
    private static final Pattern ISSUED_AFTER = Pattern.compile("(?iu)^\\s*,?\\s*của\\s");

    private final Wording text;
    private final Span item;
    private final @Nullable Integer year;
    private final boolean column;
    private final Words words;
    private final SpokenOf spokenOf;

    DatedSchedules(Wording text, Span item, Words words, @Nullable Integer year, boolean column) {
        this.text = text;
        this.item = item;
        this.words = words;
        this.year = year;
        this.column = column;
        this.spokenOf = new SpokenOf(words);
    }

    /** The first of these times that is the act's. */
    Schedule first(List<Time> times) {
        for (int i = 0; i < times.size(); i++) {
            Time time = times.get(i);
            if (!isCitation(time) && !lastsUntilNow(time) && (column || !isPast(times, i) && isWhen(time) && !isReportedOn(times, i))) {
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

    /** The day of a document: right after its code, or before "của" its issuer. */
    private boolean isCitation(Time time) {
        if (time.unit() != Days.Unit.DAY) {
            return false;
        }
        return followsCode(Math.max(item.start(), time.span().start() - NEAR), time.span().start())
                || mayBeIssued(time.span().end()) && text.matcher(ISSUED_AFTER).region(time.span().end(), Math.min(text.length(), time.span().end() + 8)).lookingAt();
    }

    /** Whether a code such as "12/KH-UBND" ends in this stretch, with nothing behind it but "ngày", a comma or a bracket. */
    private boolean followsCode(int from, int to) {
        if (!mayHoldSymbol(from, to)) {
            return false;
        }
        int sign = words.indexAt(to) - 1;
        sign -= words.at(sign, "ngày") && !words.capital(sign) ? 1 : 0;
        sign -= words.at(sign, ",") || words.at(sign, "(") ? 1 : 0;
        return isSign(sign) && words.start(sign) > from || text.matcher(OF_CODE).region(from, to).matches() && text.matcher(CODE_BEFORE).region(from, to).find();
    }

    /** "UBND" behind "KH-", as nearly all codes end. */
    private boolean isSign(int word) {
        return words.isWord(word) && words.isJoinedBefore(word, "-/") && Character.isUpperCase(words.letter(word))
                && words.length(word) > 1 && Character.isUpperCase(text.charAt(words.start(word) + 1));
    }

    /** Whether a capital stands behind a hyphen or stroke. */
    private boolean mayHoldSymbol(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '/') && (Character.isUpperCase(text.charAt(i + 1)) || i + 2 < to && Character.isUpperCase(text.charAt(i + 2)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that begins like "của" comes next. */
    private boolean mayBeIssued(int at) {
        int i = at;
        while (i < text.length() && (Folded.isSpace(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == 'c' || text.charAt(i) == 'C');
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

    /** "Báo cáo kết quả 6 tháng đầu năm trước ngày 05/6": a bare period is what is told of, where a last day comes behind it. */
    private boolean isReportedOn(List<Time> times, int at) {
        Time time = times.get(at);
        int before = words.indexAt(time.span().start()) - 1;
        boolean bare = time.unit() != Days.Unit.DAY && time.unit() != Days.Unit.YEAR && before >= 0 && !words.isMark(before) && !isBefore(before);
        return bare && times.subList(at + 1, times.size()).stream()
                .anyMatch(later -> later.unit() == Days.Unit.DAY && isWhen(later) && !isCitation(later) && isLastDay(words.indexAt(later.span().start())));
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
            case MONTH, QUARTER, HALF_YEAR -> !spokenOf.at(at) && !isBlankDay(at) && !isNamed(at, NAMED_BEFORE) && (!isBareMonth(time) || isBefore(at - 1));
            case YEAR -> isYearOfAct(time, at);
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

    private boolean isBefore(int at) {
        Phrases.Match<ScheduleContext> context = at < 0 ? null : ScheduleContext.PHRASES.at(words, at);
        return context != null && context.value() == ScheduleContext.BEFORE;
    }

    private boolean isNamed(int at, int back) {
        for (int i = at - 1; i >= Math.max(0, at - back); i--) {
            if (words.isMark(i) && !"-–".contains(words.key(i))) {
                return false;
            }
            Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
            if (context != null && context.value() == ScheduleContext.BEFORE && i >= at - 3) {
                return false;
            }
            if (context != null && context.value() == ScheduleContext.NAMED && context.end() <= at) {
                return true;
            }
        }
        return false;
    }

    /** "trong năm 2026", "đến hết năm 2026", "Năm 2026, …"; not "kế hoạch vốn năm 2025" or "giai đoạn 2021-2025" of a programme. */
    private boolean isYearOfAct(Time time, int at) {
        boolean year = words.at(at - 1, "năm");
        int before = year ? at - 2 : at - 1;
        if (time.several() && words.at(at - 2, "từ", "năm")) {
            return !namesDocument(at - 3) && !isNamed(at - 2, NAMED_BEFORE);
        }
        if (time.several()) {
            boolean stage = words.at(at - 2, "giai", "đoạn") || words.at(at - 3, "giai", "đoạn", "từ") || words.at(at - 2, "thời", "kỳ");
            return stage && !isOfObject(at - 3) && (at <= 3 || words.at(at - 3, "trong") || words.isMark(at - 3) || isCountedUntil(time, at - 3));
        }
        if (!year || !SURELY_WHEN.contains(words.key(before)) && namesDocument(before)) {
            return false;
        }
        if (before < 0) {
            return true;
        }
        if (words.at(before, "đến") && words.at(before - 2, "giai", "đoạn") && before > 2 && !words.at(before - 3, "trong")) {
            return false; // "quy hoạch mạng lưới chợ giai đoạn đến năm 2030"
        }
        String word = words.key(before);
        return LEADING_TO.contains(word) || OPENING.contains(word) && words.capital(at - 1);
    }

    /** "danh mục dự án triển khai trong giai đoạn 2026-2030": when the projects are carried out that are listed. */
    private boolean isOfObject(int in) {
        boolean carriedOut = words.at(in, "trong") && (words.at(in - 2, "triển", "khai") || words.at(in - 2, "thực", "hiện"));
        for (int i = in - 3; carriedOut && i >= Math.max(1, in - 10) && !words.isMark(i); i--) {
            if (words.at(i, "dự", "án") || words.at(i, "công", "trình") || words.at(i, "đề", "án")) {
                return !UnitVocabulary.isVerb(words, i - 1);
            }
        }
        return false;
    }

    /** "Thành lập 03 chi bộ trong doanh nghiệp giai đoạn 2025 - 2030.": so many of what is no document, no round and no money, until the stage is over. */
    private boolean isCountedUntil(Time time, int before) {
        int behind = words.indexAt(time.span().end());
        boolean counted = false;
        int i = before;
        for (; i >= 0 && ";.:(".indexOf(words.letter(i)) < 0; i--) {
            if (ScheduleContext.NAMED == contextAt(i) || ScheduleContext.DRAWN == contextAt(i)) {
                return false;
            }
            counted |= words.is(i, Cues.AMOUNT_FIGURE);
        }
        return counted && (behind >= words.size() || words.isMark(behind)) && UnitVocabulary.isVerb(words, i + 1);
    }

    private @Nullable ScheduleContext contextAt(int i) {
        Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
        return context == null ? null : context.value();
    }

    /** Whether the words run back to the name of a document without a verb of the act in between. */
    private boolean namesDocument(int before) {
        for (int i = before; i >= Math.max(0, before - 22); i--) {
            String key = words.key(i);
            if (";.:".contains(key)) {
                return false;
            }
            Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
            if (context != null && context.value() == ScheduleContext.NAMED && (words.capital(i) || words.at(i, "tầm", "nhìn"))) {
                return !isNamedAlready(context.end(), before);
            }
            if (words.at(i, "phấn", "đấu") || words.at(i, "hoàn", "thành")) {
                return false;
            }
        }
        return false;
    }

    /** "Nghị quyết 71 tại các chi bộ trong năm 2026", "Kế hoạch này trong năm 2026": a document known by its number or by what was said before has no title here. */
    private boolean isNamedAlready(int behind, int before) {
        boolean number = words.is(behind, Cues.FIGURE) && words.find(behind, before, "về") < 0;
        return number || BEHIND_NAMES.contains(words.key(behind));
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

    /** "từ … đến …", "… - …", "từ ngày … đến 17 giờ 00 ngày …". */
    private boolean isFromTo(Time time, Time next) {
        String between = text.substring(time.span().end(), next.span().start()).strip().toLowerCase(Locale.ROOT);
        int longest = between.contains("giờ") ? WITH_HOUR : WITHOUT_HOUR;
        return between.length() < longest && (between.startsWith("đến") || between.equals("-") || between.equals("–")
                || between.startsWith("- ngày") || column && between.startsWith("và"));
    }

    /** "trước 30/11 hằng năm": a day of every year. */
    private @Nullable Period periodAfter(Time time) {
        return PhrasedSchedules.periodAt(words, words.indexAt(time.span().end()));
    }
}
