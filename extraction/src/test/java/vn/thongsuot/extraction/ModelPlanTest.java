package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;

/** Kế hoạch 77-KH/ĐUK, the plan that the project was begun with: what it obliges whom to do, whatever it is saved as. */
class ModelPlanTest {

    private static final Path PLAN = Path.of("../../shared/reading/documents/ke-hoach-77-kh-duk.txt");
    private static final int DPI = 200;

    @TempDir
    static Path folder;

    @BeforeAll
    static void keepPicturesInMemory() {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    @BeforeEach
    void thePlanIsHere() {
        assumeThat(PLAN).as("the model plan is not part of the repository").exists();
    }

    @Test
    void itsTwentyObligationsHaveTheirLeads() throws Exception {
        Reading plan = Said.reading("kh.txt", Files.readAllBytes(PLAN));

        assertThat(plan.obligations()).hasSize(20);
        assertThat(plan.obligations()).filteredOn(o -> "III.1".equals(o.section())).hasSize(4).allSatisfy(o -> {
            assertThat(leads(o)).containsExactly("Ban Tuyên giáo Đảng ủy Khối");
            assertThat(o.actors().getFirst().how()).isEqualTo(Actor.How.REFERENCE);
        });
        assertThat(plan.obligations()).filteredOn(o -> "III.2".equals(o.section())).hasSize(5)
                .allSatisfy(o -> assertThat(leads(o)).containsExactly("Ban Tổ chức Đảng ủy Khối"));
        assertThat(plan.obligations()).filteredOn(o -> "III.3".equals(o.section())).hasSize(3).allSatisfy(o -> assertThat(leads(o)).isEmpty());
        assertThat(plan.obligations()).filteredOn(o -> o.section() != null && o.section().startsWith("IV.")).extracting(ModelPlanTest::leads)
                .containsExactly(List.of("Ban Tuyên giáo Đảng ủy Khối"), List.of("Ban Tuyên giáo Đảng ủy Khối"), List.of("Ban Tổ chức Đảng ủy Khối"),
                        List.of("Ban Tổ chức Đảng ủy Khối"), List.of("Ủy ban Kiểm tra Đảng ủy Khối"), List.of("Văn phòng Đảng ủy Khối"),
                        List.of("Đoàn Thanh niên Khối"), List.of("Các tổ chức cơ sở đảng"));
    }

    @Test
    void nothingInItHasADeadlineAndOnlyTheYearlyReportHasATimeAmongTheUnitsTasks() throws Exception {
        Reading plan = Said.reading("kh.txt", Files.readAllBytes(PLAN));

        assertThat(plan.obligations()).extracting(o -> o.schedule().kind()).doesNotContain(Schedule.Kind.DEADLINE, Schedule.Kind.RANGE, Schedule.Kind.EVENT);
        assertThat(plan.obligations()).filteredOn(o -> o.section() != null && o.section().startsWith("IV."))
                .filteredOn(o -> o.schedule().kind() != Schedule.Kind.UNSPECIFIED)
                .singleElement().satisfies(report -> {
                    assertThat(report.section()).isEqualTo("IV.6");
                    assertThat(report.schedule().every()).isEqualTo(Schedule.Period.YEAR);
                });
    }

    @Test
    void whatIsMissingInItIsSaid() throws Exception {
        Reading plan = Said.reading("kh.txt", Files.readAllBytes(PLAN));

        assertThat(plan.findings()).filteredOn(f -> f.code().equals("no-lead")).extracting(Reading.Finding::section).containsExactly("III.3");
        assertThat(plan.findings()).extracting(Reading.Finding::code)
                .contains("no-deadline", "code-inconsistent", "misspelt-heading", "doubled-words", "missing-part", "actor-not-recipient");
        assertThat(plan.sections().getLast().kind()).as("a misspelt heading is still a heading").isEqualTo(Reading.Section.Kind.ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "odt", "rtf", "pdf"})
    void itReadsTheSameWhateverItIsSavedAs(String format) throws Exception {
        assertThat(Said.of("kh." + format, savedAs(format))).isEqualTo(Said.of("kh.txt", Files.readAllBytes(PLAN)));
    }

    @Test
    void aScanOfItReadsTheSame() throws Exception {
        assumeThat(found("tesseract")).as("Tesseract is not installed").isTrue();
        Extracted scan = new Extraction().extract("kh.pdf", scanned(savedAs("pdf")));
        Reading plan = Said.reading("kh.txt", Files.readAllBytes(PLAN));
        Reading seen = new vn.thongsuot.reading.DirectiveReader().read(scan.text());

        assertThat(scan.ocr()).isTrue();
        assertThat(seen.header().code()).isEqualTo(plan.header().code());
        assertThat(seen.citations()).extracting(Reading.Citation::code).isEqualTo(plan.citations().stream().map(Reading.Citation::code).toList());
        assertThat(seen.obligations()).extracting(Obligation::section).isEqualTo(plan.obligations().stream().map(Obligation::section).toList());
        assertThat(seen.obligations()).extracting(o -> o.schedule().kind()).isEqualTo(plan.obligations().stream().map(o -> o.schedule().kind()).toList());
        assertThat(actors(seen)).isEqualTo(actors(plan));
        assertThat(seen.recipients()).hasSameSizeAs(plan.recipients());
        assertThat(seen.signature().name()).isEqualTo(plan.signature().name());
    }

    private static List<String> leads(Obligation obligation) {
        return obligation.actors().stream().filter(actor -> actor.role() == Actor.Role.LEAD).map(Actor::name).toList();
    }

    /** Names as scans are compared: without marks. */
    private static List<String> actors(Reading reading) {
        return reading.obligations().stream().map(o -> o.section() + o.actors().stream().map(actor -> " " + actor.role() + " " + bare(actor.name())).toList()).toList();
    }

    private static String bare(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("[^\\p{L} ]", "").toLowerCase(Locale.ROOT);
    }

    /** The plan as LibreOffice saves it. */
    private static byte[] savedAs(String format) throws IOException, InterruptedException {
        assumeThat(found("soffice")).as("LibreOffice is not installed").isTrue();
        Path saved = folder.resolve("kh." + format);
        if (!Files.exists(saved)) {
            Files.copy(PLAN, folder.resolve("kh.txt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless",
                    "--infilter=Text (encoded):UTF8,LF,Liberation Serif,,", "--convert-to", format, "--outdir", folder.toString(), folder.resolve("kh.txt").toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = office.waitFor(2, TimeUnit.MINUTES);
            office.destroyForcibly();
            assumeThat(ended && Files.exists(saved)).as("LibreOffice has no Writer here").isTrue();
        }
        return Files.readAllBytes(saved);
    }

    /** Pictures of the pages, as a scanner makes them. */
    private static byte[] scanned(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument printed = Loader.loadPDF(pdf); PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                PDRectangle paper = printed.getPage(i).getMediaBox();
                PDPage page = new PDPage(paper);
                scan.addPage(page);
                PDImageXObject picture = JPEGFactory.createFromImage(scan, renderer.renderImageWithDPI(i, DPI, ImageType.GRAY), 0.8f, DPI);
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(picture, 0, 0, paper.getWidth(), paper.getHeight());
                }
            }
            scan.save(out);
        }
        return out.toByteArray();
    }

    private static boolean found(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
