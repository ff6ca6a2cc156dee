package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;

/**
 * The search for {@link Days} among words: what is plainly written is told by the words themselves ({@link PlainTimes}), the rest by patterns that begin at cues.
 *
 * @param times what was found so far, by where it begins; of two that overlap the first found stays
 */
record DaySearch(Wording text, Words words, PlainTimes plain, NavigableMap<Integer, Time> times) {

    private static final String D = "(\\d{1,2})";
    private static final String Y = "((?:19|20)\\d{2})";
    private static final String DASH = "\\s*(?:-|–|—|đến(?:\\s+hết)?(?:\\s+ngày)?|và(?:\\s+cả)?(?:\\s+ngày)?|,|;)\\s*";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DAY = Pattern.compile(
            "(?=\\d)(?<![\\d/.:hH])(?<![tT]háng )(?:" + D + "\\s*(?:[/.-]\\s*" + D + ")?" + DASH + ")?" + D + "\\s*[/.-]\\s*" + D + "(?:\\s*[/.-]\\s*" + Y + ")?(?![\\d/h]|:\\d|[.]\\d{3})", FLAGS); // a map's scale of "1/2.000" is no day
    private static final Pattern DAY_IN_WORDS = Pattern.compile(
            "ngày\\s+" + D + "\\s+tháng\\s+" + D + "(?:\\s+năm\\s+" + Y + ")?", FLAGS);
    private static final Pattern MONTH = Pattern.compile(
            "tháng\\s+(?:" + D + "(?:\\s*[/.]\\s*" + Y + ")?" + "\\s*(?:-|–|,|và|đến)\\s*(?:tháng\\s+)?)?" + D + "(?!\\s*tháng)(?:\\s*[/.-]\\s*" + Y + "|\\s+năm\\s+" + Y + ")?(?!\\d)",
            FLAGS);
    private static final Pattern BARE_MONTH = Pattern.compile("(?=\\d)(?<![\\d/.Qq-])(?<!số )(?:" + D + "\\s*–\\s*)?" + D + "\\s?/\\s?" + Y + "(?![\\d/])", FLAGS);
    private static final Pattern QUARTER = Pattern.compile(
            "qu[ýí]\\s+(?:(IV|I{1,3}|[1-4])(?:\\s*/\\s*" + Y + ")?\\s*(?:-|–|,|và|đến)\\s*(?:hết\\s+)?(?:qu[ýí]\\s+)?)?(IV|I{1,3}|[1-4])(?![\\p{L}\\d])"
                    + "(?:\\s*[/-]\\s*" + Y + "|,?\\s+năm\\s+" + Y + ")?",
            FLAGS);
    private static final Pattern HALF = Pattern.compile(
            "(?:6|06|sáu)\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+" + Y + ")?", FLAGS);
    private static final Pattern YEARS = Pattern.compile("(?=[12])(?<!\\d)" + Y + "\\s*(?:-|–|—|đến(?:\\s+năm)?)\\s*" + Y + "(?!\\d)", FLAGS);
    private static final Pattern YEAR = Pattern.compile("(?=[12])(?<![\\d/.-])" + Y + "(?![\\d/])", FLAGS);

    /** Words right before a figure that make it a day. */
    private static final Set<String> SAYING_WHEN = Set.of("trước", "sau", "từ", "đến", "tới", "hết", "xong", "vào", "hạn", "sáng", "chiều", "tối", "đêm", "và", "hôm");
    /** Parts of a text, of which "điểm 1.1" and "mục 1.2, 1.3" are numbers. */
    private static final Set<String> PARTS = Set.of("điểm", "mục", "khoản", "tiết");
    private static final Phrases<Boolean> COUNTED = Phrase.set("lần", "tuổi", "điểm", "bậc", "mức", "triệu", "tỷ", "lao động", "thành viên", "đồng chí", "cm", "mm", "m", "km", "kg", "g", "ha", "m2", "m3", "tấn", "tạ", "con", "cây", "lít", "ml", "độ");
    private static final Set<String> AFTER_TIMES = Set.of("lượt", "đầu", "này", "thứ", "cuối", "trước", "sau");
    private static final int NEAR = 8;

