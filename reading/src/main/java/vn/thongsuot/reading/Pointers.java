package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a document that may point to a section: "mục III.1", "khoản 2", "Phụ lục II". They are looked for once in the whole document, though
 * each obligation and each block is asked for those in it.
 */
final class Pointers {

    /** A part that has a letter for its label, and what lies in it: "C.II", "A.III.2", "B.1". */
    private static final String LETTERED = "(?-i:[A-HK-UWYZĐ])(?:\\.(?-i:[IVX]{1,5}))?(?:\\.\\d{1,2}){0,3}(?<=[IVX\\d])";
    private static final String VALUE =
            "(" + LETTERED + "|(?-i:[IVX]{1,5})(?:[.,]?\\s?\\d{1,2}(?:\\.\\d{1,2}){0,3})?(?:\\.[a-zđ](?!\\p{L}))?|\\d{1,3}(?:\\.\\d{1,2}){0,3}|[a-zđ])(?![\\p{L}\\d/])";
    private static final Pattern TOKEN = Pattern.compile(
            "(?iu)(?=(?-i:[đĐtTýÝkKnNmMpP]))(?<!\\p{L})(điểm|tiết|ý|khoản|tiểu mục|nội dung|nhiệm vụ|mục|phần|(?-i:Điều)|phụ lục)\\s{1,3}(?:số\\s{1,3})?" + VALUE);
    private static final Pattern MORE = Pattern.compile(
            "(?u)\\s{0,3}(?:,|;|và)\\s{0,3}(?:(" + LETTERED + "(?![\\p{L}\\d])|[IVX]{1,5}(?:\\.\\d{1,2}){0,3}(?![\\p{L}\\d]))|(\\d{1,2})(?=\\s{0,2}(?:[,;.)]|$|và\\s\\d|của\\s|mục\\s|phần\\s|[Đđ]iều\\s)))");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern ROMAN_JOINED = Pattern.compile("^([IVX]+)(\\d)");

    /** One word with its number; a wider level contains the narrower ones before it. */
    record Token(int level, String value, Span span) {}

    private record Found(int word, Token token) {}

    private final Wording text;
    private final Words words;
    private final List<Found> found = new ArrayList<>();

    private Pointers(Wording text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** Those of a whole document. */
    static Pointers of(Wording text) {
        return of(text, text.words(text.whole()));
    }

    private static Pointers of(Wording text, Words words) {
        Pointers pointers = new Pointers(text, words);
        Matcher m = text.matcher(TOKEN);
        for (int at = words.find(m, 0, Cues.PLACE); at >= 0; at = words.find(m, at + 1, Cues.PLACE)) {
            pointers.found.add(new Found(at, new Token(level(m.group(1)), value(m.group(2)), new Span(m.start(), m.end()))));
        }
        return pointers;
    }

    /** Those in a stretch, in text order, each with the numbers that go on after it. */
    List<Token> in(Span span) {
        if (found.isEmpty() || hasNone(span)) {
            return List.of();
        }
        Words stretch = text.words(span);
        if (stretch.size() == 0) {
            return List.of();
        }
        boolean whole = stretch.isPartOf(words) && !endsInside(stretch);
        return (whole ? this : of(text, stretch)).tokens(stretch, span.end());
    }

    /** Whether no pointer's word begins in a stretch, nor half a word at its ends that may be one by itself. */
    private boolean hasNone(Span span) {
        int first = firstFrom(span.start());
        boolean none = first == found.size() || found.get(first).token().span().start() >= span.end();
        return none && !text.cutsWord(span.start()) && !text.cutsWord(span.end());
    }

    /** Whether a pointer goes on beyond the end of a stretch: within it, it may be a shorter one. */
    private boolean endsInside(Words stretch) {
        int end = stretch.end(stretch.size() - 1);
        for (int i = firstFrom(stretch.start(0)); i < found.size() && found.get(i).token().span().start() < end; i++) {
            if (found.get(i).token().span().end() > end) {
                return true;
            }
        }
        return false;
    }

    /** The first pointer whose word begins at a place or behind it. */
    private int firstFrom(int place) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (words.start(found.get(middle).word()) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Token> tokens(Words stretch, int limit) {
        int end = stretch.end(stretch.size() - 1);
        int from = stretch.start(0);
        List<Token> tokens = List.of();
        for (int i = firstFrom(from); i < found.size() && found.get(i).token().span().end() <= end; i++) {
            if (words.start(found.get(i).word()) >= from) {
                tokens = tokens.isEmpty() ? new ArrayList<>() : tokens;
                tokens.add(found.get(i).token());
                from = more(limit, found.get(i).token(), tokens);
            }
        }
        return tokens;
    }

    /** "II.2, II.3 và III.1", "III.1, 2": numbers that go on after the first; returns where they end. */
    private int more(int end, Token first, List<Token> tokens) {
        int at = first.span().end();
        Matcher m = null;
        while (mayGoOn(at, end)) {
            m = m == null ? text.matcher(MORE).useTransparentBounds(true) : m;
            if (!m.region(at, end).lookingAt()) {
                break;
            }
            int group = m.group(1) != null ? 1 : 2;
            String value = group == 1 ? m.group(1) : sibling(first.value(), m.group(2));
            tokens.add(new Token(first.level(), value, new Span(m.start(group), m.end(group))));
            at = m.end();
        }
        return at;
    }

    /** Whether a comma, a semicolon or "và" comes next. */
    private boolean mayGoOn(int at, int end) {
        int i = at;
        while (i < end && Folded.isSpace(text.charAt(i))) {
            i++;
        }
        return i < end && ",;v".indexOf(text.charAt(i)) >= 0;
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
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
