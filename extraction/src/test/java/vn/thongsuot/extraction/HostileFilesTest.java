package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.extraction.ExtractionException.Reason;

/** Any bytes give text or one clear refusal, soon, and within the memory of a small machine; nothing outside the file is touched. */
@Timeout(90)
class HostileFilesTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileAFolderAMissingFileAndAFileOfZerosOrOfChanceAreRefused() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(new byte[5000])).isEqualTo(Reason.UNKNOWN_FORMAT);
        byte[] enciphered = new byte[5000];
        new java.util.Random(3).nextBytes(enciphered);
        assertThat(reason(enciphered)).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal(() -> new Extraction().extract(folder)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> new Extraction().extract(folder.resolve("không có"))).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> new Extraction().extract(Path.of("/dev/zero"))).reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void everyRefusalSaysWhatToDoInBothLanguages() {
        ExtractionException refused = refusal(() -> Said.text(new byte[5000]));
        assertThat(refused.getMessage()).contains("DOCX", "PDF");
        assertThat(refused.messageEn()).contains("not a document that can be read").matches("\\p{ASCII}*");
    }

    @Test
    void protectedDocumentsAreToldApartFromDamagedOnes() throws Exception {
        assertThat(reason(protectedDocx())).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason(protectedPdf())).isEqualTo(Reason.ENCRYPTED);
        byte[] odt = Packed.odt("<text:p>x</text:p>").with("META-INF/manifest.xml", "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>").bytes();
        assertThat(reason(odt)).isEqualTo(Reason.ENCRYPTED);
        byte[] doc = RoundTripTest.fixture("ke-hoach.doc");
        assertThat(reason(encryptedDoc(doc))).isEqualTo(Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ke-hoach.docx", "ke-hoach.doc", "ke-hoach.odt", "ke-hoach.rtf", "ke-hoach.html", "ke-hoach.pdf"})
    void aFileThatEndsTooSoonIsReadAsFarAsItGoesOrRefused(String name) throws Exception {
        byte[] whole = RoundTripTest.fixture(name);
        for (int i = 1; i < 40; i++) {
            readOrRefused(Arrays.copyOf(whole, whole.length * i / 40));
        }
        for (int length : List.of(1, 2, 3, 4, 5, 8, 30, 511, 512, 513, whole.length - 1, whole.length - 22)) {
            readOrRefused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void packedFilesThatUnpackWithoutEndAreRefused() throws Exception {
        assertThat(reason(bomb("content.xml", 700L << 20, "mimetype", "application/vnd.oasis.opendocument.text"))).isEqualTo(Reason.TOO_LARGE);
        byte[] bomb = bomb("word/document.xml", 30 << 20);
        assertThat(smallReason(bomb)).isEqualTo(Reason.TOO_LARGE);
        assertThat(smallReason(bomb("Pictures/1.png", 30 << 20, "mimetype", "application/vnd.oasis.opendocument.text"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(smallReason(bomb("word/media/1.png", 30 << 20, "word/document.xml", Packed.document("")))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(new Packed().with("a.zip", bomb).bytes())).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void aDocumentWithAHundredThousandPartsIsRefusedOrRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        }
        assertThat(reason(out.toByteArray())).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void entitiesThatGrowAreRefusedOrLeftOut() throws Exception {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha ha \">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String bomb = laughs.append("]>").toString();
        readOrRefused(Packed.docxRaw(bomb + Packed.document("<w:p><w:r><w:t>A &a11; B</w:t></w:r></w:p>")).bytes());
        readOrRefused(Packed.odtRaw(bomb + Packed.content("", "<text:p>A &a11; B</text:p>")).bytes());
        readOrRefused(Packed.docx("<w:p><w:r><w:t>A</w:t></w:r></w:p>").with("_rels/.rels", bomb + "<Relationships>&a11;</Relationships>").bytes());
        readOrRefused((bomb + "<html><body>&a11;</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingOutsideTheFileIsTouched() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET-WORDS");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String system : List.of(secret.toUri().toString(), address)) {
                String type = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + system + "\" [<!ENTITY e SYSTEM \"" + system + "\"><!ENTITY % p SYSTEM \"" + system + "\"> %p;]>";
                for (byte[] file : List.of(
                        Packed.docxRaw(type + Packed.document("<w:p><w:r><w:t>Kế hoạch &e;</w:t></w:r></w:p>")).bytes(),
                        Packed.odtRaw(type + Packed.content("", "<text:p>Kế hoạch &e;</text:p>")).bytes(),
                        ("<html><head><link rel=stylesheet href='" + system + "'><base href='" + system + "'></head><body>Kế hoạch <img src='" + system + "'><iframe src='"
                                + system + "'></iframe></body></html>").getBytes(StandardCharsets.UTF_8),
                        ("{\\rtf1 {\\field{\\*\\fldinst INCLUDETEXT \"" + system + "\"}{\\fldrslt K}}}").getBytes(StandardCharsets.UTF_8))) {
                    assertThat(readOrRefused(file)).doesNotContain("TOP-SECRET");
                }
            }
            assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, server::accept)).as("nobody called").isNotNull();
        }
    }

    @Test
    void threeThousandPagesAreReadAndSixThousandRefused() throws Exception {
        Extracted read = new Extraction().extract("a.pdf", pdf(3000, "Ke hoach trang "));
        assertThat(read.pages()).isEqualTo(3000);
        assertThat(read.text().text()).contains("Ke hoach trang 2999");
        assertThat(reason(pdf(5001, ""))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void pagesThatContainThemselvesAreRefusedOrRead() throws Exception {
        String cyclic = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000/Parent 2 0 R>> endobj
                3 0 obj <</Type/Page/Parent 3 0 R/Contents 3 0 R/Resources 4 0 R/MediaBox[0 0 600 800]>> endobj
                4 0 obj <</XObject<</A 5 0 R>>>> endobj
                5 0 obj <</Type/XObject/Subtype/Form/Resources 4 0 R/Length 5>> stream
                /A Do
                endstream endobj
                trailer <</Root 1 0 R/Prev 0>>
                """;
        readOrRefused(cyclic.getBytes(StandardCharsets.US_ASCII));
        readOrRefused(cyclic.replace("/Kids[2 0 R 3 0 R]/Count 1000000", "/Kids[3 0 R]/Count 1").replace("/Parent 3 0 R/Contents 3 0 R", "/Parent 2 0 R/Contents 5 0 R")
                .getBytes(StandardCharsets.US_ASCII));
        readOrRefused("%PDF-1.4\n1 0 obj 1 0 R endobj trailer <</Root 1 0 R>>".getBytes(StandardCharsets.US_ASCII));
        readOrRefused(("%PDF-1.4\n1 0 obj " + "[".repeat(200_000) + " endobj trailer <</Root 1 0 R>>").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aLineOfTenMegabytesIsRead() {
        assertThat(readOrRefused("Các phòng, ban thực hiện kế hoạch ".repeat(220_000).getBytes(StandardCharsets.UTF_8))).hasSizeGreaterThan(7_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "x \t", "|", "-", "x\n", "a    b\n", "| a | b |\n", "1\t2\t3\n", "a\u0301", "\u0301", "\u00e5", "+---+\n"})
    void aMillionLettersOfAnyTextAreRead(String piece) {
        readOrRefused((piece.repeat(1_000_000 / piece.length()) + "x").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>%<div>", "<html>%<table><tr><td>", "<html>%<b>", "<html>%<ul><li>", "<html>%<p>x", "<html>%<a href=#>", "<html><style>%a{b:c}", "<html>%<!--",
        "<html><table>%<tr><td>x", "<html>%&#x41;", "<html>%<td rowspan=999 colspan=999>x", "{\\rtf1 %{", "{\\rtf1 %{\\b x}", "{\\rtf1 %{\\*\\shpinst{\\shptxt x}}", "{\\rtf1 %\\par x",
        "{\\rtf1 %{\\footnote x}", "{\\rtf1 %\\trowd\\cellx1\\intbl x\\cell\\row", "{\\rtf1 %\\itap9\\nestcell", "{\\rtf1 %\\u8364?", "{\\rtf1 %\\bin9 ", "{\\rtf1 %}"})
    void manyOfOnePieceAreReadOrRefused(String shape) {
        String[] parts = shape.split("%");
        readOrRefused((parts[0] + parts[1].repeat(parts[0].startsWith("{") && parts[1].length() < 3 ? 1_000_000 : 100_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableOfAMillionCellsIsRefusedInEveryFormat() {
        assertThat(reason(("{\\rtf1 " + "\\cell\\row".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.TOO_LARGE);
        String row = "<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(1000) + "</w:tr>";
        assertThat(reason(Packed.docx("<w:tbl>" + row.repeat(1000) + "</w:tbl>").bytes())).isEqualTo(Reason.TOO_LARGE);
        String odf = "<table:table-row>" + "<table:table-cell/>".repeat(1000) + "</table:table-row>";
        assertThat(reason(Packed.odt("<table:table>" + odf.repeat(1000) + "</table:table>").bytes())).isEqualTo(Reason.TOO_LARGE);
        String html = "<tr>" + "<td>x".repeat(1000) + "</tr>";
        assertThat(reason(("<html><table>" + html.repeat(1000)).getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void tablesInTablesAreReadUpToALimit() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(2000) + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>".repeat(2000);
        assertThat(reason(Packed.docx(deep).bytes())).isEqualTo(Reason.TOO_LARGE);
        String odf = "<table:table><table:table-row><table:table-cell>".repeat(2000) + "<text:p>x</text:p>" + "</table:table-cell></table:table-row></table:table>".repeat(2000);
        assertThat(reason(Packed.odt(odf).bytes())).isEqualTo(Reason.TOO_LARGE);
        readOrRefused(Packed.docx("<w:p><w:r><w:pict><w:txbxContent>".repeat(20_000) + "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
                + "</w:txbxContent></w:pict></w:r></w:p>".repeat(20_000)).bytes());
        readOrRefused(Packed.odt("<text:span>".repeat(100_000) + "</text:span>".repeat(100_000)).bytes());
        readOrRefused(Packed.odt("<text:p>x" + "<text:note>".repeat(1000) + "<text:p>y</text:p>" + "</text:note>".repeat(1000) + "</text:p>").bytes());
        readOrRefused(Packed.odt("<table:table-cell/><table:table-row/><text:list><text:p>z</text:p></text:list>").bytes());
        readOrRefused(Packed.docx("<w:tc><w:p/></w:tc><w:tr/><w:p><w:r><w:t>z</w:t></w:r></w:p>").bytes());
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefused() throws Exception {
        assertThat(reason(png(50_000, 50_000))).isEqualTo(Reason.TOO_LARGE);
        byte[] bmp = new byte[200];
        System.arraycopy(new byte[] {'B', 'M', (byte) 200, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 24, 0}, 0, bmp, 0, 30);
        assertThat(reason(bmp)).isIn(Reason.TOO_LARGE, Reason.DAMAGED);
        assertThat(reason("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void pagesOfAnySizeAreRead() throws Exception {
        for (String box : List.of("[0 0 1e9 1e9]", "[0 0 0 0]", "[0 0 -5 -5]", "[1e30 1e30 1e31 1e31]", "[0 0]", "[(a) (b) (c) (d)]")) {
            readOrRefused(("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                    + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox" + box + "/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj\n"
                    + "4 0 obj <</Length 35>> stream\nBT /F 12 Tf 50 50 Td (Ke hoach) Tj ET\nendstream endobj\ntrailer <</Root 1 0 R>>").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void zeroBytesInTextAreNoReasonToFail() throws Exception {
        assertThat(readOrRefused("Kế hoạch\0 số 5\nThực hiện nhiệm vụ".getBytes(StandardCharsets.UTF_8))).contains("Kế hoạch", "số 5");
        readOrRefused("{\\rtf1 Ke\0 hoach}".getBytes(StandardCharsets.UTF_8));
        readOrRefused("<html>\0<body>\0x</body>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        Limits hasty = new Limits(1 << 20, 1 << 20, 1000, 1000, 10, 10, 1, 1000, 1, 1);
        ExtractionException refused = refusal(() -> Guard.run("PDF", new Patience(hasty.seconds()), () -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.getMessage()).contains("1 giây");
    }

    @Test
    void whateverAParserThrowsIsOneRefusal() {
        assertThat(refusal(() -> Guard.run("X", new Patience(9), () -> deep(0))).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(() -> Guard.run("X", new Patience(9), () -> {
            throw new OutOfMemoryError("as if");
        })).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    private static Extraction.Extract deep(int level) {
        return level < 0 ? Extraction.Extract.of(null) : deep(level + 1);
    }

    /** The text, or nothing where the file was refused; anything else fails the test. */
    private static String readOrRefused(byte[] bytes) {
        try {
            return Said.text(bytes);
        } catch (ExtractionException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.messageEn()).isNotBlank();
            return "";
        }
    }

    private static Reason reason(byte[] bytes) {
        return refusal(() -> Said.text(bytes)).reason();
    }

    private static Reason smallReason(byte[] bytes) {
        Limits small = new Limits(1 << 20, 20 << 20, 1000, 1000, 10, 10, 60, 1000, 1, 1);
        return refusal(() -> new Extraction(small).extract("tệp", bytes)).reason();
    }

    private static ExtractionException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        ExtractionException refused = catchThrowableOfType(ExtractionException.class, reading);
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static byte[] bomb(String part, long size, String... first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (first.length == 2) {
                zip.putNextEntry(new ZipEntry(first[0]));
                zip.write(first[1].getBytes(StandardCharsets.UTF_8));
            }
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(part));
            byte[] nothing = new byte[1 << 20];
            for (long written = 0; written < size; written += nothing.length) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private static byte[] protectedDocx() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(RoundTripTest.fixture("ke-hoach.docx"));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Word marks a protected document by one bit in the head of its main stream. */
    private static byte[] encryptedDoc(byte[] doc) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(doc)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] main = files.getRoot().createDocumentInputStream("WordDocument").readAllBytes();
            main[11] |= 1;
            files.getRoot().createOrUpdateDocument("WordDocument", new java.io.ByteArrayInputStream(main));
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] protectedPdf() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(int pages, String words) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i : IntStream.range(0, pages).toArray()) {
                PDPage page = new PDPage();
                document.addPage(page);
                if (!words.isEmpty()) {
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(font, 12);
                        content.newLineAtOffset(80, 500);
                        content.showText(words + i + " thuc hien nhiem vu nam hai nghin hai muoi sau");
                        content.endText();
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        java.nio.ByteBuffer head = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2);
        chunk(out, "IHDR", head.array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[1000]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        List<byte[]> parts = new ArrayList<>(List.of(type.getBytes(StandardCharsets.US_ASCII), content));
        CRC32 crc = new CRC32();
        parts.forEach(crc::update);
        out.write(java.nio.ByteBuffer.allocate(4).putInt(content.length).array());
        for (byte[] part : parts) {
            out.write(part);
        }
        out.write(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
