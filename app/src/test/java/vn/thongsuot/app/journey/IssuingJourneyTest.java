package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A document on its way from the clerk's register over the leader's decision to the units, and their receipts back. */
@TestPropertySource(properties = "thongsuot.demo=true")
class IssuingJourneyTest extends JourneyTest {

    private static final Path MODEL = Path.of("../../shared/reading/documents/ke-hoach-77-kh-duk.txt");
    private static final Path SHOTS = Path.of("target/journey");
    private static final String PLAN = """
            ĐẢNG BỘ TỈNH HẢI SƠN
            ĐẢNG ỦY KHỐI DOANH NGHIỆP
            *
            Số 61-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Hải Sơn, ngày 02 tháng 11 năm 2026

            KẾ HOẠCH
            tổng kết công tác văn thư

            1. Văn phòng Đảng ủy Khối chủ trì, phối hợp với Ban Tổ chức Đảng ủy Khối lập báo cáo tổng kết trước ngày 15/12/2026.
            2. Rà soát hồ sơ lưu trữ, xong trước ngày 20/12/2026.
            3. Các tổ chức cơ sở đảng gửi báo cáo về Đảng ủy Khối trước ngày 10/12/2026.

            Nơi nhận:
            - Các tổ chức cơ sở đảng,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Trần Minh Khải
            """;

    private final List<String> found = new ArrayList<>();

    @Test
    void theModelPlanReachesAUnitAndItsReceiptComesBack() {
        assumeTrue(Files.exists(MODEL), "the model plan is not beside this checkout");
        Visit clerk = visitor().signIn("thu", Office.PASSWORD);
        String document = Office.register(clerk, MODEL);
        shot(clerk, "1-read");
        assertThat(clerk.page().locator(".obligations > li", new Page.LocatorOptions().setHasText("Chưa có đơn vị chủ trì"))).hasCount(3);
        Office.review(clerk, document, "Ban Tổ chức Đảng ủy Khối");
        shot(clerk, "2-reviewed");
        Office.answerNames(clerk, document);
        assertThat(clerk.open(document + "/issue").page().getByText("Lãnh đạo đơn vị mở trang này để ban hành")).isVisible();
        shot(clerk, "3-ready");

        Visit leader = visitor().signIn("thang", Office.PASSWORD);
        Office.issue(leader, document);
        shot(leader, "4-issued");

        assertThat(receive("Kế hoạch 77-KH/ĐUK", true)).contains("Đỗ Xuân Trường");
        assertThat(leader.open(document + "/deliveries").page().locator("main .lead")).containsText(Pattern.compile("1 trên \\d+ đơn vị"));
        shot(leader, "7-receipt-seen");
    }

    @Test
    void theSameWayIsOpenWithoutScript() throws Exception {
        Path file = Files.writeString(Files.createDirectories(SHOTS).resolve("ke-hoach-61.txt"), PLAN);
        Visit clerk = visitor(TELEPHONE, false, false).signIn("thu", Office.PASSWORD);
        String document = Office.register(clerk, file);
        Office.review(clerk, document, "Văn phòng Đảng ủy Khối");
        Office.answerNames(clerk, document);

        Office.issue(visitor(TELEPHONE, false, false).signIn("khai", Office.PASSWORD), document);

        assertThat(receive("Kế hoạch 61-KH/ĐUK", false)).contains("Đỗ Xuân Trường");
    }

    @Test
    void axeFindsNothingOnTheWayAndNoPageIsWiderThanATelephone() throws Exception {
        Path file = Files.writeString(Files.createDirectories(SHOTS).resolve("ke-hoach-62.txt"), PLAN.replace("61-KH", "62-KH").replace("Ban Tổ chức Đảng ủy Khối", "Báo Hải Sơn"));
        Visit clerk = visitor().signIn("thu", Office.PASSWORD);
        String document = Office.register(clerk, file);
        look(clerk, document);
        look(clerk, document + "/issue");
        look(clerk, clerk.page().locator("main table td.act a").first().getAttribute("href"));
        Office.review(clerk, document, "Văn phòng Đảng ủy Khối");
        Office.answerNames(clerk, document);
        Visit leader = visitor().signIn("thang", Office.PASSWORD);
        look(leader, document + "/issue");
        Office.issue(leader, document);
        look(leader, document + "/deliveries");
        look(leader, document + "/issue");
        Visit unit = visitor().signIn("truong", Office.PASSWORD);
        look(unit, "/");
        look(unit, "/inbox");
        look(unit, document.replace("/documents", "/inbox"));
        Office.press(unit.page(), "Xác nhận đã nhận");
        unit.page().locator(".notice-done").waitFor();
        look(unit, "/inbox");

        assertThat(found).isEmpty();
    }

