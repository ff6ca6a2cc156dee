package vn.thongsuot.reading;

import java.text.Normalizer;
import java.util.Locale;

/** Words without diacritics, in capitals, "Đ" as "D": what survives recognition and careless typing. */
final class Bare {

    private static final int TABLE = 0x1F00;
    /** What a letter becomes; 0 where one letter doesn't become one other, or nobody needs it often. */
    private static final char[] LETTERS = letters();

    private Bare() {}

    private static char[] letters() {
        char[] letters = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            boolean latin = c < 0x250 || c >= 0x1E00;
            String bare = latin ? slowly(String.valueOf(c)) : "";
            letters[c] = bare.length() == 1 ? bare.charAt(0) : 0;
        }
        return letters;
    }

    static String of(String words) {
        char[] bare = new char[words.length()];
        for (int i = 0; i < bare.length; i++) {
            char c = words.charAt(i);
            boolean mark = c >= '\u2010' && c <= '\u2026'; // dashes, quotes, dots
            bare[i] = mark ? c : c < TABLE ? LETTERS[c] : 0;
            if (bare[i] == 0) {
                return slowly(words);
            }
        }
        return new String(bare);
    }

    private static String slowly(String words) {
        StringBuilder bare = new StringBuilder(words.length());
        String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == 'đ' || c == 'Đ' ? 'D' : c);
            }
        }
        return bare.toString().toUpperCase(Locale.ROOT);
    }
}
