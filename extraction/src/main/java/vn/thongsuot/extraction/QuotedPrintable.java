package vn.thongsuot.extraction;

import java.io.ByteArrayOutputStream;

/** The transfer encoding of web pages saved in one file (RFC 2045, 6.7). */
final class QuotedPrintable {

    private QuotedPrintable() {}

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '=') {
                bytes.write(c);
                continue;
            }
            int feed = i + 1 < text.length() && text.charAt(i + 1) == '\r' ? 2 : 1;
            if (i + feed < text.length() && text.charAt(i + feed) == '\n') {
                i += feed;
            } else if (i + 2 < text.length() && Character.digit(text.charAt(i + 1), 16) >= 0 && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
