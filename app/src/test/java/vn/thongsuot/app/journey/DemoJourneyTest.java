package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The world to try, as a newcomer finds it. */
@TestPropertySource(properties = "thongsuot.demo=true")
class DemoJourneyTest extends JourneyTest {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

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
        visit.page().fill("#q", "dang uy");
        visit.page().press("#q", "Enter");
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

    @ParameterizedTest
    @ValueSource(strings = {"-", "quantri", "thu", "nhan"})
    void axeFindsNothingSeriousOnAnyPage(String account) {
        List<String> found = new ArrayList<>();
        try (Visit visit = visitor(DESKTOP, account.equals("thu"), true)) {
            List<String> starts = account.equals("-") ? List.of("/sign-in") : List.of("/", "/search?q=dang+bo", "/no-such-page");
            if (!account.equals("-")) {
                visit.signIn(account, "thong-suot-dung-thu");
            }
            Crawl.from(visit, starts, (kind, page) -> new AxeBuilder(page).analyze().getViolations().stream()
                    .filter(rule -> SERIOUS.contains(rule.getImpact()))
                    .forEach(rule -> found.add(kind + ": " + describe(rule))));
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

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + ") at " + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getHtml())).toList();
    }
}
