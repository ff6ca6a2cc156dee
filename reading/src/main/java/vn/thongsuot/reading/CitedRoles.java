package vn.thongsuot.reading;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thongsuot.reading.Reading.Citation.Role;

/** For what a document is cited: as a basis, because this one amends or replaces it, or by the way. */
final class CitedRoles {

    private static final Pattern BASIS = Pattern.compile("(?iu)[-–+•*\\s]*(?:căn cứ|xét)(?!\\p{L})");
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?iu)[-–+•*\\s]*(?:thực hiện|triển khai|theo|tiếp theo|tiếp tục|phúc đáp|trả lời|để thực hiện|trên cơ sở)(?!\\p{L})");
    private static final Pattern FIRST_POINT = Pattern.compile("(?u)\\s{0,8}(?:I|1|A|Điều 1|Phần I|Phần thứ nhất)\\s?[.)/:–-]");
    /** This document says that it does so itself, or the sentence begins with the act. */
    private static final String ITSELF = "(?iu)(?:(?:điều\\s)?[\\dIVXa-zđ]{1,4}[.):]\\s{0,3})?(?:(?:v/v|về việc|về)\\s{1,3})?(?:(?:[\\p{L}\\d\\s,/]{1,120}\\s)?này\\s[\\p{L}\\d\\s,/]{0,80})?";
    private static final Pattern REPLACES = Pattern.compile(ITSELF + "(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\\p{L})");
    private static final Pattern AMENDS = Pattern.compile(ITSELF + "(?:sửa đổi|bổ sung|đính chính|điều chỉnh)(?!\\p{L})");
    private static final int NEAR = 260;

    private CitedRoles() {}

    /** Where the first numbered point begins: what comes before it is the preamble. */
    static int preambleEnd(Wording text) {
        Matcher m = text.matcher(FIRST_POINT);
        int line = 0;
        while (line < text.length() && !m.region(line, text.length()).lookingAt()) {
            int feed = text.indexOf('\n', line, text.length());
            line = feed < 0 ? text.length() : feed + 1;
        }
        return line;
    }

    /** {@code cited} tells whether another document's code stands in a stretch. */
    static Role of(Wording text, Span span, int preambleEnd, Predicate<Span> cited) {
        int line = text.lineStart(span.start());
        if (isLike(BASIS, text, line, span) || span.start() < preambleEnd && isLike(PREAMBLE, text, line, span)) {
            return Role.BASIS;
        }
        int sentence = endOfSentence(text, Math.max(line, span.start() - NEAR), span.start());
        if (!text.words(new Span(sentence, span.start())).has(Cues.CHANGE)) {
            return Role.MENTION;
        }
        if (isSaid(REPLACES, text, sentence, span, cited)) {
            return Role.REPLACES;
        }
        return isSaid(AMENDS, text, sentence, span, cited) ? Role.AMENDS : Role.MENTION;
    }

    private static boolean isLike(Pattern opening, Wording text, int line, Span span) {
        return text.matcher(opening).region(line, span.start()).lookingAt();
    }

    private static int endOfSentence(Wording text, int from, int to) {
        int stop = to;
        while (stop >= from && !text.startsWith(". ", stop)) {
            stop--;
        }
        boolean label = stop >= from && stop - from < 8;
        return stop < from || label ? from : stop + 2;
    }

    /** Whether this document itself does so: no other document stands before the verb, nor is it the other's own title. */
    private static boolean isSaid(Pattern verb, Wording text, int sentence, Span span, Predicate<Span> cited) {
        Matcher m = text.matcher(verb).region(sentence, span.start());
        return m.lookingAt() && !cited.test(new Span(sentence, m.end()));
    }
}