    private interface Maker {
        @Nullable Time make(Matcher m);
    }

    private interface PlainMaker {
        @Nullable Time make(int from, int to);
    }

    DaySearch(Wording text, Words words) {
        this(text, words, new PlainTimes(words), new TreeMap<>());
    }

    /** "các ngày 10, 20 và 30/6", "quý I, II, III/2026", and times written in ways of their own. */
    void findListed(@Nullable Integer document) {
        ListedTimes listed = new ListedTimes(words, document);
        LooseTimes loose = new LooseTimes(words, document);
        findAt(Cues.FIGURE, listed::at);
        findAt(Cues.MONTH, listed::at);
        findAt(Cues.QUARTER, listed::at);
        findAt(Cues.FIGURE, loose::at);
        findAt(Cues.SPAN_OF_TIME, loose::at);
    }

    private void findAt(Cues cue, IntFunction<@Nullable Time> told) {
        for (int i = words.next(cue, 0); i >= 0; i = words.next(cue, i + 1)) {
            try {
                Time time = told.apply(i);
                if (time != null) {
                    add(time.span(), () -> time);
                }
            } catch (DateTimeException notADay) {
                // "ngày 31 và 32/5" tells no days.
            }
        }
    }

    /** "ngày 15 tháng 9 năm 2026". */
    void findDaysInWords(@Nullable Integer document) {
        find(Cues.DAY, DAY_IN_WORDS, m -> Days.day(m, document));
    }

    /** "15/9/2026", "từ 15/9 đến 20/9". */
    void findDays(@Nullable Integer document) {
        find(Cues.DAY_FIGURE, i -> plain.isDay(i) ? i + 5 : -1, (i, end) -> Days.day(words.span(i, end), words.number(i), words.number(i + 2), words.number(i + 4)),
                DAY, m -> isAmount(m) || isPartOfText(m) ? null : Days.days(text, m, document));
    }

    /**
     * "bảo đảm 6/6 nhà văn hóa": so many of so many, where what is counted follows and nothing before it says that it is a day; "từ 3-5 năm": so many to so many; "trực 24/7": round the clock.
     */
    private boolean isAmount(Matcher m) {
        if (m.group(1) != null || m.group(5) != null) {
            return false;
        }
        int at = words.indexAt(m.start());
        int counted = words.indexAt(m.end());
        if (words.at(at, "24") && words.isStroke(at + 1) && words.at(at + 2, "7")) {
            return !saysDay(at); // "trực 24/7"
        }
        if (words.at(at + 1, "-") || words.at(at + 1, "–")) {
            return (isThing(counted) || words.is(counted, Cues.SPAN_OF_TIME) || COUNTED.isAt(words, counted)) && !words.at(at - 1, "ngày");
        }
        boolean all = Integer.parseInt(m.group(3)) == Integer.parseInt(m.group(4));
        return words.isStroke(at + 1) && (all ? isThing(counted) : Targets.isUnit(words, counted)) && !saysDay(at);
    }

    /** "tại điểm 1.1", "mục 1.2 và 1.3": where something is written, not when it is; "đến thời điểm 30.6" is when. */
    private boolean isPartOfText(Matcher m) {
        int part = words.indexAt(m.start()) - 1;
        return m.group(5) == null && PARTS.contains(words.key(part)) && !words.at(part - 1, "thời");
    }

    private boolean isThing(int i) {
        return words.isWord(i) && !words.capital(i) && (Targets.isUnit(words, i) || UnitVocabulary.unitAt(words, i) != null);
    }

