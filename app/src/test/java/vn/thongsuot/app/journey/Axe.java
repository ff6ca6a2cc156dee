package vn.thongsuot.app.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;

/** What axe has to say against an open page, in the light and in the dark. */
final class Axe {

    private Axe() {}

    static List<String> complaints(String name, Page page) {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(scheme -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            // Only colours differ in the dark.
            AxeBuilder axe = scheme == ColorScheme.LIGHT ? new AxeBuilder(page) : new AxeBuilder(page).withRules(List.of("color-contrast"));
            return axe.analyze().getViolations().stream().map(rule -> name + ", " + scheme + ": " + describe(rule)).toList().stream();
        }).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + ") at " + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getHtml())).toList();
    }
}
