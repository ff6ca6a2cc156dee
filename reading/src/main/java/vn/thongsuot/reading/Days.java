package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private Days() {}

    /** All times among these words, in text order, none inside another. */
    static List<Time> in(Wording text, Words words, @Nullable Integer year) {
        boolean figures = words.has(Cues.FIGURE);
        boolean months = words.has(Cues.MONTH);
        boolean quarters = words.has(Cues.QUARTER);
        if (!figures && !months && !quarters) {
            return List.of();
        }
        Search search = new Search(text, words);
        if (figures && months) {
            search.find(DAY_IN_WORDS, Cues.DAY, m -> day(m, year));
        }
        if (figures) {
            search.findDays(year);
        }
        if (quarters) {
            search.find(QUARTER, Cues.QUARTER, m -> quarters(m, year));
        }
        if (months) {
            search.findHalves(m -> half(m, year));
        }
        if (figures && months) {
            search.find(MONTH, Cues.MONTH, m -> months(m, year));
        }
        if (figures) {
            search.find(BARE_MONTH, Cues.MONTH_FIGURE, Days::month);
            search.findSpansOfYears();
            search.findYears();
        }
        return List.copyOf(search.times.values());
    }

    private interface Maker {
        @Nullable Time make(Matcher m);
    }

    /** What was found so far, by where it begins; of two that overlap the first found stays. */
    private record Search(Wording text, Words words, NavigableMap<Integer, Time> times) {

        Search(Wording text, Words words) {
            this(text, words, new TreeMap<>());
        }

        void find(Pattern pattern, Cues cue, Maker maker) {
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
            for (int i = 0; i < words.size(); i++) {
                if (!words.is(i, Cues.DAY_FIGURE) || !Cues.DAY_FIGURE.fits(words, i)) {
                    continue;
                }
                if (isPlainDay(i)) {
                    int at = i;
                    Span span = new Span(words.start(at), words.end(at + 4));
                    add(span, () -> day(span, words.number(at), words.number(at + 2), words.number(at + 4)));
                    i += 4;
                } else if (words.begins(m, i, Cues.DAY_FIGURE)) {
                    add(new Span(m.start(), m.end()), () -> days(text, m, document));
                    i = words.indexAt(m.end()) - 1;
                }
            }
        }

        /** Whether day, month and year stand here with nothing but strokes between them and no other figure around them. */
        private boolean isPlainDay(int i) {
            return words.isNumber(i, 2) && words.isStroke(i + 1) && words.isNumber(i + 2, 2) && words.isStroke(i + 3) && words.isNumber(i + 4, 4)
                    && words.is(i + 4, Cues.YEAR_FIGURE) && words.length(i + 4) == 4 && "/.:0123456789".indexOf(words.letterBefore(i)) < 0
                    && "/:0123456789".indexOf(words.letterBehind(i + 4)) < 0 && !words.follows(i, "tháng ");
        }

        /** "2026-2030" needs no pattern either. */
        void findSpansOfYears() {
            if (!words.has(Cues.FIRST_YEAR_FIGURE)) {
                return;
            }
            Matcher m = text.matcher(YEARS).useTransparentBounds(true);
            for (int i = 0; i < words.size(); i++) {
                if (!words.is(i, Cues.FIRST_YEAR_FIGURE) || !Cues.FIRST_YEAR_FIGURE.fits(words, i)) {
                    continue;
                }
                if (isPlainSpan(i)) {
                    int at = i;
                    Span span = words.span(at, at + 3);
                    add(span, () -> years(span, words.number(at), words.number(at + 2)));
                    i += 2;
                } else if (words.begins(m, i, Cues.FIRST_YEAR_FIGURE)) {
                    add(new Span(m.start(), m.end()), () -> years(m));
                    i = words.indexAt(m.end()) - 1;
                }
            }
        }

        private boolean isPlainSpan(int i) {
            return words.isNumber(i, 4) && (words.at(i + 1, "-") || words.at(i + 1, "–")) && words.isNumber(i + 2, 4) && words.is(i + 2, Cues.FIRST_YEAR_FIGURE)
                    && words.start(i + 1) == words.end(i) && words.start(i + 2) == words.end(i + 1)
                    && !isFigure(words.letterBefore(i)) && !isFigure(words.letterBehind(i + 2));
        }

        /** A year that stands by itself needs no pattern either. */
        void findYears() {
            Matcher m = null;
            for (int i = 0; i < words.size(); i++) {
                if (!words.is(i, Cues.YEAR_FIGURE) || !Cues.YEAR_FIGURE.fits(words, i)) {
                    continue;
                }
                if (words.isNumber(i, 4) && !isFigure(words.letterBefore(i)) && !isFigure(words.letterBehind(i))) {
                    int year = words.number(i);
                    Span span = words.span(i, i + 1);
                    add(span, () -> years(span, year, year));
                    continue;
                }
                m = m == null ? text.matcher(YEAR).useTransparentBounds(true) : m;
                if (words.begins(m, i, Cues.YEAR_FIGURE)) {
                    Matcher found = m;
                    add(new Span(m.start(), m.end()), () -> years(found));
                    i = words.indexAt(m.end()) - 1;
                }
            }
        }

        private static boolean isFigure(char c) {
            return c >= '0' && c <= '9';
        }

        /** "6 tháng đầu năm" begins with its number. */
        void findHalves(Maker maker) {
            Matcher m = null;
            for (int i = 1; i < words.size(); i++) {
                boolean half = words.is(i, Cues.MONTH) && (words.at(i + 1, "đầu") || words.at(i + 1, "cuối"));
                if (half && m == null) {
                    m = text.matcher(HALF);
                }
                if (half && m.region(words.start(i - 1), words.end(words.size() - 1)).lookingAt()) {
                    add(m, maker);
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

    private static int number(@Nullable String group, int otherwise) {
        return group == null ? otherwise : Integer.parseInt(group);
    }

    private static @Nullable Integer year(@Nullable String group, @Nullable Integer document) {
        return group == null ? document : Integer.valueOf(group);
    }

    private static @Nullable Time day(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(3), document);
        if (year == null) {
            return null;
        }
        return day(new Span(m.start(), m.end()), number(m.group(1), 0), number(m.group(2), 0), year);
    }

    private static Time day(Span span, int day, int month, int year) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Time(span, Unit.DAY, date, date, false);
    }

    private static @Nullable Time days(Wording text, Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(5), document);
        int month = number(m.group(4), 0);
        if (year == null || month < 1 || month > 12) {
            return null;
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

    /** "học sinh lớp 12 đến hết ngày 20/6": a bare number before a date in words is a day only where "ngày" or "từ" says so. */
    private static boolean isOtherNumber(Wording text, Matcher m) {
        boolean words = text.substring(m.end(1), m.start(3)).strip().chars().anyMatch(Character::isLetter);
        String before = text.substring(Math.max(0, m.start() - 6), m.start()).toLowerCase(java.util.Locale.ROOT);
        return m.group(2) == null && words && !before.matches("(?s).*(?:ngày|từ|và|,|-|–|\\()\\s*");
    }

    private static @Nullable Time months(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(4) == null ? m.group(5) : m.group(4), document);
        if (year == null) {
            return null;
        }
        YearMonth last = YearMonth.of(year, number(m.group(3), 0));
        YearMonth first = m.group(1) == null ? last : YearMonth.of(number(m.group(2), year), number(m.group(1), 0));
        return new Time(new Span(m.start(), m.end()), Unit.MONTH, first.atDay(1), last.atEndOfMonth(), m.group(1) != null);
    }

    private static Time month(Matcher m) {
        YearMonth month = YearMonth.of(number(m.group(2), 0), number(m.group(1), 0));
        return new Time(new Span(m.start(), m.end()), Unit.MONTH, month.atDay(1), month.atEndOfMonth(), false);
    }

    private static int quarter(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : Label.roman(written.toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable Time quarters(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(4) == null ? m.group(5) : m.group(4), document);
        if (year == null) {
            return null;
        }
        YearMonth last = YearMonth.of(year, quarter(m.group(3)) * 3);
        YearMonth first = YearMonth.of(m.group(1) == null ? year : number(m.group(2), year),
                quarter(m.group(1) == null ? m.group(3) : m.group(1)) * 3 - 2);
        return new Time(new Span(m.start(), m.end()), Unit.QUARTER, first.atDay(1), last.atEndOfMonth(), m.group(1) != null);
    }

    private static @Nullable Time half(Matcher m, @Nullable Integer document) {
        Integer year = year(m.group(2), document);
        if (year == null) {
            return null;
        }
        boolean first = m.group(1).equalsIgnoreCase("đầu");
        return new Time(new Span(m.start(), m.end()), Unit.HALF_YEAR, LocalDate.of(year, first ? 1 : 7, 1),
                first ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31), false);
    }

    private static Time years(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int last = m.groupCount() > 1 ? Integer.parseInt(m.group(2)) : first;
        return years(new Span(m.start(), m.end()), first, last);
    }

    private static Time years(Span span, int first, int last) {
        return new Time(span, Unit.YEAR, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), last > first);
    }
}
