package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Pointers.Token;

/**
 * Where a text points to sections and annexes of its own document: "mục III.1", "các mục II.2, II.3 của Kế hoạch này", "khoản 1, khoản 2
 * Điều 4", "Phụ lục II".
 *
 * <p>Words like "điểm", "khoản", "mục" with their numbers that follow each other are one group; each lies in the next wider one of its group. What
 * stands behind the group says whose sections they are: "Điều 9 Nghị định số …" is another document's, "Điều 9 Quyết định này" is not.
 *
 * @param path the path of the section meant ("III.1", "Điều 3.2.a", "PL2")
 * @param span the words that point there
 */
record References(String path, Span span) {

    private static final Pattern GAP = Pattern.compile("(?iu)[\\s,;]{0,4}(?:và|tại|của|thuộc)?\\s{0,3}");
    private static final List<String> TYPES = List.of(
            "kế hoạch", "quyết định", "nghị định", "luật", "bộ luật", "thông tư", "chỉ thị", "chương trình", "nghị quyết", "quy định", "quy chế", "hướng dẫn",
            "thông báo", "kết luận", "công văn", "văn bản", "điều lệ", "hiến pháp", "đề án", "pháp lệnh");
    private static final List<String> OF = List.of("kèm theo", "của", "tại", "trong", "theo", "thuộc");
    private static final int LONGEST_WORD = 7;

    /** The references in a stretch, in text order; those to other documents are left out. */
    static List<References> in(Wording text, Span span, Pointers pointers) {
        List<Token> tokens = pointers.in(span);
        if (tokens.isEmpty()) {
            return List.of();
        }
        List<References> found = new ArrayList<>();
        List<Token> group = new ArrayList<>();
        for (Token token : tokens) {
            if (!group.isEmpty() && !isJoined(text, group.getLast(), token)) {
                resolve(text, group, found);
                group.clear();
            }
            group.add(token);
        }
        resolve(text, group, found);
        return found;
    }

    private static boolean isJoined(Wording text, Token last, Token next) {
        int from = last.span().end();
        int to = next.span().start();
        return to >= from && to - from < 14 && text.matcher(GAP).region(from, to).matches();
    }

    private static void resolve(Wording text, List<Token> group, List<References> found) {
        if (group.isEmpty() || isElsewhere(text, group.getLast().span().end())) {
            return;
        }
        int[] wider = wider(group);
        for (int i = 0; i < group.size(); i++) {
            String path = isContainer(group, i) ? null : path(group, wider, i);
            if (path != null) {
                found.add(new References(path, group.get(i).span()));
            }
        }
    }

    /** For each token the next wider one of its group, in which it lies; the group's size where none is. */
    private static int[] wider(List<Token> group) {
        int[] wider = new int[group.size()];
        for (int i = group.size() - 1; i >= 0; i--) {
            int outer = i + 1;
            while (outer < group.size() && group.get(outer).level() <= group.get(i).level()) {
                outer = wider[outer]; // what is not wider than a token that is not wider either is passed over
            }
            wider[i] = outer;
        }
        return wider;
    }

    /** Whether the token before it lies in it. */
    private static boolean isContainer(List<Token> group, int at) {
        return at > 0 && group.get(at - 1).level() < group.get(at).level();
    }

    /** The path from the widest token down; {@code null} where the group does not say in what section it lies. */
    private static @Nullable String path(List<Token> group, int[] wider, int at) {
        Token token = group.get(at);
        int outer = wider[at];
        if (outer < group.size() && group.get(outer).level() < 6) {
            String path = path(group, wider, outer);
            return path == null ? null : joined(path, token.value());
        }
        return switch (token.level()) {
            case 6 -> "PL" + annex(token.value());
            case 5 -> "Điều " + token.value();
            case 4 -> Character.isDigit(token.value().charAt(0)) ? Label.PART + token.value() : section(token);
            case 3 -> section(token);
            default -> null;
        };
    }

    /** A part or section that a Roman number or a capital tells without saying in what it lies. */
    private static @Nullable String section(Token token) {
        return Character.isUpperCase(token.value().charAt(0)) ? token.value() : null;
    }

    /** A label that repeats its section's number counts it once: "2.1" in "III.2" is "III.2.1". */
    private static String joined(String outer, String label) {
        String last = outer.substring(outer.lastIndexOf('.') + 1);
        return label.startsWith(last + ".") ? outer + label.substring(last.length()) : outer + "." + label;
    }

    private static String annex(String value) {
        return Character.isDigit(value.charAt(0)) ? String.valueOf(Integer.parseInt(value.split("\\.")[0]))
                : Character.isUpperCase(value.charAt(0)) ? String.valueOf(Label.roman(value.split("\\.")[0])) : value.toUpperCase(Locale.ROOT);
    }

    /** "Điều 9 Nghị định số …", "mục 2 (ban hành kèm theo Quyết định số …": another document's, unless it is called "này". */
    private static boolean isElsewhere(Wording text, int end) {
        int at = end;
        while (at < text.length() && at - end < 4 && (isSpace(text, at) || ",(".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (isSpace(text, at + 4) && text.reads("được", at) && text.reads("ban hành", at + 5)) {
            at += 5;
        }
        if (text.reads("ban hành", at) && isSpace(text, at + 8)) {
            at += 9;
        }
        at = behind(text, at, OF);
        for (int spaces = 0; spaces < 3 && isSpace(text, at); spaces++) {
            at++;
        }
        int type = behind(text, at, TYPES);
        return type > at && !(type < text.length() && Character.isLetter(text.charAt(type))) && !isThis(text, type);
    }

    private static int behind(Wording text, int at, List<String> words) {
        for (String word : words) {
            if (text.reads(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** "Quyết định này", "Kế hoạch hành động này". */
    private static boolean isThis(Wording text, int type) {
        int at = type;
        for (int words = 0; words <= 2 && isSpace(text, at); words++) {
            at++;
            if (text.reads("này", at)) {
                return true;
            }
            int start = at;
            while (at < text.length() && at - start <= LONGEST_WORD && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at == start || at - start > LONGEST_WORD) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSpace(Wording text, int at) {
        return at < text.length() && Folded.isSpace(text.charAt(at));
    }
}
