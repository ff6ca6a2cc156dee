package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.SourceText.Cell;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Table;
import vn.thongsuot.reading.Span;

/** Pages are drawn here as a scanner would see them, at 200 dots an inch. */
class ScanTest {

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final String TASK = "Các phòng chuyên môn rà soát hồ sơ, báo cáo kết quả trước ngày 15/6/2026.";

    @BeforeAll
    static void theRecogniserIsInstalled() {
        assumeTrue(isInstalled(), "Tesseract is not installed");
    }

    @Test
    void aScannedPageReadsAsItsWordsInColumnsAndTheSealLeavesTheNameAlone() throws Exception {
        Extracted page = read("page.png", png(tilted(page(1080, 950))));

        assertThat(page.ocr()).isTrue();
        assertThat(words(page)).contains("Các phòng chuyên môn rà soát hồ sơ").contains("15/6/2026");
        List<List<String>> columns = columns(page.text());
        assertThat(columns.get(0)).contains("UBND HUYỆN ĐÔNG LÂM", "PHÒNG NỘI VỤ");
        assertThat(columns.get(1)).first().isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(columns.get(2)).first().isEqualTo("Nơi nhận:");
        assertThat(columns.get(3)).containsExactly("TRƯỞNG PHÒNG", "Nguyễn Văn Thành");
    }

    @Test
    void aSealCopiedInBlackLeavesTheNameAlone() throws Exception {
        assertThat(words(read("page.png", png(inBlack(page(960, 985)))))).contains("TRƯỞNG PHÒNG").contains("Nguyễn Văn Thành");
    }

    @Test
    void aHeadingPrintedInBlueStaysWhileAPenGoes() throws Exception {
        BufferedImage image = line(TASK);
        Graphics2D pen = pen(image);
        pen.setColor(new Color(47, 84, 150));
        written(pen, 200, 500, 38, Font.BOLD, "NHIỆM VỤ TRỌNG TÂM");
        pen.setStroke(new BasicStroke(5));
        pen.draw(new CubicCurve2D.Double(900, 700, 1000, 560, 1100, 860, 1250, 640));
        pen.draw(new CubicCurve2D.Double(930, 650, 1050, 800, 1000, 600, 1300, 720));
        pen.dispose();

        List<String> lines = read("page.png", png(image)).text().text().strip().lines().toList();
        assertThat(lines.getLast()).isEqualTo("NHIỆM VỤ TRỌNG TÂM");
    }

    @Test
    void aPageThatLiesOnItsSideOrItsHeadIsTurned() throws Exception {
        for (int quarters = 1; quarters <= 3; quarters++) {
            assertThat(words(read("page.png", png(turned(line(TASK), quarters))))).contains("Các phòng chuyên môn rà soát hồ sơ");
        }
    }

    @Test
    void aTiffOfSeveralPagesReadsPageByPage() throws Exception {
        Extracted both = read("pages.tif", tiff(line("Trang thứ nhất của kế hoạch kiểm tra"), line("Trang thứ hai của kế hoạch kiểm tra")));

        assertThat(both.pages()).isEqualTo(2);
        assertThat(words(both)).containsSubsequence("thứ nhất", "thứ hai");
    }

    @Test
    void ofAPdfOnlyThePagesThatArePicturesAreRecognised() throws Exception {
        Extracted mixed = read("mixed.pdf", mixedPdf());

        assertThat(mixed.ocr()).isTrue();
        assertThat(words(mixed)).containsSubsequence("The first page holds text of its own, nine words", "Các phòng chuyên môn");
    }

    @Test
    void withoutTesseractAScanIsRefusedWithDirections(@TempDir Path folder) throws Exception {
        Path scan = Files.write(folder.resolve("scan.png"), png(line(TASK)));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Reader.class.getName(), scan.toString());
        builder.environment().put("PATH", folder.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("OCR_MISSING").contains("apt-get install tesseract-ocr tesseract-ocr-vie");
    }

    /** Reads a file in a process of its own, whose search path is the caller's. */
    static final class Reader {
        public static void main(String[] files) {
            try {
                new Extraction().extract(Path.of(files[0]));
            } catch (ExtractionException refusal) {
                System.out.println(refusal.reason() + " " + refusal.getMessage());
            }
        }
    }

