package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Everything without a mouse. */
@TestPropertySource(properties = "thongsuot.demo=true")
class KeyboardJourneyTest extends JourneyTest {

    private static final String OUTLINED = "() => getComputedStyle(document.activeElement).outlineStyle !== 'none' && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2";

    @Test
    void theFirstTabLeadsPastTheRailToTheContentAndFocusIsAlwaysSeen() {
        Page page = visitor().signIn("thu", Office.PASSWORD).open("/documents").page();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        for (int stop = 0; stop < 5; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus")).hasCount(1);
            assertThat((Boolean) page.evaluate(OUTLINED)).as("focus %d is seen", stop).isTrue();
        }
    }

    @Test
    void theSheetOfKeysOpensByQuestionMarkAndClosesByEscape() {
        Page page = visitor().signIn("thu", Office.PASSWORD).page();

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void theAccountMenuClosesByEscapeAndGivesTheFocusBack() {
        Page page = visitor().signIn("thu", Office.PASSWORD).page();

        page.locator("details.menu summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu-body")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu-body")).isHidden();
        assertThat(page.locator("details.menu summary")).isFocused();
    }

    @Test
    void aReviewGoesFromObligationToObligationByKeysAndBothSidesShowWhere() {
        Page page = open("Kế hoạch 45-KH/ĐUK");

        page.keyboard().press("j");
        assertThat(page.locator("#o1")).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("#o2")).isFocused();
        assertThat(page.locator("#at-o2")).hasClass(Pattern.compile("\\blit\\b"));
        assertThat(page.locator("#at-o2")).isInViewport();
        page.keyboard().press("k");
        assertThat(page.locator("#o1")).isFocused();
        page.keyboard().press("d");

        assertThat(page.locator("#o1")).hasClass(Pattern.compile("card-confirmed"));
        assertThat(page.locator("#o2")).isFocused();
        assertThat(page.locator("#o2")).isInViewport();
        page.keyboard().press("s");
        assertThat(page.locator("h1")).containsText("Sửa nhiệm vụ");
    }

    @Test
    void wordsOfTheOriginalLeadToWhatWasReadOfThemAndBack() {
        Page page = open("Kế hoạch 45-KH/ĐUK");

        page.locator("#at-o5").click();
        assertThat(page.locator("#o5")).isInViewport();
        assertThat(page.locator("#o5")).hasClass(Pattern.compile("\\blit\\b"));
        page.locator("#o5 .where a").click();
        assertThat(page.locator("#at-o5")).isInViewport();
    }

    private Page open(String document) {
        Visit visit = visitor().signIn("thu", Office.PASSWORD).open("/documents");
        Locator link = visit.page().locator("main a", new Page.LocatorOptions().setHasText(document)).first();
        return visit.open(link.getAttribute("href")).page();
    }
}
