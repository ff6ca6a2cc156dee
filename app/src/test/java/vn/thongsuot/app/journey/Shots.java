package vn.thongsuot.app.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
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

/** Takes pictures of every page that each kind of person reaches, for {@code bin/shots}; no part of the tests. */
class Shots {

    private static final Path FOLDER = Path.of(System.getProperty("shots.folder", "target/shots"));
    private static final List<String> PEOPLE = List.of(System.getProperty("shots.people", "quantri thang thu tiep nhan").split(" "));
    private static final String PASSWORD = "thong-suot-dung-thu";

    private record Screen(int width, boolean dark) {
        String name() {
            return width + (dark ? "-dark" : "");
        }
    }

    private static final List<Screen> SCREENS = List.of(new Screen(1440, false), new Screen(1440, true), new Screen(1024, false), new Screen(390, false), new Screen(390, true));
    private static final Map<String, Set<String>> TAKEN = new LinkedHashMap<>();

    @Nested
    @TestPropertySource(properties = "thongsuot.demo=true")
    class WithDemo extends JourneyTest {

        @Test
        void takeThem() {
            for (Screen screen : SCREENS) {
                take(visitor(screen.width(), screen.dark(), true), screen, "demo-signed-out", List.of("/sign-in"));
                for (String account : PEOPLE) {
                    take(visitor(screen.width(), screen.dark(), true).signIn(account, PASSWORD), screen, "demo-" + account, List.of("/", "/search?q=dang+bo", "/search?q=khongcogi", "/no-such-page"));
                }
            }
        }
    }

    @Nested
    class WithNothing extends JourneyTest {

        @Test
        void takeThem() {
            for (Screen screen : SCREENS) {
                take(visitor(screen.width(), screen.dark(), true), screen, "empty-signed-out", List.of("/", "/sign-in"));
            }
        }
    }

    private static void take(Visit visit, Screen screen, String who, List<String> starts) {
        try (visit) {
            Crawl.from(visit, starts, (kind, page) -> {
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(who + "-" + kind + "-" + screen.name() + ".png")).setFullPage(true));
                TAKEN.computeIfAbsent(who + "-" + kind, _ -> new LinkedHashSet<>()).add(screen.name());
            });
        }
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
