package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import vn.thongsuot.extraction.PageGrid.Ruling;

/** From words with places to text in the order in which a person reads it. */
class PageLayoutTest {

    private static final double LETTER = 6;
    private static final double SPACE = 3.5;
    private static final double LEFT = 85;
    private static final double RIGHT = 538;
    private final List<PageWord> words = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    /** A line that begins at {@code left}; letters are six points wide. */
    private void line(double left, double bottom, String text) {
        line(left, bottom, text, SPACE, false);
    }

    private void line(double left, double bottom, String text, double space, boolean bold) {
        double at = left;
        for (String word : text.split(" ")) {
            words.add(new PageWord(word, at, bottom - 10, at + word.length() * LETTER, bottom, bold, false));
            at += word.length() * LETTER + space;
        }
    }

    /** A line whose spaces are so wide that it ends at the right margin. */
    private void full(double left, double bottom, String text, boolean bold) {
        int spaces = text.split(" ").length - 1;
        double letters = text.replace(" ", "").length() * LETTER;
        line(left, bottom, text, (RIGHT - left - letters) / spaces, bold);
    }

    private void box(double left, double top, double right, double bottom) {
        rulings.add(new Ruling(left, top, right, top));
        rulings.add(new Ruling(left, bottom, right, bottom));
        rulings.add(new Ruling(left, top, left, bottom));
        rulings.add(new Ruling(right, top, right, bottom));
    }

    private List<String> read() throws ExtractionException {
        TextBuilder builder = new TextBuilder(Limits.DEFAULT);
        PageLayout.write(builder, List.of(new Page(595, 842, words, PageGrid.of(rulings), 0)), false);
        return builder.build().text().strip().lines().toList();
    }

    private void running() {
        full(LEFT, 100, "Căn cứ chương trình công tác năm của cơ quan, Phòng xây dựng kế hoạch này", false);
        full(LEFT, 116, "và tổ chức thực hiện từ ngày ký, báo cáo cấp trên theo từng quý trong năm", false);
        line(LEFT, 132, "theo quy định.");
    }

    @Test
    void aCodeThatDidNotFitIntoALineGoesOnWithIt() throws Exception {
        running();
        line(121, 160, "Việc phân cấp, ủy quyền cho các đơn vị nay theo quy định tại Nghị định số");
        line(LEFT, 176, "29/2028/NĐ-CP ngày 14 tháng 3 năm 2028.");
        assertThat(read()).last().isEqualTo("Việc phân cấp, ủy quyền cho các đơn vị nay theo quy định tại Nghị định số 29/2028/NĐ-CP ngày 14 tháng 3 năm 2028.");
    }

    @Test
    void aFigureBehindAWordThatCountsIsNoLabel() throws Exception {
        running();
        full(121, 160, "Các đơn vị hoàn thành việc rà soát hồ sơ của năm trước trong tháng", false);
        line(LEFT, 176, "4. Việc nộp báo cáo không thay đổi.");
        assertThat(read()).hasSize(2);
    }

