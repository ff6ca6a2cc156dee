package vn.thongsuot.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets right what recognition commonly does to the running text: numbers torn apart ("03/1 1/2017", "43/2013/QH 13"), letters in dates that can
 * only be digits, specks taken for full stops ("công. lập"), the lost "Y" of "Sở Y tế", and "(đề báo cáo)" for "(để báo cáo)".
 */
final class TextRepair {

    private static final Pattern DATE = Pattern.compile("(?<![\\d/])([0-3lIO]\\s?[\\dlIO]|[\\dlI])\\s?/\\s?([01lIO]\\s?[\\dlIO]|[\\dlI])\\s?/\\s?([12]\\s?[09]\\s?\\d\\s?\\d)(?!\\d)");
    private static final Pattern ASSEMBLY = Pattern.compile("/QH\\s(\\d{1,2})(?!\\d)");

    private static final Pattern SPECK = Pattern.compile("(?u)(?<=\\p{Ll}{2})\\.(?=\\s\\p{Ll}{2})");
    /** "mục III2 và IIL3": a section of a part in Roman numbers. */
    private static final Pattern SECTION = Pattern.compile("(?<![\\p{L}\\d/.-])(I[IVLl|]{1,3}|V[IL|]{1,3})([.,]?)(\\d{1,2})(?![\\p{L}\\d/-])");
    /** "tế" is the second syllable of few words; behind any other the first, a mere "Y", was lost. */
    private static final Pattern LOST_Y = Pattern.compile("(?iu)(?<![\\p{L}])(sở|bộ|ngành|trạm|phòng|tâm|nhân viên|sự nghiệp|cơ sở)\\s(tế)(?![\\p{L}])");
    private static final Pattern PURPOSE = Pattern.compile(
            "(?u)\\((?:đề|đê|dé|đẻ)\\s(?=báo cáo|b/c|thực hiện|phối hợp|biết|chỉ đạo|đăng|theo dõi|tuyên truyền|giám sát|triển khai|tổng hợp|thi hành)");

    /** The day of a document is often written by hand. */
    private static final Pattern DAY = Pattern.compile("(?iu)(ngày)\\s+(\\S{1,4})(?=\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})");
    /** Specks in the place of a month that was left blank. */
    private static final Pattern MONTH = Pattern.compile("(?iu)(ngày(?:\\s+\\d{1,2})?\\s+tháng)\\s+[^\\d\\s]{1,2}(?=\\s+năm\\s+\\d{4})");

    private TextRepair() {}

    static String repair(CharSequence words) {
        Matcher dates = DATE.matcher(words);
        String whole = dates.replaceAll(date -> digits(date.group(1)) + "/" + digits(date.group(2)) + "/" + digits(date.group(3)));
        String dated = DAY.matcher(whole).replaceAll(day -> Matcher.quoteReplacement(day.group(1) + day(day.group(2))));
        String joined = ASSEMBLY.matcher(MONTH.matcher(dated).replaceAll("$1")).replaceAll("/QH$1");
        String pointed = SECTION.matcher(joined).replaceAll(part -> part.group(1).replaceAll("[Ll|]", "I") + "." + part.group(3));
        String said = PURPOSE.matcher(SPECK.matcher(pointed).replaceAll("")).replaceAll("(để ");
        return LOST_Y.matcher(said).replaceAll(lost -> lost.group(1) + (isCapital(lost.group(2)) || isCapital(lost.group(1)) ? " Y " : " y ") + lost.group(2));
    }

    /** A day with a space before it; nothing where what was recognised is none: a blank day is better than a wrong one. */
    private static String day(String word) {
        String day = digits(word.replaceAll("^[.,;:]+|[.,;:]+$", ""));
        if (day.matches("0?[1-9]|[12]\\d|3[01]")) {
            return " " + day;
        }
        boolean garbled = day.matches("(?u)[^-–/]*\\d[^-–/]*") || day.length() < 3;
        return garbled ? "" : " " + word;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** Letters that look like digits, where only digits can stand. */
    private static String digits(String torn) {
        return torn.replaceAll("\\s", "").replaceAll("[OÔƠÖØQDoôơöø]", "0").replaceAll("[lIií|!\\[\\]]", "1").replaceAll("[Zz]", "2").replace('S', '5').replace('B', '8');
    }
}
