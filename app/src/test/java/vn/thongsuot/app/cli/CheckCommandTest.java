package vn.thongsuot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code check} and {@code draft} as their users run them: a plan is drafted from its parent, changed, and checked. */
class CheckCommandTest {

    private static final String SAMPLE = "../samples/ke-hoach-12-kh-duhs.docx";
    private static final String UNIT = "Đảng ủy Công ty Cổ phần Gỗ Bình An";
    private static final Path REAL = Path.of("../../shared/reading/documents");

    @TempDir
    private Path folder;

    /** How a run ended; lines of what it printed are joined, for they break where the terminal ends. */
    private record Run(int status, String out, String err) {}

    @BeforeAll
    static void quieten() {
        Main.quieten();
    }

    private static Run run(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), command);
        return new Run(status, out.toString().replaceAll("\\s+", " "), err.toString());
    }

    private String draft(String parent, String unit, String day, String... more) {
        Path file = folder.resolve("dự thảo " + day + ".docx");
        List<String> command = new ArrayList<>(List.of("draft", parent, "--unit", unit, "-o", file.toString(), "--on", day));
        command.addAll(List.of(more));
        Run run = run(command.toArray(String[]::new));
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        return file.toString();
    }

    private String text(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words).toString();
    }

    @Test
    void aDraftedPlanHasThePrescribedFormOfItsDayAndEachTaskLeadsBackToTheParent() {
        for (String day : List.of("2019-05-01", "2026-03-01", "2026-11-01")) {
            String plan = draft(SAMPLE, UNIT, day, "--place", "Hải Sơn", "--as", "Các chi bộ, đảng bộ cơ sở");
            Run check = run("check", plan, "--on", day, "--parent", SAMPLE, "--unit", "Các chi bộ, đảng bộ cơ sở");
            assertThat(check.out).as(day).contains("Thể thức: không thấy sai sót", day.startsWith("2026-11") ? "HD 05-HD/VPTW" : "HD 36-HD/VPTW",
                    "5 nhiệm vụ được đưa vào, 0 cần xem, 0 bỏ sót", "có dẫn chiếu");
        }
    }

    @Test
    void aGovernmentBodysPlanHasTheStatesForm() throws IOException {
        String parent = text("ke-hoach.txt", """
                ỦY BAN NHÂN DÂN TỈNH HẢI SƠN
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 15/KH-UBND
                Hải Sơn, ngày 05 tháng 01 năm 2026

                KẾ HOẠCH
                Chuyển đổi số năm 2026

                I. NHIỆM VỤ

                1. Sở Nội vụ chủ trì tổ chức 02 lớp bồi dưỡng kỹ năng số cho công chức, hoàn thành trước ngày 30/6/2026.

                2. Sở Tài chính bố trí kinh phí trong dự toán, hoàn thành trước ngày 15/3/2026.

                II. TỔ CHỨC THỰC HIỆN

                Các sở, ban, ngành báo cáo kết quả trước ngày 15/12/2026.
                """);
        String plan = draft(parent, "Sở Nội vụ", "2026-02-01");
        Run read = run("read", "--json", plan);
        assertThat(read.out).contains("KH-SNV", "Sở Nội vụ chủ trì tổ chức 02 lớp", "2026-06-30").doesNotContain("Sở Tài chính bố trí");
        assertThat(run("check", plan, "--on", "2026-02-01").out).contains("NĐ 30/2020/NĐ-CP", "Thể thức: không thấy sai sót");
    }

    @Test
    void whatWasLeftOpenInADraftIsNotTakenForAnAnswer() {
        String plan = draft(SAMPLE, UNIT, "2026-03-01");
        assertThat(run("check", plan, "--on", "2026-03-01").out).contains("rõ người: CHƯA XÁC ĐỊNH").doesNotContain("“……");
    }

    @Test
    void aDraftedPlanPassesThroughAnOfficeProgramUnharmed() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is there");
        String plan = draft(SAMPLE, UNIT, "2026-03-01");
        Path again = Files.createDirectory(folder.resolve("lại"));
        Process office = new ProcessBuilder("/usr/bin/soffice", "-env:UserInstallation=" + folder.resolve("lo").toUri(), "--headless", "--convert-to", "docx", "--outdir", again.toString(), plan)
                .redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile()).start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new AssertionError("LibreOffice did not end");
        }
        Run check = run("check", again.resolve(Path.of(plan).getFileName()).toString(), "--on", "2026-03-01", "--parent", SAMPLE, "--json");
        assertThat(check.out).contains("\"form\" : [ ]", "\"traced\" : true");
    }

    @Test
    void aRewordedTaskIsStillKnownByItsTraceAndALeftOutOneIsMissed() throws IOException {
        String plan = text("own.txt", """
                ĐẢNG BỘ KHỐI DOANH NGHIỆP
                CHI BỘ XƯỞNG MỘC
                *
                Số 03-KH/CB
                ĐẢNG CỘNG SẢN VIỆT NAM
                Hải Sơn, ngày 02 tháng 4 năm 2026

                KẾ HOẠCH
                thực hiện Kế hoạch số 12-KH/ĐUK

                I- NHIỆM VỤ

                1. Chi bộ tổ chức hội nghị quán triệt Chỉ thị số 05-CT/TU cho toàn thể đảng viên trong tháng 5/2026.

                2. Mua tủ sách pháp luật cho phân xưởng trước ngày 30/6/2026.

                T/M CHI BỘ
                BÍ THƯ

                Lê Văn Thử
                """);
        Run check = run("check", plan, "--parent", SAMPLE, "--lang", "en");
        assertThat(check.status).isEqualTo(1);
        assertThat(check.out).containsPattern("✓ \\[section II.1\\] Tổ chức quán triệt Chỉ thị số 05-CT/TU").containsPattern("✗ \\[section II.3\\] Kiểm tra việc thực hiện nền nếp")
                .containsPattern("Added: \\[section I.2\\] Mua tủ sách pháp luật");
    }

    @Test
    void eachObligationShowsWhatIsSaidInferredAndMissing() throws IOException {
        String file = text("thong-bao.txt", """
                ỦY BAN NHÂN DÂN XÃ AN BÌNH
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 7/KH-UBND
                An Bình, ngày 5 tháng 2 năm 2026

                KẾ HOẠCH
                Phòng cháy, chữa cháy rừng

                I. NHIỆM VỤ

                1. Đồng chí Trưởng Công an xã chịu trách nhiệm tổ chức trực 24/24 giờ, trình Chủ tịch Ủy ban nhân dân xã phê duyệt lịch trực trước ngày 10/02/2026.

                2. Tăng cường công tác phòng cháy.
                """);
        String json = run("check", "--json", file).out;
        String first = json.substring(json.indexOf("\"clarity\""), json.indexOf("Tăng cường công tác"));
        String second = json.substring(json.indexOf("Tăng cường công tác"), json.indexOf("\"length\""));
        for (String slot : List.of("person", "work", "time", "responsibility", "authority")) {
            assertThat(first).containsPattern("\"slot\" : \"" + slot + "\",[^}]*\"state\" : \"said\"");
        }
        for (String slot : List.of("person", "work", "time", "product")) {
            assertThat(second).containsPattern("\"slot\" : \"" + slot + "\",[^}]*\"state\" : \"missing\"");
        }
        assertThat(json).contains("Số nhỏ hơn 10 phải ghi thêm số 0 phía trước", "Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước", "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3.c");
    }

    @Test
    void whatMustBeClearIsForTheOfficeToSay() throws IOException {
        String file = text("ke-hoach.txt", """
                KẾ HOẠCH
                Trồng cây

                I- NHIỆM VỤ

                1. Giao Văn phòng lập danh sách tổ trồng cây trước ngày 10/02/2026.
                """);
        assertThat(run("check", file, "--need", "người, việc, thời gian").out).contains("✓ 1");
        assertThat(run("check", file, "--need", "rõ việc, authority").out).contains("! 1").contains("rõ thẩm quyền: CHƯA XÁC ĐỊNH");
        Run mistyped = run("check", file, "--need", "người, kinh phí");
        assertThat(mistyped.status).isEqualTo(2);
        assertThat(mistyped.err).contains("“kinh phí”: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền");
    }

    @Test
    void rulesAreThoseOfTheDocumentsDay() {
        String plan = draft(SAMPLE, UNIT, "2026-03-01");
        Run later = run("check", plan, "--on", "2026-06-01");
        assertThat(later.out).contains("HD 05-HD/VPTW").doesNotContain("HD 36-HD/VPTW");
        assertThat(run("check", plan, "--on", "2010-01-01").out).contains("không có quy định nào trong máy còn hiệu lực ngày đó");
        // Sizes are the old rules' only: the new ones' table is not at hand.
        assertThat(run("check", SAMPLE).out).contains("cỡ chữ 10 (8/8 đoạn), quy định 14–15 (HD 36-HD/VPTW, Phụ lục 3, 6)");
    }

    @Test
    void whatOtherDirectivesSayAlreadyStandsBesideTheDraftsWords() throws IOException {
        String own = text("du-thao.txt", """
                KẾ HOẠCH
                Nâng cao chất lượng sinh hoạt

                I- NHIỆM VỤ

                1. Biên soạn, in tài liệu hỏi đáp về sinh hoạt chi bộ trước ngày 30/6/2026.

                2. Trồng 200 cây xanh quanh nhà máy trong tháng 5/2026.
                """);
        Run check = run("check", own, "--against", "../samples");
        assertThat(check.out).contains("1 trên 2 nhiệm vụ đã có trong 2 văn bản được đối chiếu", "Kế hoạch 12-KH/ĐUK, mục II.1: Biên soạn tài liệu hỏi đáp", "cùng nói: ", "tài liệu hỏi đáp");
        assertThat(check.status).isEqualTo(1);
    }

    @Test
    void aDraftIsNotHeldAgainstItself() {
        assertThat(run("check", SAMPLE, "--against", SAMPLE).out).contains("0 trên 8 nhiệm vụ đã có trong 1 văn bản được đối chiếu");
    }

    @Test
    void aParagraphSaidTwiceIsFound() throws IOException {
        String twice = "Tổ chức kiểm tra việc chấp hành nội quy ra vào cổng của toàn thể công nhân ca ba tại nhà máy số hai";
        String own = text("lap.txt", "KẾ HOẠCH\nAn toàn lao động\n\nI- NHIỆM VỤ\n\n1. " + twice + " trước ngày 30/6/2026.\n\n2. Mở sổ theo dõi.\n\n3. " + twice + " trước 30/6/2026.\n");
        assertThat(run("check", own).out).contains("Lặp lại ");
    }

    @Test
    void thePageStandsAloneAndEveryLinkInItLeadsSomewhere() throws IOException {
        Path page = folder.resolve("báo cáo.html");
        Run check = run("check", SAMPLE, "--html", page.toString(), "--parent", SAMPLE, "--against", "../samples");
        assertThat(check.out).isEmpty();
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("script, link, img, iframe")).isEmpty();
        assertThat(html.select("#clarity, #form, #length, #need, #coverage")).hasSize(5);
        html.select("a[href^=#]").forEach(link -> assertThat(html.getElementById(link.attr("href").substring(1))).as(link.outerHtml()).isNotNull());
    }

    @Test
    void endsWithTwoWhereAFileCannotBeReadOrTheUseIsWrong() {
        assertThat(run("check", folder.resolve("không có.docx").toString()).status).isEqualTo(2);
        assertThat(run("check", SAMPLE, "--parent", folder.resolve("không có.docx").toString()).status).isEqualTo(2);
        assertThat(run("check").status).isEqualTo(2);
        assertThat(run("check", SAMPLE, "--unit", "X").err).contains("--parent");
        assertThat(run("check", SAMPLE, "--on", "hôm nay").status).isEqualTo(2);
        assertThat(run("draft", SAMPLE, "--unit", UNIT).status).as("nowhere to write").isEqualTo(2);
        assertThat(run("draft", SAMPLE, "--unit", UNIT, "-o", folder.toString()).status).as("a folder").isEqualTo(2);
    }

    @Test
    void everyRealDocumentCanBeCheckedAndDraftedFrom() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "real documents stand beside the checkout");
        for (String name : List.of("ke-hoach-77-kh-duk.txt", "chi-thi-07-ttg-khu-cong-nghiep.docx", "thong-bao-ket-luan-cum-cong-nghiep-lao-cai.docx", "ke-hoach-dao-tao-phan-mem-phu-tho.doc")) {
            String file = REAL.resolve(name).toString();
            assertThat(run("check", file).status).as(name).isIn(0, 1);
            String plan = draft(file, UNIT, "2026-03-01");
            assertThat(run("check", plan, "--on", "2026-03-01").out).as(name).contains("Thể thức: không thấy sai sót");
        }
    }
}
