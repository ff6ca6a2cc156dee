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
    private static final Pattern BARE = Pattern.compile("(?iu)(?:trong\\s+)?(?:khoảng\\s+)?\\d{1,3}\\s+(?:ngày|giờ|tuần|tháng)(?:\\s+làm việc)?.{0,12}");
    private static final Pattern LIMIT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:trong (?:thời hạn|thời gian|vòng)|chậm nhất(?: là)?|không quá|tối đa)\\s+" + NUMBER + UNIT);
    private static final Pattern AROUND_EVENT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:trong\\s+" + NUMBER + "(?:ngày|giờ)\\s+làm việc|(?:sau|trước)\\s+" + NUMBER + "(?:ngày|giờ|tuần|tháng|năm)(?![\\p{L}\\d/])(?!\\s+(?:\\d|hằng|hàng|mỗi|ngày|cùng)))");
    private static final Pattern YEAR_END = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:hoàn thành|xong)\\s+(?:trong|trước|vào)?\\s*(?:cuối\\s+)?năm(?=\\s*(?:[.,;)]|$))|(?<!\\p{L})(?:trước|đến|hết)\\s+(?:hết\\s+|cuối\\s+)?năm(?=\\s*(?:[.,;)]|$))");
    private static final Pattern YEAR_END_COLUMN = Pattern.compile("(?iu)(?:trong|hết|cuối|đến hết|đến cuối)\\s+năm[\\s.]*");

    private final String text;
    private final Span item;
    private final @Nullable Integer year;
    private final boolean column;

    CountedSchedules(String text, Span item, @Nullable Integer year, boolean column) {
        this.text = text;
        this.item = item;
        this.year = year;
        this.column = column;
    }

    /** Counted from an event: "trong 05 ngày kể từ ngày nhận", "không quá 07 ngày làm việc"; in a column a bare "20 ngày". */
    Schedule duration() {
        if (!Cues.hasDigit(text, item)) {
            return Schedule.UNSPECIFIED;
        }
        boolean event = Cues.hasAny(text, item, "từ", "khi");
        for (Pattern pattern : event ? List.of(FROM_EVENT, LIMIT, AROUND_EVENT) : List.of(LIMIT, AROUND_EVENT)) {
            Matcher m = pattern.matcher(text).region(item.start(), item.end()).useTransparentBounds(true);
            if (m.find()) {
                return event(new Span(m.start(), m.end()));
            }
        }
        boolean bare = column && BARE.matcher(text).region(item.start(), item.end()).matches();
        return bare ? event(item) : Schedule.UNSPECIFIED;
    }

    private Schedule event(Span at) {
        Span span = Folded.trim(text, at);
        return new Schedule(Kind.EVENT, Folded.in(text, span), null, null, null, span);
    }

    /** "01 lần/tháng", "5 năm một lần". */
    Schedule rhythm() {
        Rhythms rhythm = Rhythms.first(text, item);
        return rhythm == null ? Schedule.UNSPECIFIED
                : new Schedule(Kind.PERIODIC, Folded.in(text, rhythm.span()), null, null, rhythm.every(), rhythm.span());
    }

    /** "hoàn thành trong năm": the end of the document's year. */
    Schedule yearEnd() {
        if (!Cues.hasAny(text, item, "năm")) {
            return Schedule.UNSPECIFIED;
        }
        Matcher m = (column ? YEAR_END_COLUMN : YEAR_END).matcher(text).region(item.start(), item.end());
        if (year == null || !(column ? m.matches() : m.find())) {
            return Schedule.UNSPECIFIED;
        }
        Span span = Folded.trim(text, new Span(m.start(), m.end()));
        return new Schedule(Kind.DEADLINE, Folded.in(text, span), LocalDate.of(year, 12, 31), null, null, span);
    }
}
