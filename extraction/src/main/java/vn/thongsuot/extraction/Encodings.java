package vn.thongsuot.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which encoding plain text is written. UTF-8 and UTF-16 show by themselves; of the old Vietnamese encodings the one that gives the most
 * Vietnamese syllables is taken.
 */
final class Encodings {

    private static final int SAMPLE = 60_000;
    /** Text in these keeps its Latin letters, whatever language it is in; the others must prove to be Vietnamese. */
    private static final List<String> MODERN = List.of("UTF-8", "windows-1258");

    private Encodings() {}

    static String decode(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        String utf8 = strict(bytes);
        if (utf8 != null) {
            return LegacyFonts.repair(utf8);
        }
        return legacy(bytes);
    }

    /** UTF-16 with its mark, or without one where every second byte is a small page number. */
    static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16;
        }
        int even = 0;
        int odd = 0;
        int length = Math.min(4096, bytes.length) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length > 8 && odd > length / 5) {
            return StandardCharsets.UTF_16LE;
        }
        return length > 8 && even > length / 5 ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strict(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static String legacy(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes;
        String best = "";
        int most = Integer.MIN_VALUE;
        for (String name : List.of("UTF-8", "windows-1258", "TCVN3", "VNI", "VPS")) {
            String decoded = LegacyFonts.decode(sample, name);
            int score = Vietnamese.score(decoded);
            if (score > most && (MODERN.contains(name) || Vietnamese.isCertain(decoded))) {
                most = score;
                best = name;
            }
        }
        return LegacyFonts.decode(bytes, best);
    }
}
