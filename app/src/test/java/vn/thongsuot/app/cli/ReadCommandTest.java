package vn.thongsuot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users run it: arguments in, exit status, words and files out. */
class ReadCommandTest {

    private static final Path SAMPLE = Path.of("../samples/ke-hoach-12-kh-duhs.docx");

    @TempDir
    private Path folder;
    private Path in;
    private Path out;

    /** How a run ended. */
    private record Run(int status, String out, String err) {}

    @BeforeEach
    void makeFolders() throws IOException {
        Main.quieten();
        in = Files.createDirectory(folder.resolve("văn bản"));
        out = folder.resolve("kết quả");
    }

    @Test
    void aDocumentThatWasReadEndsWithZeroAndShowsItsObligations() {
        Run run = run(SAMPLE);
        assertThat(run.status).isZero();
        assertThat(run.out).contains("12-KH/ĐUK", "Nhiệm vụ: 8", "Trần Minh Khải");
        assertThat(run.err).isEmpty();
    }

    @Test
    void whatCannotBeReadEndsWithTwoAndOneLineThatNamesTheFile() throws IOException {
        Path empty = Files.createFile(in.resolve("rỗng.docx"));
        Path binary = Files.write(in.resolve("ảnh.doc"), new byte[9000]);
        Path torn = Files.write(in.resolve("hỏng.docx"), java.util.Arrays.copyOf(Files.readAllBytes(SAMPLE), 3000));
        for (Path file : List.of(empty, binary, torn, in.resolve("không có.docx"))) {
            for (String language : List.of("vi", "en")) {
                Run run = run("read", "--lang", language, file.toString());
                assertThat(run.status).as(file.toString()).isEqualTo(2);
                assertThat(run.out).isEmpty();
                assertThat(run.err.strip().lines()).singleElement().asString().startsWith(file + ": ");
            }
        }
    }

    @Test
    void wrongUseEndsWithTwoAndSaysWhereTheHelpIs() {
        for (String[] wrong : List.of(new String[] {"read"}, new String[] {"read", "--nope", "x"}, new String[] {"read", "--lang", "fr", "x"}, new String[] {"read", "--format", "doc", "x"},
                new String[] {"nope"})) {
            Run run = run(wrong);
            assertThat(run.status).isEqualTo(2);
            assertThat(run.err).contains("--help");
        }
        assertThat(run("read", SAMPLE.toString(), SAMPLE.toString()).status).as("several files and nowhere to put them").isEqualTo(2);
    }

    @Test
    void theHelpNamesEveryLimitAndExitStatus() {
        Run run = run("read", "--help");
        assertThat(run.status).isZero();
        assertThat(run.out).contains("200 MB", "600 MB", "20 triệu", "5000 trang", "300 giây", "300 trang ảnh", "120 giây", "100 triệu điểm", "400000 ô", "40 lớp")
                .containsPattern("0 +đọc được").containsPattern("1 +lỗi").containsPattern("2 +có tệp").containsPattern("3 +văn bản mật");
    }

    @Test
    void aClassifiedDocumentEndsWithThreeAndLeavesNothing() throws IOException {
        Path secret = write("mật.txt", "MẬT\nỦY BAN NHÂN DÂN XÃ TÂN KIỀU\nSố: 12/KH-UBND\nKẾ HOẠCH\nVề bảo vệ bí mật\n1. Công an xã chủ trì tuần tra tuyến biên giới.");
        Run one = run("read", "--json", secret.toString());
        assertThat(one.status).isEqualTo(3);
        assertThat(one.out).isEmpty();
        assertThat(one.err).doesNotContain("tuần tra");
        assertThat(run("read", "--out", out.toString(), in.toString()).status).isEqualTo(3);
        assertThat(files(out)).isEmpty();
    }

    @Test
    void jsonHasExactlyTheFieldsOfItsFormatInTheirOrder() {
        String json = run("read", "--json", SAMPLE.toString()).out;
        assertThat(fields(json, "")).containsExactly("source", "text", "header", "citations", "sections", "obligations", "recipients", "signature", "findings");
        assertThat(fields(json, "source")).containsExactly("name", "mediaType", "bytes", "sha256", "pages", "ocr");
        assertThat(fields(json, "header")).containsExactly("type", "code", "number", "symbol", "issuer", "parentIssuer", "place", "date", "title", "urgency", "secrecy");
        assertThat(fields(json, "citations")).containsExactly("code", "type", "date", "issuer", "title", "role", "span");
        assertThat(fields(json, "sections")).containsExactly("path", "label", "heading", "text", "kind", "span", "sections");
        assertThat(fields(json, "obligations")).containsExactly("id", "section", "text", "span", "actors", "schedule", "deliverable", "targets", "cites");
        assertThat(fields(json, "actors")).containsExactly("name", "role", "how", "span");
        assertThat(fields(json, "schedule")).containsExactly("kind", "text", "due", "from", "every", "span");
        assertThat(fields(json, "targets")).containsExactly("text", "value", "unit", "comparison", "span");
        assertThat(fields(json, "recipients")).containsExactly("name", "purpose", "span");
        assertThat(fields(json, "signature")).containsExactly("authority", "position", "name", "span");
        assertThat(fields(json, "findings")).containsExactly("code", "severity", "section", "message", "span");
        assertThat(run("read", "--json", SAMPLE.toString()).out).as("the same bytes again").isEqualTo(json);
    }

