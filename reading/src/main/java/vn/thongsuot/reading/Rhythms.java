package vn.thongsuot.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Schedule.Period;

/**
 * How often something is done, told as a number of times in a period ("01 lần/tháng", "mỗi quý ít nhất một lần") or as a period for each
 * time ("6 tháng một lần", "02 năm/lần").
 *
 * @param every the period named; {@code null} for one that has no name, like five years
 */
record Rhythms(@Nullable Period every, Span span) {

    private static final String NUMBER = "(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu)";
    private static final Set<String> NUMBERS = Set.of("một", "hai", "ba", "bốn", "năm", "sáu");
    private static final String UNIT = "(ngày|tuần|tháng|quý|quí|năm)";
    /** "dạy học 2 buổi/ngày" is how a day at school is laid out. */
    private static final Pattern TIMES_PER = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])" + NUMBER + "\\s+(?:lần|kỳ|buổi(?!\\s*/\\s*ngày)|cuộc|đợt|ngày(?=\\s*/|\\s+(?:trong|mỗi|một)\\s+(?:01\\s+|một\\s+)?(?:tuần|tháng|quý)))\\s*(?:/|trong|trên|mỗi|một)\\s*(?:(?:một|1|01|mỗi)\\s+)?" + UNIT + "(?![\\p{L}\\d]|\\s+\\d)");
    private static final Pattern PERIOD_PER_TIME = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?:(" + NUMBER + ")\\s+)?" + UNIT + "\\s*(?:/\\s*|\\s)(?:(?:một|1|01)\\s+)?lần(?!\\p{L})(?!\\s+thứ)"
                    + "|(?<![\\p{L}\\d])(" + NUMBER + ")\\s+" + UNIT + "(?:\\s+\\p{L}{1,7}){1,3}\\s+(?:một|1|01)\\s+lần(?!\\p{L})"
                    + "|(?<![\\p{L}\\d]|\\d\\s)" + UNIT + "\\s+(?:0?[2-9]|hai|ba|bốn|năm|sáu)\\s+lần(?!\\p{L}|\\s+(?:thứ|lượt|đầu|này|cuối|trước|sau))");
    /** What is held, made or looked into so many times; goods, money and people by the year are a rate. */
    private static final Phrases<Boolean> THINGS_DONE = Phrase.set("lớp", "hội nghị", "hội thảo", "chuyên đề", "phiên", "chuyến", "tin", "bài", "tin bài", "phóng sự", "hoạt động", "mô hình",
            "chi bộ", "đảng bộ", "tổ chức đảng", "đơn vị", "cơ sở", "cụm", "xã", "phường", "thôn", "trường", "chi hội", "chi đoàn", "doanh nghiệp");
    private static final Phrases<Boolean> PERIODS = Phrase.set("ngày", "tuần", "tháng", "quý", "quí", "năm");
    private static final int LONGEST_THING = 5;

    /** The first rhythm told among these words; {@code null} where none is. */
    static @Nullable Rhythms first(Wording text, Words words) {
        Rhythms things = thingsPer(words);
        if (things != null || !isCounted(words)) {
            return things;
        }
        int end = words.end(words.size() - 1);
        Matcher times = text.matcher(TIMES_PER).region(words.start(0), end);
        Matcher period = text.matcher(PERIOD_PER_TIME).region(words.start(0), end);
        boolean a = times.find();
        boolean b = period.find();
        if (a && (!b || times.start() <= period.start())) {
            return new Rhythms(period(null, times.group(1)), new Span(times.start(), times.end()));
        }
        return b ? ofPeriod(period) : null;
    }

    /** "6 tháng một lần", "6 tháng tổng hợp một lần", "ngày hai lần". */
    private static Rhythms ofPeriod(Matcher m) {
        Span span = new Span(m.start(), m.end());
        if (m.group(5) != null) {
            return new Rhythms(period(null, m.group(5)), span);
        }
        int unit = m.group(2) == null ? 4 : 2;
        return new Rhythms(period(m.group(unit - 1), m.group(unit)), span);
    }

    /** "dự ít nhất 01 hoạt động/quý", "kiểm tra 05 đảng bộ xã/năm". */
    private static @Nullable Rhythms thingsPer(Words words) {
        for (int i = words.find(1, words.size(), "/"); i >= 0; i = words.find(i + 1, words.size(), "/")) {
            int number = PERIODS.isAt(words, i + 1) ? numberBefore(words, i) : -1;
            if (number >= 0 && THINGS_DONE.isAt(words, number + 1)) {
                return new Rhythms(period(null, words.text(i + 1, i + 2)), words.span(number, i + 2));
            }
        }
        return null;
    }

    private static int numberBefore(Words words, int stroke) {
        for (int i = stroke - 1; i >= Math.max(0, stroke - LONGEST_THING) && !words.isMark(i); i--) {
            if (words.isNumber(i, 2)) {
                return i;
            }
        }
        return -1;
    }

    /** "lần" must stand there, or a number before what is counted. */
    private static boolean isCounted(Words words) {
        if (words.has(Cues.TIME)) {
            return true;
        }
        for (int i = words.next(Cues.TIMES, 1); i >= 0; i = words.next(Cues.TIMES, i + 1)) {
            if (words.is(i - 1, Cues.FIGURE) || NUMBERS.contains(words.key(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Period period(@Nullable String number, String unit) {
        int many = number == null ? 1 : many(number.toLowerCase(Locale.ROOT));
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ngày" -> many == 1 ? Period.DAY : null;
            case "tuần" -> many == 1 ? Period.WEEK : null;
            case "tháng" -> months(many);
            case "quý", "quí" -> months(many * 3);
            default -> months(many * 12);
        };
    }

    private static @Nullable Period months(int many) {
        return switch (many) {
            case 1 -> Period.MONTH;
            case 3 -> Period.QUARTER;
            case 6 -> Period.HALF_YEAR;
            case 12 -> Period.YEAR;
            default -> null;
        };
    }

    private static int many(String number) {
        return switch (number) {
            case "một" -> 1;
            case "hai" -> 2;
            case "ba" -> 3;
            case "bốn" -> 4;
            case "năm" -> 5;
            case "sáu" -> 6;
            default -> Integer.parseInt(number);
        };
    }
}
