package vn.thongsuot.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes text in the old Vietnamese encodings, with the tables that read them, the other way round. */
final class OldCodes {

    private OldCodes() {}

    static byte[] of(String text, String encoding) {
        Map<String, byte[]> codes = codes(encoding);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String letter : text.split("")) {
            byte[] code = codes.get(letter);
            if (code == null) {
                throw new IllegalArgumentException("no code for " + letter);
            }
            out.writeBytes(code);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> codes(String encoding) {
        Map<String, byte[]> single = new LinkedHashMap<>();
        for (int code = 255; code > 0; code--) {
            String one = new String(new byte[] {(byte) code}, Charset.forName(encoding.equals("vni") ? "windows-1252" : "ISO-8859-1"));
            String letter = encoding.equals("tcvn3") ? LegacyFonts.tcvn3(one) : encoding.equals("vni") ? LegacyFonts.vni(one) : LegacyFonts.vps(one);
            single.putIfAbsent(letter, new byte[] {(byte) code});
        }
        Map<String, byte[]> codes = new LinkedHashMap<>(single);
        single.forEach((base, first) -> single.forEach((mark, second) ->
                codes.putIfAbsent(Normalizer.normalize(base + mark, Normalizer.Form.NFC), new byte[] {first[0], second[0]})));
        return codes;
    }
}
