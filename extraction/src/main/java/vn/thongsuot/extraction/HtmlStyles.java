package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private static final int MOST_AROUND = 100;
    private final Map<String, Map<String, String>> rules = new HashMap<>();
    private final Map<Element, Map<String, String>> known = new IdentityHashMap<>();

    HtmlStyles(Document page) {
        int read = 0;
        for (Element sheet : page.select("style")) {
            Matcher rule = RULE.matcher(sheet.data().replaceAll("(?s)/\\*.{0,4000}?\\*/|<!--|-->", ""));
            while (rule.find() && read++ < MOST_RULES) {
                add(rule.group(1), rule.group(2));
            }
        }
    }

    private void add(String selectors, String written) {
        Map<String, String> said = new HashMap<>();
        declare(said, written);
        for (String selector : selectors.toLowerCase(Locale.ROOT).split(",")) {
            if (SELECTOR.matcher(selector.strip()).matches()) {
                rules.computeIfAbsent(selector.strip(), key -> new HashMap<>()).putAll(said);
            }
        }
    }

    private static void declare(Map<String, String> said, String written) {
        for (String declaration : written.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                said.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).replace("!important", "").replaceAll("\\s+", " ").strip());
            }
        }
    }

    /** The value of a property that is said of this very element; empty where none is. */
    String value(Element element, String property) {
        return known.computeIfAbsent(element, this::said).getOrDefault(property, "");
    }

    private Map<String, String> said(Element element) {
        Map<String, String> said = new HashMap<>();
        String name = element.normalName();
        said.putAll(rules.getOrDefault(name, Map.of()));
        if (!rules.isEmpty() && element.hasAttr("class")) {
            for (String own : element.className().toLowerCase(Locale.ROOT).split(" ")) {
                said.putAll(rules.getOrDefault("." + own, Map.of()));
                said.putAll(rules.getOrDefault(name + "." + own, Map.of()));
            }
        }
        if (element.hasAttr("style")) {
            declare(said, element.attr("style"));
        }
        return said.isEmpty() ? Map.of() : said;
    }

    /** An element and those around it, up to one of this name; not all where a page nests them without end. */
    static List<Element> around(@Nullable Element element, String end) {
        List<Element> around = new ArrayList<>();
        for (Element e = element; e != null && around.size() < MOST_AROUND && !e.normalName().equals(end); e = e.parent()) {
            around.add(e);
        }
        return around;
    }

    /** The first font named for the text in an element. */
    @Nullable String font(@Nullable Element element) {
        for (Element e : around(element, "")) {
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
