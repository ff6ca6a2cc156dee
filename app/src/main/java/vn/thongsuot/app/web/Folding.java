package vn.thongsuot.app.web;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people type it who leave out diacritics: {@code ke hoach} for {@code Kế hoạch}. */
final class Folding {

    private Folding() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('đ', 'd').strip().replaceAll("\\s+", " ");
    }
}