    @Test
    void aUnitsOwnPlanIsHeldAgainstWhatItWasAskedAndALaterPlanReplacesTheFirst() throws Exception {
        Path first = Files.writeString(Files.createDirectories(SHOTS).resolve("ke-hoach-63.txt"), PLAN.replace("61-KH", "63-KH").replace("Ban Tổ chức Đảng ủy Khối", "Ban Tuyên giáo và Dân vận Đảng ủy Khối"));
        Visit clerk = visitor().signIn("thu", Office.PASSWORD);
        String document = Office.register(clerk, first);
        Office.review(clerk, document, "Văn phòng Đảng ủy Khối");
        Office.answerNames(clerk, document);
        Visit leader = visitor().signIn("thang", Office.PASSWORD);
        Office.issue(leader, document);

        Visit unit = visitor().signIn("truong", Office.PASSWORD);
        String delivery = document.replace("/documents", "/inbox");
        look(unit, delivery);
        Path draft = SHOTS.resolve("ke-hoach-don-vi.docx");
        unit.page().waitForDownload(() -> unit.page().getByText("Dự thảo kế hoạch của đơn vị (DOCX)").click()).saveAs(draft);
        String own = Office.register(unit, draft);
        unit.open(delivery).page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Đối chiếu"))).click();
        assertThat(unit.page().locator("main .lead")).containsText("1 trên 1 nhiệm vụ được giao");
        assertThat(unit.page().locator("tbody tr")).containsText("bản dự thảo ghi rõ là trả lời nhiệm vụ này");
        look(unit, own + "/coverage");
        pictures(unit, "8-coverage");
        look(leader, document + "/deliveries");
        pictures(leader, "9-opened");

        Path later = Files.writeString(SHOTS.resolve("ke-hoach-64.txt"), PLAN.replace("61-KH", "64-KH").replace("1. Văn phòng", "Kế hoạch này thay thế Kế hoạch số 63-KH/ĐUK ngày 02/11/2026 của Đảng ủy Khối.\n\n1. Văn phòng")
                .replaceAll("2\\. Rà soát.*\n", ""));
        String replacing = Office.register(clerk, later);
        Office.review(clerk, replacing, "Văn phòng Đảng ủy Khối");
        Office.answerNames(clerk, replacing);
        clerk.open(replacing + "/issue").page().locator("section[aria-labelledby=earlier]").getByRole(AriaRole.LINK).click();
        assertThat(clerk.page().locator("input[name=kind][value=replaced]")).isChecked();
        look(clerk, URI.create(clerk.page().url()).getPath());
        pictures(clerk, "10-replaces");
        Office.press(clerk.page(), "Ghi lại");
        clerk.page().locator(".notice-done").waitFor();
        look(clerk, replacing + "/revisions");
        Office.issue(leader, replacing);
        assertThat(unit.open(delivery).page().locator(".document-head .notice")).containsText("Đã được thay thế bằng Kế hoạch 64-KH/ĐUK");
        look(unit, delivery);
        pictures(unit, "11-replaced");

        look(leader, replacing + "/withdrawal");
        pictures(leader, "12-withdrawal");
        leader.page().fill("#reason", "Có kế hoạch chung của Tỉnh ủy");
        Office.press(leader.page(), "Thu hồi văn bản");
        leader.page().locator(".notice-done").waitFor();
        look(leader, replacing);
        look(unit, "/inbox");
        pictures(unit, "13-inbox");
        Visit administrator = visitor().signIn("quantri", Office.PASSWORD);
        look(administrator, "/account/email");
        look(administrator, "/mail");
        pictures(administrator, "14-mail");
        look(administrator, "/calendar");
        pictures(administrator, "15-calendar");
        assertThat(found).isEmpty();
    }

    private static void pictures(Visit visit, String name) {
        shot(visit, name);
        visit.page().setViewportSize(TELEPHONE, 900);
        shot(visit, name + "-telephone");
        visit.page().setViewportSize(DESKTOP, 900);
    }

    private void look(Visit visit, String path) {
        Page page = visit.open(path).page();
        page.setViewportSize(TELEPHONE, 900);
        if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            found.add(path + " is wider than a telephone");
        }
        page.setViewportSize(DESKTOP, 900);
        found.addAll(Axe.complaints(path, page));
    }

    /** The clerk of a unit finds it on the desk and in the list of what the unit got, and confirms; what then stands on its page. */
    private String receive(String name, boolean script) {
        Visit unit = visitor(script ? DESKTOP : TELEPHONE, false, script).signIn("truong", Office.PASSWORD);
        Page page = unit.page();
        assertThat(page.locator("main .list a", new Page.LocatorOptions().setHasText(name)).first()).isVisible();
        if (script) {
            shot(unit, "5-desk-of-unit");
        }
        page.locator("nav.rail").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Được giao")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Văn bản giao cho đơn vị");
        page.locator("main a", new Page.LocatorOptions().setHasText(name)).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(name);
        Office.press(page, "Xác nhận đã nhận");
        assertThat(page.locator(".notice-done")).containsText("Đã xác nhận nhận văn bản");
        if (script) {
            shot(unit, "6-received");
        }
        return page.locator(".document-head").innerText();
    }

    private static void shot(Visit visit, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
    }
}
