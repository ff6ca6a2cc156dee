package vn.thongsuot.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** One person at one screen. What the browser complains of, a refused inline style for example, is kept. */
final class Visit implements AutoCloseable {

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(String server, int width, boolean dark, boolean script) {
        this.server = server;
        this.context = Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL(server).setViewportSize(width, 900).setLocale("vi-VN")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT).setJavaScriptEnabled(script));
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            // A page that answers "not found" is one that a test asked for.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Visit open(String path) {
        page.navigate(server + path);
        return this;
    }

    Visit signIn(String account, String password) {
        open("/sign-in");
        page.fill("input#name", account);
        page.fill("input#password", password);
        page.click("main form.card button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
