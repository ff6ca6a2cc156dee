package vn.thongsuot.app.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Takes pictures of every page that each kind of person reaches, and of a document's way from the register to a receipt, for {@code bin/shots}; no part of the tests. */
class Shots {

    private static final Path FOLDER = Path.of(System.getProperty("shots.folder", "target/shots"));
    private static final List<String> PEOPLE = List.of(System.getProperty("shots.people", "quantri thang thu tiep nhan lien").split(" "));
    private static final int A4 = 794;

    private record Screen(int width, boolean dark) {
        String name() {
            return width + (dark ? "-dark" : "");
        }
    }

    private static final List<Screen> SCREENS = List.of(new Screen(1440, false), new Screen(1440, true), new Screen(1024, false), new Screen(1024, true), new Screen(390, false), new Screen(390, true));
    private static final Map<String, Set<String>> TAKEN = new LinkedHashMap<>();

    @Nested
    @TestPropertySource(properties = "thongsuot.demo=true")
    class WithDemo extends JourneyTest {

        @Test
        void takeThem() {
            crawl(visitor(), "demo-signed-out", List.of("/sign-in"));
            for (String account : PEOPLE) {
                crawl(visitor().signIn(account, Office.PASSWORD), "demo-" + account, List.of("/", "/search?q=dang+bo", "/search?q=khongcogi", "/no-such-page"));
            }
            wayOfADocument();
            mistakes();
        }

        private void wayOfADocument() {
            Visit clerk = visitor().signIn("thu", Office.PASSWORD);
            String document = address(clerk, "/documents", "Chương trình 12-CTr/ĐUK");
            picture(clerk.open(document).page(), "way-1-read");
            print(clerk.page(), "way-1-read");
            picture(clerk.open(document + "/issue").page(), "way-2-issue-with-obstacles");
            Office.review(clerk, document, "Văn phòng Đảng ủy Khối");
            picture(clerk.page(), "way-3-reviewed");
            clerk.open(document + "/issue").page().locator("main .way-to a", new Page.LocatorOptions().setHasText("Chọn đơn vị")).first().click();
            clerk.page().locator("#tim").waitFor();
            picture(clerk.page(), "way-4-name");
            clerk.page().fill("#tim", "may");
            clerk.page().press("#tim", "Enter");
            clerk.page().locator(".choices").waitFor();
            picture(clerk.page(), "way-5-name-searched");
            Office.answerNames(clerk, document);
            picture(clerk.open(document + "/issue").page(), "way-6-ready-for-clerk");
            document = address(clerk, "/documents", "Kế hoạch 45-KH/ĐUK");
            Office.review(clerk, document, "Văn phòng Đảng ủy Khối");
            Visit leader = visitor().signIn("thang", Office.PASSWORD);
            picture(leader.open(document + "/issue").page(), "way-7-ready-for-leader");
            Office.issue(leader, document);
            picture(leader.page(), "way-8-deliveries");
            picture(leader.open(document).page(), "way-9-issued");
            picture(leader.open(document + "/issue").page(), "way-9-issue-after");
            Visit unit = visitor().signIn("truong", Office.PASSWORD);
            picture(unit.page(), "way-10-desk-of-unit");
            picture(unit.open("/inbox").page(), "way-11-inbox");
            picture(unit.open(document.replace("/documents", "/inbox")).page(), "way-12-delivery");
            print(unit.page(), "way-12-delivery");
            Office.press(unit.page(), "Xác nhận đã nhận");
            unit.page().locator(".notice-done").waitFor();
            picture(unit.page(), "way-13-received");
            picture(unit.open("/inbox").page(), "way-14-inbox-received");
            picture(leader.open(document + "/deliveries").page(), "way-15-one-received");
            print(leader.page(), "way-15-one-received");
            picture(leader.open(document + "/deliveries?xem=unreceived").page(), "way-16-not-received");
            picture(clerk.open("/documents").page(), "way-17-register");
            print(clerk.page(), "way-17-register");
        }

        private void mistakes() {
            Visit nobody = visitor().open("/sign-in");
            nobody.page().fill("input#name", "thu");
            nobody.page().fill("input#password", "khong-phai-mat-khau");
            nobody.page().click("main form.card button[type=submit]");
            nobody.page().locator("#errors").waitFor();
            picture(nobody.page(), "wrong-sign-in");
            Visit clerk = visitor().signIn("thu", Office.PASSWORD);
            clerk.open(address(clerk, "/documents", "Nghị quyết 07-NQ/ĐUK") + "/obligations/o1");
            clerk.page().fill("#text", "");
            clerk.page().fill("#due", "31/02/2026");
            Office.press(clerk.page(), "Lưu nhiệm vụ");
            clerk.page().locator("#errors").waitFor();
            picture(clerk.page(), "wrong-obligation");
            clerk.page().context().clearCookies();
            Office.press(clerk.page(), "Lưu nhiệm vụ");
            clerk.page().getByText("Số tham chiếu").waitFor();
            picture(clerk.page(), "wrong-session-gone");
            Visit administrator = visitor().signIn("quantri", Office.PASSWORD).open("/unit-imports/new");
            String csv = "Mã,Tên đơn vị,Loại,Thuộc (mã cấp trên),Ngày thành lập\nTH01,Chi bộ Kho lạnh Bến Tre Làng,Chi bộ cơ sở,DUK,01/03/2026\nTH02,Chi bộ Bãi xe Gò Dừa,Chi bộ,KHONG,31/02/2026\n";
            administrator.page().setInputFiles("#file", new FilePayload("cay-don-vi.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            Office.press(administrator.page(), "Tải lên và xem trước");
            administrator.page().getByText("Chưa nhập dòng nào").waitFor();
            picture(administrator.page(), "wrong-import");
        }

        private static String address(Visit visit, String list, String name) {
            return visit.open(list).page().locator("main a", new Page.LocatorOptions().setHasText(name)).first().getAttribute("href");
        }
    }

    @Nested
    class WithNothing extends JourneyTest {

        @Test
        void takeThem() {
            crawl(visitor(), "empty-signed-out", List.of("/", "/sign-in"));
        }
    }

    private static void crawl(Visit visit, String who, List<String> starts) {
        try (visit) {
            Crawl.from(visit, starts, (kind, page) -> picture(page, who + "-" + kind));
        }
    }

    private static void picture(Page page, String name) {
        for (Screen screen : SCREENS) {
            page.setViewportSize(screen.width(), 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE));
            take(page, name, screen.name());
        }
        page.setViewportSize(JourneyTest.DESKTOP, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void print(Page page, String name) {
        page.setViewportSize(A4, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        take(page, name, "print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(JourneyTest.DESKTOP, 900);
    }

    private static void take(Page page, String name, String screen) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + screen + ".png")).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
        TAKEN.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(screen);
    }

    @AfterAll
    static void index() throws IOException {
        Files.createDirectories(FOLDER);
        StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Thông Suốt: every page</title><style>body{font:16px sans-serif;margin:2rem}"
                + "figure{display:inline-block;margin:0 1rem 1rem 0;vertical-align:top}img{border:1px solid #ccc;height:22rem}</style>");
        TAKEN.forEach((name, screens) -> {
            page.append("<h2>").append(name).append("</h2>");
            screens.forEach(screen -> page.append("<figure><a href='%1$s-%2$s.png'><img loading=lazy src='%1$s-%2$s.png' alt=''></a><figcaption>%2$s</figcaption></figure>".formatted(name, screen)));
        });
        Files.writeString(FOLDER.resolve("index.html"), page);
    }
}
