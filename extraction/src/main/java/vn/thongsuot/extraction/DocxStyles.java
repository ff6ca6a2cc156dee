package vn.thongsuot.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a Word document's styles and numbering say about its paragraphs. Styles inherit; what none says is unknown. */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 12;
    private static final int LEVELS = 9;
    private static final XmlElement NOTHING = new XmlElement("", Map.of(), List.of());
    private final Map<String, XmlElement> styles;
    private final XmlElement defaults;
    private final XmlElement fonts;
    private final @Nullable String usual;
    private final Map<String, XmlElement> numbers;
    private final Map<String, XmlElement> abstractNumbers;
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    DocxStyles(XmlElement styles, XmlElement numbering, XmlElement theme) {
        this.styles = byId(styles, "style", "styleId");
        XmlElement said = styles.at("docDefaults");
        this.defaults = said == null ? NOTHING : said;
        XmlElement scheme = theme.at("themeElements", "fontScheme");
        this.fonts = scheme == null ? NOTHING : scheme;
        this.usual = styles.children("style").stream().filter(style -> "paragraph".equals(style.attribute("type")) && "1".equals(style.attribute("default")))
                .map(style -> style.attribute("styleId")).findFirst().orElse(null);
        this.numbers = byId(numbering, "num", "numId");
        this.abstractNumbers = byId(numbering, "abstractNum", "abstractNumId");
    }

    private static Map<String, XmlElement> byId(XmlElement parent, String name, String id) {
        Map<String, XmlElement> found = new HashMap<>();
        for (XmlElement child : parent.children(name)) {
            String key = child.attribute(id);
            if (key != null) {
                found.putIfAbsent(key, child);
            }
        }
        return found;
    }

    private <T> @Nullable T inherited(@Nullable String style, Function<XmlElement, @Nullable T> property) {
        XmlElement found = style == null ? null : styles.get(style);
        for (int i = 0; found != null && i < LONGEST_CHAIN; i++) {
            T value = property.apply(found);
            if (value != null) {
                return value;
            }
            String parent = found.value("basedOn");
            found = parent == null ? null : styles.get(parent);
        }
        return null;
    }

    boolean isBold(@Nullable String style) {
        return isOn(style, "b");
    }

    boolean isItalic(@Nullable String style) {
        return isOn(style, "i");
    }

    boolean isInCapitals(@Nullable String style) {
        return isOn(style, "caps");
    }

    private boolean isOn(@Nullable String style, String property) {
        return Boolean.TRUE.equals(inherited(style, s -> {
            XmlElement element = s.at("rPr", property);
            return element == null ? null : isOn(element.attribute("val"));
        }));
    }

    /** A switch that is there is on, unless it says otherwise. */
    static boolean isOn(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    @Nullable String align(@Nullable String style) {
        return inherited(style, s -> s.value("pPr", "jc"));
    }

    @Nullable String font(@Nullable String style) {
        return inherited(style, s -> {
            XmlElement fonts = s.at("rPr", "rFonts");
            return fonts == null ? null : fonts.attribute("ascii");
        });
    }

    /** What a run's style, its paragraph's, or the whole document says about letters. */
    @Nullable String runValue(@Nullable String runStyle, @Nullable String style, String attribute, String element) {
        String own = inherited(runStyle, s -> attribute(s.at("rPr", element), attribute));
        String said = own != null ? own : inherited(style == null ? usual : style, s -> attribute(s.at("rPr", element), attribute));
        return said != null ? said : attribute(defaults.at("rPrDefault", "rPr", element), attribute);
    }

    /** The typeface of letters that name none themselves; the theme's where a style leaves it to that. */
    @Nullable String typeface(@Nullable String runStyle, @Nullable String style) {
        String named = runValue(runStyle, style, "ascii", "rFonts");
        String themed = named != null ? null : runValue(runStyle, style, "asciiTheme", "rFonts");
        return themed == null ? named : attribute(fonts.at(themed.startsWith("major") ? "majorFont" : "minorFont", "latin"), "typeface");
    }

    /** What a paragraph's style or the whole document says about its spacing. */
    @Nullable String paragraphValue(@Nullable String style, String attribute, String element) {
        String said = inherited(style == null ? usual : style, s -> attribute(s.at("pPr", element), attribute));
        return said != null ? said : attribute(defaults.at("pPrDefault", "pPr", element), attribute);
    }

    private static @Nullable String attribute(@Nullable XmlElement element, String attribute) {
        return element == null ? null : element.attribute(attribute);
    }

    boolean isRuled(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(style, s -> {
            XmlElement borders = s.at("tblPr", "tblBorders");
            return borders == null ? null : isDrawn(borders.value("insideH")) || isDrawn(borders.value("top"));
        }));
    }

    static boolean isDrawn(@Nullable String line) {
        return line != null && !line.equals("nil") && !line.equals("none");
    }

    /** The label that Word puts before a numbered paragraph, with a space; empty where it puts none. */
    String label(@Nullable String style, @Nullable String own, @Nullable Integer ownLevel) {
        String id = own != null ? own : inherited(style, s -> s.value("pPr", "numPr", "numId"));
        XmlElement number = id == null ? null : numbers.get(id);
        String abstractId = number == null ? null : number.value("abstractNumId");
        XmlElement levels = abstractId == null ? null : abstractNumbers.get(abstractId);
        if (number == null || levels == null) {
            return "";
        }
        Integer level = own != null || ownLevel != null ? ownLevel : number(inherited(style, s -> s.value("pPr", "numPr", "ilvl")));
        return new Numbering(levels, number, counters.computeIfAbsent(abstractId, key -> new int[LEVELS]), begun.add(id)).label(Math.min(LEVELS - 1, level == null ? 0 : level));
    }

    /** A number that Word writes; {@code null} where it is none or larger than any that makes sense. */
    static @Nullable Integer number(@Nullable String value) {
        return value != null && value.matches("\\d{1,5}") ? Integer.valueOf(value) : null;
    }
}