    @Test
    void theAddresseesOfALetterStandBelowItsLetterhead() throws Exception {
        running();
        words.clear();
        line(90, 60, "ỦY BAN NHÂN DÂN");
        line(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        line(100, 80, "V/v chuẩn bị mùa mưa");
        line(330, 80, "Bến Mây, ngày 02 tháng 3 năm 2026");
        line(178, 120, "Kính gửi:");
        line(236, 136, "- Các phòng, ban;");
        line(236, 152, "- Ủy ban nhân dân các xã.");
        assertThat(read()).endsWith("Kính gửi:", "- Các phòng, ban;", "- Ủy ban nhân dân các xã.");
    }

    @Test
    void recipientsRunOnBelowTheSignersName() throws Exception {
        line(90, 100, "Nơi nhận:");
        line(380, 100, "CHÁNH VĂN PHÒNG");
        line(90, 116, "- Như trên;");
        line(90, 132, "- Các Sở: Công Thương, Tài chính, Xây");
        line(90, 148, "Dựng;");
        line(90, 164, "- Ủy ban các xã có cụm công");
        line(400, 164, "Lê Văn Hai");
        line(90, 180, "nghiệp;");
        line(90, 196, "- Lưu: VT.");
        assertThat(read()).containsExactly("Nơi nhận:", "- Như trên;", "- Các Sở: Công Thương, Tài chính, Xây Dựng;", "- Ủy ban các xã có cụm công nghiệp;", "- Lưu: VT.",
                "CHÁNH VĂN PHÒNG", "Lê Văn Hai");
    }

    @Test
    void aTabBehindABulletsTitleMakesNoColumns() throws Exception {
        running();
        line(113, 160, "- Thành phần:");
        line(280, 160, "Lãnh đạo phòng.");
        line(113, 186, "- Địa điểm:");
        line(280, 186, "Phòng họp.");
        assertThat(read()).endsWith("- Thành phần: Lãnh đạo phòng.", "- Địa điểm: Phòng họp.");
    }

    @Test
    void aHeadingGoesOnInTheMiddleOfTheNextLine() throws Exception {
        full(LEFT, 100, "PHÂN CÔNG NHIỆM VỤ CỦA TỔ KIỂM TRA VÀ XÉT CẤP GIẤY CHỨNG", true);
        line(247, 116, "NHẬN HUẤN LUYỆN AN TOÀN", SPACE, true);
        full(LEFT, 160, "Căn cứ chương trình công tác năm của cơ quan, Phòng xây dựng kế hoạch này", false);
        line(LEFT, 176, "và tổ chức thực hiện.");
        assertThat(read()).first().isEqualTo("PHÂN CÔNG NHIỆM VỤ CỦA TỔ KIỂM TRA VÀ XÉT CẤP GIẤY CHỨNG NHẬN HUẤN LUYỆN AN TOÀN");
    }

    @Test
    void namesOneBelowTheOtherInACellStayApartAndASentenceRunsOn() throws Exception {
        box(80, 90, 280, 150);
        box(280, 90, 480, 150);
        line(86, 104, "Rà soát các hồ sơ của những người");
        line(86, 120, "dự kiểm tra");
        line(286, 104, "Đỗ Thị An");
        line(286, 120, "Vũ Văn Bình");
        assertThat(read()).containsExactly("Rà soát các hồ sơ của những người dự kiểm tra", "Đỗ Thị An", "Vũ Văn Bình");
    }

    @Test
    void aSentenceThatIsNotOverGoesOnAtTheMarginHoweverShortItsLine() throws Exception {
        running();
        line(121, 160, "- Rà soát hộ nghèo, giúp đỡ ít nhất");
        line(LEFT, 176, "600 hộ thoát nghèo trong năm.");
        full(121, 192, "- Đề nghị Mặt trận Tổ quốc và các tổ chức chính trị", false);
        line(LEFT, 208, "- xã hội cùng tham gia.");
        assertThat(read()).endsWith("- Rà soát hộ nghèo, giúp đỡ ít nhất 600 hộ thoát nghèo trong năm.",
                "- Đề nghị Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng tham gia.");
    }

    @Test
    void aPlainParagraphBelowABoldHeadingThatFillsItsLineStandsByItself() throws Exception {
        running();
        full(121, 160, "7. Ủy ban nhân dân các xã, phường có cụm công nghiệp tại đây", true);
        full(121, 176, "Phối hợp chặt chẽ với chủ đầu tư đẩy nhanh công tác bồi thường", false);
        line(LEFT, 192, "tại các cụm.");
        assertThat(read()).endsWith("7. Ủy ban nhân dân các xã, phường có cụm công nghiệp tại đây",
                "Phối hợp chặt chẽ với chủ đầu tư đẩy nhanh công tác bồi thường tại các cụm.");
    }

    @Test
    void theNationsNameBrokenByANarrowColumnIsOneLine() throws Exception {
        line(90, 60, "SỞ Y TẾ");
        line(360, 60, "CỘNG HÒA XÃ HỘI CHỦ");
        line(375, 76, "NGHĨA VIỆT NAM");
        line(90, 92, "Số: 12/KH-SYT");
        line(350, 92, "Độc lập - Tự do - Hạnh");
        line(400, 108, "phúc");
        assertThat(read()).containsExactly("SỞ Y TẾ", "Số: 12/KH-SYT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    }

    @Test
    void aBlankThatLiesUnderALetterPartsNoWord() throws Exception {
        assertThat(words(content -> {
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 72, 700, "DAN");
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 102.3, 700, " ");
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 102.4, 700, "G CONG SAN");
        })).containsExactly("DANG", "CONG", "SAN");
    }

    @Test
    void aPageOfNothingButAbbreviationsIsNotGarbled() {
        assertThat(Vietnamese.share("- Như Mục III; - CPVP; - NC&KTGS, TH; - CV: NC; - TTTU, TT HĐND TP; - Lưu: VT.")).isGreaterThan(0.9);
    }

    @Test
    void lettersDrawnLaterFromAnotherFontStandInTheirWords() throws Exception {
        assertThat(words(content -> {
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 72, 700, "th");
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 90.66, 700, "c hien");
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 300, 694, "don vi");
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 72, 688, "nhiem vu");
            write(content, Standard14Fonts.FontName.HELVETICA, 82.89, 700, "u");
        })).containsExactly("thuc", "hien", "don", "vi", "nhiem", "vu");
    }

    @Test
    void theColourBehindWordsIsNoTable() throws Exception {
        byte[] pdf = pdf(content -> {
            for (int i = 0; i < 3; i++) {
                content.addRect(72 + i * 40, 600 - i * 16, 300, 16);
                content.addRect(372 + i * 40, 600 - i * 16, 100, 16);
                content.fill();
            }
            write(content, Standard14Fonts.FontName.TIMES_ROMAN, 72, 604, "Mot dong chu dai tren nen mau vang");
        });
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(PdfPage.read(document, 0).grids()).isEmpty();
        }
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private static void write(PDPageContentStream content, Standard14Fonts.FontName font, double x, double y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(font), 14);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }

    private static List<String> words(Drawing drawing) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(drawing))) {
            return PdfPage.read(document, 0).words().stream().map(PageWord::text).toList();
        }
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(content);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
