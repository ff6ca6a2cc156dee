package vn.thongsuot.reading;

/** Text as values print it: runs of white space are one space. */
final class Folded {

    private Folded() {}

    /** The words at a span with white space folded. */
    static String in(Wording text, Span span) {
        return isFolded(text, span) ? text.substring(span.start(), span.end()) : slowly(text, span);
    }

    /** Most text is: single spaces, none at the ends. */
    private static boolean isFolded(Wording text, Span span) {
        return span.isEmpty() || !isSpace(text.charAt(span.start())) && !isSpace(text.charAt(span.end() - 1)) && !text.hasOtherSpace(span);
    }

    private static String slowly(CharSequence text, Span span) {
        StringBuilder folded = new StringBuilder(span.length());
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /** The span without white space at its ends. */
    static Span trim(CharSequence text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == span.start() && end == span.end() ? span : new Span(start, end);
    }

    /** The span without white space and any of these marks at its ends. */
    static Span trim(CharSequence text, Span span, String marks) {
        int start = span.start();
        int end = span.end();
        while (start < end && (isSpace(text.charAt(start)) || marks.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (isSpace(text.charAt(end - 1)) || marks.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Span(start, end);
    }

    static boolean isSpace(char c) {
        return (c <= ' ' || c >= '\u2000' || c == '\u1680') && Character.isWhitespace(c); // no letter of the language is looked up
    }
}
