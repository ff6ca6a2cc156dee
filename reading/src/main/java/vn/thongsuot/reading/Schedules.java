package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Schedule.Kind;
import vn.thongsuot.reading.Reading.Schedule.Period;

/**
 * By when, or how often. Of several times that an item states, the first that is said of its act counts: the date of a cited document, the
 * year that names a plan or a period that merely qualifies a budget are none.
 */
final class Schedules {

    private enum Said { CONTINUOUS, DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, EVENT }

    private enum Context { MADE, DRAWN, NAMED, BEFORE, FACT }

    private static final Phrases<Said> PHRASES = Phrase.classes("schedule-phrases", Said.class);
    private static final Phrases<Context> CONTEXTS = Phrase.classes("schedule-context", Context.class);
    private static final Pattern DURATION = Pattern.compile(
            "(?iu)(?:trong|chậm nhất|sau|tối đa)?[\\p{L}\\s]{0,24}?\\b\\d{1,3}\\s+(?:ngày|giờ|tuần|tháng)(?:\\s+làm việc)?[^.;]{0,40}?(?:kể từ|tính từ|sau khi|trước khi|từ khi|từ ngày (?!\\d))");
    private static final Pattern BARE_DURATION = Pattern.compile("(?iu)(?:trong\\s+)?(?:khoảng\\s+)?\\d{1,3}\\s+(?:ngày|giờ|tuần|tháng)(?:\\s+làm việc)?.{0,12}");
    private static final Pattern LIMIT = Pattern.compile(
            "(?iu)(?:trong (?:thời hạn|thời gian|vòng)|chậm nhất(?: là)?|không quá|tối đa)\\s+\\d{1,3}\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:ngày|giờ|h|tuần|tháng)(?![\\p{L}\\d/])(?:\\s+làm việc)?");
    private static final Pattern YEAR_END = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:hoàn thành|xong)\\s+(?:trong|trước|vào)?\\s*(?:cuối\\s+)?năm(?=\\s*(?:[.,;)]|$))|(?<!\\p{L})(?:trước|đến|hết)\\s+(?:hết\\s+|cuối\\s+)?năm(?=\\s*(?:[.,;)]|$))");
    private static final Pattern YEAR_END_COLUMN = Pattern.compile("(?iu)(?:trong|hết|cuối|đến hết|đến cuối)\\s+năm[\\s.]*");
    private static final Pattern CODE_BEFORE = Pattern.compile("(?u)[\\p{Lu}\\d]{2,}[\\p{L}\\d&.-]*\\s*[,(]?\\s*(?:ngày|ngay)?\\s*$");
    private static final Pattern ISSUED_AFTER = Pattern.compile("(?iu)^\\s*,?\\s*của\\s");
    private static final Set<String> ADJECTIVE_BEFORE = Set.of("chi", "phí", "vụ", "chính", "sách", "công", "tác");

    private Schedules() {}

    /** The schedule that an item's own words state; {@code year} is the document's, for days without one. */
    static Schedule ofItem(String text, Span item, @Nullable Integer year) {
        return new Scan(text, item, year, false).run();
    }

    /** The schedule in a time column or after "Thời gian:", where bare years and durations count. */
    static Schedule ofColumn(String text, Span cell, @Nullable Integer year) {
        Span value = Folded.trim(text, cell);
        if (value.isEmpty() || value.in(text).toLowerCase(Locale.ROOT).startsWith("theo kế hoạch")) {
            return Schedule.UNSPECIFIED;
        }
        return new Scan(text, value, year, true).run();
    }

    private static final class Scan {
        private final String text;
        private final Span item;
        private final @Nullable Integer year;
        private final boolean column;
        private final Words words;

        Scan(String text, Span item, @Nullable Integer year, boolean column) {
            this.text = text;
            this.item = item;
            this.year = year;
            this.column = column;
            this.words = Words.of(text, item);
        }

        Schedule run() {
            List<Time> times = Days.in(text, item, year);
            if (column && times.size() > 1) {
                Schedule together = together(times);
                if (together != null) {
                    return together;
                }
            }
            Schedule phrase = phrase();
            Schedule time = time(times);
            Schedule first = earlier(phrase, time);
            return earlier(earlier(earlier(first, duration()), rhythm()), yearEnd());
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

        /** Several days in one column are the range that they span. */
        private @Nullable Schedule together(List<Time> times) {
            if (times.stream().anyMatch(t -> t.unit() == Days.Unit.YEAR && !t.several())) {
                return null;
            }
            LocalDate first = times.stream().map(Time::first).min(LocalDate::compareTo).orElseThrow();
            LocalDate last = times.stream().map(Time::last).max(LocalDate::compareTo).orElseThrow();
            Span span = new Span(times.getFirst().span().start(), times.getLast().span().end());
            return range(span, first, last);
        }

        private Schedule range(Span span, LocalDate first, LocalDate last) {
            return new Schedule(Kind.RANGE, Folded.in(text, span), last, first, null, span);
        }

        /** "01 lần/tháng", "5 năm một lần". */
        private Schedule rhythm() {
            Rhythms rhythm = Rhythms.first(text, item);
            return rhythm == null ? Schedule.UNSPECIFIED
                    : new Schedule(Kind.PERIODIC, Folded.in(text, rhythm.span()), null, null, rhythm.every(), rhythm.span());
        }

        /** "hoàn thành trong năm": the end of the document's year. */
        private Schedule yearEnd() {
            Matcher m = (column ? YEAR_END_COLUMN : YEAR_END).matcher(text).region(item.start(), item.end());
            if (year == null || !(column ? m.matches() : m.find())) {
                return Schedule.UNSPECIFIED;
            }
            Span span = Folded.trim(text, new Span(m.start(), m.end()));
            return new Schedule(Kind.DEADLINE, Folded.in(text, span), LocalDate.of(year, 12, 31), null, null, span);
        }

        private Schedule phrase() {
            for (int i = 0; i < words.size(); i++) {
                Phrases.Match<Said> match = PHRASES.at(words, i);
                if (match == null) {
                    continue;
                }
                Schedule schedule = phrase(match, i);
                if (schedule != null) {
                    return schedule;
                }
                i = match.end() - 1;
            }
            return Schedule.UNSPECIFIED;
        }

        private @Nullable Schedule phrase(Phrases.Match<Said> match, int at) {
            Span span = words.span(at, match.end());
            String said = Folded.in(text, span);
            return switch (match.value()) {
                case CONTINUOUS -> isSaidOfAct(at) ? new Schedule(Kind.CONTINUOUS, said, null, null, null, span) : null;
                case EVENT -> isEvent(at, match.end()) ? new Schedule(Kind.EVENT, said, null, null, null, span) : null;
                case DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR -> isMade(at)
                        ? new Schedule(Kind.PERIODIC, said, null, null, Period.valueOf(match.value().name()), span) : null;
            };
        }

        private boolean isSaidOfAct(int at) {
            return column || !ADJECTIVE_BEFORE.contains(words.key(at - 1)) || at < 2;
        }

        /** Whether the act makes, sends or attends what comes every period, rather than drawing on it. */
        private boolean isMade(int at) {
            if (column || at < 2 || words.key(at - 1).equals(",")) {
                return true;
            }
            Context nearest = Context.MADE;
            for (int i = clauseStart(at); i < at; i++) {
                Phrases.Match<Context> context = CONTEXTS.at(words, i);
                if (context != null && (context.value() == Context.MADE || context.value() == Context.DRAWN) && context.end() <= at) {
                    nearest = context.value();
                    i = context.end() - 1;
                }
            }
            return nearest == Context.MADE;
        }

        private int clauseStart(int at) {
            int i = at;
            while (i > 0 && !";.:()".contains(words.key(i - 1)) && at - i < 16 && !(words.key(i - 1).equals(",") && at - i > 8)) {
                i--;
            }
            return i;
        }

        private boolean isEvent(int at, int end) {
            if (column) {
                return true;
            }
            for (int i = at - 1; i >= Math.max(0, at - 30) && !";.:".contains(words.key(i)); i--) {
                if (words.at(i, "chỉ") && !isPartOfAnotherWord(i)) {
                    return false;
                }
            }
            boolean dated = !Days.in(text, new Span(words.get(at).start(), Math.min(item.end(), words.get(end - 1).end() + 24)), year).isEmpty();
            boolean attribute = words.key(at).equals("sau") && at > 0 && isObject(at - 1);
            return !dated && !attribute && !isOfObject(at) && isFirstSentence(at);
        }

        /** "các cụm đã được hình thành trước khi Quy chế được ban hành": said of the object. */
        private boolean isOfObject(int at) {
            for (int i = Math.max(0, at - 5); i < at; i++) {
                if (words.at(i, "đã")) {
                    return true;
                }
            }
            return false;
        }

        private boolean isFirstSentence(int at) {
            for (int i = 0; i < at; i++) {
                if (words.key(i).equals(".") && words.capital(i + 1)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isPartOfAnotherWord(int i) {
            return words.at(i, "chỉ", "đạo") || words.at(i, "chỉ", "tiêu") || words.at(i, "chỉ", "thị") || words.at(i - 1, "chứng") || words.at(i - 1, "địa");
        }

        /** "nhà thầu sau khi trúng thầu": said of an object when the word before is no part of the act. */
        private boolean isObject(int before) {
            return words.key(before).equals("đất") || words.key(before).equals("người");
        }

        private Schedule time(List<Time> times) {
            for (int i = 0; i < times.size(); i++) {
                Time time = times.get(i);
                if (!isCitation(time) && (column || isWhen(time))) {
                    return schedule(time, i + 1 < times.size() ? times.get(i + 1) : null);
                }
            }
            return Schedule.UNSPECIFIED;
        }

        /** The day of a document: right after its code, or before "của" its issuer. */
        private boolean isCitation(Time time) {
            if (time.unit() != Days.Unit.DAY) {
                return false;
            }
            int from = Math.max(item.start(), time.span().start() - 40);
            String before = text.substring(from, time.span().start());
            String after = text.substring(time.span().end(), Math.min(text.length(), time.span().end() + 8));
            return CODE_BEFORE.matcher(before).find() && before.matches("(?su).*[-/]\\s?[\\p{Lu}][^\\s]*\\s*[,(]?\\s*(?:ngày)?\\s*")
                    || ISSUED_AFTER.matcher(after).find();
        }

        private boolean isWhen(Time time) {
            int at = index(time.span().start());
            return switch (time.unit()) {
                case DAY -> !isFact(at);
                case MONTH, QUARTER, HALF_YEAR -> !isFact(at) && !isNamed(at, 6) && (!isBareMonth(time) || isBefore(at - 1));
                case YEAR -> isYearOfAct(time, at);
            };
        }

        /** "9/2025" without "tháng" needs a word like "trước" to be a time. */
        private boolean isBareMonth(Time time) {
            return Character.isDigit(text.charAt(time.span().start())) && time.unit() == Days.Unit.MONTH;
        }

        private boolean isBefore(int at) {
            Phrases.Match<Context> context = at < 0 ? null : CONTEXTS.at(words, at);
            return context != null && context.value() == Context.BEFORE;
        }

        /** "có hiệu lực từ ngày …", "số liệu tính đến ngày …": a date of what is spoken of, not of the act. */
        private boolean isFact(int at) {
            for (int i = Math.max(0, at - 6); i < at; i++) {
                Phrases.Match<Context> context = CONTEXTS.at(words, i);
                if (context != null && context.value() == Context.FACT && context.end() <= at && isJoined(context.end(), at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isJoined(int from, int to) {
            for (int i = from; i < to; i++) {
                if (words.get(i).isMark()) {
                    return false;
                }
            }
            return true;
        }

        private int index(int position) {
            int i = 0;
            while (i < words.size() && words.get(i).start() < position) {
                i++;
            }
            return i;
        }

        private boolean isNamed(int at, int back) {
            for (int i = at - 1; i >= Math.max(0, at - back); i--) {
                if (words.get(i).isMark() && !"-–".contains(words.key(i))) {
                    return false;
                }
                Phrases.Match<Context> context = CONTEXTS.at(words, i);
                if (context != null && context.value() == Context.BEFORE && i >= at - 3) {
                    return false;
                }
                if (context != null && context.value() == Context.NAMED && context.end() <= at) {
                    return true;
                }
            }
            return false;
        }

        /** "trong năm 2026", "đến hết năm 2026", "Năm 2026, …"; not "kế hoạch vốn năm 2025" or "giai đoạn 2021-2025" of a programme. */
        private boolean isYearOfAct(Time time, int at) {
            boolean year = words.at(at - 1, "năm");
            int before = year ? at - 2 : at - 1;
            if (time.several()) {
                boolean stage = words.at(at - 2, "giai", "đoạn") || words.at(at - 3, "giai", "đoạn", "từ") || words.at(at - 2, "thời", "kỳ");
                return stage && (at <= 3 || words.at(at - 3, "trong") || words.key(at - 3).equals(","));
            }
            if (!year || namesDocument(before)) {
                return false;
            }
            if (before < 0) {
                return true;
            }
            String word = words.key(before);
            return Set.of("trong", "đến", "hết", "cuối", "đầu", "xong", "trước", "vào").contains(word)
                    || Set.of(";", ".", "(").contains(word) && words.capital(at - 1);
        }

        /** Whether the words run back to the name of a document without a verb of the act in between. */
        private boolean namesDocument(int before) {
            for (int i = before; i >= Math.max(0, before - 22); i--) {
                String key = words.key(i);
                if (";.:".contains(key)) {
                    return false;
                }
                Phrases.Match<Context> context = CONTEXTS.at(words, i);
                if (context != null && context.value() == Context.NAMED && (words.capital(i) || words.at(i, "tầm", "nhìn"))) {
                    return true;
                }
                if (words.at(i, "phấn", "đấu") || words.at(i, "hoàn", "thành")) {
                    return false;
                }
            }
            return false;
        }

        private Schedule schedule(Time time, @Nullable Time next) {
            int at = index(time.span().start());
            Period period = periodAfter(time);
            if (period != null) {
                return new Schedule(Kind.PERIODIC, Folded.in(text, time.span()), null, null, period, time.span());
            }
            if (time.several()) {
                return range(time.span(), time.first(), time.last());
            }
            if (next != null && isFromTo(time, next, at)) {
                Span span = new Span(time.span().start(), next.span().end());
                return range(span, time.first(), next.last());
            }
            Span span = time.span();
            LocalDate due = time.last();
            return new Schedule(Kind.DEADLINE, Folded.in(text, span), due, null, null, span);
        }


        /** "từ … đến …", "… - …". */
        private boolean isFromTo(Time time, Time next, int at) {
            String between = text.substring(time.span().end(), next.span().start()).strip().toLowerCase(Locale.ROOT);
            return between.length() < 16 && (between.startsWith("đến") || between.equals("-") || between.equals("–")
                    || between.startsWith("- ngày") || column && between.startsWith("và"));
        }

        /** "trước 30/11 hằng năm": a day of every year. */
        private @Nullable Period periodAfter(Time time) {
            int after = index(time.span().end());
            Phrases.Match<Said> match = PHRASES.at(words, after);
            if (match == null || match.value() == Said.CONTINUOUS || match.value() == Said.EVENT) {
                return null;
            }
            return Period.valueOf(match.value().name());
        }

        private Schedule duration() {
            Matcher m = DURATION.matcher(text).region(item.start(), item.end());
            if (m.find()) {
                Span span = Folded.trim(text, new Span(m.start(), m.end()));
                return new Schedule(Kind.EVENT, Folded.in(text, span), null, null, null, span);
            }
            m = LIMIT.matcher(text).region(item.start(), item.end());
            if (m.find()) {
                Span span = new Span(m.start(), m.end());
                return new Schedule(Kind.EVENT, Folded.in(text, span), null, null, null, span);
            }
            if (column && BARE_DURATION.matcher(text).region(item.start(), item.end()).matches()) {
                return new Schedule(Kind.EVENT, Folded.in(text, item), null, null, null, item);
            }
            return Schedule.UNSPECIFIED;
        }
    }
}
