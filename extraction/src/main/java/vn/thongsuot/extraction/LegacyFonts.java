package vn.thongsuot.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that old fonts draw as Vietnamese though its codes are Latin letters: ".VnTime" (TCVN3) and "VNI-Times" (VNI). */
final class LegacyFonts {

    private LegacyFonts() {}

    /** The Vietnamese that a run set in this font shows; the run itself for any other font. */
    static String decode(String words, @Nullable String font) {
        if (font == null || words.isBlank()) {
            return words;
        }
        String name = font.strip();
        if (name.startsWith(".Vn") || name.startsWith(".VN")) {
            String decoded = tcvn3(words);
            return name.endsWith("H") ? decoded.toUpperCase(Locale.ROOT) : decoded;
        }
        return name.toUpperCase(Locale.ROOT).startsWith("VNI-") ? vni(words) : words;
    }

    static boolean looksLikeVni(String text) {
        return false;
    }

    static String tcvn3(String words) {
        return words;
    }

    static String vni(String words) {
        return words;
    }

    static String vps(String words) {
        return words;
    }
}
