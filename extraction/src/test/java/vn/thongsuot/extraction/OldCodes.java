package vn.thongsuot.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes text in the old Vietnamese encodings, with the tables that read them, the other way round. */
final class OldCodes {

    private OldCodes() {}

    static byte[] of(String text, String encoding) {
        List<String[]> table = new ArrayList<>();
        for (int code = 255; code >= 0; code--) {
            String one = new String(new byte[] {(byte) code}, Charset.forName(encoding.equals("vni") ? "windows-1252" : "ISO-8859-1"));
            String letter = encoding.equals("tcvn3") ? LegacyFonts.tcvn3(one) : encoding.equals("vni") ? LegacyFonts.vni(one) : LegacyFonts.vps(one);
            table.add(new String[] {HexFormat.of().toHexDigits((byte) code), letter});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String letter : text.split("")) {
            write(out, letter, table);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String letter, List<String[]> table) {
        for (String[] entry : table) {
            if (entry[1].equals(letter)) {
                out.write(HexFormat.fromHexDigits(entry[0]));
                return;
            }
        }
        for (String[] base : table) {
            for (String[] mark : table) {
                if (Normalizer.normalize(base[1] + mark[1], Normalizer.Form.NFC).equals(letter)) {
                    out.write(HexFormat.fromHexDigits(base[0]));
                    out.write(HexFormat.fromHexDigits(mark[0]));
                    return;
                }
            }
        }
        throw new IllegalArgumentException("no code for " + letter);
    }
}
