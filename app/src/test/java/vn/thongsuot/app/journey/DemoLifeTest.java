package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vn.thongsuot.app.Zone;

/** Whoever tries the program finds plans that are being carried out: a board with its past, answers to give, and work that is late. */
@TestPropertySource(properties = {"thongsuot.demo=true", "thongsuot.demo-life=true"})
class DemoLifeTest extends JourneyTest {

    @Test
    void aNewcomerSeesAPlanBeingCarriedOut() throws Exception {
        Visit leader = visitor().signIn("khai", Office.PASSWORD);
        Page page = leader.page();
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(120)); leader.open("/board").page().locator("main").innerText().contains("Chưa có việc nào"); Thread.sleep(1000)) {
            assertThat(Instant.now()).isBefore(limit);
        }
        assertThat(page.locator("main")).containsText("Một tuần trước");
        int now = done(page);
        assertThat(done(leader.open("/board?ngay=" + LocalDate.now(Zone.OFFICE).minusDays(21)).page())).isPositive().isLessThan(now);
        leader.open("/board");
        page.locator("main a", new Page.LocatorOptions().setHasText("Kế hoạch 52-KH/ĐUK")).first().click();
        assertThat(page.locator("h1")).containsText("52-KH/ĐUK");
        assertThat(page.locator("main")).containsText("rà soát, lập danh sách hồ sơ đảng viên");
        assertThat(leader.open("/work/answers").page().locator("main")).containsText("xin lùi hạn", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000).setIgnoreCase(true));

        Page secretary = visitor().signIn("lien", Office.PASSWORD).open("/work").page();
        assertThat(secretary.locator("main")).containsText("số hóa hồ sơ đảng viên");
        assertThat(visitor().signIn("thu", Office.PASSWORD).open("/documents").page().locator("main")).containsText("45-KH/ĐUK");
    }

    /** How many pieces of work are done, as the board's first line tells. */
    private static int done(Page page) {
        Matcher told = Pattern.compile("(\\d+) hoàn thành").matcher(page.locator("main").innerText());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }
}
