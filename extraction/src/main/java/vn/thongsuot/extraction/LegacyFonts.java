package vn.thongsuot.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Text that old fonts draw as Vietnamese though its codes are Latin letters: ".VnTime" (TCVN3), "VNI-Times" (VNI), "VPS Times" (VPS).
 *
 * <p>A mark of VNI stands behind its letter and is decoded to a combining mark, so that a word torn over two runs is whole again once the
 * paragraph is composed. Runs that hold real Vietnamese letters are left alone: many a document was converted and kept its fonts' names.
 */
final class LegacyFonts {

    private static final LegacyTable TCVN3 = LegacyTable.read("tcvn3.tsv");
    private static final LegacyTable VNI = LegacyTable.read("vni.tsv");
    private static final LegacyTable VPS = LegacyTable.read("vps.tsv");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 60_000;
    /** A letter that only Vietnamese has in a hundred beyond ASCII: the text is Unicode already. */
    private static final int UNICODE_SHARE = 50;

    private LegacyFonts() {}

    /** The Vietnamese that a run set in this font shows; the run itself for any other font. */
    static String decode(String words, @Nullable String font) {
        if (font == null || words.isBlank()) {
            return words;
        }
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            String decoded = isUnicode(words) ? words : tcvn3(words);
            return name.endsWith("h") ? decoded.toUpperCase(Locale.ROOT) : decoded;
        }
        if (name.startsWith("vni-") && !isUnicode(words)) {
            return vni(words);
        }
        return name.startsWith("vps ") && !isUnicode(words) ? vps(codes(words)) : words;
    }

    /** The Vietnamese of Unicode text that was written for old fonts; any other text as it is. */
    static String repair(String text) {
        if (isUnicode(text)) {
            return text;
        }
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        int most = Math.max(0, Vietnamese.score(sample));
        UnaryOperator<String> best = UnaryOperator.identity();
        for (UnaryOperator<String> table : List.<UnaryOperator<String>>of(LegacyFonts::tcvn3, LegacyFonts::vni, words -> vps(codes(words)))) {
            String decoded = table.apply(sample);
            int score = Vietnamese.score(decoded);
            if (score > most && Vietnamese.isCertain(decoded)) {
                most = score;
                best = table;
            }
        }
        return best.apply(text);
    }

    /** Whether the letters beyond ASCII are Vietnamese already. */
    private static boolean isUnicode(String text) {
        int vietnamese = 0;
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            beyond += c > 127 ? 1 : 0;
            vietnamese += c >= '\u1EA0' && c <= '\u1EF9' || c >= '\u0300' && c <= '\u0323' || "ăĂđĐĩĨũŨơƠưƯ".indexOf(c) >= 0 ? 1 : 0;
        }
        return beyond == 0 || vietnamese * UNICODE_SHARE > beyond;
    }

    /** The bytes that Windows showed as these letters, each as the letter of its number. */
    private static String codes(String words) {
        StringBuilder codes = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            byte[] code = c < 256 ? new byte[0] : String.valueOf(c).getBytes(WINDOWS);
            codes.append(code.length == 1 && code[0] != '?' ? (char) (code[0] & 0xFF) : c);
        }
        return codes.toString();
    }

    static String tcvn3(String words) {
        return Normalizer.normalize(TCVN3.decode(words), Normalizer.Form.NFC);
    }

    static String vni(String words) {
        return Normalizer.normalize(VNI.decode(words), Normalizer.Form.NFC);
    }

    static String vps(String words) {
        return Normalizer.normalize(VPS.decode(words), Normalizer.Form.NFC);
    }

    /** The text of bytes in an old encoding of this name. */
    static String decode(byte[] bytes, String encoding) {
        return switch (encoding) {
            case "TCVN3" -> tcvn3(new String(bytes, StandardCharsets.ISO_8859_1));
            case "VNI" -> vni(new String(bytes, WINDOWS));
            case "VPS" -> vps(new String(bytes, StandardCharsets.ISO_8859_1));
            default -> new String(bytes, Charset.forName(encoding));
        };
    }
}
