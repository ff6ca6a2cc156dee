package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.thongsuot.app.Installation;

/**
 * An office begins: the first run, its tree from a table, a merger, people appointed in units below, and the computer that goes dead in the middle of an import. In a
 * browser, on the program as it is started, with nothing prepared.
 */
@Timeout(900)
class FirstOfficeJourneyTest {

    private static final String PASSWORD = "một câu dài dễ nhớ";
    private static final String HEAD = "Mã;Tên đơn vị;Loại;Thuộc (mã cấp trên);Ngày thành lập\n";
    private static final int LARGE = 40_000;

    @TempDir
    private Path folder;

    private Installation office;

    @BeforeEach
    void needsChromium() {
        assumeTrue(Chromium.program().isPresent(), "Chromium is not installed: run bin/setup");
        office = new Installation(folder);
        PlaywrightAssertions.setDefaultAssertionTimeout(120_000);
    }

    @AfterEach
    void stop() throws Exception {
        office.close();
    }

    private Visit visitor() {
        return new Visit("http://127.0.0.1:" + office.port(), JourneyTest.DESKTOP, false, true);
    }

    @Test
    void anOfficeBeginsGrowsAndSurvivesAKillInTheMiddleOfAnImport() throws Exception {
        Process server = office.serve();
        try (Visit administrator = visitor(); Visit tam = visitor(); Visit hai = visitor()) {
            firstRun(administrator);
            importOfATreeWithTwoWrongRows(administrator);
            mergerOfTwoUnits(administrator);
            appoint(administrator, "Chi bộ Kho lạnh", "Nguyễn Thị Tám", "tam", tam);
            appoint(administrator, "Chi bộ Tàu kéo", "Trần Văn Hải", "hai", hai);
            refusedAtASibling(tam, hai);
            killInTheMiddleOfAnImport(server, administrator);
            assertThat(administrator.complaints()).isEmpty();
            assertThat(tam.complaints()).isEmpty();
            assertThat(hai.complaints()).isEmpty();
        }
        assertThat(office.status("verify")).as(office.lastLog()).isZero();
    }

    private void firstRun(Visit visit) {
        Page page = visit.open("/units").page();
        assertThat(page).hasURL(Pattern.compile(".*/first-run$"));
        fillFirstRun(page, "2222-2222-2222-2222");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mã không đúng");

        Matcher code = Pattern.compile("(?m)^ +([0-9A-Z]{4}(-[0-9A-Z]{4}){3})$").matcher(office.lastLog());
        assertThat(code.find()).as(office.lastLog()).isTrue();
        fillFirstRun(page, code.group(1));

        assertThat(heading(page)).hasText("Việc hôm nay");
    }

    private static void fillFirstRun(Page page, String code) {
        page.fill("#code", code);
        page.fill("#unit", "Đảng ủy Khối Cảng Gió");
        page.selectOption("#kind", "party-upper");
        page.fill("#person", "Lê Quản Trị");
        page.fill("#name", "quantri");
        page.fill("main #password", PASSWORD);
        click(page, "Bắt đầu");
    }

    private static void importOfATreeWithTwoWrongRows(Visit visit) {
        Page page = visit.page();
        String first = "KL;Chi bộ Kho lạnh;Chi bộ cơ sở;;01/03/2020\n";
        upload(visit, HEAD + first + "TK;Chi bộ Tàu kéo;Chi bộ cơ sở;KHONG-CO;01/03/2020\nBX;Chi bộ Bãi xe;Chi bộ cơ sở;;31/02/2020\n");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Có 2 lỗi. Chưa nhập dòng nào.");

        upload(visit, HEAD + first + "TK;Chi bộ Tàu kéo;Chi bộ cơ sở;;01/03/2020\nBX;Chi bộ Bãi xe;Chi bộ cơ sở;;01/03/2020\n");
        click(page, "Nhập 3 đơn vị");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã nhập cây đơn vị.");
    }

    private static void mergerOfTwoUnits(Visit visit) {
        Page page = unit(visit, "Chi bộ Tàu kéo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sáp nhập, hợp nhất")).click();
        page.fill("#units", "BX");
        page.fill("#day", "01/06/2026");
        page.fill("#reason", "Quyết định số 12-QĐ/ĐUK ngày 25/5/2026");
        click(page, "Xem trước thay đổi");
        click(page, "Ghi thay đổi");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã ghi thay đổi");

