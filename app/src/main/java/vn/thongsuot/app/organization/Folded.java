package vn.thongsuot.app.organization;

import java.text.Normalizer;

/** Text without case, diacritics and punctuation: what people type when they search, and the common ground of "Đảng ủy" and "Đảng uỷ". */
final class Folded {

    private Folded() {}

    static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(plain(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().stripTrailing();
    }

    private static char plain(char c) {
        return c == 'đ' || c == 'Đ' ? 'd' : Character.toLowerCase(c);
    }
}
