package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text calls the documents that it cites, and how their codes are written. */
final class CitedTypes {

    private static final List<Vocabulary.Entry> NAMES = Vocabulary.load("cited-types").entries().stream()
            .sorted((a, b) -> Integer.compare(b.field(0).length(), a.field(0).length()))
            .toList();
    private static final Map<String, String> PARTS = parts();
    /** A law's own name stands between the word and the number: "Luật Tổ chức chính quyền địa phương số …". */
    private static final Pattern LAW = Pattern.compile("(?u)(?<!\\p{L})(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s[\\p{L}\\s,]{0,90}$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
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
        for (Vocabulary.Entry name : NAMES) {
            int from = to - name.field(0).length();
            if (text.reads(name.field(0), from)
                    && (from == 0 || !Character.isLetter(text.charAt(from - 1)))) {
                return name.field(1);
            }
        }
        String type = DocumentTypes.before(text, to);
        if (type != null) {
            return type;
        }
        Matcher law = LAW.matcher(text.substring(Math.max(0, to - LONGEST_LAW), to));
        return law.find() ? law.group(1) : null;
    }

    /** A code with the capitals that its parts have: "07/CT-TTG" is "07/CT-TTg". */
    static String canonical(String code) {
        return LETTERS.matcher(DocumentTypes.canonical(code)).replaceAll(
                part -> PARTS.getOrDefault(part.group().toUpperCase(Locale.ROOT), part.group()));
    }
}
