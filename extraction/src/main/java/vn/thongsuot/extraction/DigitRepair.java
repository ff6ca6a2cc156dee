package vn.thongsuot.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts numbers together that recognition tore: "03/1 1/2017", "43/2013/QH 13", "201 8"; letters in dates that can only be digits become digits. */
final class DigitRepair {

    private static final Pattern DATE = Pattern.compile("(?<![\\d/])([0-3lIO]\\s?[\\dlIO]|[\\dlI])\\s?/\\s?([01lIO]\\s?[\\dlIO]|[\\dlI])\\s?/\\s?([12]\\s?[09]\\s?\\d\\s?\\d)(?!\\d)");
    private static final Pattern ASSEMBLY = Pattern.compile("/QH\\s(\\d{1,2})(?!\\d)");

    private DigitRepair() {}

    static String repair(CharSequence words) {
        Matcher dates = DATE.matcher(words);
        String whole = dates.replaceAll(date -> digits(date.group(1)) + "/" + digits(date.group(2)) + "/" + digits(date.group(3)));
        return ASSEMBLY.matcher(whole).replaceAll("/QH$1");
    }

    private static String digits(String torn) {
        return torn.replaceAll("\\s", "").replace('l', '1').replace('I', '1').replace('O', '0');
    }
}