    private static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
    }

    private static Extracted read(String name, byte[] bytes) throws ExtractionException {
        return new Extraction().extract(name, bytes);
    }

    private static String words(Extracted page) {
        return page.text().text().replaceAll("\\s+", " ");
    }

    /** What stands in the cells of unruled tables, cell by cell and line by line. */
    private static List<List<String>> columns(SourceText text) {
        return text.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast)
                .flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .map(cell -> lines(text, cell)).toList();
    }

    private static List<String> lines(SourceText text, Cell cell) {
        return cell.blocks().stream().map(Paragraph.class::cast).map(Paragraph::span).map(span -> of(text, span)).toList();
    }

    private static String of(SourceText text, Span span) {
        return text.text().substring(span.start(), span.end());
    }

    private static BufferedImage page(int sealAt, int nameAt) {
        BufferedImage image = paper();
        Graphics2D pen = pen(image);
        centred(pen, 420, 150, 35, Font.PLAIN, "UBND HUYỆN ĐÔNG LÂM");
        centred(pen, 420, 195, 35, Font.BOLD, "PHÒNG NỘI VỤ");
        centred(pen, 1120, 150, 35, Font.BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        centred(pen, 1120, 195, 35, Font.BOLD, "Độc lập - Tự do - Hạnh phúc");
        centred(pen, 420, 260, 35, Font.PLAIN, "Số: 15/KH-PNV");
        centred(pen, 1120, 260, 35, Font.ITALIC, "Đông Lâm, ngày 02 tháng 3 năm 2026");
        centred(pen, 830, 380, 39, Font.BOLD, "KẾ HOẠCH");
        written(pen, 220, 500, 36, Font.PLAIN, TASK);
        written(pen, 220, 560, 36, Font.PLAIN, "Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này./.");
        written(pen, 220, 700, 33, Font.ITALIC | Font.BOLD, "Nơi nhận:");
        written(pen, 220, 745, 30, Font.PLAIN, "- Các phòng chuyên môn;");
        written(pen, 220, 790, 30, Font.PLAIN, "- Lưu: VT.");
        centred(pen, 1200, 700, 36, Font.BOLD, "TRƯỞNG PHÒNG");
        centred(pen, 1200, nameAt, 36, Font.BOLD, "Nguyễn Văn Thành");
        seal(pen, sealAt, 830);
        pen.dispose();
        return image;
    }

    /** A red seal that reaches from the office above it to the name below. */
    private static void seal(Graphics2D pen, int x, int y) {
        pen.setColor(new Color(214, 30, 48, 225));
        for (int radius : new int[] {145, 136, 92}) {
            pen.setStroke(new BasicStroke(radius == 145 ? 5 : 3));
            pen.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        String words = "HUYỆN ĐÔNG LÂM * PHÒNG NỘI VỤ * ";
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        AffineTransform upright = pen.getTransform();
        for (int i = 0; i < words.length(); i++) {
            pen.rotate(2 * Math.PI / words.length(), x, y);
            pen.drawString(words.substring(i, i + 1), x - 8, y - 104);
        }
        pen.setTransform(upright);
    }

    private static BufferedImage line(String words) {
        BufferedImage image = paper();
        Graphics2D pen = pen(image);
        for (int i = 0; i < 3; i++) {
            written(pen, 200, 200 + i * 60, 36, Font.PLAIN, words);
        }
        pen.dispose();
        return image;
    }

    private static BufferedImage paper() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(247, 246, 241));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(30, 30, 32));
        return pen;
    }

    private static void centred(Graphics2D pen, int x, int y, int size, int style, String words) {
        pen.setFont(new Font(Font.SERIF, style, size));
        pen.drawString(words, x - pen.getFontMetrics().stringWidth(words) / 2, y);
    }

    private static void written(Graphics2D pen, int x, int y, int size, int style, String words) {
        pen.setFont(new Font(Font.SERIF, style, size));
        pen.drawString(words, x, y);
    }

    private static BufferedImage tilted(BufferedImage image) {
        return drawn(image, WIDTH, HEIGHT, AffineTransform.getRotateInstance(Math.toRadians(1.1), WIDTH / 2.0, HEIGHT / 2.0));
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        int width = quarters % 2 == 0 ? WIDTH : HEIGHT;
        int height = quarters % 2 == 0 ? HEIGHT : WIDTH;
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
        return drawn(image, width, height, turn);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, how, null);
        graphics.dispose();
        return drawn;
    }

    /** As a fax or an old copier sees it. */
    private static BufferedImage inBlack(BufferedImage image) {
        BufferedImage black = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                black.setRGB(x, y, (image.getRGB(x, y) >> 8 & 0xFF) > 150 ? 0xFFFFFF : 0);
            }
        }
        return black;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] tiff(BufferedImage... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] mixedPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage text = new PDPage(PDRectangle.A4);
            PDPage picture = new PDPage(PDRectangle.A4);
            document.addPage(text);
            document.addPage(picture);
            try (PDPageContentStream content = new PDPageContentStream(document, text)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
                content.newLineAtOffset(80, 700);
                content.showText("The first page holds text of its own, nine words and more.");
                content.endText();
            }
            PDImageXObject image = LosslessFactory.createFromImage(document, line(TASK));
            try (PDPageContentStream content = new PDPageContentStream(document, picture)) {
                content.drawImage(image, 0, 842 - 595f * HEIGHT / WIDTH, 595, 595f * HEIGHT / WIDTH);
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