    @Test
    void thePageNeedsNothingFromOutsideAndEscapesWhatItShows() throws IOException {
        Path hostile = write("kh.txt", "KẾ HOẠCH\nVề <script>alert(1)</script> \"&\" 'x'\nII. NHIỆM VỤ\n1. Phòng <b>Nội vụ</b> & Tài chính chủ trì <img src=x onerror=alert(1)> rà soát hồ sơ trước ngày 15/12/2026.");
        Path page = folder.resolve("trang.html");
        assertThat(run("read", "--html", page.toString(), hostile.toString()).status).isZero();
        Document document = Jsoup.parse(Files.readString(page));
        assertThat(document.select("img, iframe, object, embed, link[href], script[src], [onerror], base")).isEmpty();
        assertThat(document.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(document.select("script")).noneMatch(script -> script.data().contains("alert"));
        assertThat(document.text()).contains("<script>alert(1)</script>", "Phòng <b>Nội vụ</b> & Tài chính");
        assertThat(Files.readString(page)).doesNotContain("@import").doesNotContainPattern("url\\((?!['\"]?(data:|#))");
    }

    @Test
    void theTableHasARowForEveryObligation() throws IOException {
        Path table = folder.resolve("bảng.xlsx");
        assertThat(run("read", "--xlsx", table.toString(), SAMPLE.toString()).status).isZero();
        try (ZipFile zip = new ZipFile(table.toFile())) {
            assertThat(zip.stream().map(Object::toString)).contains("[Content_Types].xml", "xl/workbook.xml");
            StringBuilder all = new StringBuilder();
            zip.stream().filter(entry -> entry.getName().endsWith(".xml")).forEach(entry -> all.append(text(zip, entry.getName())));
            assertThat(all.toString()).contains("Biên soạn tài liệu hỏi đáp về sinh hoạt chi bộ", "Rà soát, bổ sung cơ sở vật chất phục vụ sinh hoạt chi bộ",
                    "Kiểm tra việc thực hiện nền nếp sinh hoạt", "Xây dựng kế hoạch của đơn vị");
            long rows = zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/")).mapToLong(entry -> parsed(zip, entry.getName()).select("row").size()).sum();
            assertThat(rows).isGreaterThan(8);
        }
    }

    @Test
    void oneBadFileNeverStopsTheRest() throws IOException {
        Files.copy(SAMPLE, in.resolve("một.docx"));
        Files.createDirectories(in.resolve("con"));
        Files.copy(Path.of("../samples/ke-hoach-12-kh-duhs.txt"), in.resolve("con/hai.txt"));
        Files.write(in.resolve("hỏng.pdf"), "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII));
        Files.createFile(in.resolve("rỗng.doc"));
        Files.write(in.resolve("lưu.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.createFile(in.resolve(".ẩn"));
        Run run = run("read", "--out", out.toString(), in.toString());
        assertThat(run.status).isEqualTo(2);
        assertThat(files(out)).containsExactlyInAnyOrder("một.json", "hai.json");
        assertThat(run.err).contains("hỏng.pdf: ", "rỗng.doc: ", "lưu.zip: ", "Đã đọc 2 tệp", "không đọc được 3 tệp").doesNotContain(".ẩn");
    }

    @Test
    void aSecondRunReadsOnlyWhatIsNewOrChanged() throws IOException {
        Path first = Files.copy(SAMPLE, in.resolve("một.docx"));
        Path second = Files.copy(SAMPLE, in.resolve("hai.docx"));
        assertThat(run("read", "--out", out.toString(), in.toString()).err).contains("Đã đọc 2 tệp, bỏ qua 0 tệp");
        assertThat(run("read", "--out", out.toString(), in.toString()).err).contains("Đã đọc 0 tệp, bỏ qua 2 tệp");
        Files.setLastModifiedTime(first, FileTime.from(Instant.now().plusSeconds(5)));
        Files.delete(out.resolve("hai.json"));
        Files.copy(SAMPLE, in.resolve("ba.docx"));
        assertThat(run("read", "--out", out.toString(), in.toString()).err).contains("Đã đọc 3 tệp, bỏ qua 0 tệp");
        assertThat(run("read", "--force", "--out", out.toString(), second.toString()).err).contains("Đã đọc 1 tệp");
        assertThat(run("read", "--out", out.toString(), "--format", "xlsx", second.toString()).err).as("another form is another result").contains("Đã đọc 1 tệp");
    }

    @Test
    void filesOfOneNameDoNotOverwriteEachOther() throws IOException {
        Files.copy(SAMPLE, in.resolve("kh.docx"));
        Files.copy(Path.of("../samples/ke-hoach-12-kh-duhs.txt"), in.resolve("kh.txt"));
        Files.copy(Path.of("../samples/ke-hoach-12-kh-duhs.txt"), in.resolve("KH.txt"));
        for (String name : List.of("a", "b")) {
            Files.createDirectories(in.resolve(name));
            Files.copy(SAMPLE, in.resolve(name).resolve("tờ trình.docx"));
        }
        assertThat(run("read", "--out", out.toString(), in.toString()).err).contains("Đã đọc 5 tệp");
        List<String> results = files(out);
        assertThat(results).hasSize(5).allMatch(name -> name.endsWith(".json"));
        assertThat(results.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)).distinct()).as("also where capitals do not count").hasSize(5);
    }

    @Test
    void namesInAnyFormOfUnicodeAndOfAnyLengthWork() throws IOException {
        String name = "Kế hoạch số 12 của Đảng ủy";
        Files.copy(SAMPLE, in.resolve(Normalizer.normalize(name, Normalizer.Form.NFC) + ".docx"));
        Files.copy(SAMPLE, in.resolve(Normalizer.normalize(name, Normalizer.Form.NFD) + ".docx"));
        Files.copy(SAMPLE, in.resolve("ệ".repeat(82) + "1.docx"));
        Files.copy(SAMPLE, in.resolve("ệ".repeat(82) + "2.docx"));
        Run run = run("read", "--out", out.toString(), in.toString());
        assertThat(run.err).contains("Đã đọc 4 tệp");
        assertThat(run.status).isZero();
        assertThat(files(out)).hasSize(4).allMatch(file -> Normalizer.isNormalized(file, Normalizer.Form.NFC));
        assertThat(run("read", "--out", out.toString(), in.toString()).err).contains("bỏ qua 4 tệp");
    }

    @Test
    void aResultThatCannotBeWrittenEndsWithTwoAndSaysSo() throws IOException {
        Path file = Files.createFile(folder.resolve("tệp"));
        for (String[] args : List.of(new String[] {"read", "--out", file.resolve("x").toString(), SAMPLE.toString()}, new String[] {"read", "--html", file.resolve("x.html").toString(), SAMPLE.toString()},
                new String[] {"read", "--xlsx", file.resolve("x.xlsx").toString(), SAMPLE.toString()})) {
            Run run = run(args);
            assertThat(run.status).isEqualTo(2);
            assertThat(run.err).contains("không ghi được");
        }
    }

    @Test
    void nothingHalfWrittenIsLeftBehind() throws IOException {
        Files.copy(SAMPLE, in.resolve("một.docx"));
        run("read", "--out", out.toString(), in.toString());
        try (Stream<Path> all = Files.list(out)) {
            assertThat(all.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("một.json", ".thongsuot");
        }
    }

    /** Ctrl-C while a thousand results are written: those that are there are whole, and no piece stays. */
    @Test
    void aRunThatIsBrokenOffLeavesWholeResultsOnly() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent the POSIX way");
        for (int i = 0; i < 400; i++) {
            Files.copy(SAMPLE, in.resolve("kh" + i + ".docx"));
        }
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "read", "--out", out.toString(), in.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        for (int i = 0; i < 600 && (!Files.isDirectory(out) || files(out).size() < 5) && process.isAlive(); i++) {
            Thread.sleep(50);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        process.waitFor();
        for (String name : files(out)) {
            assertThat(Files.readString(out.resolve(name))).startsWith("{").endsWith("}\n");
        }
        try (Stream<Path> all = Files.list(out)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.endsWith(".part"));
        }
    }

    private static Run run(Path file) {
        return run("read", file.toString());
    }

    private static Run run(String... args) {
        StringWriter to = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(to, true), new PrintWriter(err, true), args);
        return new Run(status, to.toString(), err.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(in.resolve(name), text);
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }

    /** The names of an object's fields, in their order: of the whole, or of the first object that stands under a name. */
    private static List<String> fields(String json, String under) {
        try (var parser = new com.fasterxml.jackson.core.JsonFactory().createParser(json)) {
            List<String> fields = new java.util.ArrayList<>();
            int depth = 0;
            int wanted = under.isEmpty() ? 1 : -1;
            String last = "";
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> {
                        depth++;
                        wanted = wanted < 0 && last.equals(under) ? depth : wanted;
                    }
                    case END_OBJECT -> {
                        if (depth-- == wanted) {
                            return fields;
                        }
                    }
                    case FIELD_NAME -> {
                        last = parser.currentName();
                        if (depth == wanted) {
                            fields.add(last);
                        }
                    }
                    default -> { }
                }
            }
            return fields;
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String text(ZipFile zip, String entry) {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Element parsed(ZipFile zip, String entry) {
        return Jsoup.parse(text(zip, entry), "", Parser.xmlParser());
    }
}
