package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingsTest {

    /** Without capitals that carry a tone: TCVN3 has none. */
    private static final String NOTICE = """
            Kính gửi: Các phòng, ban và đơn vị trực thuộc

            Thực hiện kế hoạch năm 2026, văn phòng đề nghị các đơn vị rà soát hồ sơ lưu trữ, sắp xếp lại kho tài liệu và
            báo cáo kết quả trước ngày 15 tháng 6. Phòng Tổ chức chủ trì, phối hợp với bộ phận văn thư hướng dẫn cách ghi sổ;
            mỗi quý tổng hợp một lần, kỳ đầu gửi về văn phòng. Những khoản mục nặng nhọc, ngẫu nhiên, hỏng hóc thì ghi rõ ở cột cuối.
            Đồng chí trưởng phòng Ưu, phó phòng Ân ký nhận. Tỷ lệ tự kiểm tra đạt 95% trở lên.
            """;

    private static final String ENGLISH = """
            © 2026 The Café Company – “all rights reserved”. The naïve reader pays £5 ± 2 for a résumé at 20°C.
            Nothing in this page is Vietnamese, and every letter of it must stay as it was typed.
            """;

    @Test
    void textForVnTimeFontsReadsAsVietnamese() {
        assertThat(Encodings.decode(OldCodes.of(NOTICE, "tcvn3"))).isEqualTo(NOTICE);
    }

    @Test
    void textForVniFontsReadsAsVietnamese() {
        assertThat(Encodings.decode(OldCodes.of(NOTICE, "vni"))).isEqualTo(NOTICE);
        assertThat(Encodings.decode(OldCodes.of("ỦY BAN NHÂN DÂN XÃ PHÚ LỘC\nSố: 12/KH-UBND", "vni"))).isEqualTo("ỦY BAN NHÂN DÂN XÃ PHÚ LỘC\nSố: 12/KH-UBND");
    }

    @Test
    void textForVpsFontsReadsAsVietnamese() {
        assertThat(Encodings.decode(OldCodes.of(NOTICE, "vps"))).isEqualTo(NOTICE);
    }

    @Test
    void oldLettersThatWereSavedAsUnicodeReadAsVietnamese() {
        String vni = new String(OldCodes.of(NOTICE, "vni"), Charset.forName("windows-1252"));
        String tcvn3 = new String(OldCodes.of(NOTICE, "tcvn3"), StandardCharsets.ISO_8859_1);
        assertThat(Encodings.decode(vni.getBytes(StandardCharsets.UTF_8))).isEqualTo(NOTICE);
        assertThat(Encodings.decode(tcvn3.getBytes(StandardCharsets.UTF_8))).isEqualTo(NOTICE);
    }

    @Test
    void unicodeStaysAsItIs() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
            assertThat(Encodings.decode(NOTICE.getBytes(charset))).as(charset.name()).isEqualTo(NOTICE);
            assertThat(Encodings.decode(ENGLISH.getBytes(charset))).as(charset.name()).isEqualTo(ENGLISH);
        }
    }

    @Test
    void decomposedUnicodeStaysAsItIs() {
        String decomposed = Normalizer.normalize(NOTICE, Normalizer.Form.NFD);
        assertThat(Encodings.decode(decomposed.getBytes(StandardCharsets.UTF_8))).isEqualTo(decomposed);
    }

    @Test
    void windows1258ReadsAsVietnamese() {
        byte[] bytes = windows1258(NOTICE);
        assertThat(Normalizer.normalize(Encodings.decode(bytes), Normalizer.Form.NFC)).isEqualTo(NOTICE);
    }

    @Test
    void englishInTheOldWindowsEncodingIsNotTakenForVietnamese() {
        String plain = "© 2026 The Café Company. The naïve reader pays £5 for a résumé at 20°C, twice.";
        assertThat(Encodings.decode(plain.getBytes(Charset.forName("windows-1252")))).isEqualTo(plain);
    }

    @Test
    void utf8WithOneBrokenByteIsStillUtf8() {
        byte[] bytes = (NOTICE + "|" + NOTICE).getBytes(StandardCharsets.UTF_8);
        bytes[NOTICE.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;
        assertThat(Encodings.decode(bytes)).isEqualTo(NOTICE + "\uFFFD" + NOTICE);
    }

    @Test
    void fontsOfCapitalsShowCapitals() {
        String codes = new String(OldCodes.of("ủy ban nhân dân huyện", "tcvn3"), StandardCharsets.ISO_8859_1);
        assertThat(LegacyFonts.decode(codes, ".VnTimeH")).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN");
        assertThat(LegacyFonts.decode(codes, ".VNTIMEH")).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN");
        assertThat(LegacyFonts.decode(codes, ".VnTime")).isEqualTo("ủy ban nhân dân huyện");
    }

    @Test
    void unicodeSetInAnOldFontStaysAsItIs() {
        assertThat(LegacyFonts.decode("Kế hoạch số 5", ".VnTime")).isEqualTo("Kế hoạch số 5");
        assertThat(LegacyFonts.decode("Kế hoạch số 5", "VNI-Times")).isEqualTo("Kế hoạch số 5");
        assertThat(LegacyFonts.decode("Toå chöùc", "Times New Roman")).isEqualTo("Toå chöùc");
    }

    @Test
    void aWordTornOverTwoRunsIsWholeAgain() {
        String whole = LegacyFonts.decode("chö", "VNI-Times") + LegacyFonts.decode("ùc", "VNI-Times");
        assertThat(Characters.clean(whole)).isEqualTo("chức");
    }

    /** Vietnamese of Windows 1258: the marks of tones stand by themselves behind their letters. */
    static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String letter : text.split("")) {
            String coded = letter;
            if (!charset.newEncoder().canEncode(letter)) {
                String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
                coded = Normalizer.normalize(parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC) + tone;
            }
            out.writeBytes(coded.getBytes(charset));
        }
        return out.toByteArray();
    }
}
