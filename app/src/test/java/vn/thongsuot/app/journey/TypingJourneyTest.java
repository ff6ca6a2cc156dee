package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A clerk is called away from a half-typed obligation; nothing is lost, and who else opens it sees it. */
@TestPropertySource(properties = "thongsuot.demo=true")
class TypingJourneyTest extends JourneyTest {

    private static final String WORDS = "Rà soát, bổ sung quy chế làm việc; đang nhập dở";

    @Test
    void whatIsTypedIsKeptWithoutSaving() {
        Visit clerk = visitor().signIn("thu", Office.PASSWORD).open("/documents");
        String form = clerk.page().locator("main a", new Page.LocatorOptions().setHasText("Kế hoạch 45-KH/ĐUK")).first().getAttribute("href") + "/obligations/o6";
        Page page = clerk.open(form).page();
        page.fill("#text", "");
        page.locator("#text").pressSequentially(WORDS);
        assertThat(page.locator("#typing [data-kept]")).containsText("Đã giữ nội dung đang nhập");

        clerk.open("/documents");
        clerk.open(form);
        assertThat(page.locator("#text")).hasValue(WORDS);
        assertThat(page.locator("main .notice")).containsText("nhập dở lúc");

        Visit leader = visitor().signIn("thang", Office.PASSWORD).open(form);
        assertThat(leader.page().locator("#text")).not().hasValue(WORDS);
        leader.page().locator(".typing-other summary").click();
        assertThat(leader.page().locator(".typing-other dd").first()).hasText(WORDS);

        page.getByText("Bỏ, lấy lại nội dung đã lưu").click();
        assertThat(page.locator("#text")).not().hasValue(WORDS);
        assertThat(leader.page().locator(".typing-other")).hasCount(0, new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }
}
