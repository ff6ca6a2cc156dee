package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.reading.Reading;

/**
 * One document reads the same whatever it was saved as. The fixtures are one plan of a fictional commune, saved by LibreOffice: with a letterhead in two
 * columns, a note, a running head, page numbers, automatic numbers, tracked changes, a comment, hidden text, and an annex with merged cells.
 */
class RoundTripTest {

    private static final Path PLAN = Path.of("../../shared/reading/documents/ke-hoach-77-kh-duk.txt");

    @ParameterizedTest
    @ValueSource(strings = {"ke-hoach.doc", "ke-hoach.odt", "ke-hoach.rtf", "ke-hoach.html", "ke-hoach.pdf", "ke-hoach-tcvn3.docx", "ke-hoach-tcvn3.doc",
        "ke-hoach-tcvn3.rtf", "ke-hoach-tcvn3.html", "ke-hoach-vni.docx", "ke-hoach-vni.doc", "ke-hoach-vni.rtf", "ke-hoach-vni.html"})
    void aDocumentReadsTheSameInEveryFormatAndFont(String name) throws Exception {
        assertThat(Said.of(name, fixture(name))).isEqualTo(Said.of("ke-hoach.docx", fixture("ke-hoach.docx")));
    }

    @Test
    void aDocOfBefore2007MayEndWithATable() throws Exception {
        assertThat(Said.of("bang-o-cuoi.doc", fixture("bang-o-cuoi.doc"))).isEqualTo(Said.of("bang-o-cuoi.docx", fixture("bang-o-cuoi.docx")));
        assertThat(Said.reading("bang-o-cuoi.doc", fixture("bang-o-cuoi.doc")).obligations()).hasSize(2);
    }

    @Test
    void whatAPageSaysOfOneParagraphPrevailsOverWhatItsSheetSaysOfAll() throws Exception {
        String page = """
                <html><head><meta charset="utf-8"><style>p { text-align: left }</style></head><body>
                <p align="center"><b>THÔNG BÁO</b></p>
                <p align="center"><b>Kết luận của đồng chí Lê Văn Hai, Chủ tịch</b></p>
                <p align="center"><b>Ủy ban nhân dân xã tại cuộc họp về chợ</b></p>
                <p>Ngày 19/6/2026, Ủy ban nhân dân xã Bến Mây họp về chợ.</p></body></html>""";
        assertThat(Said.reading("tb.html", page.getBytes(StandardCharsets.UTF_8)).header().title())
                .isEqualTo("Kết luận của đồng chí Lê Văn Hai, Chủ tịch Ủy ban nhân dân xã tại cuộc họp về chợ");
    }

    @Test
    void readsWhatStandsOnThePaperAndNothingElse() throws Exception {
        Reading reading = Said.reading("ke-hoach.docx", fixture("ke-hoach.docx"));
        assertThat(reading.header().code()).isEqualTo("24-KH/ĐU");
        assertThat(reading.header().issuer()).isEqualTo("ĐẢNG ỦY XÃ TÂN KIỀU");
        assertThat(reading.obligations()).hasSize(11);
        assertThat(reading.citations()).extracting(Reading.Citation::code).containsExactly("19-NQ/TU", "815/QĐ-UBND");
        String text = Said.text(fixture("ke-hoach.docx"));
        assertThat(text).contains("a) Kết nối mạng nội bộ đến tất cả các chi bộ, hoàn thành");
        assertThat(text).doesNotContain("Hội Nông dân", "Phòng Nội vụ", "được không", "Đảng ủy xã Tân Kiều - Kế hoạch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "windows-1258", "vni", "vps"})
    void plainTextReadsTheSameInEveryEncoding(String encoding) throws Exception {
        String plan = sample();
        byte[] bytes = switch (encoding) {
            case "vni", "vps" -> OldCodes.of(plan, encoding);
            case "windows-1258" -> EncodingsTest.windows1258(plan);
            default -> plan.getBytes(Charset.forName(encoding));
        };
        assertThat(Said.of("kh.txt", bytes)).isEqualTo(Said.of("kh.txt", plan.getBytes(StandardCharsets.UTF_8)));
    }

    /** TCVN3 has no capitals with tones: people type the small letter and choose a font of capitals, which plain text does not have. */
    @Test
    void plainTextInTcvn3IsTheSameButForCapitals() throws Exception {
        String plan = sample();
        StringBuilder typed = new StringBuilder();
        for (char c : plan.toCharArray()) {
            typed.append(c > 127 && "ĂÂĐÊÔƠƯ".indexOf(c) < 0 ? String.valueOf(c).toLowerCase(Locale.ROOT) : c);
        }
        assertThat(Said.text(OldCodes.of(typed.toString(), "tcvn3")).toLowerCase(Locale.ROOT))
                .isEqualTo(Said.text(plan.getBytes(StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT));
    }

    @Test
    void decomposedUnicodeReadsTheSame() throws Exception {
        String plan = sample();
        byte[] decomposed = Normalizer.normalize(plan, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
        assertThat(Said.of("kh.txt", decomposed)).isEqualTo(Said.of("kh.txt", plan.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "vni", "vps"})
    void theModelPlanReadsTheSameInEveryEncoding(String encoding) throws Exception {
        assumeTrue(Files.exists(PLAN), "the model plan is not part of the repository");
        String plan = Normalizer.normalize(Files.readString(PLAN), Normalizer.Form.NFC);
        byte[] bytes = encoding.startsWith("UTF") ? plan.getBytes(Charset.forName(encoding)) : OldCodes.of(plan, encoding);
        assertThat(Said.of("kh.txt", bytes)).isEqualTo(Said.of("kh.txt", plan.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] fixture(String name) throws IOException {
        try (var in = Objects.requireNonNull(RoundTripTest.class.getResourceAsStream("roundtrip/" + name), name)) {
            return in.readAllBytes();
        }
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of("../samples/ke-hoach-12-kh-duhs.txt"));
    }
}
