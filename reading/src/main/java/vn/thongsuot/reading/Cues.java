package vn.thongsuot.reading;

/**
 * Cheap looks at a stretch of text before an expensive one: a pattern that needs a figure or a certain word can't match where neither stands. Most items have
 * no figure at all, and a look costs a hundredth of a pattern.
 */
final class Cues {

    private Cues() {}

    static boolean hasDigit(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether any of these words, given in small letters, stands there in any case. */
    static boolean hasAny(String text, Span span, String... words) {
        for (String word : words) {
            if (has(text, span, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String text, Span span, String word) {
        char small = word.charAt(0);
        char capital = Character.toUpperCase(small);
        for (int i = span.start(); i <= span.end() - word.length(); i++) {
            char c = text.charAt(i);
            if ((c == small || c == capital) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
