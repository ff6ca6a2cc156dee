package vn.thongsuot.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, without a window; started once for a run. {@code bin/setup} installs it. */
final class Chromium {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome");

    private Chromium() {}

    private static final class Running {
        static final Browser BROWSER = launch();
    }

    static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program().orElseThrow()).setChromiumSandbox(!isRoot())
                .setArgs(List.of("--font-render-hinting=none")));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
