package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text calls the documents that it cites, and how their codes are written. */
final class CitedTypes {

    private static final NamesBefore NAMES = new NamesBefore(Vocabulary.load("cited-types").entries(), name -> name.field(1));
    private static final Map<String, String> PARTS = parts();
    /** A law's own name stands between the word and the number: "Luật Tổ chức chính quyền địa phương số …". */
    private static final Pattern LAW = Pattern.compile("(?u)(?<!\\p{L})(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s[\\p{L}\\s,]{0,90}$");
    private static final int LONGEST_LAW = 100;

    private CitedTypes() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        Vocabulary.load("symbol-parts").entries().forEach(entry -> parts.put(entry.field(0).toUpperCase(Locale.ROOT), entry.field(0)));
        return parts;
    }

    /** The type that stands right before a position; {@code null} where none does. */
    static @Nullable String before(Wording text, int end) {
        int to = end;
        while (to > 0 && (Folded.isSpace(text.charAt(to - 1)) || text.charAt(to - 1) == ':')) {
            to--;
        }
        String named = NAMES.at(text, to);
        String type = named == null ? DocumentTypes.before(text, to) : named;
        return type == null ? law(text.substring(Math.max(0, to - LONGEST_LAW), to)) : type;
    }

    private static @Nullable String law(String before) {
        boolean may = before.contains("uật") || before.contains("Pháp") || before.contains("Hiến");
        Matcher law = may ? LAW.matcher(before) : null;
        return law != null && law.find() ? law.group(1) : null;
    }

    /** A code with the capitals that its parts have: "07/CT-TTG" is "07/CT-TTg". */
    static String canonical(String code) {
        return DocumentTypes.eachPart(DocumentTypes.canonical(code), PARTS);
    }
}
