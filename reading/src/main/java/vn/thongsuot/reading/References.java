package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final String VALUE =
            "((?-i:[IVX]{1,5})(?:[.,]?\\s?\\d{1,2}(?:\\.\\d{1,2}){0,3})?(?:\\.[a-zđ](?!\\p{L}))?|\\d{1,3}(?:\\.\\d{1,2}){0,3}|[a-zđ])(?![\\p{L}\\d/])";
    private static final Pattern TOKEN = Pattern.compile(
            "(?iu)(?=(?-i:[đĐtTýÝkKnNmMpP]))(?<!\\p{L})(điểm|tiết|ý|khoản|tiểu mục|nội dung|nhiệm vụ|mục|phần|(?-i:Điều)|phụ lục)\\s{1,3}(?:số\\s{1,3})?" + VALUE);
    private static final Pattern MORE = Pattern.compile(
            "(?u)\\s{0,3}(?:,|;|và)\\s{0,3}(?:([IVX]{1,5}(?:\\.\\d{1,2}){0,3})(?![\\p{L}\\d])|(\\d{1,2})(?=\\s{0,2}(?:[,;.)]|$|và\\s\\d|của\\s|mục\\s|phần\\s|[Đđ]iều\\s)))");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern ROMAN_JOINED = Pattern.compile("^([IVX]+)(\\d)");
    private static final Pattern GAP = Pattern.compile("(?iu)[\\s,;]{0,4}(?:và|tại|của|thuộc)?\\s{0,3}");
    private static final String TYPES =
            "kế hoạch|quyết định|nghị định|luật|bộ luật|thông tư|chỉ thị|chương trình|nghị quyết|quy định|quy chế|hướng dẫn|thông báo|kết luận|công văn|văn bản|điều lệ|hiến pháp|đề án|pháp lệnh";
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iu)[\\s,(]{0,4}(?:(?:được\\s)?ban hành\\s)?(?:kèm theo|của|tại|trong|theo|thuộc)?\\s{0,3}(?!(?:" + TYPES + ")\\s(?:\\p{L}{1,7}\\s){0,2}này)(?:" + TYPES
                    + ")(?!\\p{L})");

    /** One word with its number; a wider level contains the narrower ones before it. */
    private record Token(int level, String value, Span span) {}

    /** The references in a stretch, in text order; those to other documents are left out. */
    static List<References> in(Wording text, Span span) {
        List<Token> tokens = tokens(text, span);
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

    private static List<Token> tokens(Wording text, Span span) {
        Words words = text.words(span);
        if (!words.has(Cues.PLACE)) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>();
        Matcher m = text.matcher(TOKEN);
        for (int at = words.find(m, 0, Cues.PLACE); at >= 0;) {
            Token token = new Token(level(m.group(1)), value(m.group(2)), new Span(m.start(), m.end()));
            tokens.add(token);
            at = words.find(m, words.indexAt(more(text, span, token, tokens)), Cues.PLACE);
        }
        return tokens;
    }

    /** "II.2, II.3 và III.1", "III.1, 2": numbers that go on after the first. */
    private static int more(Wording text, Span span, Token first, List<Token> tokens) {
        int at = first.span().end();
        Matcher m = text.matcher(MORE).useTransparentBounds(true);
        while (m.region(at, span.end()).lookingAt()) {
            int group = m.group(1) != null ? 1 : 2;
            String value = group == 1 ? m.group(1) : sibling(first.value(), m.group(2));
            tokens.add(new Token(first.level(), value, new Span(m.start(group), m.end(group))));
            at = m.end();
        }
        return at;
    }

    private static String sibling(String value, String last) {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? last : value.substring(0, dot + 1) + last;
    }

    private static int level(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "điểm", "tiết", "ý" -> 1;
            case "khoản", "tiểu mục", "nội dung", "nhiệm vụ" -> 2;
            case "mục" -> 3;
            case "phần" -> 4;
            case "điều" -> 5;
            default -> 6;
        };
    }

    private static String value(String written) {
        return isBareNumber(written) ? written : ROMAN_JOINED.matcher(SPACE.matcher(written).replaceAll("").replace(",", ".")).replaceFirst("$1.$2");
    }

    private static boolean isBareNumber(String written) {
        return written.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private static void resolve(Wording text, List<Token> group, List<References> found) {
        if (group.isEmpty() || isElsewhere(text, group.getLast().span().end())) {
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            String path = isContainer(group, i) ? null : path(group, i);
            if (path != null) {
                found.add(new References(path, group.get(i).span()));
            }
        }
    }

    /** Whether the token before it lies in it. */
    private static boolean isContainer(List<Token> group, int at) {
        return at > 0 && group.get(at - 1).level() < group.get(at).level();
    }

    /** The path from the widest token down; {@code null} where the group does not say in what section it lies. */
    private static @Nullable String path(List<Token> group, int at) {
        Token token = group.get(at);
        int outer = at + 1;
        while (outer < group.size() && group.get(outer).level() <= token.level()) {
            outer++;
        }
        if (outer < group.size() && group.get(outer).level() < 6) {
            String path = path(group, outer);
            return path == null ? null : joined(path, token.value());
        }
        return switch (token.level()) {
            case 6 -> "PL" + annex(token.value());
            case 5 -> "Điều " + token.value();
            case 3, 4 -> Character.isUpperCase(token.value().charAt(0)) ? token.value() : null;
            default -> null;
        };
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

    private static boolean isElsewhere(Wording text, int end) {
        return text.matcher(ELSEWHERE).region(end, Math.min(text.length(), end + 80)).lookingAt();
    }
}
