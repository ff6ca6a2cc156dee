package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Whoever tries the program finds a plan that is being carried out: a board, answers to give, and work that is late. */
@TestPropertySource(properties = {"thongsuot.demo=true", "thongsuot.demo-life=true"})
class DemoLifeTest extends JourneyTest {

    @Test
    void aNewcomerSeesAPlanBeingCarriedOut() throws Exception {
        Visit leader = visitor().signIn("khai", Office.PASSWORD);
        Page page = leader.page();
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(120)); leader.open("/board").page().locator("main").innerText().contains("Chưa có việc nào"); Thread.sleep(1000)) {
            assertThat(Instant.now()).isBefore(limit);
        }
        page.locator("main a", new Page.LocatorOptions().setHasText("Kế hoạch 52-KH/ĐUK")).first().click();
        assertThat(page.locator("h1")).containsText("52-KH/ĐUK");
        assertThat(page.locator("main")).containsText("rà soát, lập danh sách hồ sơ đảng viên");
        assertThat(leader.open("/work/answers").page().locator("main")).containsText("xin lùi hạn", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000).setIgnoreCase(true));

        Page secretary = visitor().signIn("lien", Office.PASSWORD).open("/work").page();
        assertThat(secretary.locator("main")).containsText("số hóa hồ sơ đảng viên");
    }
}
