package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.execution.Issued.Duty;

/** Files given with a report: kept as they came, once, seen by whoever sees the report, and never a classified one. */
@ServerTest
@Import(Bloc.Tools.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

    private static final String SECRET = "TỈNH ỦY HẢI SƠN\n*\nSố 3-BC/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nHải Sơn, ngày 02 tháng 11 năm 2026\n\nMẬT\n\nBÁO CÁO\ntình hình nội bộ\n\nĐảng ủy báo cáo như sau.\n";

    @Autowired private Bloc.Tools tools;
    @Autowired private JdbcClient sql;
    private Bloc bloc;

    @BeforeAll
    void aBloc() {
        bloc = new Bloc(tools, "Đồi Sim");
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, "application/octet-stream", bytes);
    }

    private static MockMultipartFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The page once everything on it was looked through. */
    private Document checked(String path, String who) throws Exception {
        Document page = bloc.html(path, who);
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); page.select(".files").text().contains("đang kiểm tra"); page = bloc.html(path, who)) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(200);
        }
        return page;
    }

    private static byte[] xlsx(String... cells) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = book.createSheet("Danh sách").createRow(0);
            for (int cell = 0; cell < cells.length; cell++) {
                row.createCell(cell).setCellValue(cells[cell]);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String... namesAndContents) throws Exception {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return out.toByteArray();
        }
    }

    private static byte[] ods(String cell) throws Exception {
        return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<d xmlns:text=\"t\"><text:p>Số <text:span>liệu</text:span></text:p><text:p>" + cell + "</text:p></d>");
    }

    @Test
    void tablesAreLookedThroughCellByCell() throws Exception {
        String path = bloc.owed("cell", Duty.by("o1", TODAY.plusDays(5), bloc.part("cell", "lead")));
        byte[] table = xlsx("Họ tên", "Mật ong rừng", "Số lượng");
        MockHttpServletResponse answer = bloc.say(path, "clerk of cell", "report", List.of(file("bang.xlsx", table), file("bang.ods", ods("40")), file("bang.csv", "Họ tên;Số lượng\nAn;3\n"),
                file("kin.xlsx", xlsx("Họ tên", "TỐI MẬT")), file("kin.ods", ods("MẬT")), file("kin-2.xlsx", xlsx("Độ mật: Mật"))), "words", "Kèm bảng.");
        assertThat(answer.getStatus()).isEqualTo(302);
        Document page = checked(path, "clerk of bloc");
        assertThat(page.select(".files a").eachText()).containsExactlyInAnyOrder("bang.xlsx", "bang.ods", "bang.csv");
        assertThat(page.select(".files").text()).doesNotContain("kin").contains("Một tệp đã bị xóa");
        String first = page.select(".files a").stream().filter(link -> link.text().equals("bang.xlsx")).findFirst().orElseThrow().attr("href");
        assertThat(bloc.answer(first, "clerk of bloc").getContentAsByteArray()).isEqualTo(table);
        String second = bloc.owed("cell", Duty.by("o1", TODAY.plusDays(5), bloc.part("cell", "lead")));
        assertThat(bloc.say(second, "clerk of cell", "report", List.of(file("macro.xlsm", zip("xl/workbook.xml", "<w/>", "xl/vbaProject.bin", "x"))), "words", "Có macro.").getContentAsString(StandardCharsets.UTF_8)).contains("có macro");
        assertThat(bloc.say(second, "clerk of cell", "report", List.of(file("hong.xlsx", zip("xl/workbook.xml", "<w/>", "xl/sharedStrings.xml", "<sst><si>"))), "words", "Hỏng.").getContentAsString(StandardCharsets.UTF_8))
                .contains("bị hỏng");
        assertThat(bloc.html(second, "clerk of bloc").select(".files a")).isEmpty();
    }

    @Test
    void filesComeWithAReportAndOnlyWhoeverSeesItGetsThem() throws Exception {
        String path = bloc.owed("cell", Duty.by("o1", TODAY.plusDays(5), bloc.part("cell", "lead"), bloc.part("other", "implement")));
        byte[] plan = Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx"));
        MockHttpServletResponse answer = bloc.say(path, "clerk of cell", "report", List.of(file("C:\\anh\\Kế hoạch lớp.docx", plan), file("danh-sach.txt", "Danh sách lớp: 40 đồng chí.")),
                "words", "Đã mở lớp, kèm danh sách.");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(bloc.answer(path + "/evidence/999999", "clerk of cell").getStatus()).isEqualTo(404);
        Document page = checked(path, "clerk of bloc");
        assertThat(page.select(".files li").eachText()).hasSize(2).first().asString().contains("Kế hoạch lớp.docx", "KB").doesNotContain("anh");
        String first = page.select(".files a").first().attr("href");
        for (String who : List.of("clerk of cell", "clerk of bloc", "inspector of base")) {
            MockHttpServletResponse got = bloc.answer(first, who);
            assertThat(got.getContentAsByteArray()).as(who).isEqualTo(plan);
            assertThat(got.getHeader("Content-Disposition")).startsWith("attachment");
        }
        for (String who : List.of("clerk of other", "clerk of base")) {
            assertThat(bloc.answer(first, who).getStatus()).as(who).isEqualTo(404);
        }
        assertThat(bloc.recorded(path, "evidence-%")).containsExactly("evidence-given", "evidence-given");
        assertThat(bloc.recorded(path, "work-inspected")).as("an inspector who takes a file is recorded").hasSize(1);
    }

    @Test
    void theSameFileIsKeptOnceAndNeverAltered() throws Exception {
        byte[] bytes = "Một biên bản dùng hai lần.".getBytes(StandardCharsets.UTF_8);
        String path = bloc.owed("base", Duty.by("o1", TODAY.plusDays(5), bloc.part("base", "lead")));
        assertThat(bloc.say(path, "clerk of base", "progress", List.of(file("lan-1.txt", bytes))).getStatus()).as("a file says something by itself").isEqualTo(302);
        assertThat(bloc.say(path, "clerk of base", "report", List.of(file("lan-2.txt", bytes)), "words", "Xong.").getStatus()).isEqualTo(302);
        assertThat(checked(path, "clerk of base").select(".files li").eachText()).hasSize(2);
        assertThat(bloc.<Integer>asSystem(() -> sql.sql("select count(distinct sha256) from execution.evidence where file_name in ('lan-1.txt', 'lan-2.txt')").query(Integer.class).single())).isOne();
    }

    @Test
    void nothingIsKeptOfAFileThatBearsAMarkOfSecrecy() throws Exception {
        String path = bloc.owed("base", Duty.by("o1", TODAY.plusDays(5), bloc.part("base", "lead")));
        assertThat(bloc.say(path, "clerk of base", "report", List.of(file("noi-bo.txt", SECRET)), "words", "Có báo cáo kèm theo.").getStatus()).isEqualTo(302);
        Document page = checked(path, "clerk of base");
        assertThat(page.select(".files").text()).contains("Một tệp đã bị xóa", "có dấu chỉ độ mật").doesNotContain("noi-bo");
        assertThat(page.select(".files a")).isEmpty();
        assertThat(bloc.<Integer>asSystem(() -> sql.sql("select count(*) from directive.original o join execution.evidence e on e.sha256 = o.sha256 where e.state = 'removed'").query(Integer.class).single())).isZero();
        assertThat(bloc.<Integer>asSystem(() -> sql.sql("select count(*) from audit.record where action = 'evidence-refused' and unit_id = :unit").param("unit", bloc.unit("base").value())
                .query(Integer.class).single())).isOne();
    }

    @Test
    void whatCannotBeLookedThroughIsRefusedWithTheReasonAndNothingIsWritten() throws Exception {
        String path = bloc.owed("base", Duty.by("o1", TODAY.plusDays(5), bloc.part("base", "lead")));
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        MockHttpServletResponse answer = bloc.say(path, "clerk of base", "report", List.of(file("phim.mp4", noise), file("tot.txt", "Tốt.")), "words", "Xem phim.");
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".errors").text()).contains("phim.mp4", "DOCX");
        assertThat(page.select("textarea#words").val()).isEqualTo("Xem phim.");
        assertThat(bloc.html(path, "clerk of base").select(".history li")).isEmpty();
        MockHttpServletResponse wordless = bloc.say(path, "clerk of base", "report", List.of(file("tot.txt", "Tốt.")));
        assertThat(Jsoup.parse(wordless.getContentAsString(StandardCharsets.UTF_8)).select(".errors").text()).contains("Hãy chọn lại tệp");
    }
}
