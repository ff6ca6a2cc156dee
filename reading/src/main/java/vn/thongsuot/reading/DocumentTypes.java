package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and signs of document types ({@code vocabulary/document-types.tsv}). */
final class DocumentTypes {

    private static final List<Vocabulary.Entry> TYPES = Vocabulary.load("document-types").entries().stream()
            .sorted((a, b) -> Integer.compare(b.field(0).length(), a.field(0).length()))
            .toList();
    private static final List<Opening> OPENINGS = TYPES.stream().map(type -> new Opening(type.field(0), Bare.of(type.field(0)), lettersApart(Bare.of(type.field(0))))).toList();
    private static final NamesBefore NAMES = new NamesBefore(TYPES, type -> type.field(0));
    private static final Map<String, String> SIGNS = signs();

    /** A type's name, as it looks in a line of capitals, and in one whose letters are set apart. */
    private record Opening(String name, String bare, String apart) {}

    private DocumentTypes() {}

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        TYPES.forEach(type -> signs.putIfAbsent(type.field(1).toUpperCase(java.util.Locale.ROOT), type.field(1)));
        return signs;
    }

    /** "K Ế H O Ạ C H". */
    private static String lettersApart(String bare) {
        return String.join(" ", bare.replace(" ", "").split(""));
    }

    /** The type whose name opens this line of capitals; longest name first. */
    static @Nullable String opening(FrameLine line) {
        boolean apart = line.bare().length() > 3 && line.bare().charAt(1) == ' ' && line.bare().charAt(3) == ' ';
        for (Opening type : OPENINGS) {
            if (apart && line.bare().equals(type.apart())) {
                return type.name();
            }
            String bare = type.bare();
            if (line.bare().startsWith(bare) && line.words().length() >= type.name().length()
                    && (line.bare().length() == bare.length() || !Character.isLetter(line.bare().charAt(bare.length())))) {
                return type.name();
            }
        }
        return null;
    }

    /** The type whose name stands at a place in running text, with a capital; longest name first. */
    static @Nullable String at(Wording text, int from) {
        for (Vocabulary.Entry type : TYPES) {
            if (text.startsWith(type.field(0), from)) {
                return type.field(0);
            }
        }
        return null;
    }

    /** The type whose name stands right before a position in running text; {@code null} where none does. */
    static @Nullable String before(Wording text, int end) {
        int to = end;
        while (to > 0 && (Folded.isSpace(text.charAt(to - 1)) || text.charAt(to - 1) == ':')) {
            to--;
        }
        return NAMES.at(text, to);
    }

    static @Nullable String ofSign(String sign, boolean party) {
        for (Vocabulary.Entry type : TYPES) {
            if (type.field(1).equalsIgnoreCase(sign) && !type.field(2).equals(party ? "government" : "party")) {
                return type.field(0);
            }
        }
        return null;
    }

    /** A code with the capitals that its type's sign has: "20-Ctr/TU" is "20-CTr/TU". */
    static String canonical(String code) {
        return eachPart(code, SIGNS);
    }

    /** A code with each run of letters written as {@code known} has it by its capitals. */
    static String eachPart(String code, Map<String, String> known) {
        StringBuilder canonical = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i == code.length() || !Character.isLetter(code.charAt(i))) {
                String part = code.substring(from, i);
                canonical.append(part.isEmpty() ? part : known.getOrDefault(part.toUpperCase(java.util.Locale.ROOT), part));
                if (i < code.length()) {
                    canonical.append(code.charAt(i));
                }
                from = i + 1;
            }
        }
        return canonical.toString();
    }
}