        assertThat(tree(visit, "31/05/2026")).containsText(new String[] {"Chi bộ Bãi xe", "Chi bộ Kho lạnh", "Chi bộ Tàu kéo"});
        assertThat(tree(visit, "01/06/2026")).containsText(new String[] {"Chi bộ Kho lạnh", "Chi bộ Tàu kéo"});
    }

    /** From above, to the first person of a unit; who then chooses a password and sees what the role opens. */
    private static void appoint(Visit administrator, String unit, String person, String account, Visit appointed) {
        Page page = unit(administrator, unit);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Người và vai trò của đơn vị")).click();
        assertThat(page.getByText("Đơn vị chưa có ai")).isVisible();
        page.fill("#name", person);
        page.fill("#accountName", account);
        page.locator("input[name=role][value=ADMINISTRATOR]").check();
        click(page, "Thêm người");
        click(page, "Tạo đường dẫn đặt mật khẩu");
        String link = page.locator(".notice code").innerText();

        appointed.page().navigate(link);
        appointed.page().fill("main #password", PASSWORD);
        click(appointed.page(), "Đặt mật khẩu");
        assertThat(appointed.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        appointed.signIn(account, PASSWORD);
        assertThat(heading(appointed.open("/people").page())).hasText("Người và vai trò");
        assertThat(appointed.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(person))).isVisible();
    }

    private static void refusedAtASibling(Visit one, Visit other) {
        String sibling = one.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nguyễn Thị Tám")).getAttribute("href");

        assertThat(heading(other.open(sibling).page())).hasText("Không có trang này");
        assertThat(other.page().content()).doesNotContain("Nguyễn Thị Tám");
    }

    /** Everything dies, PostgreSQL too; what was half done is as if it had never begun, and is simply done again. */
    private void killInTheMiddleOfAnImport(Process server, Visit visit) throws Exception {
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < LARGE; i++) {
            table.append("L").append(i).append(";Chi bộ Số ").append(i).append(";Chi bộ;").append(i < 100 ? "KL" : "L" + (i % 100)).append(";01/01/2021\n");
        }
        upload(visit, table.toString());
        assertThat(visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập 40.000 đơn vị"))).isVisible();
        assertThat(visit.page()).hasURL(Pattern.compile(".*/unit-imports/[0-9]+$"));
        String staged = visit.page().url();
        // Sent and not waited for.
        visit.page().evaluate("() => document.querySelector('main form[action$=acceptance]').submit()");
        Thread.sleep(500);
        long database = office.postmaster();
        server.destroyForcibly().waitFor();
        Installation.kill(database);

        office.serve();
        visit.signIn("quantri", PASSWORD);
        assertThat(heading(visit.open("/units?q=Chi+bo+So+777").page())).hasText("Tìm đơn vị");
        assertThat(visit.page().locator("main table tbody tr")).hasCount(0);

        visit.page().navigate(staged);
        click(visit.page(), "Nhập 40.000 đơn vị");
        assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText("Đã nhập cây đơn vị.");
        assertThat(visit.open("/units?q=Chi+bo+So+777").page().locator("main table tbody tr").first()).containsText("Chi bộ Số 777");
    }

    private static void upload(Visit visit, String csv) {
        Page page = visit.open("/unit-imports/new").page();
        page.setInputFiles("#file", new FilePayload("cay-don-vi.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        click(page, "Tải lên và xem trước");
    }

    private static Page unit(Visit visit, String name) {
        Page page = visit.open("/units?q=" + name.replace(' ', '+')).page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
        assertThat(heading(page)).hasText(name);
        return page;
    }

    private static Locator tree(Visit visit, String day) {
        Page page = visit.open("/units?ngay=" + day).page();
        String top = page.locator("main a[href^='/units/']").first().getAttribute("href").replaceFirst("\\?.*", "");
        return visit.open("/units?ngay=" + day + "&open=" + top.substring("/units/".length())).page().locator("main li a[href^='/units/']").filter(new Locator.FilterOptions().setHasText("Chi bộ"));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }
}
