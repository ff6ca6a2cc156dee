package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
            "(?=\\d)(?<![\\d/.:hH])(?<![tT]háng )(?:" + D + "\\s*(?:[/.-]\\s*" + D + ")?" + DASH + ")?" + D + "\\s*[/.-]\\s*" + D + "(?:\\s*[/.-]\\s*" + Y + ")?(?![\\d/:h])", FLAGS);
    private static final Pattern DAY_IN_WORDS = Pattern.compile(
            "ngày\\s+" + D + "\\s+tháng\\s+" + D + "(?:\\s+năm\\s+" + Y + ")?", FLAGS);
    private static final Pattern MONTH = Pattern.compile(
            "tháng\\s+(?:" + D + "(?:\\s*[/.]\\s*" + Y + ")?" + "\\s*(?:-|–|,|và|đến)\\s*(?:tháng\\s+)?)?" + D + "(?!\\s*tháng)(?:\\s*[/.-]\\s*" + Y + "|\\s+năm\\s+" + Y + ")?(?!\\d)",
            FLAGS);
    private static final Pattern BARE_MONTH = Pattern.compile("(?=\\d)(?<![\\d/.-])(?<!số )" + D + "\\s?/\\s?" + Y + "(?![\\d/])", FLAGS);
    private static final Pattern QUARTER = Pattern.compile(
            "qu[ýí]\\s+(?:(IV|I{1,3}|[1-4])(?:\\s*/\\s*" + Y + ")?\\s*(?:-|–|,|và|đến)\\s*(?:hết\\s+)?(?:qu[ýí]\\s+)?)?(IV|I{1,3}|[1-4])(?![\\p{L}\\d])"
                    + "(?:\\s*[/-]\\s*" + Y + "|,?\\s+năm\\s+" + Y + ")?",
            FLAGS);
    private static final Pattern HALF = Pattern.compile(
            "(?:6|06|sáu)\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+" + Y + ")?", FLAGS);
    private static final Pattern YEARS = Pattern.compile("(?=[12])(?<!\\d)" + Y + "\\s*(?:-|–|—|đến(?:\\s+năm)?)\\s*" + Y + "(?!\\d)", FLAGS);
    private static final Pattern YEAR = Pattern.compile("(?=[12])(?<![\\d/.-])" + Y + "(?![\\d/])", FLAGS);

    private interface Maker {
        @Nullable Time make(Matcher m);
    }

    DaySearch(Wording text, Words words) {
        this(text, words, new PlainTimes(words), new TreeMap<>());
    }

    /** "ngày 15 tháng 9 năm 2026". */
    void findDaysInWords(@Nullable Integer document) {
        find(DAY_IN_WORDS, Cues.DAY, m -> Days.day(m, document));
    }

    /** "9/2026". */
    void findBareMonths() {
        find(BARE_MONTH, Cues.MONTH_FIGURE, Days::month);
    }

    private void find(Pattern pattern, Cues cue, Maker maker) {
        if (!words.has(cue)) {
            return;
        }
        Matcher m = text.matcher(pattern);
        int at = words.find(m, 0, cue);
        while (at >= 0) {
            add(m, maker);
            at = words.find(m, words.indexAt(m.end()), cue);
        }
    }

    /** Most days are written "15/9/2026", which needs no pattern. */
    void findDays(@Nullable Integer document) {
        if (!words.has(Cues.DAY_FIGURE)) {
            return;
        }
        Matcher m = text.matcher(DAY).useTransparentBounds(true);
        for (int i = words.next(Cues.DAY_FIGURE, 0); i >= 0; i = words.next(Cues.DAY_FIGURE, i + 1)) {
            if (!Cues.DAY_FIGURE.fits(words, i)) {
                continue;
            }
            if (plain.isDay(i)) {
                int at = i;
                Span span = new Span(words.start(at), words.end(at + 4));
                add(span, () -> Days.day(span, words.number(at), words.number(at + 2), words.number(at + 4)));
                i += 4;
            } else if (words.begins(m, i, Cues.DAY_FIGURE)) {
                add(new Span(m.start(), m.end()), () -> Days.days(text, m, document));
                i = words.indexAt(m.end()) - 1;
            }
        }
    }

    /** So are most months, "tháng 9/2026". */
    void findMonths(@Nullable Integer document) {
        Matcher m = text.matcher(MONTH).useTransparentBounds(true);
        for (int i = words.next(Cues.MONTH, 0); i >= 0; i = words.next(Cues.MONTH, i + 1)) {
            int end = plain.monthEnd(i);
            if (end > 0) {
                int at = i;
                add(words.span(at, end), () -> Days.month(words.span(at, end), words.number(at + 1), yearAt(end - 1, at + 1, document)));
                i = end - 1;
            } else if (Cues.MONTH.fits(words, i) && words.begins(m, i, Cues.MONTH)) {
                add(m, found -> Days.months(found, document));
                i = words.indexAt(m.end()) - 1;
            }
        }
    }

    /** And quarters, "quý III năm 2026". */
    void findQuarters(@Nullable Integer document) {
        Matcher m = text.matcher(QUARTER).useTransparentBounds(true);
        for (int i = words.next(Cues.QUARTER, 0); i >= 0; i = words.next(Cues.QUARTER, i + 1)) {
            int end = plain.quarterEnd(i);
            if (end > 0) {
                int at = i;
                add(words.span(at, end), () -> Days.quarter(words.span(at, end), Days.quarter(words.text(at + 1, at + 2)), yearAt(end - 1, at + 1, document)));
                i = end - 1;
            } else if (Cues.QUARTER.fits(words, i) && words.begins(m, i, Cues.QUARTER)) {
                add(m, found -> Days.quarters(found, document));
                i = words.indexAt(m.end()) - 1;
            }
        }
    }

    /** The year at a word, or the document's where that word is the month's or quarter's own number. */
    private @Nullable Integer yearAt(int last, int number, @Nullable Integer document) {
        return last == number ? document : Integer.valueOf(words.number(last));
    }

    /** "2026-2030" needs no pattern either. */
    void findSpansOfYears() {
        if (!words.has(Cues.FIRST_YEAR_FIGURE)) {
            return;
        }
        Matcher m = text.matcher(YEARS).useTransparentBounds(true);
        for (int i = words.next(Cues.FIRST_YEAR_FIGURE, 0); i >= 0; i = words.next(Cues.FIRST_YEAR_FIGURE, i + 1)) {
            if (!Cues.FIRST_YEAR_FIGURE.fits(words, i)) {
                continue;
            }
            if (plain.isYears(i)) {
                int at = i;
                Span span = words.span(at, at + 3);
                add(span, () -> Days.years(span, words.number(at), words.number(at + 2)));
                i += 2;
            } else if (words.begins(m, i, Cues.FIRST_YEAR_FIGURE)) {
                add(new Span(m.start(), m.end()), () -> Days.years(m));
                i = words.indexAt(m.end()) - 1;
            }
        }
    }

    /** A year that stands by itself needs no pattern either. */
    void findYears() {
        Matcher m = null;
        for (int i = words.next(Cues.YEAR_FIGURE, 0); i >= 0; i = words.next(Cues.YEAR_FIGURE, i + 1)) {
            if (!Cues.YEAR_FIGURE.fits(words, i)) {
                continue;
            }
            if (plain.isLoneYear(i)) {
                int year = words.number(i);
                Span span = words.span(i, i + 1);
                add(span, () -> Days.years(span, year, year));
                continue;
            }
            m = m == null ? text.matcher(YEAR).useTransparentBounds(true) : m;
            if (words.begins(m, i, Cues.YEAR_FIGURE)) {
                Matcher found = m;
                add(new Span(m.start(), m.end()), () -> Days.years(found));
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
