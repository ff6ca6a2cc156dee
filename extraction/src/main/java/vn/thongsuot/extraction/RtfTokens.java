package vn.thongsuot.extraction;

import java.nio.charset.StandardCharsets;

/**
 * Splits RTF into its tokens. After {@link #next()} the accessors tell what was found; a control symbol ("\~") is a control word of one sign.
 */
final class RtfTokens {

    /** What a token is. */
    enum Kind { OPEN, CLOSE, CONTROL, BYTE, END }

    private static final int LONGEST_WORD = 64;
    private final byte[] rtf;
    private int at;
    private String word = "";
    private int number;
    private boolean hasNumber;

    RtfTokens(byte[] rtf) {
        this.rtf = rtf;
    }

    /** The control word found, without its backslash. */
    String word() {
        return word;
    }

    /** The number behind the control word, or the byte found. */
    int number() {
        return number;
    }

    /** The number behind the control word, or what stands for a missing one. */
    int number(int missing) {
        return hasNumber ? number : missing;
    }

    Kind next() {
        while (at < rtf.length && (rtf[at] == '\r' || rtf[at] == '\n' || rtf[at] == 0)) {
            at++;
        }
        if (at >= rtf.length) {
            return Kind.END;
        }
        int c = rtf[at++] & 0xFF;
        return switch (c) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '\\' -> control();
            default -> found(c);
        };
    }

    private Kind found(int value) {
        number = value;
        return Kind.BYTE;
    }

    private Kind control() {
        if (at >= rtf.length) {
            return Kind.END;
        }
        int c = rtf[at] & 0xFF;
        if (isLetter(c)) {
            return controlWord();
        }
        at++;
        if (c == '\'') {
            return hex();
        }
        if (c == '\\' || c == '{' || c == '}') {
            return found(c);
        }
        word = c == '\r' || c == '\n' ? "par" : String.valueOf((char) c);
        hasNumber = false;
        return Kind.CONTROL;
    }

    private Kind hex() {
        int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
        int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            return found('?');
        }
        at += 2;
        return found(high * 16 + low);
    }

    private Kind controlWord() {
        int start = at;
        while (at < rtf.length && isLetter(rtf[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        int sign = at < rtf.length && rtf[at] == '-' ? -1 : 1;
        int digits = at + (sign < 0 ? 1 : 0);
        long value = 0;
        int end = digits;
        while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9' && end - digits < 10) {
            value = value * 10 + rtf[end++] - '0';
        }
        hasNumber = end > digits;
        number = (int) Math.clamp(sign * value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        at = hasNumber ? end : at;
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        return Kind.CONTROL;
    }

    /** Passes over bytes that are no text, as "\bin" announces them. */
    void skip(int bytes) {
        at = (int) Math.min(rtf.length, at + (long) Math.max(0, bytes));
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
