package vn.thongsuot.extraction;

import java.text.Normalizer;

/**
 * Letters and marks as a reader sees them: composed Unicode, one kind of space, no invisible marks, bullets that any font has.
 */
final class Characters {

    private Characters() {}

    /** The words of a paragraph, cleaned; line breaks its author typed stay, spaces around them go. */
    static String clean(CharSequence words) {
        StringBuilder clean = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            append(clean, words.charAt(i));
        }
        while (!clean.isEmpty() && isSpace(clean.charAt(clean.length() - 1))) {
            clean.setLength(clean.length() - 1);
        }
        return Normalizer.isNormalized(clean, Normalizer.Form.NFC) ? clean.toString() : Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder clean, char c) {
        char last = clean.isEmpty() ? '\n' : clean.charAt(clean.length() - 1);
        switch (c) {
            case '\n', '\u000B', '\u2028', '\u2029', '\u0085' -> {
                if (last == ' ') {
                    clean.setLength(clean.length() - 1);
                }
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != '\n') {
                    clean.append('\n');
                }
            }
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E' -> { }
            case '\u2011', '\u2010' -> clean.append('-');
            case '\u01B0' , '\u01A1' -> clean.append(c);
            default -> {
                if (isSpace(c) || Character.isISOControl(c)) {
                    if (last != ' ' && last != '\n') {
                        clean.append(' ');
                    }
                } else {
                    appendSeen(clean, c);
                }
            }
        }
    }

    private static void appendSeen(StringBuilder clean, char c) {
        if (c >= '\uE000' && c <= '\uF8FF') {
            clean.append(c >= '\uF020' && c <= '\uF0FF' ? symbol(c) : '-');
        } else if (c >= '\uFF01' && c <= '\uFF5E') {
            clean.append((char) (c - 0xFEE0));
        } else if (c == '\uFB01') {
            clean.append("fi");
        } else if (c == '\uFB02') {
            clean.append("fl");
        } else if (c != '\uFFFD' && c != '\uFFFF' && c != '\uFFFE') {
            clean.append(c);
        }
    }

    /** A letter of a symbol font at its private place: nearly always a bullet. */
    private static char symbol(char c) {
        return switch (c) {
            case '\uF02B' -> '+';
            case '\uF02A' -> '*';
            case '\uF02F' -> '/';
            case '\uF028' -> '(';
            case '\uF029' -> ')';
            case '\uF020' -> ' ';
            case '\uF0B0' -> '°';
            case '\uF0B3' -> '≥';
            case '\uF0A3' -> '≤';
            case '\uF0B7' -> '•';
            default -> '-';
        };
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F' || c == '\u3000';
    }
}
