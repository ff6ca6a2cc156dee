package vn.thongsuot.extraction;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts of an RTF document: their names and the code pages that their bytes are in. */
final class RtfFonts {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SYMBOL = 2;
    private final Map<Integer, StringBuilder> names = new HashMap<>();
    private final Map<Integer, Integer> charsets = new HashMap<>();
    private Charset documents = WESTERN;
    private int open;

    /** The code page of the document, which fonts without their own use. */
    void codePage(int number) {
        documents = page(number, WESTERN);
    }

    /** A font that the table describes from here on. */
    void begin(int font) {
        open = font;
    }

    void charset(int charset) {
        charsets.put(open, charset);
    }

    void addToName(int letter) {
        StringBuilder name = names.computeIfAbsent(open, font -> new StringBuilder());
        if (letter != ';' && name.length() < 100) {
            name.append((char) letter);
        }
    }

    @Nullable String name(int font) {
        StringBuilder name = names.get(font);
        return name == null ? null : name.toString().strip();
    }

    /** The text of bytes set in a font; signs of symbol fonts stand at their private places, as in Word's other formats. */
    String decode(byte[] bytes, int font) {
        String name = name(font);
        boolean old = name != null && name.toLowerCase(Locale.ROOT).matches("(\\.vn|vni-|vps ).*");
        if (old) {
            return LegacyFonts.decode(new String(bytes, WESTERN), name);
        }
        Integer charset = charsets.get(font);
        if (charset == null || charset != SYMBOL) {
            return new String(bytes, charset == null ? documents : page(codePageOf(charset), documents));
        }
        StringBuilder symbols = new StringBuilder();
        for (byte b : bytes) {
            symbols.append(b == ' ' ? ' ' : (char) (0xF000 + (b & 0xFF)));
        }
        return symbols.toString();
    }

    /** The code page of a Windows character set; 0 for the document's own. */
    private static int codePageOf(int charset) {
        return switch (charset) {
            case 128 -> 932;
            case 129 -> 949;
            case 134 -> 936;
            case 136 -> 950;
            case 161 -> 1253;
            case 162 -> 1254;
            case 163 -> 1258;
            case 177 -> 1255;
            case 178 -> 1256;
            case 186 -> 1257;
            case 204 -> 1251;
            case 222 -> 874;
            case 238 -> 1250;
            default -> 0;
        };
    }

    private static Charset page(int number, Charset otherwise) {
        String name = number == 65001 ? "UTF-8" : number == 10000 ? "x-MacRoman" : number >= 1250 && number <= 1258 ? "windows-" + number
                : number == 932 || number == 936 || number == 949 || number == 950 || number == 874 ? "x-windows-" + number
                : number == 437 || number == 850 ? "IBM" + number : "";
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }
}
