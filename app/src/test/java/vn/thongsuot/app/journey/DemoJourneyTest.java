package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The world to try, as a newcomer finds it. */
@TestPropertySource(properties = "thongsuot.demo=true")
class DemoJourneyTest extends JourneyTest {

    @Test
    void aNewcomerComesInByOneClickAndFindsAUnitWithoutDiacritics() {
        Page page = visitor().open("/sign-in").page();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đặng Hoài Thu")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Việc hôm nay");
        page.keyboard().press("/");
        page.keyboard().type("may lua vang");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Chi bộ Công ty Cổ phần May Xuất khẩu Lụa Vàng")).isVisible();
    }

    @Test
    void everythingAboutComingInWorksWithoutScript() {
        Visit visit = visitor(DESKTOP, false, false).signIn("thang", "thong-suot-dung-thu");
        visit.page().fill("#everywhere", "dang uy");
        visit.page().press("#everywhere", "Enter");
        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Tìm kiếm");

        visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Search");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aWordOutOfPlaceEndsOnAPageWithANumberAndAWayOn() {
        Page page = visitor().signIn("thu", "thong-suot-dung-thu").open("/no-such-page").page();

        assertThat(page.getByText("Số tham chiếu")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về bàn làm việc")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Việc hôm nay");
    }

    @Test
    void aFormSentAfterTheSessionIsGoneKeepsWhatWasTyped() {
        Visit visit = visitor().signIn("thang", "thong-suot-dung-thu");
        Page page = visit.page();
        page.evaluate("""
                () => {
                  const form = document.createElement('form');
                  form.method = 'post'; form.action = '/acting-unit'; form.id = 'kept'; form.setAttribute('hx-boost', 'false');
                  form.innerHTML = '<input name="reason" value="Lý do đã gõ rất dài"><input type="password" name="password" value="bí mật">';
                  document.querySelector('main').append(form);
                }""");
        page.context().clearCookies();
        page.evaluate("() => document.getElementById('kept').submit()");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Phiên làm việc đã hết hạn");
        assertThat(page.content()).contains("Lý do đã gõ rất dài").doesNotContain("bí mật");
    }

    @Test
    void aTreeWithTwoWrongRowsIsRefusedThenTakenOverAndTwoUnitsBecomeOne() {
        Page page = visitor().signIn("quantri", "thong-suot-dung-thu").open("/unit-imports/new").page();
        String head = "Mã,Tên đơn vị,Loại,Thuộc (mã cấp trên),Ngày thành lập\n";
        String first = "TH01,Chi bộ Kho lạnh Bến Tre Làng,Chi bộ cơ sở,DUK,01/03/2026\n";

        upload(page, head + first + "TH02,Chi bộ Tàu kéo Sóng Cả,Chi bộ cơ sở,KHONG-CO,01/03/2026\nTH03,Chi bộ Bãi xe Gò Dừa,Chi bộ cơ sở,DUK,31/02/2026\n");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Có 2 lỗi. Chưa nhập dòng nào.");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải tệp khác lên")).click();
        upload(page, head + first + "TH02,Chi bộ Tàu kéo Sóng Cả,Chi bộ cơ sở,DUK,01/03/2026\nTH03,Chi bộ Bãi xe Gò Dừa,Chi bộ cơ sở,DUK,01/03/2026\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập 3 đơn vị")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã nhập cây đơn vị.");

        page.navigate(page.url().replaceFirst("/units.*", "/units?q=tau+keo+song+ca"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chi bộ Tàu kéo Sóng Cả")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sáp nhập, hợp nhất")).click();
        page.fill("#units", "TH03");
        page.fill("#day", "01/06/2026");
        page.fill("#reason", "Quyết định số 51-QĐ/ĐUK ngày 25/5/2026");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước thay đổi")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi thay đổi")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã ghi thay đổi");

        assertThat(found(page, "bai xe go dua", "31/05/2026")).isTrue();
        assertThat(found(page, "bai xe go dua", "01/06/2026")).isFalse();
        assertThat(found(page, "tau keo song ca", "01/06/2026")).isTrue();
    }

    private static void upload(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("cay-don-vi.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lên và xem trước")).click();
    }

    private static boolean found(Page page, String words, String day) {
        page.navigate(page.url().replaceFirst("/units.*", "/units?q=" + words.replace(' ', '+') + "&ngay=" + day));
        return page.locator("main table tbody tr").count() > 0;
    }

    @Test
    void whatAClerkRegistersASiblingUnitDoesNotSee() {
        Page clerk = visitor().signIn("truong", "thong-suot-dung-thu").open("/documents").page();
        clerk.setInputFiles("#files", Path.of("src/main/resources/demo/ke-hoach-45-kh-duk-chuyen-doi-so.docx"));
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nạp và đọc")).click();
        assertThat(clerk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Kế hoạch 45-KH/ĐUK", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        String path = URI.create(clerk.url()).getPath();

        Page sibling = visitor().signIn("lien", "thong-suot-dung-thu").open(path).page();

        assertThat(sibling.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Không có trang này");
        assertThat(sibling.content()).doesNotContain("45-KH/ĐUK");
    }

    /** Kinds of pages that axe has seen: a page that several people reach is looked at as the first of them sees it. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"-", "quantri", "thu", "tiep", "nhan"})
    void axeFindsNothingOnAnyPage(String account) {
        List<String> found = new ArrayList<>();
        try (Visit visit = visitor()) {
            List<String> starts = account.equals("-") ? List.of("/sign-in") : List.of("/", "/search?q=dang+bo", "/no-such-page");
            if (!account.equals("-")) {
                visit.signIn(account, "thong-suot-dung-thu");
            }
            Crawl.from(visit, starts, (kind, page) -> {
                if (LOOKED_AT.add(kind)) {
                    found.addAll(Axe.complaints(kind, page));
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {TABLET, TELEPHONE})
    void noPageIsWiderThanTheScreen(int width) {
        List<String> wide = new ArrayList<>();
        try (Visit visit = visitor(width, false, true).signIn("quantri", "thong-suot-dung-thu")) {
            Crawl.from(visit, List.of("/", "/search?q=dang+bo", "/no-such-page"), (kind, page) -> {
                if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                    wide.add(kind);
                }
            });
        }
        assertThat(wide).isEmpty();
    }
}
