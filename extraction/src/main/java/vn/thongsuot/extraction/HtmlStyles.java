package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's style sheets and an element's own style say, as far as office programs use it: rules for elements ("p"), classes (".Giua") and both
 * ("p.MsoNormal"). A more particular rule stands behind a general one, the element's own style last; of one property the last counts.
 */
final class HtmlStyles {

    private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]{0,4000})\\}");
    private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9]*)?(?:\\.([a-z0-9_-]+))?");
    private static final int MOST_RULES = 20_000;
    private final Map<String, String> rules = new HashMap<>();

    HtmlStyles(Document page) {
        for (Element sheet : page.select("style")) {
            Matcher rule = RULE.matcher(sheet.data().replaceAll("(?s)/\\*.{0,4000}?\\*/|<!--|-->", ""));
            while (rule.find() && rules.size() < MOST_RULES) {
                add(rule.group(1), declarations(rule.group(2)));
            }
        }
    }

    private void add(String selectors, String declarations) {
        for (String selector : selectors.toLowerCase(Locale.ROOT).split(",")) {
            Matcher simple = SELECTOR.matcher(selector.strip());
            if (simple.matches()) {
                rules.merge(selector.strip(), declarations, (first, second) -> first + ";" + second);
            }
        }
    }

    private static String declarations(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The value of a property that is said of this very element; empty where none is. */
    String value(Element element, String property) {
        List<String> said = new ArrayList<>();
        if (!rules.isEmpty()) {
            String name = element.normalName();
            said.add(rules.get(name));
            for (String own : element.className().toLowerCase(Locale.ROOT).split(" ")) {
                said.add(rules.get("." + own));
                said.add(rules.get(name + "." + own));
            }
        }
        said.add(element.hasAttr("style") ? declarations(element.attr("style")) : null);
        String value = "";
        for (String declarations : said) {
            String found = declarations == null ? "" : last(declarations, property);
            value = found.isEmpty() ? value : found;
        }
        return value;
    }

    private static String last(String declarations, String property) {
        String value = "";
        for (String declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.substring(0, colon).strip().equals(property)) {
                value = declaration.substring(colon + 1).replace("!important", "").strip();
            }
        }
        return value;
    }

    /** The first font named for the text in an element. */
    @Nullable String font(@Nullable Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            String family = value(e, "font-family");
            if (!family.isEmpty()) {
                return family.replaceAll(",.*", "").replaceAll("[\"']", "").strip();
            }
            if (e.hasAttr("face")) {
                return e.attr("face").replaceAll(",.*", "");
            }
        }
        return null;
    }

    /** Whether a reader of the page sees nothing of an element: Word marks hidden text in a way of its own. */
    boolean isHidden(Element element) {
        return value(element, "display").equals("none") || value(element, "mso-hide").equals("all") || value(element, "visibility").equals("hidden");
    }
}
