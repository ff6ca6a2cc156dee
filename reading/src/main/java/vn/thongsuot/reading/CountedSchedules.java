package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Schedule.Kind;

/** Schedules that are counted: days from an event, times in a period, the end of the document's own year. */
final class CountedSchedules {

    private static final String UNIT = "(?:ngày|giờ|h|tuần|tháng)(?![\\p{L}\\d/])(?:\\s+làm việc)?";
    private static final String NUMBER = "(?<![\\d/.])\\d{1,3}\\s*(?:\\([^)]{1,20}\\)\\s*)?";
    private static final Pattern FROM_EVENT = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:trong|chậm nhất|sau|tối đa|không quá)[\\p{L}\\s]{0,24}?\\s)?" + NUMBER + UNIT
                    + "[^.;]{0,40}?(?:kể từ|tính từ|sau khi|trước khi|từ khi|từ ngày (?!\\d))");
    private static final Pattern STRETCH = Pattern.compile(
            "(?iu)trong thời gian\\s+([1-9]\\d{0,2})\\s+ngày,?\\s+(?:kể từ|tính từ|từ)\\s+(?:\\d{1,2}\\s?(?:giờ|h)\\s?(?:\\d{2})?(?:\\s?phút)?,?\\s+)?(ngày\\s+\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?|ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)");
    private static final Pattern BARE = Pattern.compile("(?iu)(?:trong\\s+)?(?:khoảng\\s+)?(?:\\d{1,2}\\s?[-–]\\s?)?\\d{1,3}\\s+(?:ngày|giờ|phút|tuần|tháng)(?:\\s+làm việc)?(?!\\s*/)(?!\\s+(?:(?:một|1|01)\\s+)?lần).{0,12}");
    private static final Pattern LIMIT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:trong (?:thời hạn|thời gian|vòng)|chậm nhất(?: là)?|không quá|tối đa)\\s+" + NUMBER + UNIT
                    + "(?!(?<=giờ|h)(?:\\s+\\d{1,2})?\\s+(?:ngày|thứ|chủ nhật|hằng|hàng|mỗi|cùng|sáng|chiều))" // "chậm nhất 16 giờ thứ Sáu" is an hour of the day
                    + "|(?<!\\p{L})trong vòng\\s+" + NUMBER + "phút(?!\\p{L})");
    private static final Pattern AROUND_EVENT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:trong\\s+" + NUMBER + "(?:ngày|giờ)\\s+làm việc|(?:sau|trước)\\s+" + NUMBER + "(?:ngày|giờ|tuần|tháng|năm)(?![\\p{L}\\d/])(?!,?\\s+(?:\\d|hằng|hàng|mỗi|ngày|cùng|thứ|chủ nhật|và|sáng|chiều|hôm))"
                    + "|(?<!\\p{L})(?:trước|sau)(?:\\s+(?!ngày|tháng|năm|quý)\\p{L}+){1,5}\\s+\\d{1,3}\\s+ngày(?!\\s*\\d))");
    private static final Pattern YEAR_END = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:hoàn thành|xong)\\s+(?:trong|trước|vào)?\\s*(?:cuối\\s+)?năm(?=\\s*(?:[.,;)]|$))|(?<!\\p{L})(?:trước|đến|hết)\\s+(?:hết\\s+|cuối\\s+)?năm(?=\\s*(?:[.,;)]|$))"
                    + "|(?<=phấn đấu\\s)(?:đến\\s+)?hết\\s+năm(?!\\s+(?:\\d|học|sau|trước))");
    private static final Pattern YEAR_END_COLUMN = Pattern.compile("(?iu)(?:từ nay\\s+)?(?:trong|hết|cuối|đến hết|đến cuối|cả)\\s+năm[\\s.]*");

    private static final int LONGEST_AMOUNT = 6;

    private final Wording text;
    private final Span item;
    private final Words words;
    private final @Nullable Integer year;
    private final boolean column;

    CountedSchedules(Wording text, Span item, Words words, @Nullable Integer year, boolean column) {
        this.text = text;
        this.item = item;
        this.words = words;
        this.year = year;
        this.column = column;
    }

    /** Counted from an event: "trong 05 ngày kể từ ngày nhận", "không quá 07 ngày làm việc"; in a column a bare "20 ngày". */
    Schedule duration() {
        if (!words.has(Cues.FIGURE)) {
            return Schedule.UNSPECIFIED;
        }
        Schedule limited = isCounted() ? limited() : null;
        if (limited != null) {
            return limited;
        }
        boolean bare = column && text.matcher(BARE).region(item.start(), item.end()).matches();
        return bare ? event(item) : Schedule.UNSPECIFIED;
    }

    /** Whether a number stands before a unit of time, perhaps with the number in words between them. */
    private boolean isCounted() {
        for (int i = words.next(Cues.FIGURE, 0); i >= 0; i = words.next(Cues.FIGURE, i + 1)) {
            if (words.is(i + 1, Cues.SPAN_OF_TIME) || words.is(i, Cues.SPAN_OF_TIME) || words.at(i + 1, "(")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Schedule limited() {
        Schedule fromEvent = first(FROM_EVENT, Cues.LIMIT_OR_FIGURE);
        Schedule limit = fromEvent == null ? first(LIMIT, Cues.LIMIT) : fromEvent;
        return limit == null ? first(AROUND_EVENT, Cues.AROUND) : limit;
    }

    private @Nullable Schedule first(Pattern pattern, Cues cue) {
        if (!words.has(cue)) {
            return null;
        }
        Matcher m = text.matcher(pattern);
        if (words.find(m, 0, cue) < 0) {
            return null;
        }
        Span told = new Span(m.start(), m.end());
        Schedule dated = pattern == FROM_EVENT ? stretch(told) : null;
        return dated == null ? event(told) : dated;
    }

    /** "Trong thời gian 15 ngày kể từ 6 giờ ngày 24/7/2026": so many days, the first of them told; {@code null} where it begins with an event. */
    private @Nullable Schedule stretch(Span told) {
        Matcher m = text.matcher(STRETCH).region(told.start(), item.end());
        if (!m.lookingAt()) {
            return null;
        }
        List<Days.Time> first = Days.in(text, text.words(new Span(m.start(2), m.end(2))), year);
        if (first.isEmpty() || first.getFirst().unit() != Days.Unit.DAY) {
            return null;
        }
        LocalDate from = first.getFirst().first();
        return Schedules.range(text, new Span(m.start(), m.end()), from, from.plusDays(Integer.parseInt(m.group(1)) - 1L));
    }

    private Schedule event(Span at) {
        Span span = Folded.trim(text, at);
        return new Schedule(Kind.EVENT, Folded.in(text, span), null, null, null, span);
    }

    /** "01 lần/tháng", "5 năm một lần". */
    Schedule rhythm() {
        Rhythms rhythm = Rhythms.first(text, words);
        return rhythm == null ? Schedule.UNSPECIFIED
                : new Schedule(Kind.PERIODIC, Folded.in(text, rhythm.span()), null, null, rhythm.every(), rhythm.span());
    }

    /** "hoàn thành trong năm", "kiểm tra 100% số tổ trong năm": the end of the document's year. */
    Schedule yearEnd() {
        if (year == null || !endsWithYear()) {
            return Schedule.UNSPECIFIED;
        }
        int within = column ? -1 : amountWithinYear();
        if (within >= 0) {
            return yearEnd(words.span(within, within + 2));
        }
        Matcher m = text.matcher(column ? YEAR_END_COLUMN : YEAR_END);
        boolean told = column ? m.region(item.start(), item.end()).matches() : words.find(m, 0, Cues.DONE) >= 0;
        if (!told) {
            return Schedule.UNSPECIFIED;
        }
        return yearEnd(Folded.trim(text, new Span(m.start(), m.end())));
    }

    private Schedule yearEnd(Span span) {
        return new Schedule(Kind.DEADLINE, Folded.in(text, span), LocalDate.of(year, 12, 31), null, null, span);
    }

    /** Where a part of a sentence ends with "trong năm" behind how much is to be done; without it ("các ngày lễ trong năm") it tells which things; -1 for nowhere. */
    private int amountWithinYear() {
        for (int i = words.find(0, words.size(), "trong", "năm"); i >= 0; i = words.find(i + 2, words.size(), "trong", "năm")) {
            boolean ends = i + 2 == words.size() || words.isMark(i + 2) && !words.at(i + 2, ",");
            if (ends && !words.is(i - 1, Cues.TIMES) && hasAmountBefore(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasAmountBefore(int within) {
        for (int i = within - 1; i >= Math.max(0, within - LONGEST_AMOUNT); i--) {
            if (words.is(i, Cues.BARE_FIGURE)) {
                return true;
            }
            if (words.isMark(i) && !words.at(i, "%")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence or a part of one ends with "năm", or says "hết năm". */
    private boolean endsWithYear() {
        for (int i = words.next(Cues.YEAR, 0); i >= 0; i = words.next(Cues.YEAR, i + 1)) {
            if (i + 1 == words.size() || words.isMark(i + 1) || words.at(i - 1, "hết") || words.at(i - 1, "cuối")) {
                return true;
            }
        }
        return false;
    }
}
