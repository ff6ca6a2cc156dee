package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vn.thongsuot.app.Zone;

/** An issued plan is carried out: a unit reports from a telephone with figures, is sent back, reports again and is verified; the board shows it at each step. */
@TestPropertySource(properties = "thongsuot.demo=true")
class CarryingOutJourneyTest extends JourneyTest {

    private static final Path SHOTS = Path.of("target/journey");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String PLAN = """
            ĐẢNG BỘ TỈNH HẢI SƠN
            ĐẢNG ỦY KHỐI DOANH NGHIỆP
            *
            Số 71-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Hải Sơn, ngày 02 tháng 11 năm 2026

            KẾ HOẠCH
            học tập nghị quyết

            1. Đảng bộ Cảng Hải Sơn chủ trì tổ chức học tập nghị quyết, bảo đảm ít nhất 95%% đảng viên tham gia, xong trước ngày %s.
            2. Các tổ chức cơ sở đảng thường xuyên tuyên truyền, nhân rộng điển hình tiên tiến.

            Nơi nhận:
            - Các tổ chức cơ sở đảng,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Trần Minh Khải
            """;

    private final List<String> found = new ArrayList<>();

    @Test
    void aUnitReportsIsSentBackAndVerifiedAndTheBoardShowsIt() throws Exception {
        LocalDate due = LocalDate.now(Zone.OFFICE).plusDays(2);
        Path file = Files.writeString(Files.createDirectories(SHOTS).resolve("ke-hoach-71.txt"), PLAN.formatted(DAY.format(due)));
        Visit clerk = visitor().signIn("thu", Office.PASSWORD);
        String document = Office.register(clerk, file);
        Office.review(clerk, document, "Văn phòng Đảng ủy Khối");
        Office.answerNames(clerk, document);
        Visit leader = visitor().signIn("thang", Office.PASSWORD);
        Office.issue(leader, document);

        Visit unit = visitor(TELEPHONE, false, true).signIn("truong", Office.PASSWORD);
        String occurrence = owed(unit);
        String board = document.replace("/documents", "/board");
        assertThat(firstLine(leader, board)).contains("Sắp đến hạn\t1");
        shot(leader, "c1-board-before");

        unit.open("/");
        assertThat(unit.page().locator(".desk-due a", new Page.LocatorOptions().setHasText("tổ chức học tập nghị quyết")).first()).isVisible();
        unit.open(occurrence);
        look(unit, occurrence, TELEPHONE);
        askAndAnswer(unit, clerk, occurrence);
        unit.page().fill("#report-words, #words", "Đã học hai đợt, còn đội tàu đi biển.");
        unit.page().fill("#figure0", "81,5");
        unit.page().setInputFiles("#files", new Path[] {Path.of("src/main/resources/demo/ke-hoach-45-kh-duk-chuyen-doi-so.docx"), file});
        unit.page().locator(".others summary").click();
        shot(unit, "c1-reporting");
        Office.press(unit.page(), "Đã xong, báo cáo");
        unit.page().locator(".notice-done").waitFor();
        shot(unit, "c2-reported");
        assertThat(firstLine(leader, board)).contains("Chờ xác nhận\t1");

        clerk.open("/");
        clerk.page().locator(".desk-decision a", new Page.LocatorOptions().setHasText("tổ chức học tập nghị quyết")).first().click();
        assertThat(clerk.page().locator("blockquote.said")).hasText("Đã học hai đợt, còn đội tàu đi biển.");
        assertThat(clerk.page().locator("main .facts")).containsText("81,5");
        Locator evidence = clerk.page().locator(".files a");
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(1)); evidence.count() < 2 && Instant.now().isBefore(limit); clerk.page().waitForTimeout(300)) {
            clerk.page().reload();
        }
        assertThat(evidence).hasCount(2);
        shot(clerk, "c3-to-judge");
        Office.press(clerk.page(), "Trả lại");
        assertThat(clerk.page().locator(".errors")).containsText("Hãy ghi lý do");
        clerk.page().fill("#words", "Chưa đủ 95%: cho đội tàu học bù.");
        Office.press(clerk.page(), "Trả lại");
        clerk.page().locator(".notice-done").waitFor();
        assertThat(firstLine(leader, board)).contains("Sắp đến hạn\t1");

        unit.open(occurrence);
        assertThat(unit.page().locator("section[aria-labelledby=history]")).containsText("cho đội tàu học bù");
        unit.page().fill("#words", "Đội tàu đã học bù.");
        unit.page().fill("#figure0", "97");
        Office.press(unit.page(), "Đã xong, báo cáo");
        unit.page().locator(".notice-done").waitFor();

        clerk.open(occurrence);
        Office.press(clerk.page(), "Xác nhận hoàn thành");
        clerk.page().locator(".notice-done").waitFor();
        assertThat(firstLine(leader, board)).contains("Hoàn thành\t1");
        shot(clerk, "c4-verified");
        shot(leader, "c5-board-after");

        for (String path : List.of("/work", "/work/table", "/work?loc=done", occurrence)) {
            look(unit, path, TELEPHONE);
        }
        for (String path : List.of("/board", board, board + "/o1", occurrence)) {
            look(clerk, path, DESKTOP);
        }
        assertThat(found).isEmpty();
    }

    private static void askAndAnswer(Visit unit, Visit clerk, String occurrence) {
        unit.page().getByText("Hỏi về việc này").click();
        unit.page().fill("#question", "Đảng viên đang đi biển học bằng tài liệu được không?");
        Office.press(unit.page(), "Gửi câu hỏi");
        unit.page().locator(".notice-done").waitFor();
        clerk.open("/");
        clerk.page().locator(".desk-decision a", new Page.LocatorOptions().setHasText("học bằng tài liệu được không")).first().click();
        clerk.page().locator("textarea[id^=answer-]").fill("Được, nếu có bài thu hoạch.");
        shot(clerk, "c0-answering");
        Office.press(clerk.page(), "Gửi trả lời");
        clerk.page().locator(".notice-done").waitFor();
        unit.open(occurrence);
        assertThat(unit.page().locator("section[aria-labelledby=questions]")).containsText("Được, nếu có bài thu hoạch.");
        shot(unit, "c0-answered");
    }

    /** What the unit owes of the first obligation, once it is opened. */
    private String owed(Visit unit) {
        Page page = unit.open("/work").page();
        Locator line = page.locator(".work a", new Page.LocatorOptions().setHasText("tổ chức học tập nghị quyết"));
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(1)); line.count() == 0 && Instant.now().isBefore(limit); page.waitForTimeout(300)) {
            unit.open("/work");
        }
        shot(unit, "c0-work");
        return line.first().getAttribute("href");
    }

    /** The numbers of the first obligation on the board: each column's name with its number. */
    private static String firstLine(Visit leader, String board) {
        Page page = leader.open(board).page();
        StringBuilder line = new StringBuilder();
        Locator row = page.locator(".board tbody tr", new Page.LocatorOptions().setHasText("tổ chức học tập nghị quyết"));
        for (Locator cell : row.locator("td[data-label]").all()) {
            line.append(cell.getAttribute("data-label")).append('\t').append(cell.innerText().strip()).append('\n');
        }
        return line.toString();
    }

    private void look(Visit visit, String path, int width) {
        Page page = visit.open(path).page();
        page.setViewportSize(TELEPHONE, 900);
        if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            found.add(path + " is wider than a telephone");
        }
        shot(visit, "c-" + path.replaceAll("[^a-z0-9]+", "-") + "-390");
        page.setViewportSize(DESKTOP, 900);
        found.addAll(Axe.complaints(path, page));
        shot(visit, "c-" + path.replaceAll("[^a-z0-9]+", "-") + "-1440");
        page.setViewportSize(width, 900);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
    }

    private static void shot(Visit visit, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
    }
}
