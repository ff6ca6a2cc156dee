package vn.thongsuot.reading;

import java.util.regex.Pattern;
import vn.thongsuot.reading.Days.Time;

/** Days on which documents were issued: right after a code, or before "của" the issuer. */
record CitedDays(Wording text, Span item, Words words) {

    private static final Pattern CODE_BEFORE = Pattern.compile("(?u)[\\p{Lu}\\d]{2,}[\\p{L}\\d&.-]*\\s*[,(]?\\s*(?:ngày|ngay)?\\s*$");
    private static final Pattern OF_CODE = Pattern.compile("(?su).*[-/]\\s?\\p{Lu}\\S*\\s*[,(]?\\s*(?:ngày)?\\s*");
    private static final Pattern ISSUED_AFTER = Pattern.compile("(?iu)^\\s*,?\\s*của\\s");
    private static final int NEAR = 40;

    /** The day of a document: right after its code, or before "của" its issuer. */
    boolean isOf(Time time) {
        if (time.unit() != Days.Unit.DAY) {
            return false;
        }
        return followsCode(Math.max(item.start(), time.span().start() - NEAR), time.span().start())
                || mayBeIssued(time.span().end()) && !words.at(words.indexAt(time.span().end()), "của", "năm") && text.matcher(ISSUED_AFTER).region(time.span().end(), Math.min(text.length(), time.span().end() + 8)).lookingAt();
    }

    /** Whether a code such as "12/KH-UBND" ends in this stretch, with nothing behind it but "ngày", a comma or a bracket. */
    private boolean followsCode(int from, int to) {
        if (!mayHoldSymbol(from, to)) {
            return false;
        }
        int sign = words.indexAt(to) - 1;
        sign -= words.at(sign, "ngày") && !words.capital(sign) ? 1 : 0;
        sign -= words.at(sign, ",") || words.at(sign, "(") ? 1 : 0;
        return isSign(sign) && words.start(sign) > from || text.matcher(OF_CODE).region(from, to).matches() && text.matcher(CODE_BEFORE).region(from, to).find();
    }

    /** "UBND" behind "KH-", as nearly all codes end. */
    private boolean isSign(int word) {
        return words.isWord(word) && words.isJoinedBefore(word, "-/") && Character.isUpperCase(words.letter(word))
                && words.length(word) > 1 && Character.isUpperCase(text.charAt(words.start(word) + 1));
    }

    /** Whether a capital stands behind a hyphen or stroke. */
    private boolean mayHoldSymbol(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '/') && (Character.isUpperCase(text.charAt(i + 1)) || i + 2 < to && Character.isUpperCase(text.charAt(i + 2)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that begins like "của" comes next. */
    private boolean mayBeIssued(int at) {
        int i = at;
        while (i < text.length() && (Folded.isSpace(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == 'c' || text.charAt(i) == 'C');
    }
}
