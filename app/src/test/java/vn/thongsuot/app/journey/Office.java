package vn.thongsuot.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the people of the world to try do with a document from page to page, by what they read there: with or without script. */
final class Office {

    static final String PASSWORD = "thong-suot-dung-thu";
    private static final int MOST_NAMES = 20;

    private Office() {}

    /** Puts a file into the register and waits until it is read; returns the document's address. */
    static String register(Visit clerk, Path file) {
        Page page = clerk.open("/documents").page();
        page.setInputFiles("#files", file);
        press(page, "Nạp và đọc");
        page.waitForURL(url -> url.matches(".*/documents/\\d+"));
        String document = URI.create(page.url()).getPath();
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(2)); page.locator(".obligations").count() == 0 && Instant.now().isBefore(limit); page.waitForTimeout(300)) {
            clerk.open(document);
        }
        return document;
    }

    /** Confirms what is clear and gives a lead to whatever nobody leads. */
    static void review(Visit clerk, String document, String lead) {
        Page page = clerk.open(document).page();
        press(page, "Xác nhận các nhiệm vụ đã rõ chủ trì");
        page.locator(".notice-done").waitFor();
        while (leaderless(page).count() > 0) {
            leaderless(page).first().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sửa")).click();
            page.fill("#leads", lead);
            press(page, "Lưu nhiệm vụ");
            page.locator(".notice-done").waitFor();
        }
    }

    private static Locator leaderless(Page page) {
        return page.locator(".obligations > li", new Page.LocatorOptions().setHasText("Chưa có đơn vị chủ trì"));
    }

    /** Says of every name that is still open that it is no unit of the tree. */
    static void answerNames(Visit clerk, String document) {
        Page page = clerk.open(document + "/issue").page();
        for (int left = MOST_NAMES; left > 0 && openNames(page).count() > 0; left--) {
            openNames(page).first().click();
            press(page, "Không phải đơn vị trong hệ thống");
            page.locator(".notice-done").waitFor();
        }
    }

    private static Locator openNames(Page page) {
        return page.locator(".way-to").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Chọn đơn vị"));
    }

    /** Signs; returns when every unit has it. */
    static void issue(Visit leader, String document) {
        Page page = leader.open(document + "/issue").page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Ban hành tới \\d+ đơn vị"))).click();
        page.waitForURL(url -> url.endsWith("/deliveries"));
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(2)); page.locator("main table").count() == 0 && Instant.now().isBefore(limit); page.waitForTimeout(300)) {
            leader.open(document + "/deliveries");
        }
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }
}
