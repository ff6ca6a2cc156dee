package vn.thongsuot.extraction;

import org.jspecify.annotations.Nullable;

/** Text that old fonts draw as Vietnamese though its codes are Latin letters: ".VnTime" (TCVN3) and "VNI-Times" (VNI). */
final class LegacyFonts {

    private LegacyFonts() {}

    static String decode(String words, @Nullable String font) {
        return words;
    }
}
