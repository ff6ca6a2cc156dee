package vn.thongsuot.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number, letter or bullet that opens a line.
 *
 * @param style what kind of label it is; lines of one style are of one level where they follow each other
 * @param written the label without its punctuation ("III", "Điều 3", "1.2", "đ"); the bullet's character for a bullet
 * @param value its place in the sequence, from 1; 0 where it has none
 * @param content where the words after it begin
 */
record Label(Style style, String written, int value, int content) {

    /** Kinds of labels, from the outermost to the innermost as documents use to nest them. */
    enum Style {
        PART, CHAPTER, DIVISION, UPPER, ROMAN, ARTICLE, NUMBER, NUMBER_2, NUMBER_3, NUMBER_4, NUMBER_ROUND, NUMBER_BRACKETED,
        LETTER, LETTER_NUMBER, ROMAN_SMALL, STAR, DASH, PLUS, DOT;

        /** Bullets make no sections. */
        boolean isBullet() {
            return ordinal() >= STAR.ordinal();
        }
    }

    /** How the label of a part begins, "Phần 2"; those who point to it may leave the word out. */
    static final String PART = "Phần ";

    private static final List<String> WORDS = List.of("phần", "chương", "mục", "điều");
    private static final String END = "(?=\\s|$)";
    private static final Pattern WORD = Pattern.compile(
            "(?iu)(phần|chương|mục|điều)\\s+(thứ\\s+)?([ivx]{1,5}|\\d{1,3}(?:bis|ter|[a-zđ])?|nhất|hai|ba|tư|năm|sáu|bảy|tám)\\s*([.:)/\\-–]|$)?\\s*");
    private static final Pattern ROMAN = Pattern.compile("(?!V/[vV])([IVX]{1,5})\\s?(?:[.)/:]|[-–](?!\\s?[IVX]))\\s*");
    private static final Pattern ROMAN_BARE = Pattern.compile("([IVX]{1,5})\\s+(?=\\p{Lu}{2})");
    /** "II.3. …" says again in which section it stands. */
    private static final Pattern ROMAN_NUMBER = Pattern.compile("([IVX]{1,5}(?:[.](\\d{1,2})){1,3})(?:\\s?[.):/]|\\s?[-–](?=\\s)|(?=\\s\\p{Lu}))\\s*");
    private static final Pattern UPPER = Pattern.compile("([A-HĐ])(?:[.)/]|\\s?[-–])\\s*(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{1,2}){0,4})(?:\\s?[.:/]" + "(?![\\d])|\\s?[-–](?=\\s|\\p{Lu}\\p{Ll}+\\s)|\\s?\\)|" + END + ")\\s*");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{1,2}|[a-zđ]|x{0,2}(?:ix|iv|v?i{1,3}|v))\\)\\s*");
    private static final Pattern LETTER = Pattern.compile("([a-zđ])(?:\\s?\\)|[.](?=\\s|\\p{Lu})|\\s?/(?=\\s|\\p{Lu})|\\s?[-–](?=\\s+\\p{Lu})|,(?=\\s\\p{Lu}))\\s*");
    private static final Pattern LETTER_NUMBER = Pattern.compile("([a-zđ][.]?\\d{1,2})(?:\\s?\\)|[.](?=\\s))\\s*");
    private static final Pattern SMALL_ROMAN = Pattern.compile("((?:x{0,2}(?:ix|iv|v?i{1,3}|v))|x)\\s?[).]\\s*");
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    /** The label at the start of a line; {@code null} where the line has none. */
    static @Nullable Label of(Wording text, Span line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = text.charAt(line.start());
        if (Character.isDigit(first)) {
            return number(text, line);
        }
        if (first == '(') {
            return bracketed(text, line);
        }
        return Character.isLetter(first) ? lettered(text, line) : bullet(text, line, first);
    }

    private static @Nullable Label bullet(Wording text, Span line, char first) {
        Style style = switch (first) {
            case '-', '–', '—', '−', '‐', '‑' -> Style.DASH;
            case '+' -> Style.PLUS;
            case '*', '❖', '★' -> Style.STAR;
            case '•', '·', '●', '▪', '■', '◦', '○', '➢', '►', '✓', '✔', '§', '♦', '◆', '→' -> Style.DOT;
            case '~', '_' -> isSpace(text.charAt(Math.min(line.start() + 1, line.end() - 1))) ? Style.DASH : null; // a dash as scans leave it
            default -> null;
        };
        if (style == null) {
            return null;
        }
        int content = line.start() + 1;
        while (content < line.end() && (isSpace(text.charAt(content)) || text.charAt(content) == first)) {
            content++;
        }
        return content >= line.end() ? null : new Label(style, String.valueOf(first), 0, content);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == ' ';
    }

    private static @Nullable Label number(Wording text, Span line) {
        Label plain = plainNumber(text, line);
        if (plain != null) {
            return plain;
        }
        Matcher m = matcher(NUMBER, text, line);
        if (!m.lookingAt()) {
            return null;
        }
        String written = m.group(1);
        String[] parts = written.split("\\.");
        int mark = Math.max(m.end(1), lastMark(text, m.end(1), m.end()));
        char close = mark < line.end() ? text.charAt(mark) : ' ';
        boolean marked = ".:/)-–".indexOf(close) >= 0 && m.end() > m.end(1);
        if (!marked && (parts.length == 1 || !startsHeading(text, m.end(), line))) {
            return null;
        }
        if (parts[0].length() > 2) {
            return null;
        }
        Style style = switch (parts.length) {
            case 1 -> close == ')' ? Style.NUMBER_ROUND : Style.NUMBER;
            case 2 -> Style.NUMBER_2;
            case 3 -> Style.NUMBER_3;
            default -> Style.NUMBER_4;
        };
        return new Label(style, written, Integer.parseInt(parts[parts.length - 1]), m.end());
    }

    /** Most numbers are "1." or "2)", one or two figures and a mark; {@code null} where it is not so plain. */
    private static @Nullable Label plainNumber(Wording text, Span line) {
        int mark = line.start();
        while (mark < line.end() && isFigure(text.charAt(mark))) {
            mark++;
        }
        int figures = mark - line.start();
        if (figures < 1 || figures > 2 || mark + 1 >= line.end() || ".:/)".indexOf(text.charAt(mark)) < 0 || isFigure(text.charAt(mark + 1))) {
            return null;
        }
        int content = mark + 1;
        while (content < line.end() && text.charAt(content) == ' ') {
            content++;
        }
        if (content == line.end() || !Character.isLetterOrDigit(text.charAt(content))) {
            return null;
        }
        String written = text.substring(line.start(), mark);
        return new Label(text.charAt(mark) == ')' ? Style.NUMBER_ROUND : Style.NUMBER, written, Integer.parseInt(written), content);
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static int lastMark(Wording text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isSpace(text.charAt(i))) {
                return i;
            }
        }
        return from - 1;
    }

    private static boolean startsHeading(Wording text, int from, Span line) {
        return from < line.end() && Character.isUpperCase(text.charAt(from));
    }

    private static @Nullable Label bracketed(Wording text, Span line) {
        Matcher m = matcher(BRACKETED, text, line);
        if (!m.lookingAt() || m.end() >= line.end()) {
            return null;
        }
        String written = m.group(1);
        if (Character.isDigit(written.charAt(0))) {
            return new Label(Style.NUMBER_BRACKETED, written, Integer.parseInt(written), m.end());
        }
        return written.length() > 1 ? new Label(Style.ROMAN_SMALL, written, roman(written.toUpperCase(Locale.ROOT)), m.end())
                : new Label(Style.LETTER, written, LETTERS.indexOf(written) + 1, m.end());
    }

    private static @Nullable Label lettered(Wording text, Span line) {
        if (opensWithWord(text, line.start())) {
            Matcher m = matcher(WORD, text, line);
            if (m.lookingAt() && isWordLabel(text, line, m)) {
                return word(m);
            }
        }
        char first = text.charAt(line.start());
        Label roman = "IVX".indexOf(first) < 0 ? null : roman(text, line);
        if (roman != null) {
            return roman;
        }
        boolean alone = line.length() > 1 && !Character.isLetter(text.charAt(line.start() + 1));
        Matcher m = alone ? matcher(UPPER, text, line) : null;
        if (m != null && m.lookingAt()) {
            return new Label(Style.UPPER, m.group(1), LETTERS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1, m.end());
        }
        return alone || "ivx".indexOf(first) >= 0 ? small(text, line) : null;
    }

    private static boolean opensWithWord(Wording text, int at) {
        if ("pcmđPCMĐ".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (String word : WORDS) {
            if (text.reads(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Label roman(Wording text, Span line) {
        int end = line.start();
        while (end < line.end() && "IVX".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == line.end() || Character.isLetter(text.charAt(end))) {
            return null; // "Xây dựng", "Việc"
        }
        Matcher m = matcher(ROMAN_NUMBER, text, line);
        if (m.lookingAt()) {
            Style style = List.of(Style.NUMBER, Style.NUMBER_2, Style.NUMBER_3).get((int) m.group(1).chars().filter(c -> c == '.').count() - 1);
            return new Label(style, m.group(1), Integer.parseInt(m.group(2)), m.end());
        }
        m = matcher(ROMAN, text, line);
        if (m.lookingAt() && roman(m.group(1)) > 0) {
            return new Label(Style.ROMAN, m.group(1), roman(m.group(1)), m.end());
        }
        m = matcher(ROMAN_BARE, text, line);
        if (m.lookingAt() && roman(m.group(1)) > 0) {
            return new Label(Style.ROMAN, m.group(1), roman(m.group(1)), m.end());
        }
        return null;
    }

    private static @Nullable Label small(Wording text, Span line) {
        Matcher m = matcher(LETTER, text, line);
        if (m.lookingAt() && LETTERS.contains(m.group(1))) {
            return new Label(Style.LETTER, m.group(1), LETTERS.indexOf(m.group(1)) + 1, m.end());
        }
        m = matcher(LETTER_NUMBER, text, line);
        if (m.lookingAt()) {
            String digits = m.group(1).replaceAll("\\D", "");
            return new Label(Style.LETTER_NUMBER, m.group(1), Integer.parseInt(digits), m.end());
        }
        m = matcher(SMALL_ROMAN, text, line);
        if (m.lookingAt()) {
            return new Label(Style.ROMAN_SMALL, m.group(1), roman(m.group(1).toUpperCase(Locale.ROOT)), m.end());
        }
        return null;
    }

    /** "Điều 9 Nghị định …" at the start of a line is running text: a label has its mark, stands alone or in capitals. */
    private static boolean isWordLabel(Wording text, Span line, Matcher m) {
        return m.end() >= line.end() || m.group(4) != null && !m.group(4).isEmpty()
                || m.group(1).equals(m.group(1).toUpperCase(Locale.ROOT));
    }

    private static Label word(Matcher m) {
        String word = m.group(1).toLowerCase(Locale.ROOT);
        Style style = switch (word) {
            case "phần" -> Style.PART;
            case "chương" -> Style.CHAPTER;
            case "mục" -> Style.DIVISION;
            default -> Style.ARTICLE;
        };
        String ordinal = m.group(2) == null ? m.group(3) : m.group(2).strip().toLowerCase(Locale.ROOT) + " " + m.group(3).toLowerCase(Locale.ROOT);
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return new Label(style, capital + " " + ordinal, ordinal(m.group(3)), m.end());
    }

    private static int ordinal(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written.replaceAll("\\D", ""));
        }
        int roman = roman(written.toUpperCase(Locale.ROOT));
        return roman > 0 ? roman : ORDINALS.indexOf(written.toLowerCase(Locale.ROOT)) + 1;
    }

    private static final List<String> ORDINALS =
            List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám");

    /** The value of a Roman number up to 39; 0 where it is none. */
    static int roman(String written) {
        int value = 0;
        int before = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            int digit = switch (written.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 0;
            };
            if (digit == 0) {
                return 0;
            }
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }

    private static Matcher matcher(Pattern pattern, Wording text, Span line) {
        return text.matcher(pattern).region(line.start(), line.end());
    }
}