    /** "ngày", "trước", "từ" and their like right before a figure, or a day named there ("Ngày Chuyển đổi số 10/10"). */
    private boolean saysDay(int at) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR) && !words.isMark(i); i--) {
            if (words.at(i, "ngày") || words.at(i, "dịp") || words.at(i, "lễ") || words.at(i, "tết")) {
                return true;
            }
        }
        return SAYING_WHEN.contains(words.key(at - 1));
    }

    /** "tháng 9/2026", "tháng 9 năm 2026". */
    void findMonths(@Nullable Integer document) {
        find(Cues.MONTH, plain::monthEnd, (i, end) -> isCountOfTimes(end) ? null : Days.month(words.span(i, end), words.number(i + 1), yearAt(end - 1, i + 1, document)),
                MONTH, m -> isCountOfTimes(words.indexAt(m.end())) ? null : Days.months(m, document));
    }

    /** "tháng 2 lần", "quý 2 lần": how often, not which; "tháng 5 lần lượt kiểm tra" is in May. */
    private boolean isCountOfTimes(int behind) {
        return words.at(behind, "lần") && !AFTER_TIMES.contains(words.key(behind + 1));
    }

    /** "9/2026". */
    void findBareMonths() {
        find(Cues.MONTH_FIGURE, BARE_MONTH, Days::month);
    }

    /** "quý III/2026", "quý I - quý III năm 2026". */
    void findQuarters(@Nullable Integer document) {
        find(Cues.QUARTER, plain::quarterEnd,
                (i, end) -> isCountOfTimes(end) ? null : Days.quarter(words.span(i, end), Days.quarter(words.text(i + 1, i + 2)), yearAt(end - 1, i + 1, document)),
                QUARTER, m -> Days.quarters(m, document));
    }

    /** "2026-2030". */
    void findSpansOfYears() {
        find(Cues.FIRST_YEAR_FIGURE, i -> plain.isYears(i) ? i + 3 : -1, (i, end) -> Days.years(words.span(i, end), words.number(i), words.number(i + 2)),
                YEARS, Days::years);
    }

    /** "2026". */
    void findYears() {
        find(Cues.YEAR_FIGURE, i -> plain.isLoneYear(i) ? i + 1 : -1, (i, end) -> Days.years(words.span(i, end), words.number(i), words.number(i)),
                YEAR, Days::years);
    }

    /** The year at a word, or the document's where that word is the month's or quarter's own number. */
    private @Nullable Integer yearAt(int last, int number, @Nullable Integer document) {
        return last == number ? document : Integer.valueOf(words.number(last));
    }

    private void find(Cues cue, Pattern pattern, Maker maker) {
        find(cue, i -> -1, (i, end) -> null, pattern, maker);
    }

    /** Times of one kind, from cue to cue: a plain one is made of its words, of any other the pattern decides. */
    private void find(Cues cue, IntUnaryOperator plainEnd, PlainMaker plainMaker, Pattern pattern, Maker maker) {
        Matcher m = null;
        for (int i = words.next(cue, 0); i >= 0; i = words.next(cue, i + 1)) {
            if (!cue.fits(words, i)) {
                continue;
            }
            int at = i;
            int end = plainEnd.applyAsInt(i);
            if (end > 0) {
                add(words.span(at, end), () -> plainMaker.make(at, end));
                i = end - 1;
                continue;
            }
            m = m == null ? text.matcher(pattern).useTransparentBounds(true) : m;
            if (words.begins(m, i, cue)) {
                add(m, maker);
                i = words.indexAt(m.end()) - 1;
            }
        }
    }

    /** "6 tháng đầu năm" begins with its number. */
    void findHalves(@Nullable Integer document) {
        Matcher m = null;
        for (int i = words.next(Cues.MONTH, 1); i >= 0; i = words.next(Cues.MONTH, i + 1)) {
            boolean half = words.at(i + 1, "đầu") || words.at(i + 1, "cuối");
            if (half && m == null) {
                m = text.matcher(HALF);
            }
            if (half && m.region(words.start(i - 1), words.end(words.size() - 1)).lookingAt()) {
                add(m, found -> Days.half(found, document));
            }
        }
    }

    private void add(Matcher m, Maker maker) {
        add(new Span(m.start(), m.end()), () -> maker.make(m));
    }

    private void add(Span at, Supplier<@Nullable Time> maker) {
        Map.Entry<Integer, Time> before = times.isEmpty() ? null : times.lowerEntry(at.end());
        if (before != null && before.getValue().span().end() > at.start()) {
            return;
        }
        try {
            Time time = maker.get();
            if (time != null) {
                times.put(time.span().start(), time);
            }
        } catch (DateTimeException notADay) {
            // A figure such as "45/2024" that only looks like a date: no time is read from it.
        }
    }
}
