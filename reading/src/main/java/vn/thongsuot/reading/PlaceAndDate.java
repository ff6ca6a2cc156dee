package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line "Lâm Hải, ngày 05 tháng 3 năm 2026" in a letterhead, or above a signature.
 *
 * @param place {@code null} where only the day is written
 * @param date {@code null} where any part of it is left blank, or misprinted
 */
record PlaceAndDate(@Nullable String place, @Nullable LocalDate date) {

    private static final int LONGEST = 90;
    private static final int LONGEST_BARE = 60;
    /** The rule below the bodies beside it, where both were saved as one line, or a place left blank ("……, ngày"). */
    private static final String RULE = "^[*_–—.…\\s-]{0,60}(?:,\\s*)?";
    /** A place before its comma; without one, words that each begin with a capital. */
    private static final String PLACE = "(?:(?<place>[\\p{L}\\d].{1,59}?)\\s*[,.;]\\s*|(?<bare>(?-i:\\p{Lu})[\\p{L}’']*(?:\\s(?-i:[\\p{Lu}\\d])[\\p{L}\\d’']*){0,4})\\s+)?";
    private static final String HOUR = "(?:(?:hồi|lúc)\\s+\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{1,2}\\s*(?:phút)?)?\\s*,?\\s*)?";
    private static final Pattern DATE = Pattern.compile("(?iu)" + RULE + PLACE + HOUR
            + "ng[àa]y\\s*(?:m[ồù]ng\\s*)?(?<day>[\\d]{1,2})?(?:[\\s.…_]|[^\\d,;]{0,5})\\s*th[áa]ng\\s*(?<month>[\\d]{1,2})?[\\s.…_]*\\s*n[ăa]m\\s*(?<year>[\\d]{2,4})?[\\s.…_]*$");
    private static final Pattern SHORT = Pattern.compile("(?iu)" + RULE + PLACE + "ngày\\s*(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4})[\\s.]*$");

    /** "Lâm Hải, 05/3/2026", "Lâm Hải, tháng 3 năm 2026": without "ngày" only behind the name of a place and a comma. */
    private static final String BARE_PLACE = RULE + "(?<place>\\p{Lu}[\\p{L}.]*(?:\\s[\\p{Lu}\\d][\\p{L}\\d.]*){0,4})\\s*,\\s*";
    private static final Pattern BARE_DAY = Pattern.compile("(?u)" + BARE_PLACE + "(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4})[\\s.]*$");
    private static final Pattern BARE_MONTH = Pattern.compile("(?u)" + BARE_PLACE + "tháng\\s+\\d{1,2}(?:\\s+năm\\s+|\\s?/\\s?)\\d{4}[\\s.]*$");

    /** What a line says that consists of nothing else; {@code null} for any other. */
    static @Nullable PlaceAndDate of(FrameLine line) {
        return line.bare().contains("NGAY") || line.words().indexOf(',') > 0 && Character.isUpperCase(line.words().charAt(0)) ? of(line.words()) : null;
    }

    private static @Nullable PlaceAndDate withoutDay(String words) {
        if (words.length() > LONGEST_BARE || words.isEmpty() || !Character.isDigit(words.charAt(words.length() - 1))) {
            return null;
        }
        Matcher m = BARE_DAY.matcher(words);
        if (m.find()) {
            return day(m) == null ? null : new PlaceAndDate(m.group("place"), day(m));
        }
        m = BARE_MONTH.matcher(words);
        return m.find() ? new PlaceAndDate(m.group("place"), null) : null;
    }

    static @Nullable PlaceAndDate of(String words) {
        if (words.length() > LONGEST) {
            return null;
        }
        Matcher m = DATE.matcher(words);
        if (!m.find() && !(m = SHORT.matcher(words)).find()) {
            return withoutDay(words);
        }
        String place = m.group("place") == null ? m.group("bare") : m.group("place");
        return new PlaceAndDate(place == null ? null : place.strip(), day(m));
    }

    private static @Nullable LocalDate day(Matcher m) {
        String year = m.group("year");
        if (m.group("day") == null || m.group("month") == null || year == null || year.length() != 4) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(m.group("month")), Integer.parseInt(m.group("day")));
        } catch (DateTimeException misprint) {
            return null;
        }
    }
}
